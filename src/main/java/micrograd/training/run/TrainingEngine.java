package micrograd.training.run;

/**
 * Computes the loss of a batch and its gradients.
 *
 * <p>An engine is made for one {@link TrainingProblem}. Whatever it does inside, it computes what {@link ObjectEngine} computes,
 * loss and gradients to 1e-12:
 *
 * <ul>
 *   <li>An example's outputs are those of {@link micrograd.nn.MLP#forward}: each neuron sums from its bias on, input by input.
 *   <li>With dropout, each hidden neuron's output is multiplied by its factor of {@link micrograd.nn.Dropout#draw} for the step sought last.
 *   <li>An example's loss is {@link micrograd.nn.Loss#of} of the outputs and of the target leaves that
 *       {@link micrograd.nn.Loss#targets} gives; its operations are the same for every example.
 *   <li>The data loss is the sum of the examples' losses in the order of the batch, times {@link micrograd.nn.Loss#scale} of the
 *       number of examples in this very batch (the last batch of an epoch may be smaller).
 *   <li>The loss is the data loss plus {@link micrograd.nn.Regularization#addTo}'s cost.
 *   <li>The gradients are those of the loss by every parameter, in the parameters' order.
 *   <li>Sums over examples are taken in one fixed order, so that the same batch gives the same numbers each time.
 *   <li>Numbers that overflow become infinite or NaN; they are not an error.
 * </ul>
 *
 * <p>The arrays it returns are its own and live: they hold until the next run, and are not to be changed.
 */
public interface TrainingEngine {
    /** What a learner reads: "objects", "tape", "kernel". */
    String name();

    /**
     * Takes parameters to where it runs them fastest from, if it has a place for them: an array of the same numbers, or the very one. Running
     * others may overwrite it.
     */
    default double[] hold(double[] parameters) {
        return parameters;
    }

    /** Tells which step the next run belongs to, from 0: what dropout drops depends on it. */
    default void seek(int step) {}

    /**
     * Runs a batch forward and backward.
     *
     * @param parameters the present parameters, left as they are
     * @param order the places of examples in the problem
     * @param from the first entry of {@code order} that belongs to the batch
     * @param to the entry after the last; above {@code from}
     */
    void run(double[] parameters, int[] order, int from, int to);

    /** The loss of the last run without regularisation. */
    double dataLoss();

    /** The loss of the last run: what the gradients are of. */
    double loss();

    /** The gradients of the last run, one a parameter. */
    double[] gradients();

    /** The outputs of the last run, all those of the batch's first example first; there may be room behind them. */
    double[] outputs();
}
