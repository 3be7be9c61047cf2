package micrograd.lang.run;

/**
 * A piece of Java that takes iterables apart or calls Python functions, and so can be interrupted at each of these points. It keeps in fields
 * what a loop would keep in variables.
 *
 * <p>{@link #step} is called first with null. It asks for operations by {@link Machine#call}, {@link Machine#next} and the like. Each gives its result at
 * once, or {@link Machine#PENDING}: then {@code step} must return {@code PENDING} too, and is called again with the result when it is there (null where an
 * iterator ended). What it returns otherwise is the task's own result.
 */
public abstract class NativeTask extends Frame {
    /**
     * Goes on.
     *
     * @param in the result of the operation that was pending; null at the start and where an iterator ended
     * @return the result, {@link Machine#PENDING}, or null for "no more" where the task serves an iterator's {@code next}
     */
    public abstract PyObject step(Machine machine, PyObject in);

    /** Takes note of an exception that passes; returns true to go on with {@link #step}(null) in place of passing it on. */
    public boolean caught(Machine machine, PyException exception) {
        return false;
    }
}
