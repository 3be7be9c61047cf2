package micrograd.training;

/**
 * What a session has come to: with the set-up, all that is needed to go on from there, number by number.
 *
 * @param step how many steps were made
 * @param parameters weights and biases
 * @param optimizerState what the optimizer remembers, an array for each of its names; empty where nothing was remembered yet
 */
public record TrainingState(int step, double[] parameters, double[][] optimizerState) {}
