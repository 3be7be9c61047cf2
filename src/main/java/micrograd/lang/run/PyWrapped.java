package micrograd.lang.run;

/** An instance of a learner's class derived from int, float, str or bool: the plain object behind it. */
public final class PyWrapped extends PyInstance {
    /** The plain object. */
    public final PyObject plain;

    public PyWrapped(PyType type, PyObject plain) {
        super(type);
        this.plain = plain;
    }
}
