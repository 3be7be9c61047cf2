package micrograd.nn;

import micrograd.random.RandomSource;

/** How a weight is drawn; biases are 0, but for the lecture's and Playground's. */
public enum Initialization {
    /** Uniform in (-1, 1), as micrograd draws. */
    UNIFORM("uniform") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            return random.uniform(-1, 1);
        }
    },
    /** Uniform in (-1, 1), and a neuron's bias likewise after its weights: as the lecture's network draws. */
    LECTURE("lecture") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            return random.uniform(-1, 1);
        }

        @Override
        double bias(RandomSource random) {
            return random.uniform(-1, 1);
        }
    },
    /** Normal with standard deviation √(2 / inputs): PyTorch's {@code kaiming_normal_}. He et al., 2015. */
    HE("he") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            return random.gaussian() * Math.sqrt(2.0 / inputs);
        }
    },
    /** Uniform in (-a, a) with a = √(6 / (inputs + outputs)): PyTorch's {@code xavier_uniform_}. Glorot and Bengio, 2010. */
    XAVIER("xavier") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            double bound = Math.sqrt(6.0 / (inputs + outputs));
            return random.uniform(-bound, bound);
        }
    },
    /** Uniform in (-1, 1) times inputs^-0.5. */
    SCALED_UNIFORM("scaled-uniform") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            return random.uniform(-1, 1) * Math.pow(inputs, -0.5);
        }
    },
    /** Uniform in (-0.5, 0.5), biases 0.1: as TensorFlow Playground draws. */
    PLAYGROUND("playground") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            return random.uniform() - 0.5;
        }

        @Override
        double bias(RandomSource random) {
            return 0.1;
        }
    },
    /** All 0: neurons of a layer stay alike for ever. */
    ZERO("zero") {
        @Override
        double draw(int inputs, int outputs, RandomSource random) {
            return 0;
        }
    };

    private final String literal;

    Initialization(String literal) {
        this.literal = literal;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }

    /** What a bias begins with. */
    double bias(RandomSource random) {
        return 0;
    }

    /** The next weight of a neuron with that many inputs in a layer of that many outputs. */
    abstract double draw(int inputs, int outputs, RandomSource random);
}
