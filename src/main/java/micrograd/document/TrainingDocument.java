package micrograd.document;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.training.DatasetSetup;
import micrograd.training.TrainingSetup;

/**
 * The training view's part of a document.
 *
 * @param setup data, network, loss, optimizer and seed: all that makes a run what it is
 * @param step the step at which the run stands; opening a link trains up to it
 * @param weights the parameters to start from in place of random ones, in the network's order; empty for random ones
 */
public record TrainingDocument(TrainingSetup setup, int step, List<Double> weights) {
    /** The most steps that opening a link trains. */
    public static final int MOST_STEPS = 1_000_000;

    /** Two moons and a small tanh network, at step 0. */
    public static final TrainingDocument DEFAULT = new TrainingDocument(
            TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 6, 4, 1))
                    .activation(Activation.TANH)
                    .learningRate(0.5)
                    .build(),
            0,
            List.of());

    /** The same at another step. */
    public TrainingDocument atStep(int step) {
        return new TrainingDocument(setup, step, weights);
    }

    /** A run of its own with another set-up: at step 0, from random weights. */
    public TrainingDocument withSetup(TrainingSetup setup) {
        return new TrainingDocument(setup, 0, List.of());
    }
}
