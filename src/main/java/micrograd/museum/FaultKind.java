package micrograd.museum;

/** Which part of an engine a fault is in. */
public enum FaultKind {
    /** The function itself is computed wrongly. */
    FORWARD("forward"),
    /** What an operation remembers is wrong. */
    RECORDING("recording"),
    /** The order of the backward steps is wrong. */
    ORDER("order"),
    /** What a backward step does is wrong. */
    BACKWARD("backward"),
    /** What a network does with its inputs is wrong. */
    NETWORK("network"),
    /** The engine is right, and used wrongly. */
    TRAINING_LOOP("training loop");

    private final String title;

    FaultKind(String title) {
        this.title = title;
    }

    /** Its name in a sentence. */
    public String title() {
        return title;
    }
}
