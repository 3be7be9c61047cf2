package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.text.Whole;

/** The methods of floats. */
final class FloatMethods extends MethodTable {
    FloatMethods() {
        super("is_integer", "conjugate", "as_integer_ratio", "hex", "real!", "imag!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        double value = machine.real(self);
        switch (index) {
            case 0 -> {
                return PyBool.of(value == Math.floor(value) && !Double.isInfinite(value));
            }
            case 1 -> {
                return new PyFloat(value);
            }
            case 2 -> {
                return ratio(value);
            }
            case 4 -> {
                return new PyFloat(value);
            }
            case 5 -> {
                return new PyFloat(0);
            }
            default -> throw PyError.of(Types.NOT_IMPLEMENTED_ERROR, "float.hex is not here");
        }
    }

    private static PyObject ratio(double value) {
        if (value != value || Double.isInfinite(value)) {
            throw PyError.of(
                    value != value ? Types.VALUE_ERROR : Types.OVERFLOW_ERROR,
                    "cannot convert " + (value != value ? "NaN" : "Infinity") + " to integer ratio");
        }
        double numerator = value;
        int shift = 0;
        while (numerator != Math.floor(numerator)) {
            numerator *= 2;
            shift++;
        }
        return new PyTuple(PyLong.of(Whole.of(numerator)), PyLong.of(Whole.of(1).shiftLeft(Whole.of(shift))));
    }
}
