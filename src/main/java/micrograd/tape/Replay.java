package micrograd.tape;

/** A {@link LaneProgram} that can be run for many examples at a time. */
public interface Replay {
    /**
     * Takes parameters to where {@link #run} reads them fastest, if there is such a place: an array of the same numbers, or the very one. Running
     * with other parameters may overwrite it.
     */
    default double[] hold(double[] parameters) {
        return parameters;
    }

    /**
     * Runs a batch forward and backward.
     *
     * @param parameters the program's parameters, left as they are
     * @param order places of examples in the table that the replay was made with
     * @param from the first entry of {@code order} that belongs to the batch
     * @param to the entry after the last; above {@code from}
     * @param scale what the sum of the losses is multiplied by
     */
    void run(double[] parameters, int[] order, int from, int to, double scale);

    /** The sum of the losses of the last run, in the order of the batch, times the scale. */
    double loss();

    /** The gradients of the last run, one a parameter; live, not to be changed. */
    double[] gradients();

    /** Copies the outputs of the last run, all those of the batch's first example first; {@link #forward} loses them. */
    void readOutputs(double[] outputs);

    /**
     * Computes the outputs for points of any number. Coordinate i of point p is {@code inputs[i * points + p]}, output k is written to
     * {@code outputs[k * points + p]}.
     *
     * @param inputs may leave out the last of the program's inputs, if no output depends on them, as none does on targets
     */
    void forward(double[] parameters, double[] inputs, int points, double[] outputs);
}
