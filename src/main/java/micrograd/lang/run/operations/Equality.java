package micrograd.lang.run.operations;

import java.util.IdentityHashMap;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyView;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;
import micrograd.lang.run.text.Floats;
import micrograd.lang.run.text.Hash;
import micrograd.lang.run.text.Whole;
import micrograd.text.Rounding;

/** Truth, equality, order and hashes. */
public final class Equality {
    private static final int DEEPEST = 250;

    private final Operations machine;
    private final IdentityHashMap<PyObject, Integer> identities = new IdentityHashMap<>();
    private int depth;

    Equality(Operations machine) {
        this.machine = machine;
    }

    void deeper() {
        if (++depth > DEEPEST) {
            depth--;
            throw PyError.of(Types.RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
        }
    }

    void shallower() {
        depth--;
    }

    public boolean truth(PyObject object) {
        if (object instanceof PyBool bool) {
            return bool.value != 0;
        }
        if (object instanceof PyInt whole) {
            return whole.value != 0;
        }
        if (object instanceof PyFloat real) {
            return real.value != 0;
        }
        if (object instanceof PyStr text) {
            return !text.value.isEmpty();
        }
        if (object == PyNone.NONE) {
            return false;
        }
        if (object instanceof PyInstance instance) {
            if (instance.type.open || !(isBuiltin(instance))) {
                PyObject method = instance.type.find("__bool__");
                if (method != null) {
                    PyObject answer = machine.callNow(machine.attributes.bound(method, object, instance.type));
                    if (answer instanceof PyBool bool) {
                        return bool.value != 0;
                    }
                    throw PyError.type("__bool__ should return bool, returned " + answer.typeName());
                }
                if (instance.type.find("__len__") != null) {
                    return machine.length(object) != 0;
                }
            }
            if (object instanceof PyList list) {
                return list.size != 0;
            }
            if (object instanceof PyTuple tuple) {
                return tuple.items.length != 0;
            }
            if (object instanceof PyDict dict) {
                return dict.size() != 0;
            }
            if (object instanceof PySet set) {
                return set.size() != 0;
            }
            return !(object instanceof PyWrapped wrapped) || truth(wrapped.plain);
        }
        if (object instanceof PyRange range) {
            return range.length != 0;
        }
        if (object instanceof PyView view) {
            return view.dict.size() != 0;
        }
        return true;
    }

    private static boolean isBuiltin(PyInstance instance) {
        return instance instanceof PyList
                || instance instanceof PyTuple
                || instance instanceof PyDict
                || instance instanceof PySet;
    }

    /** {@code a is b}: numbers that Python keeps one of are one here too. */
    public boolean same(PyObject a, PyObject b) {
        if (a == b) {
            return true;
        }
        if (a instanceof PyInt x && b instanceof PyInt y) {
            return x.value == y.value && x.value >= -5 && x.value <= 256;
        }
        if (a instanceof PyStr x && b instanceof PyStr y) {
            return x.value.length() <= 1 && x.value.equals(y.value);
        }
        if (a instanceof PyMethod || b instanceof PyMethod) {
            return false;
        }
        return a instanceof PyTuple x && b instanceof PyTuple y && x.items.length == 0 && y.items.length == 0;
    }

    boolean equal(PyObject a, PyObject b) {
        if (a == b) {
            return !(a instanceof PyFloat real) || real.value == real.value;
        }
        if (a instanceof PyStr x) {
            if (b instanceof PyStr y) {
                return x.value.equals(y.value);
            }
            if (!(b instanceof PyInstance)) {
                return false;
            }
        }
        if (a instanceof PyInt x && b instanceof PyInt y) {
            return x.value == y.value;
        }
        return machine.truth(compareNow(Operators.EQ, a, b));
    }

    boolean less(PyObject a, PyObject b) {
        if (a instanceof PyInt x && b instanceof PyInt y) {
            return x.value < y.value;
        }
        if (a instanceof PyFloat x && b instanceof PyFloat y) {
            return x.value < y.value;
        }
        return machine.truth(compareNow(Operators.LT, a, b));
    }

    public PyObject compareNow(int comparison, PyObject a, PyObject b) {
        return machine.startNow(new Comparing(comparison, a, b));
    }

    /** A comparison, as a task. */
    private static final class Comparing extends NativeTask {
        private final int comparison;
        private final PyObject a;
        private final PyObject b;
        private boolean asked;

        Comparing(int comparison, PyObject a, PyObject b) {
            this.comparison = comparison;
            this.a = a;
            this.b = b;
        }

        @Override
        public PyObject step(Machine machine, PyObject in) {
            if (asked) {
                return in;
            }
            asked = true;
            return Operations.of(machine).operators.compare(comparison, a, b);
        }
    }

    boolean dicts(PyDict a, PyDict b) {
        if (a.size() != b.size()) {
            return false;
        }
        deeper();
        try {
            for (int i = 0; i < a.used; i++) {
                if (a.keys[i] != null) {
                    PyObject other = b.get(machine, a.keys[i]);
                    if (other == null || other != a.values[i] && !equal(a.values[i], other)) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            shallower();
        }
    }

    int hash(PyObject object) {
        if (object instanceof PyStr text) {
            return text.value.hashCode();
        }
        if (object instanceof PyInt whole) {
            return whole.value;
        }
        if (object instanceof PyBool bool) {
            return bool.value;
        }
        if (object instanceof PyFloat real) {
            int near = Rounding.truncated(real.value);
            return near == real.value ? near : Floats.hashCode(real.value);
        }
        if (object instanceof PyLong large) {
            return large.value.hashCode();
        }
        if (object instanceof PyTuple tuple
                && (tuple.type == Types.TUPLE || tuple.type.find("__hash__") instanceof PyNative)) {
            return tuple(tuple);
        }
        if (object instanceof PyInstance instance) {
            return instance(instance);
        }
        if (object instanceof PySlice || object instanceof PyView) {
            throw unhashable(object);
        }
        if (object instanceof PyMethod method) {
            return machine.identity(method.self) * 31 + machine.identity(method.function);
        }
        if (object instanceof PyRange range) {
            return range.start * 31 + range.length;
        }
        return machine.identity(object);
    }

    private int tuple(PyTuple tuple) {
        deeper();
        try {
            int hash = 0x345678;
            for (PyObject item : tuple.items) {
                hash = hash * 1000003 ^ hash(item);
            }
            return hash;
        } finally {
            shallower();
        }
    }

    private int instance(PyInstance instance) {
        PyObject method = instance.type.find("__hash__");
        boolean own = method != null && !(method instanceof PyNative known && known.owner == Types.OBJECT);
        if (method == PyNone.NONE) {
            throw unhashable(instance);
        }
        if (own) {
            PyObject answer = machine.callNow(machine.attributes.bound(method, instance, instance.type));
            if (answer instanceof PyInt || answer instanceof PyBool || answer instanceof PyLong) {
                return hash(answer);
            }
            throw PyError.type("__hash__ method should return an integer");
        }
        if (instance instanceof PyList || instance instanceof PyDict) {
            throw unhashable(instance);
        }
        if (instance instanceof PySet set) {
            if (!set.frozen()) {
                throw unhashable(instance);
            }
            int hash = set.size();
            for (PyObject one : set.entries.keyArray()) {
                hash ^= hash(one) * 0x9E3779B1;
            }
            return hash;
        }
        return instance instanceof PyWrapped wrapped ? hash(wrapped.plain) : machine.identity(instance);
    }

    private static PyError unhashable(PyObject object) {
        return PyError.type("unhashable type: '" + object.typeName() + "'");
    }

    /** The hash as {@code hash(object)} shows it. */
    public PyObject shownHash(PyObject object) {
        if (object instanceof PyInt whole) {
            return whole.value == -1 ? PyInt.of(-2) : whole;
        }
        if (object instanceof PyLong large) {
            return PyLong.of(large.value.hash().whole());
        }
        if (object instanceof PyFloat real && real.value == real.value) {
            return PyLong.of(Hash.of(real.value).whole());
        }
        if (object instanceof PyInstance instance && instance.type.find("__hash__") instanceof PyFunction own) {
            PyObject answer = machine.callNow(own, instance);
            return answer instanceof PyLong || answer instanceof PyInt ? shownHash(answer) : PyInt.of(hash(object));
        }
        return PyInt.of(hash(object));
    }

    double real(PyObject object) {
        if (object instanceof PyFloat real) {
            return real.value;
        }
        if (Operators.isNumber(object)) {
            return Operators.toReal(object);
        }
        if (object instanceof PyWrapped wrapped) {
            return real(wrapped.plain);
        }
        PyObject method = object.type().find("__float__");
        if (method != null) {
            PyObject answer = machine.callNow(machine.attributes.bound(method, object, object.type()));
            if (answer instanceof PyFloat real) {
                return real.value;
            }
            throw PyError.type(object.typeName() + ".__float__ returned non-float (type " + answer.typeName() + ")");
        }
        if (object.type().find("__index__") != null) {
            return Operators.toReal(whole(object));
        }
        throw PyError.type("must be real number, not " + object.typeName());
    }

    /** The whole number of something that is one, by {@code __index__} too. */
    public PyObject whole(PyObject object) {
        if (object instanceof PyInt || object instanceof PyLong) {
            return object;
        }
        if (object instanceof PyBool bool) {
            return PyInt.of(bool.value);
        }
        if (object instanceof PyWrapped wrapped && Operators.isWhole(wrapped.plain)) {
            return whole(wrapped.plain);
        }
        PyObject method = object.type().find("__index__");
        if (method != null) {
            PyObject answer = machine.callNow(machine.attributes.bound(method, object, object.type()));
            if (answer instanceof PyInt || answer instanceof PyLong) {
                return answer;
            }
            throw PyError.type("__index__ returned non-int (type " + answer.typeName() + ")");
        }
        throw PyError.type("'" + object.typeName() + "' object cannot be interpreted as an integer");
    }

    public Whole large(PyObject object) {
        return Operators.toWhole(whole(object));
    }

    public int identity(PyObject object, int next) {
        Integer known = identities.get(object);
        if (known == null) {
            known = next + 1;
            identities.put(object, known);
        }
        return known;
    }
}
