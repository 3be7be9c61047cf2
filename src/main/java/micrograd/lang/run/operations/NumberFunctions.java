package micrograd.lang.run.operations;

import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.text.Floats;
import micrograd.lang.run.text.Whole;
import micrograd.text.Rounding;

/** {@code abs}, {@code round} and the cut to a whole number, of numbers and of what has methods for them. */
public final class NumberFunctions {
    private NumberFunctions() {}

    public static PyObject absolute(Operations machine, PyObject number) {
        if (number instanceof PyInt || number instanceof PyBool) {
            return PyInt.of(Math.abs((double) Operators.small(number)));
        }
        if (number instanceof PyFloat real) {
            return new PyFloat(Math.abs(real.value));
        }
        if (number instanceof PyLong large) {
            return PyLong.of(large.value.abs());
        }
        PyObject method = number.type().find("__abs__");
        if (method != null) {
            return machine.calls.call(machine.attributes.bound(method, number, number.type()));
        }
        if (number instanceof PyWrapped wrapped) {
            return absolute(machine, wrapped.plain);
        }
        PyError error = PyError.type("bad operand type for abs(): '" + number.typeName() + "'");
        error.exception().subject = number;
        throw error;
    }

    public static PyObject round(Operations machine, PyObject number, PyObject digits) {
        if (number instanceof PyFloat real) {
            return digits == PyNone.NONE
                    ? PyLong.of(Floats.round(real.value))
                    : new PyFloat(Floats.round(real.value, clamped(machine, digits)));
        }
        if (Operators.isWhole(number)) {
            PyObject whole = machine.equality.whole(number);
            return digits == PyNone.NONE
                            || machine.truth(machine.equality.compareNow(Operators.GE, digits, PyInt.of(0)))
                    ? whole
                    : PyLong.of(Floats.round(Operators.toWhole(whole), clamped(machine, digits)));
        }
        PyObject method = number.type().find("__round__");
        if (method != null) {
            PyObject bound = machine.attributes.bound(method, number, number.type());
            return digits == PyNone.NONE ? machine.call(bound) : machine.call(bound, digits);
        }
        if (number instanceof PyWrapped wrapped) {
            return round(machine, wrapped.plain, digits);
        }
        PyError error = PyError.type("type " + number.typeName() + " doesn't define __round__ method");
        error.exception().subject = number;
        throw error;
    }

    private static int clamped(Operations machine, PyObject digits) {
        PyObject whole = machine.equality.whole(digits);
        return whole instanceof PyLong large ? large.value.toIndex() : ((PyInt) whole).value;
    }

    /** A number without its fraction, by {@code __int__}, {@code __index__} or {@code __trunc__} too. */
    public static PyObject truncated(Operations machine, PyObject value) {
        if (value instanceof PyInt || value instanceof PyLong) {
            return value;
        }
        if (value instanceof PyFloat real) {
            int near = Rounding.truncated(real.value);
            return near == real.value ? PyInt.of(near) : PyLong.of(Whole.of(real.value));
        }
        if (value instanceof PyBool bool) {
            return PyInt.of(bool.value);
        }
        for (String name : new String[] {"__int__", "__index__", "__trunc__"}) {
            PyObject method = value.type().find(name);
            if (method != null) {
                PyObject answer = machine.callNow(machine.attributes.bound(method, value, value.type()));
                if (!Operators.isWhole(answer)) {
                    throw PyError.type(name + " returned non-int (type " + answer.typeName() + ")");
                }
                return answer;
            }
        }
        PyError error = PyError.type("int() argument must be a string, a bytes-like object or a real number, not '"
                + value.typeName() + "'");
        error.exception().subject = value;
        throw error;
    }
}
