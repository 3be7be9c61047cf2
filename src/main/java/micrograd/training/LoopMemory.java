package micrograd.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.nn.Optimizer;

/**
 * What a training loop carries from one part of a step to the next: the gradients that backward passes add up, and the parameters that the optimizer
 * holds, which are the network's own unless the loop updates the wrong network.
 */
final class LoopMemory {
    private static final String CARRIED_GRADIENTS = "grad";
    private static final String CARRIED_NETWORK = "other network";

    private final LoopRules rules;
    private final double[] parameters;
    private final double[] updated;
    private final double[] gradients;
    private int passes;

    /** Gradients of 0 for the network of those parameters. */
    LoopMemory(TrainingSetup setup, double[] parameters) {
        rules = setup.rules();
        this.parameters = parameters;
        updated = rules.has(LoopFault.WRONG_NETWORK_UPDATED) ? setup.otherParameters() : parameters;
        gradients = new double[parameters.length];
    }

    /** A copy of the gradients. */
    double[] gradients() {
        return gradients.clone();
    }

    /** How many backward passes they are the sum of. */
    int passes() {
        return passes;
    }

    /** Sets the gradients of the network that the optimizer holds to 0. */
    void zero() {
        if (updated == parameters) {
            Arrays.fill(gradients, 0);
            passes = 0;
        }
    }

    /** What {@link #zero} and then {@link #add} do where nothing is at fault, in one go. */
    void take(double[] of) {
        double[] to = gradients;
        for (int i = 0; i < to.length; i++) {
            to[i] = 0 + of[i];
        }
        passes = 1;
    }

    /** Adds those of a backward pass. */
    void add(double[] of) {
        double[] to = gradients;
        for (int i = 0; i < to.length; i++) {
            to[i] += of[i];
        }
        passes++;
    }

    /** Has the optimizer change the parameters that it holds, but for the frozen ones. */
    void update(Optimizer optimizer, double learningRate) {
        double[] by = updated == parameters ? gradients : new double[parameters.length];
        if (rules.frozen().isEmpty()) {
            optimizer.step(updated, by, learningRate);
            return;
        }
        double[] before = updated.clone();
        optimizer.step(updated, by, learningRate);
        for (int frozen : rules.frozen()) {
            updated[frozen] = before[frozen];
        }
    }

    /** Everything needed to go on from here: what the optimizer remembers, and what a fault carries from step to step. */
    TrainingState state(int steps, Optimizer optimizer) {
        double[][] remembered = optimizer.state();
        List<String> names = optimizer.stateNames();
        if (updated != parameters || rules.has(LoopFault.GRADIENTS_NEVER_ZEROED)) {
            names = new ArrayList<>(names.subList(0, remembered.length));
            names.addAll(List.of(CARRIED_GRADIENTS, CARRIED_NETWORK));
            remembered = Arrays.copyOf(remembered, names.size());
            remembered[names.size() - 2] = gradients();
            remembered[names.size() - 1] = updated.clone();
        }
        return new TrainingState(steps, parameters.clone(), optimizer.steps(), List.copyOf(names), remembered);
    }

    /** Takes up what a state carries. An optimizer that remembers other things than the state's begins without memory. */
    void restore(TrainingState state, Optimizer optimizer) {
        List<String> names = optimizer.stateNames();
        int count = names.size();
        boolean fits = state.optimizerSteps() > 0
                && state.optimizerState().length >= count
                && state.optimizerStateNames().size() >= count
                && state.optimizerStateNames().subList(0, count).equals(names);
        optimizer.restore(
                fits ? state.optimizerSteps() : 0,
                fits ? Arrays.copyOf(state.optimizerState(), count) : new double[0][]);
        Arrays.fill(gradients, 0);
        passes = 0;
        int carried = state.optimizerStateNames().indexOf(CARRIED_GRADIENTS);
        if (carried >= 0 && rules.fault().isPresent()) {
            copy(state.optimizerState()[carried], gradients);
            passes = state.step();
            if (updated != parameters) {
                copy(state.optimizerState()[carried + 1], updated);
            }
        }
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, Math.min(from.length, to.length));
    }
}
