package micrograd.lang.run;

import micrograd.lang.run.text.Whole;
import micrograd.text.Rounding;

/** A whole number of 32 bits; {@link PyLong} beyond. */
public final class PyInt extends PyObject {
    private static final int LOWEST = -128;
    private static final PyInt[] SMALL = small();

    /** The number. */
    public final int value;

    private PyInt(int value) {
        this.value = value;
    }

    private static PyInt[] small() {
        PyInt[] all = new PyInt[1024 - LOWEST];
        for (int i = 0; i < all.length; i++) {
            all[i] = new PyInt(i + LOWEST);
        }
        return all;
    }

    /** The whole number. */
    public static PyInt of(int value) {
        return value >= LOWEST && value < 1024 ? SMALL[value - LOWEST] : new PyInt(value);
    }

    /** The whole number of a double without a fraction: small or large. */
    public static PyObject of(double value) {
        int whole = Rounding.truncated(value);
        return whole == value ? of(whole) : PyLong.of(Whole.of(value));
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
