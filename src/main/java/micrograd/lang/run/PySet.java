package micrograd.lang.run;

import micrograd.lang.run.text.Hash;
import micrograd.lang.run.text.SetOrder;

/** A set or frozenset. */
public final class PySet extends PyInstance {
    /** Its elements, as keys. */
    public PyDict entries = new PyDict();
    /** CPython's order, while all elements are numbers; null from when one is not, and while there are none. */
    private SetOrder<PyObject> order;

    /** An empty set. */
    public PySet() {
        super(Types.SET);
    }

    /** An empty set of a class: {@code Types.FROZENSET} or one of the learner's. */
    public PySet(PyType type) {
        super(type);
    }

    /** How many elements there are. */
    public int size() {
        return entries.size();
    }

    /** Puts an element in. */
    public void add(Machine machine, PyObject element) {
        int before = entries.size();
        entries.put(machine, element, PyNone.NONE);
        if (entries.size() > before && (order != null || before == 0)) {
            if (!element.isNumber() || element instanceof PyFloat real && real.value != real.value) {
                order = null;
            } else {
                order = order == null ? new SetOrder<>() : order;
                order.add(element, hash(element));
            }
        }
    }

    private static Hash hash(PyObject number) {
        if (number instanceof PyFloat real) {
            return Hash.of(real.value);
        }
        return number instanceof PyLong large
                ? large.value.hash()
                : Hash.of(number instanceof PyInt small ? small.value : ((PyBool) number).value);
    }

    /** Puts all elements of another one in, as {@code |=} does. */
    public void addAll(Machine machine, PySet other) {
        if (order != null && other.order != null) {
            order.reserve(other.size());
        }
        for (PyObject one : other.toArray()) {
            add(machine, one);
        }
    }

    /** Whether an element is in it. */
    public boolean contains(Machine machine, PyObject element) {
        return entries.find(machine, element, machine.hash(element)) >= 0;
    }

    /** Takes an element out; whether it was there. */
    public boolean remove(Machine machine, PyObject element) {
        int entry = entries.find(machine, element, machine.hash(element));
        if (entry < 0) {
            return false;
        }
        if (order != null) {
            order.remove(entries.keys[entry], hash(entries.keys[entry]));
        }
        entries.removeEntry(entry);
        return true;
    }

    /** Takes an element out, the first as a rule; null if there is none. */
    public PyObject pop(Machine machine) {
        if (order != null && order.size() > 0) {
            PyObject popped = order.pop();
            entries.remove(machine, popped);
            return popped;
        }
        for (int i = 0; i < entries.used; i++) {
            if (entries.keys[i] != null) {
                PyObject first = entries.keys[i];
                entries.removeEntry(i);
                return first;
            }
        }
        return null;
    }

    /** Takes everything out. */
    public void clear() {
        entries.clear();
        order = null;
    }

    /** Becomes a copy of another one; this one is new. */
    public PySet copyOf(PySet other) {
        entries = other.entries.copy(Types.DICT);
        if (other.order != null) {
            order = new SetOrder<>();
            order.copyFrom(other.order);
        }
        return this;
    }

    /** Takes the elements of another one over, which is not used any more. */
    public void become(PySet other) {
        entries = other.entries;
        order = other.order;
    }

    /** The set as a display of so many constants has it. */
    public static PySet ofConstants(Machine machine, PyObject[] stack, int from, int count) {
        PySet first = new PySet();
        for (int i = 0; i < count; i++) {
            first.add(machine, stack[from + i]);
        }
        PySet second = new PySet();
        for (PyObject one : first.toArray()) {
            second.add(machine, one);
        }
        return new PySet().copyOf(second);
    }

    /** Its elements in the order in which they are shown: numbers in CPython's order, others as they came. */
    public PyObject[] toArray() {
        return order == null ? entries.keyArray() : order.order().toArray(new PyObject[0]);
    }

    /** Whether it cannot be changed. */
    public boolean frozen() {
        return type.isSubclassOf(Types.FROZENSET);
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(entries);
    }
}
