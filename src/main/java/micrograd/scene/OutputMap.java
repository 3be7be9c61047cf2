package micrograd.scene;

import micrograd.engine.Elementary;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.training.TrainingSetup;

/**
 * What a network's outputs say of a place: with one output a number from -1 to 1, with several a class and how sure it is.
 *
 * <p>An output meant as a margin or as the target itself is shown as it is, up to -1 and 1; a logit as the certainty that it stands for,
 * {@code 2 sigmoid(o) - 1 = tanh(o / 2)}. Of several outputs, the share of the greatest less that of the next: of the softmax where that is the loss,
 * else of half their distance.
 */
public final class OutputMap {
    private final int outputs;
    private final boolean logits;
    private final boolean softmax;

    public OutputMap(TrainingSetup setup) {
        outputs = setup.shape().outputs();
        logits = setup.loss() == Loss.BINARY_CROSS_ENTROPY && setup.outputActivation() == Activation.LINEAR;
        softmax = setup.loss() == Loss.SOFTMAX;
    }

    /** Whether one number is shown rather than classes. */
    public boolean isNumber() {
        return outputs == 1;
    }

    /** The number shown for a single output. */
    public double number(double output) {
        return logits ? Elementary.tanh(output / 2) : output;
    }

    /** The pixel of a place. */
    public int pixel(double[] values, MapColours colours) {
        if (isNumber()) {
            return colours.ofNumber(number(values[0]));
        }
        return colours.ofClass(Loss.decide(values, 0, outputs), sureness(values));
    }

    /** How sure the network is of the class it decides for, 0 to 1. */
    public double sureness(double[] values) {
        int best = Loss.decide(values, 0, outputs);
        double next = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < outputs; i++) {
            if (i != best) {
                next = Math.max(next, values[i]);
            }
            sum += Math.exp(values[i] - values[best]);
        }
        if (softmax) {
            return (1 - Math.exp(next - values[best])) / sum;
        }
        return (values[best] - next) / 2;
    }

    /** The share that softmax gives a class, 0 to 1. */
    public static double probability(double[] values, int index) {
        double greatest = values[Loss.decide(values, 0, values.length)];
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - greatest);
        }
        return Math.exp(values[index] - greatest) / sum;
    }

    /** Whether the outputs are shares of a softmax. */
    public boolean isSoftmax() {
        return softmax;
    }
}
