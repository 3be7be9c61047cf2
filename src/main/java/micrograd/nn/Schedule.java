package micrograd.nn;

/** How the learning rate changes from step to step: a factor of the rate that was set, steps counted from 0. */
public sealed interface Schedule {
    /** The learning rate of a step. */
    double rate(double learningRate, int step);

    /** The name of the kind in options and links. */
    String literal();

    /** The same rate for ever. */
    record Constant() implements Schedule {
        @Override
        public String literal() {
            return "constant";
        }

        @Override
        public double rate(double learningRate, int step) {
            return learningRate;
        }
    }

    /**
     * Straight down, or up: {@code learningRate * (1 + (endFactor - 1) * step / steps)}, then level. PyTorch's {@code LinearLR}; micrograd's
     * notebook's {@code 1.0 - 0.9*k/100} is an end factor of 0.1 over 100 steps.
     */
    record Linear(double endFactor, int steps) implements Schedule {
        @Override
        public String literal() {
            return "linear";
        }

        @Override
        public double rate(double learningRate, int step) {
            if (step >= steps) {
                return learningRate * endFactor;
            }
            return learningRate * (1 + (endFactor - 1) * step / steps);
        }
    }

    /** Times gamma after every so many steps: PyTorch's {@code StepLR}. */
    record Step(int stepSize, double gamma) implements Schedule {
        @Override
        public String literal() {
            return "step";
        }

        @Override
        public double rate(double learningRate, int step) {
            return learningRate * Math.pow(gamma, step / stepSize);
        }
    }

    /**
     * Half a cosine wave from the whole rate down to endFactor of it: {@code learningRate * (endFactor + (1 - endFactor) * (1 + cos(pi * step
     * / steps)) / 2)}, then level, where PyTorch's {@code CosineAnnealingLR} would rise again.
     */
    record Cosine(double endFactor, int steps) implements Schedule {
        @Override
        public String literal() {
            return "cosine";
        }

        @Override
        public double rate(double learningRate, int step) {
            if (step >= steps) {
                return learningRate * endFactor;
            }
            return learningRate * (endFactor + (1 - endFactor) * (1 + Math.cos(Math.PI * step / steps)) / 2);
        }
    }
}
