package micrograd.lang.run.text;

/** An exception of Python's that an operation of this package ends with: its class by name, and its message as CPython words it. */
public final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /** An exception of that class, such as {@code ValueError}. */
    public Raised(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** The name of its class in Python. */
    public String type() {
        return type;
    }

    static Raised value(String message) {
        return new Raised("ValueError", message);
    }

    static Raised type(String message) {
        return new Raised("TypeError", message);
    }

    static Raised overflow(String message) {
        return new Raised("OverflowError", message);
    }

    static Raised division(String message) {
        return new Raised("ZeroDivisionError", message);
    }
}
