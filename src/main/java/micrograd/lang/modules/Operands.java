package micrograd.lang.modules;

import micrograd.lang.run.Machine;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.Whole;

/** What functions of modules ask of the objects they are given. */
final class Operands {
    private Operands() {}

    /**
     * A whole number of any size, by {@code __index__} too.
     *
     * @throws PyError a TypeError for anything else
     */
    static Whole whole(Machine machine, PyObject object) {
        PyObject plain = object instanceof PyWrapped wrapped ? wrapped.plain : object;
        if (Operators.isWhole(plain)) {
            return Operators.toWhole(plain);
        }
        PyObject method = machine.special(object, "__index__");
        if (method != null) {
            PyObject answer = machine.callNow(method, object);
            if (Operators.isWhole(answer)) {
                return Operators.toWhole(answer);
            }
        }
        throw PyError.type("'" + object.typeName() + "' object cannot be interpreted as an integer");
    }

    /** A whole number that fits an {@code int}, or the nearest that does. */
    static int index(Machine machine, PyObject object) {
        return object instanceof PyInt small
                ? small.value
                : whole(machine, object).toIndex();
    }

    static PyObject of(Whole value) {
        return PyLong.of(value);
    }

    static boolean isNone(PyObject object) {
        return object == null || object == PyNone.NONE;
    }
}
