package micrograd.nn;

import micrograd.random.XorShift64Star;

/**
 * Inverted dropout of the hidden neurons: while training, each one's output is 0 with a probability, and else divided by what is left of 1, so that its mean
 * stays. PyTorch's {@code Dropout(p)}. Which are dropped is drawn anew for each example of each step, from the seed and the step alone.
 *
 * @param rate the probability, 0 to below 1
 * @param seed any
 */
public record Dropout(double rate, long seed) {
    /** Nothing is dropped. */
    public static final Dropout NONE = new Dropout(0, 0);

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Whether nothing is dropped. */
    public boolean isNone() {
        return rate == 0;
    }

    /** Draws a factor, 0 or 1 / (1 - rate), for every hidden neuron of every example of a step's batch, example after example. */
    public void draw(int step, double[] factors, int count) {
        XorShift64Star random = new XorShift64Star((seed + 1) * SPREAD + step);
        random.word();
        random.word();
        double kept = 1 / (1 - rate);
        for (int i = 0; i < count; i++) {
            factors[i] = random.uniform() < rate ? 0 : kept;
        }
    }
}
