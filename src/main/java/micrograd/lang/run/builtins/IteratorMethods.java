package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods of iterators written in Java. */
final class IteratorMethods extends MethodTable {
    IteratorMethods() {
        super("__iter__", "__next__", "__length_hint__");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        if (index == 0) {
            return self;
        }
        if (index == 2) {
            return PyInt.of(0);
        }
        PyObject item = machine.iterators.next(self);
        if (item == null) {
            throw PyError.stopIteration(PyNone.NONE);
        }
        return item;
    }
}
