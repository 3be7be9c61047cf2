package micrograd.lang.run;

/** {@code None}, {@code NotImplemented} and {@code Ellipsis}: objects of which there is one. */
public final class PyNone extends PyObject {
    /** None. */
    public static final PyNone NONE = new PyNone("None");
    /** What a special method returns that leaves an operation to the other operand. */
    public static final PyNone NOT_IMPLEMENTED = new PyNone("NotImplemented");
    /** The dots. */
    public static final PyNone ELLIPSIS = new PyNone("Ellipsis");

    public final String text;

    private PyNone(String text) {
        this.text = text;
    }

    @Override
    public PyType type() {
        return this == NONE ? Types.NONE : this == ELLIPSIS ? Types.ELLIPSIS : Types.NOT_IMPLEMENTED;
    }
}
