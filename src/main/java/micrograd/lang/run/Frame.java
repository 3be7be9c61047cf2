package micrograd.lang.run;

/** Something under way in a machine: a Python function, or a {@link NativeTask}. */
public abstract class Frame {
    /** What goes on when this is over. */
    public Frame back;
}
