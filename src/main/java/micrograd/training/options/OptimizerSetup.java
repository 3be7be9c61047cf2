package micrograd.training.options;

import java.util.List;
import micrograd.nn.Optimizer;
import micrograd.nn.RMSProp;
import micrograd.nn.SGD;

/** Which optimizer, and its settings; the defaults are PyTorch's. */
public sealed interface OptimizerSetup {
    /** The name of the kind in options and links. */
    String literal();

    /** A fresh optimizer of these settings. */
    Optimizer create();

    /** One of each kind, as it is unless said otherwise. */
    static List<OptimizerSetup> defaults() {
        return List.of(Sgd.DEFAULT, RmsProp.DEFAULT, Adam.DEFAULT, AdamW.DEFAULT);
    }

    /** What the values of the options say. Throws an {@link IllegalArgumentException} that names the option that is wrong. */
    static OptimizerSetup of(OptionValues values) {
        switch (values.get(TrainingOptions.OPTIMIZER)) {
            case "rmsprop":
                return new RmsProp(values.get(TrainingOptions.ALPHA), values.get(TrainingOptions.EPS));
            case "adam":
                return new Adam(beta(values, 0), beta(values, 1), values.get(TrainingOptions.EPS));
            case "adamw":
                return new AdamW(
                        beta(values, 0),
                        beta(values, 1),
                        values.get(TrainingOptions.EPS),
                        values.get(TrainingOptions.WEIGHT_DECAY));
            default:
                return new Sgd(
                        values.get(TrainingOptions.MOMENTUM),
                        values.get(TrainingOptions.NESTEROV),
                        values.get(TrainingOptions.WEIGHT_DECAY));
        }
    }

    private static double beta(OptionValues values, int which) {
        return values.get(TrainingOptions.BETAS).get(which);
    }

    /** Sets the values of its options. */
    void write(OptionValues values);

    /** Gradient descent with or without momentum. */
    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSetup {
        public static final Sgd DEFAULT = new Sgd(0, false, 0);

        /** @throws IllegalArgumentException naming the option that is out of range */
        public Sgd {
            TrainingOptions.MOMENTUM.check(momentum);
            if (nesterov && momentum == 0) {
                throw new IllegalArgumentException("optimizer.nesterov must be false where optimizer.momentum is 0");
            }
            TrainingOptions.WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public String literal() {
            return "sgd";
        }

        @Override
        public void write(OptionValues values) {
            values.set(TrainingOptions.OPTIMIZER, literal());
            values.set(TrainingOptions.MOMENTUM, momentum);
            values.set(TrainingOptions.NESTEROV, nesterov);
            values.set(TrainingOptions.WEIGHT_DECAY, weightDecay);
        }

        @Override
        public Optimizer create() {
            return new SGD(momentum, nesterov, weightDecay);
        }
    }

    /** Gradients over the root of their mean square. */
    record RmsProp(double alpha, double eps) implements OptimizerSetup {
        public static final RmsProp DEFAULT = new RmsProp(0.99, 1e-8);

        /** @throws IllegalArgumentException naming the option that is out of range */
        public RmsProp {
            TrainingOptions.ALPHA.check(alpha);
            TrainingOptions.EPS.check(eps);
        }

        @Override
        public String literal() {
            return "rmsprop";
        }

        @Override
        public void write(OptionValues values) {
            values.set(TrainingOptions.OPTIMIZER, literal());
            values.set(TrainingOptions.ALPHA, alpha);
            values.set(TrainingOptions.EPS, eps);
        }

        @Override
        public Optimizer create() {
            return new RMSProp(alpha, eps);
        }
    }

    /** Running means of the gradient and of its square. */
    record Adam(double beta1, double beta2, double eps) implements OptimizerSetup {
        public static final Adam DEFAULT = new Adam(0.9, 0.999, 1e-8);

        /** @throws IllegalArgumentException naming the option that is out of range */
        public Adam {
            TrainingOptions.BETAS.check(List.of(beta1, beta2));
            TrainingOptions.EPS.check(eps);
        }

        @Override
        public String literal() {
            return "adam";
        }

        @Override
        public void write(OptionValues values) {
            values.set(TrainingOptions.OPTIMIZER, literal());
            values.set(TrainingOptions.BETAS, List.of(beta1, beta2));
            values.set(TrainingOptions.EPS, eps);
        }

        @Override
        public Optimizer create() {
            return new micrograd.nn.Adam(beta1, beta2, eps);
        }
    }

    /** Adam with weight decay apart from the gradient. */
    record AdamW(double beta1, double beta2, double eps, double weightDecay) implements OptimizerSetup {
        public static final AdamW DEFAULT = new AdamW(0.9, 0.999, 1e-8, 0.01);

        /** @throws IllegalArgumentException naming the option that is out of range */
        public AdamW {
            TrainingOptions.BETAS.check(List.of(beta1, beta2));
            TrainingOptions.EPS.check(eps);
            TrainingOptions.WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public String literal() {
            return "adamw";
        }

        @Override
        public void write(OptionValues values) {
            values.set(TrainingOptions.OPTIMIZER, literal());
            values.set(TrainingOptions.BETAS, List.of(beta1, beta2));
            values.set(TrainingOptions.EPS, eps);
            values.set(TrainingOptions.WEIGHT_DECAY, weightDecay);
        }

        @Override
        public Optimizer create() {
            return new micrograd.nn.AdamW(beta1, beta2, eps, weightDecay);
        }
    }

    /** The most weight decay. */
    int MAXIMUM_WEIGHT_DECAY = 100;
}
