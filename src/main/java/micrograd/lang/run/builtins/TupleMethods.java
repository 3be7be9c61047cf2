package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods of tuples. */
final class TupleMethods extends MethodTable {
    TupleMethods() {
        super("index", "count");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyObject[] items = ((PyTuple) self).items;
        arguments.exactly(index == 0 ? "index" : "tuple.count", 1, index == 0 ? 3 : 1);
        int count = 0;
        for (int i = 0; i < items.length; i++) {
            if (machine.equal(items[i], arguments.get(0))) {
                if (index == 0) {
                    return PyInt.of(i);
                }
                count++;
            }
        }
        if (index == 0) {
            throw PyError.value("tuple.index(x): x not in tuple");
        }
        return PyInt.of(count);
    }
}
