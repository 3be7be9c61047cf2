package micrograd.lang.run;

/** Anything a program can hold. */
public abstract class PyObject {
    /** The class it is an instance of. */
    public abstract PyType type();

    /** The name of its class, as errors say it. */
    public final String typeName() {
        return type().name();
    }

    /** Shows what it holds to a count of what is alive. */
    protected void reach(Census census) {
        // Most hold nothing.
    }
}
