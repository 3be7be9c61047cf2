package micrograd.scene.network;

import micrograd.document.TrainingLook;
import micrograd.engine.Elementary;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.training.options.TrainingSetup;

/**
 * What a network's outputs say of a place: with one output a number from -1 to 1, with several a class and how sure it is.
 *
 * <p>An output meant as a margin or as the target itself is shown as it is, up to -1 and 1, or up to the greatest target where targets are numbers; a logit as
 * the certainty that it stands for, {@code 2 sigmoid(o) - 1 = tanh(o / 2)}. Of several outputs, the share of the greatest less that of the next: of the
 * softmax where that is the loss, else of half their distance.
 */
public final class OutputMap {
    private final int outputs;
    private final boolean regression;
    private final boolean logits;
    private final boolean sigmoid;
    private final boolean softmax;
    private final TrainingLook look;
    private final double scale;

    /** Answers shown as usual. */
    public OutputMap(TrainingSetup setup) {
        this(setup, TrainingLook.USUAL, 1);
    }

    /**
     * Answers shown as chosen.
     *
     * @param scale the number, above 0, that is shown in the full colour where targets are numbers
     */
    public OutputMap(TrainingSetup setup, TrainingLook look, double scale) {
        outputs = setup.shape().outputs();
        regression = setup.dataset().form().isRegression();
        boolean linear = setup.outputActivation() == Activation.LINEAR;
        logits = setup.loss() == Loss.BINARY_CROSS_ENTROPY && linear;
        sigmoid = setup.outputActivation() == Activation.SIGMOID;
        softmax = setup.loss() == Loss.SOFTMAX;
        this.look = look;
        this.scale = regression ? scale : 1;
    }

    /** Whether one number is shown rather than classes. */
    public boolean isNumber() {
        return outputs == 1;
    }

    /** The number shown for a single output, -1 to 1 being the full colours. */
    public double number(double output) {
        double number = logits ? Elementary.tanh(output / 2) : output / scale;
        return look.discrete() && number == number ? (number > 0 ? 1 : -1) : number;
    }

    /** The pixel of a place. */
    public int pixel(double[] values, MapColours colours) {
        if (!regression && look.shown() == TrainingLook.Shown.PROBABILITY) {
            int of = Math.min(look.ofClass(), classes() - 1);
            return colours.ofShare(of, classes(), discrete(share(values, of)));
        }
        if (!regression && look.shown() == TrainingLook.Shown.CONFIDENCE) {
            return colours.ofShare(1, 2, confidence(values));
        }
        if (isNumber()) {
            return colours.ofNumber(number(values[0]));
        }
        return colours.ofClass(Loss.decide(values, 0, outputs), look.discrete() ? 1 : sureness(values));
    }

    private double discrete(double share) {
        return look.discrete() && share == share ? (share > 0.5 ? 1 : 0) : share;
    }

    private int classes() {
        return Math.max(2, outputs);
    }

    /**
     * The share of a class, 0 to 1: a probability by softmax or by cross-entropy's sigmoid where one of them is the loss, else the output that means the class,
     * from -1 to 1 as 0 to 1.
     */
    public double share(double[] values, int ofClass) {
        if (softmax) {
            return probability(values, ofClass);
        }
        double output = isNumber() ? values[0] : values[ofClass];
        double share = logits ? Elementary.sigmoid(output) : sigmoid && !isNumber() ? output : (output + 1) / 2;
        double inside = share == share ? Math.max(0, Math.min(1, share)) : share;
        return isNumber() && ofClass == 0 ? 1 - inside : inside;
    }

    /** How sure the network is of what it decides for, 0 where classes have equal shares, 1 where one has all. */
    public double confidence(double[] values) {
        if (isNumber()) {
            return Math.abs(2 * share(values, 1) - 1);
        }
        double share = share(values, Loss.decide(values, 0, outputs));
        double least = softmax ? 1.0 / outputs : 0;
        return (share - least) / (1 - least);
    }

    /** Whether shares are probabilities: those that the loss takes the outputs for. */
    public boolean hasProbabilities() {
        return softmax || logits;
    }

    /** How sure the network is of the class it decides for against the next, 0 to 1. */
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
}
