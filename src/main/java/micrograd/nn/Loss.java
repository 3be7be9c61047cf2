package micrograd.nn;

import micrograd.engine.Value;
import micrograd.text.Rounding;

/**
 * How wrong a network's outputs are.
 *
 * <p>An example's loss is made of its outputs and as many target leaves by the same operations for every example, so that an
 * engine may record it once. A network of one output tells two classes apart by the targets -1 and 1; with an output a class,
 * the class's own target is 1 and the others are -1 (one against the rest), or 0 for softmax. A batch's loss is the sum of its
 * examples', in order, times {@link #scale}.
 */
public enum Loss {
    /** Mean of relu(1 - t o): the hinge loss. */
    MAX_MARGIN("max-margin") {
        @Override
        Value term(Value output, Value target) {
            return Value.add(1, target.neg().mul(output)).relu();
        }
    },
    /** Sum of (o - t)²: PyTorch's {@code MSELoss(reduction='sum')}. */
    SQUARED("squared") {
        @Override
        Value term(Value output, Value target) {
            return square(output, target);
        }
    },
    /** Mean of (o - t)² over examples and outputs: PyTorch's {@code MSELoss()}. */
    MEAN_SQUARED("mean-squared") {
        @Override
        Value term(Value output, Value target) {
            return square(output, target);
        }
    },
    /** Mean of half of (o - t)² over examples and outputs: TensorFlow Playground's. */
    HALF_SQUARED("half-squared") {
        @Override
        Value term(Value output, Value target) {
            return square(output, target).mul(0.5);
        }
    },
    /**
     * Mean of log(1 + exp(-t o)), the outputs being logits: PyTorch's {@code BCEWithLogitsLoss()} with -1 for its target 0. Written
     * max(m, 0) + softplus(-|m|) with m = -t o, it neither overflows nor loses its tail.
     */
    BINARY_CROSS_ENTROPY("binary-cross-entropy") {
        @Override
        Value term(Value output, Value target) {
            Value margin = target.neg().mul(output);
            return margin.max(0).add(margin.abs().neg().softplus());
        }
    },
    /**
     * Mean of -log(exp(o of the class) / sum of exp(o)): PyTorch's {@code CrossEntropyLoss()}. The greatest output is subtracted first, so
     * that nothing overflows.
     */
    SOFTMAX("softmax") {
        @Override
        public Value of(Value[] outputs, Value[] targets) {
            requireTargets(outputs, targets);
            Value greatest = outputs[0];
            for (int i = 1; i < outputs.length; i++) {
                greatest = greatest.max(outputs[i]);
            }
            Value sum = outputs[0].sub(greatest).exp();
            Value own = targets[0].mul(outputs[0]);
            for (int i = 1; i < outputs.length; i++) {
                sum = sum.add(outputs[i].sub(greatest).exp());
                own = own.add(targets[i].mul(outputs[i]));
            }
            return sum.log().add(greatest.sub(own));
        }

        @Override
        Value term(Value output, Value target) {
            throw new IllegalStateException("softmax is not a sum over outputs");
        }

        @Override
        public double[] targets(double target, int outputs) {
            return classTargets(target, outputs, 0);
        }
    };

    private final String literal;

    Loss(String literal) {
        this.literal = literal;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }

    /**
     * The loss of one example.
     *
     * @param targets one a output, as {@link #targets} gives them
     * @throws IllegalArgumentException if there are not as many targets as outputs
     */
    public Value of(Value[] outputs, Value[] targets) {
        requireTargets(outputs, targets);
        Value sum = term(outputs[0], targets[0]);
        for (int i = 1; i < outputs.length; i++) {
            sum = sum.add(term(outputs[i], targets[i]));
        }
        return sum;
    }

    /** One output's share of an example's loss. */
    abstract Value term(Value output, Value target);

    /**
     * The target leaves of an example.
     *
     * @param target with one output, that output's target itself; else the number of the class, or -1 and 1 for the two classes 0 and 1
     */
    public double[] targets(double target, int outputs) {
        return outputs == 1 ? new double[] {target} : classTargets(target, outputs, -1);
    }

    /** Whether it measures how far outputs are from numbers, so that it serves regression. */
    public boolean isSquared() {
        return this == SQUARED || this == MEAN_SQUARED || this == HALF_SQUARED;
    }

    /** What the sum of the losses of a batch is multiplied by: 1 for {@link #SQUARED}, else what makes it a mean. */
    public double scale(int examples, int outputs) {
        if (this == SQUARED) {
            return 1;
        }
        return 1.0 / (this == SOFTMAX ? examples : (double) examples * outputs);
    }

    /** The class that outputs decide for: 1 or 0 by the sign of a single one, else the first of the greatest. */
    public static int decide(double[] outputs, int from, int count) {
        if (count == 1) {
            return outputs[from] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (outputs[from + i] > outputs[from + best]) {
                best = i;
            }
        }
        return best;
    }

    private static Value square(Value output, Value target) {
        Value difference = output.sub(target);
        return difference.mul(difference);
    }

    private static double[] classTargets(double target, int outputs, double others) {
        double[] targets = new double[outputs];
        for (int i = 0; i < outputs; i++) {
            targets[i] = i == classOf(target) ? 1 : others;
        }
        return targets;
    }

    /** The number of the class that a target stands for: 0 for -1, else itself. */
    public static int classOf(double target) {
        return target < 0 ? 0 : Rounding.truncated(target);
    }

    private static void requireTargets(Value[] outputs, Value[] targets) {
        if (outputs.length != targets.length) {
            throw new IllegalArgumentException(
                    Layer.count(outputs.length, "output") + " need as many targets, not " + targets.length);
        }
    }
}
