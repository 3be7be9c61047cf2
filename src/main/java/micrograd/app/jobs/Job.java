package micrograd.app.jobs;

/** A piece of work in slices. What comes of it does not depend on how it is sliced. */
public interface Job {
    /** Works for about so many instructions; whether it is over. */
    boolean work(int instructions);

    /** About how many instructions it has worked. */
    double steps();

    /** What can be told before it is over, such as what was printed last. */
    default String news() {
        return "";
    }

    /** Ends it where it is; {@code message} says why. */
    void stop(String message);

    /** What came of it, once it is over or stopped. */
    String result();
}
