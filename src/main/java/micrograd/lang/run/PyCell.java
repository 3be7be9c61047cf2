package micrograd.lang.run;

/** A variable that functions share. */
final class PyCell extends PyObject {
    PyObject value;

    PyCell(PyObject value) {
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
