package micrograd.lang.run;

/** A floating-point number. */
public final class PyFloat extends PyObject {
    /** The number. */
    public final double value;

    /** Holds a number. */
    public PyFloat(double value) {
        this.value = value;
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public PyType type() {
        return Types.FLOAT;
    }
}
