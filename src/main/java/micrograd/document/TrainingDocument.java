package micrograd.document;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.training.DatasetSetup;
import micrograd.training.StopConditions;
import micrograd.training.TrainingSetup;

/**
 * The training view's part of a document.
 *
 * @param setup data, network, loss, optimizer and seed: all that makes a run what it is
 * @param step the step at which the run stands; opening a link trains up to it
 * @param weights the parameters to start from in place of random ones, in the network's order; empty for random ones
 * @param from the step that the weights are of, at which the run begins; 0 for random ones
 * @param stop when playing stops by itself
 * @param look how its answers are shown
 */
public record TrainingDocument(
        TrainingSetup setup, int step, List<Double> weights, int from, StopConditions stop, TrainingLook look) {
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

    /** A run from step 0 that nothing stops, shown as usual. */
    public TrainingDocument(TrainingSetup setup, int step, List<Double> weights) {
        this(setup, step, weights, 0, StopConditions.NONE, TrainingLook.USUAL);
    }

    /** A run of a set-up at step 0, from random weights. */
    public static TrainingDocument of(TrainingSetup setup) {
        return new TrainingDocument(setup, 0, List.of());
    }

    /** The same at another step, not before that at which it begins. */
    public TrainingDocument atStep(int step) {
        return new TrainingDocument(setup, Math.max(from, step), weights, from, stop, look);
    }

    /** A run that goes on from given weights at a step. */
    public TrainingDocument goingOn(TrainingSetup setup, int step, double[] parameters) {
        List<Double> given = new ArrayList<>(parameters.length);
        for (double parameter : parameters) {
            given.add(parameter);
        }
        int at = Math.min(step, MOST_STEPS);
        return new TrainingDocument(setup, at, List.copyOf(given), at, stop, look);
    }

    /** The same with other conditions to stop at. */
    public TrainingDocument stopping(StopConditions stop) {
        return new TrainingDocument(setup, step, weights, from, stop, look);
    }

    /** The same with its answers shown otherwise. */
    public TrainingDocument withLook(TrainingLook look) {
        return new TrainingDocument(setup, step, weights, from, stop, look);
    }

    /** A run of its own with another set-up: at step 0, from random weights. */
    public TrainingDocument withSetup(TrainingSetup setup) {
        return new TrainingDocument(setup, 0, List.of(), 0, stop, look);
    }
}
