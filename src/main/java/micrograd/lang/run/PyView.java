package micrograd.lang.run;

/** The keys, values or items of a dictionary, as they are at the time. */
final class PyView extends PyObject {
    static final int KEYS = 0;
    static final int VALUES = 1;
    static final int ITEMS = 2;

    final PyDict dict;
    final int kind;

    PyView(PyDict dict, int kind) {
        this.dict = dict;
        this.kind = kind;
    }

    @Override
    public PyType type() {
        return kind == KEYS ? Types.KEYS : kind == VALUES ? Types.VALUES : Types.ITEMS;
    }

    @Override
    protected void reach(Census census) {
        census.visit(dict);
    }
}
