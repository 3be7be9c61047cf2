package micrograd.document;

import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.limits.Budgets;
import micrograd.nn.Activation;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingState;

/**
 * The training view's part of a document.
 *
 * @param setup data, network, loss, optimizer and seed: all that makes a run what it is
 * @param step the step at which the run stands; opening a link trains up to it
 * @param start what the run goes on from where it was changed on the way: parameters, the optimizer's memory, the step; empty for random weights and step 0
 * @param stop when playing stops by itself
 * @param look how its answers are shown
 */
public record TrainingDocument(
        TrainingSetup setup, int step, Optional<TrainingState> start, StopConditions stop, TrainingLook look) {
    /** The most steps that opening a link trains. */
    public static final int MOST_STEPS = Budgets.STEPS_OF_A_LINK;

    /** Two moons and a small tanh network, at step 0. */
    public static final TrainingDocument DEFAULT =
            of(TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 6, 4, 1))
                    .activation(Activation.TANH)
                    .learningRate(0.5)
                    .build());

    /** A run of a set-up at step 0, from random weights, that nothing stops, shown as usual. */
    public static TrainingDocument of(TrainingSetup setup) {
        return new TrainingDocument(setup, 0, Optional.empty(), StopConditions.NONE, TrainingLook.USUAL);
    }

    /** The step at which the run begins. */
    public int from() {
        return start.map(TrainingState::step).orElse(0);
    }

    /** The same at another step, not before that at which it begins. */
    public TrainingDocument atStep(int step) {
        return new TrainingDocument(setup, Math.max(from(), step), start, stop, look);
    }

    /** A run that goes on from a state, with its memory where the set-up's optimizer can take it up. */
    public TrainingDocument goingOn(TrainingSetup setup, TrainingState state) {
        TrainingState start = state.isMemoryOf(setup) ? state : TrainingState.of(state.step(), state.parameters());
        return new TrainingDocument(setup, state.step(), Optional.of(start), stop, look);
    }

    /** The same with other conditions to stop at. */
    public TrainingDocument stopping(StopConditions stop) {
        return new TrainingDocument(setup, step, start, stop, look);
    }

    /** The same with its answers shown otherwise. */
    public TrainingDocument withLook(TrainingLook look) {
        return new TrainingDocument(setup, step, start, stop, look);
    }

    /** A run of its own with another set-up: at step 0, from random weights. */
    public TrainingDocument withSetup(TrainingSetup setup) {
        return new TrainingDocument(setup, 0, Optional.empty(), stop, look);
    }
}
