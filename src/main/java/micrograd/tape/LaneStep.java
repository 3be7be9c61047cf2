package micrograd.tape;

/** A step of {@link Lanes}, ready to run. */
interface LaneStep {
    /** Computes the rows of its results. */
    void forward(LaneState state);

    /** Adds to the gradients of what it read. */
    void backward(LaneState state);

    /** The rows whose gradients {@link #backward} sets rather than adds to. */
    default int[] setGradients() {
        return new int[0];
    }
}
