package micrograd.lang.run;

/** A variable that functions share. */
public final class PyCell extends PyObject {
    public PyObject value;
    /** The last {@link Census} that counted it. */
    int mark;

    public PyCell(PyObject value) {
        this.value = value;
    }

    @Override
    public PyType type() {
        return Types.CELL;
    }

    @Override
    protected void reach(Census census) {
        census.visit(value);
    }
}
