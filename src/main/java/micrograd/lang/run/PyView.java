package micrograd.lang.run;

/** The keys, values or items of a dictionary, as they are at the time. */
public final class PyView extends PyObject {
    public static final int KEYS = 0;
    public static final int VALUES = 1;
    public static final int ITEMS = 2;

    public final PyDict dict;
    public final int kind;

    public PyView(PyDict dict, int kind) {
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
