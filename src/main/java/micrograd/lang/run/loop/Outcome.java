package micrograd.lang.run.loop;

/** What a slice of a run came to. */
public enum Outcome {
    /** The program is over. */
    DONE,
    /** The slice is used up: run on. */
    PAUSED,
    /** A statement is next, and stepping was asked for. */
    AT_STATEMENT,
    /** The program ended with an exception, or was ended by a limit. */
    FAILED
}
