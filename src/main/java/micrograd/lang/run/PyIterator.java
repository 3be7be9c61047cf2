package micrograd.lang.run;

/** An iterator written in Java. */
public abstract class PyIterator extends PyObject {
    /**
     * The next element; null where there are no more; {@link Machine#PENDING} after pushing a task that will deliver it (or null). An
     * iterator that draws from others, or calls functions, answers by a {@link NativeTask}: see {@link Machine#start}.
     */
    public abstract PyObject next(Machine machine);

    /** Whether {@link #next} never answers {@code PENDING}, so that Java code may drain it in a loop. */
    public boolean plain() {
        return true;
    }

    @Override
    public PyType type() {
        return Types.ITERATOR;
    }
}
