package micrograd.nn;

import java.util.List;
import micrograd.engine.Value;

/**
 * A rule that changes parameters by their gradients, with what it remembers of earlier steps.
 *
 * <p>It acts on arrays, so that it serves every engine. The first step settles how many parameters there are.
 */
public abstract class Optimizer {
    private final List<String> stateNames;
    private double[][] state = {};
    private int steps;

    Optimizer(List<String> stateNames) {
        this.stateNames = stateNames;
    }

    /**
     * Changes the parameters in place.
     *
     * @param gradients one a parameter; not changed
     * @throws IllegalArgumentException if the arrays differ in length from each other or from earlier steps
     */
    public final void step(double[] parameters, double[] gradients, double learningRate) {
        if (gradients.length != parameters.length) {
            throw new IllegalArgumentException(
                    Layer.count(parameters.length, "parameter") + " need as many gradients, not " + gradients.length);
        }
        if (state.length == 0 && !stateNames.isEmpty()) {
            state = new double[stateNames.size()][parameters.length];
        }
        if (state.length > 0 && state[0].length != parameters.length) {
            throw new IllegalArgumentException(
                    "an optimizer of " + Layer.count(state[0].length, "parameter") + " was given " + parameters.length);
        }
        steps++;
        update(parameters, gradients, learningRate, state, steps);
    }

    /** Changes the values in place by the gradients they hold. */
    public final void step(List<Value> parameters, double learningRate) {
        double[] data = new double[parameters.size()];
        double[] gradients = new double[parameters.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = parameters.get(i).data();
            gradients[i] = parameters.get(i).grad();
        }
        step(data, gradients, learningRate);
        for (int i = 0; i < data.length; i++) {
            parameters.get(i).data(data[i]);
        }
    }

    /** What {@link #step} does, {@code steps} counted from 1. */
    abstract void update(double[] parameters, double[] gradients, double learningRate, double[][] state, int steps);

    /** PyTorch's names of what is remembered for each parameter: "exp_avg", "exp_avg_sq". */
    public final List<String> stateNames() {
        return stateNames;
    }

    /** How many steps were made. */
    public final int steps() {
        return steps;
    }

    /** A copy of what is remembered: an array for each of {@link #stateNames()}, or none before the first step. */
    public final double[][] state() {
        return copy(state);
    }

    /**
     * Goes back to a state that {@link #state()} gave after that many steps.
     *
     * @throws IllegalArgumentException if the state is not of this optimizer
     */
    public final void restore(int steps, double[][] state) {
        if (state.length != (steps == 0 ? 0 : stateNames.size())) {
            throw new IllegalArgumentException(
                    "an optimizer that remembers " + stateNames.size() + " arrays was given " + state.length);
        }
        this.steps = steps;
        this.state = copy(state);
    }

    private static double[][] copy(double[][] state) {
        double[][] copy = new double[state.length][];
        for (int i = 0; i < state.length; i++) {
            copy[i] = state[i].clone();
        }
        return copy;
    }
}
