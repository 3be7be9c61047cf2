package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;

/** The methods of ranges. */
final class RangeMethods extends MethodTable {
    RangeMethods() {
        super("index", "count", "start!", "stop!", "step!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyRange range = (PyRange) self;
        switch (index) {
            case 0 -> {
                arguments.exactly("index", 1, 1);
                if (!machine.items.plainContains(range, arguments.get(0))) {
                    throw PyError.value(machine.repr(arguments.get(0)) + " is not in range");
                }
                return PyInt.of((Operators.small(arguments.get(0)) - range.start) / range.step);
            }
            case 1 -> {
                return PyInt.of(machine.items.plainContains(range, arguments.get(0)) ? 1 : 0);
            }
            case 2 -> {
                return PyInt.of(range.start);
            }
            case 3 -> {
                return PyInt.of(range.stop);
            }
            default -> {
                return PyInt.of(range.step);
            }
        }
    }
}
