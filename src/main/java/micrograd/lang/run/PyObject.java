package micrograd.lang.run;

/** Anything a program can hold. */
public abstract class PyObject {
    /** The class it is an instance of. */
    public abstract PyType type();

    /** Whether it is a number of the language's own: int, float or bool. */
    public boolean isNumber() {
        return false;
    }

    /** The name of its class, as errors say it. */
    public final String typeName() {
        return type().name();
    }

    /** Shows what it holds to a count of what is alive. */
    protected void reach(Census census) {
        // Most hold nothing.
    }
}
