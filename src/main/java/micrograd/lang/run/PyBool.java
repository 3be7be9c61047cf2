package micrograd.lang.run;

/** True or False; a whole number too, 1 or 0. */
public final class PyBool extends PyObject {
    /** True. */
    public static final PyBool TRUE = new PyBool(1);
    /** False. */
    public static final PyBool FALSE = new PyBool(0);

    /** 1 or 0. */
    public final int value;

    private PyBool(int value) {
        this.value = value;
    }

    /** One of the two. */
    public static PyBool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public PyType type() {
        return Types.BOOL;
    }
}
