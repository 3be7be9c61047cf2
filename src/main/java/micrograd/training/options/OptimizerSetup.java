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

    /** Gradient descent with or without momentum. */
    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSetup {
        public static final Sgd DEFAULT = new Sgd(0, false, 0);

        /** @throws IllegalArgumentException naming the option that is out of range */
        public Sgd {
            Options.share("optimizer.momentum", momentum);
            if (nesterov && momentum == 0) {
                throw new IllegalArgumentException("optimizer.nesterov must be false where optimizer.momentum is 0");
            }
            Options.number("optimizer.weightDecay", weightDecay, MAXIMUM_WEIGHT_DECAY);
        }

        @Override
        public String literal() {
            return "sgd";
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
            Options.share("optimizer.alpha", alpha);
            Options.number("optimizer.eps", eps, 1);
        }

        @Override
        public String literal() {
            return "rmsprop";
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
            Options.share("optimizer.betas", beta1);
            Options.share("optimizer.betas", beta2);
            Options.number("optimizer.eps", eps, 1);
        }

        @Override
        public String literal() {
            return "adam";
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
            Options.share("optimizer.betas", beta1);
            Options.share("optimizer.betas", beta2);
            Options.number("optimizer.eps", eps, 1);
            Options.number("optimizer.weightDecay", weightDecay, MAXIMUM_WEIGHT_DECAY);
        }

        @Override
        public String literal() {
            return "adamw";
        }

        @Override
        public Optimizer create() {
            return new micrograd.nn.AdamW(beta1, beta2, eps, weightDecay);
        }
    }

    /** The most weight decay. */
    int MAXIMUM_WEIGHT_DECAY = 100;
}
