package micrograd.training.run;

import java.util.Arrays;
import java.util.List;
import micrograd.training.options.TrainingSetup;

/**
 * What a session has come to: with the set-up, all that is needed to go on from there, number by number.
 *
 * @param step how many steps were made
 * @param parameters weights and biases
 * @param optimizerSteps how many of the steps the optimizer remembers
 * @param optimizerStateNames what the optimizer remembers of each parameter, then what else the loop carries
 * @param optimizerState an array for each of the names, or none before the first step
 */
public record TrainingState(
        int step,
        double[] parameters,
        int optimizerSteps,
        List<String> optimizerStateNames,
        double[][] optimizerState) {
    /** @throws IllegalArgumentException if the step is negative */
    public TrainingState {
        if (step < 0) {
            throw new IllegalArgumentException("a step must not be negative, but is " + step);
        }
    }

    /** Parameters at a step, the optimizer without memory. */
    public static TrainingState of(int step, double[] parameters) {
        return new TrainingState(step, parameters, 0, List.of(), new double[0][]);
    }

    /** The same with other parameters. */
    public TrainingState withParameters(double[] changed) {
        return new TrainingState(step, changed, optimizerSteps, optimizerStateNames, optimizerState);
    }

    /** Whether there is memory in it that a session of the set-up takes up, all finite. */
    public boolean isMemoryOf(TrainingSetup setup) {
        if (optimizerSteps == 0 || !optimizerStateNames.equals(names(setup))) {
            return false;
        }
        for (double[] numbers : optimizerState) {
            for (double number : numbers) {
                if (!Double.isFinite(number)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What is remembered of each parameter under a name; nothing where that is not. */
    double[] remembered(String name) {
        int index = optimizerStateNames.indexOf(name);
        return index < 0 || index >= optimizerState.length ? new double[0] : optimizerState[index];
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof TrainingState)) {
            return false;
        }
        TrainingState other = (TrainingState) object;
        boolean same = step == other.step
                && optimizerSteps == other.optimizerSteps
                && optimizerState.length == other.optimizerState.length
                && optimizerStateNames.equals(other.optimizerStateNames)
                && Arrays.equals(parameters, other.parameters);
        for (int i = 0; same && i < optimizerState.length; i++) {
            same = Arrays.equals(optimizerState[i], other.optimizerState[i]);
        }
        return same;
    }

    @Override
    public int hashCode() {
        return 31 * step + Arrays.hashCode(parameters);
    }

    /** What a session's state says of each parameter once a step was made: what the optimizer remembers, then what else the loop carries. */
    public static List<String> names(TrainingSetup setup) {
        return new LoopMemory(setup, new double[setup.shape().parameters()])
                .stateNames(setup.optimizer().create());
    }
}
