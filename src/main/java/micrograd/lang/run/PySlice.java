package micrograd.lang.run;

/** A slice: three objects, None where nothing was written. */
public final class PySlice extends PyObject {
    final PyObject start;
    final PyObject stop;
    final PyObject step;

    /** Holds three objects. */
    public PySlice(PyObject start, PyObject stop, PyObject step) {
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    @Override
    public PyType type() {
        return Types.SLICE;
    }
}
