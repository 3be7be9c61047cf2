package micrograd.lang.run.loop;

/** Ends a run for a reason that programs cannot catch: a limit, or Stop. */
public final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    /** Ends the run; {@code type} is the Python exception that tells of it. */
    public Halt(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** The name of the exception that tells of it. */
    public String type() {
        return type;
    }
}
