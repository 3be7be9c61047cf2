package micrograd.lang.run;

/** A tuple. */
public final class PyTuple extends PyInstance {
    /** The empty tuple. */
    public static final PyTuple EMPTY = new PyTuple();

    /** Its elements; never changed. */
    public final PyObject[] items;

    /** Holds elements. */
    public PyTuple(PyObject... items) {
        super(Types.TUPLE);
        this.items = items;
    }

    /** A tuple of a derived class, as {@code namedtuple} makes. */
    public PyTuple(PyType type, PyObject[] items) {
        super(type);
        this.items = items;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(items, items.length);
    }
}
