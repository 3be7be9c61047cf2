package micrograd.lang.run;

/** The methods of iterators written in Java. */
final class IteratorMethods extends NativeTable {
    IteratorMethods() {
        super("__iter__", "__next__", "__length_hint__");
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        if (index == 0) {
            return self;
        }
        if (index == 2) {
            return PyInt.of(0);
        }
        PyObject item = machine.iterators.next(self);
        if (item == null) {
            throw Machine.stopIteration(PyNone.NONE);
        }
        return item;
    }
}
