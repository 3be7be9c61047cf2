package micrograd.lang.run;

/** The methods of tuples. */
final class TupleMethods extends NativeTable {
    TupleMethods() {
        super("index", "count");
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
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
