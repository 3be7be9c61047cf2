package micrograd.lang.run;

/** A Python exception on its way through Java code. */
public final class PyError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PyException exception;

    /** Throws an exception object. */
    public PyError(PyException exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    /** An exception of a class with a message. */
    public static PyError of(PyType type, String message) {
        return new PyError(PyException.of(type, message));
    }

    /** A TypeError. */
    public static PyError type(String message) {
        return of(Types.TYPE_ERROR, message);
    }

    /** A ValueError. */
    public static PyError value(String message) {
        return of(Types.VALUE_ERROR, message);
    }

    /** StopIteration with what a generator returned. */
    public static PyError stopIteration(PyObject result) {
        PyException stop =
                new PyException(Types.STOP_ITERATION, result == PyNone.NONE ? PyTuple.EMPTY : new PyTuple(result));
        stop.value = result;
        return new PyError(stop);
    }

    /** The exception object. */
    public PyException exception() {
        return exception;
    }
}
