package micrograd.lang.run;

/** A variable that functions share. */
public final class PyCell extends PyObject {
    public PyObject value;

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
