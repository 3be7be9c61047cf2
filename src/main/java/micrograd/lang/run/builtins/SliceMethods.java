package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods and attributes of slices. */
final class SliceMethods extends MethodTable {
    SliceMethods() {
        super("indices", "start!", "stop!", "step!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PySlice slice = (PySlice) self;
        switch (index) {
            case 0 -> {
                int[] range = machine.items.range(
                        slice, machine.index(arguments.exactly("indices", 1, 1).get(0)));
                return new PyTuple(PyInt.of(range[0]), PyInt.of(range[0] + range[1] * range[2]), PyInt.of(range[1]));
            }
            case 1 -> {
                return slice.start;
            }
            case 2 -> {
                return slice.stop;
            }
            default -> {
                return slice.step;
            }
        }
    }
}
