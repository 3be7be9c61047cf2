package micrograd.lang.run;

import micrograd.lang.run.text.Whole;

/** A whole number that 32 bits do not hold. */
public final class PyLong extends PyObject {
    /** The number. */
    public final Whole value;

    private PyLong(Whole value) {
        this.value = value;
    }

    /** The whole number: a {@link PyInt} where 32 bits hold it. */
    public static PyObject of(Whole value) {
        return value.fitsInt() ? PyInt.of(value.toInt()) : new PyLong(value);
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public PyType type() {
        return Types.INT;
    }
}
