package micrograd.lang.run;

/** A set or frozenset. */
public final class PySet extends PyInstance {
    /** Its elements, as keys. */
    PyDict entries = new PyDict();

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
        entries.put(machine, element, PyNone.NONE);
    }

    /** Whether an element is in it. */
    public boolean contains(Machine machine, PyObject element) {
        return entries.find(machine, element, machine.hash(element)) >= 0;
    }

    /** Takes an element out; whether it was there. */
    public boolean remove(Machine machine, PyObject element) {
        return entries.remove(machine, element) != null;
    }

    /** Its elements in the order in which they are shown: whole numbers in CPython's order, others as they came. */
    public PyObject[] toArray() {
        return entries.keyArray();
    }

    /** Whether it cannot be changed. */
    boolean frozen() {
        return type.isSubclassOf(Types.FROZENSET);
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(entries);
    }
}
