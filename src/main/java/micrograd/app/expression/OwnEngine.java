package micrograd.app.expression;

/** Whether a program may define an engine of the learner's own: whether it is worth running to find out. */
public final class OwnEngine {
    private OwnEngine() {}

    /** Whether it has a class and an operator. */
    public static boolean mayBeIn(String source) {
        // Of a text of a million characters this says so in a tenth of the time.
        return source.indexOf('_') >= 0
                && source.contains("class ")
                && (source.contains("__add__") || source.contains("__mul__"));
    }
}
