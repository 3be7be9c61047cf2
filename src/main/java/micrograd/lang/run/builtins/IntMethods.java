package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;

/** The methods of whole numbers. */
final class IntMethods extends MethodTable {
    IntMethods() {
        super(
                "bit_length",
                "bit_count",
                "conjugate",
                "is_integer",
                "as_integer_ratio",
                "real!",
                "imag!",
                "numerator!",
                "denominator!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyObject number = machine.equality.whole(self);
        switch (index) {
            case 0 -> {
                return PyInt.of(Operators.toWhole(number).bitLength());
            }
            case 1 -> {
                String digits = Operators.toWhole(number).abs().toString(2);
                int count = 0;
                for (int i = 0; i < digits.length(); i++) {
                    count += digits.charAt(i) == '1' ? 1 : 0;
                }
                return PyInt.of(count);
            }
            case 3 -> {
                return PyBool.TRUE;
            }
            case 4 -> {
                return new PyTuple(number, PyInt.of(1));
            }
            case 6 -> {
                return PyInt.of(0);
            }
            case 8 -> {
                return PyInt.of(1);
            }
            default -> {
                return number;
            }
        }
    }
}
