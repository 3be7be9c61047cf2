package micrograd.training;

import java.util.List;

/**
 * What a session has come to: with the set-up, all that is needed to go on from there, number by number.
 *
 * @param step how many steps were made
 * @param parameters weights and biases
 * @param optimizerSteps how many of the steps the optimizer remembers
 * @param optimizerStateNames what the optimizer remembers of each parameter
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

    /** Parameters at a step, the optimizer without memory: what a link can hold. */
    public static TrainingState of(int step, double[] parameters) {
        return new TrainingState(step, parameters, 0, List.of(), new double[0][]);
    }

    void write(PacketWriter to) {
        to.number(step).numbers(parameters).number(optimizerSteps);
        to.texts(optimizerStateNames).arrays(optimizerState);
    }

    static TrainingState read(PacketReader from) {
        return new TrainingState(from.whole(), from.numbers(), from.whole(), from.texts(), from.arrays());
    }
}
