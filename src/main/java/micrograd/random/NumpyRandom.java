package micrograd.random;

/**
 * NumPy's legacy generator, {@code numpy.random.RandomState(seed)}: what {@code numpy.random.seed(seed)} and scikit-learn's
 * {@code random_state=seed} use.
 */
public final class NumpyRandom implements RandomSource {
    private final MersenneTwister twister;
    private double nextGaussian = Double.NaN;

    /**
     * As {@code numpy.random.RandomState(seed)}.
     *
     * @throws IllegalArgumentException if the seed is outside 0 to 4294967295, as in NumPy
     */
    public NumpyRandom(long seed) {
        if (seed < 0 || seed > 0xffffffffL) {
            throw new IllegalArgumentException("seed must be from 0 to 4294967295, not " + seed);
        }
        twister = MersenneTwister.ofWord((int) seed);
    }

    /** {@code random_sample()}. */
    @Override
    public double uniform() {
        return twister.nextDouble();
    }

    /** {@code standard_normal()}: Marsaglia's polar method; the second number of the pair comes first, the first is kept. */
    @Override
    public double gaussian() {
        if (!Double.isNaN(nextGaussian)) {
            double kept = nextGaussian;
            nextGaussian = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2.0 * uniform() - 1.0;
            y = 2.0 * uniform() - 1.0;
            square = x * x + y * y;
        } while (square >= 1.0 || square == 0.0);
        double factor = Math.sqrt(-2.0 * Math.log(square) / square);
        nextGaussian = factor * x;
        return factor * y;
    }

    /** {@code randint(n)}: the low bits of a word, drawn again until they are below n; n = 1 draws nothing. */
    @Override
    public int below(int n) {
        Bounds.requirePositive(n);
        return upTo(n - 1);
    }

    /**
     * {@code randint(low, high)}: a whole number from low up to, but without, high.
     *
     * @throws IllegalArgumentException if low is not below high, as in NumPy
     */
    public int between(int low, int high) {
        if (low >= high) {
            throw new IllegalArgumentException("low must be below high, but " + low + " >= " + high);
        }
        return low + upTo(high - 1 - low);
    }

    /** As {@code shuffle(values)}, each number drawn as {@link #below} does. */
    @Override
    public void shuffle(int[] values) {
        int mask = 1;
        while (mask < values.length - 1) {
            mask = 2 * mask + 1;
        }
        int i = values.length - 1;
        while (i > 0) {
            if (i <= mask >> 1) {
                mask >>= 1;
            }
            int drawn = twister.nextWord() & mask;
            // All ones if it is not above i, else 0: whether it is, no processor can foretell.
            int taken = drawn - i - 1 >> 31;
            int j = i + (drawn - i & taken);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
            i += taken;
        }
    }

    /** A whole number from 0 to an unsigned maximum, both included. */
    private int upTo(int maximum) {
        if (maximum == 0) {
            return 0;
        }
        int mask = maximum | maximum >>> 1;
        mask |= mask >>> 2;
        mask |= mask >>> 4;
        mask |= mask >>> 8;
        mask |= mask >>> 16;
        int drawn = twister.nextWord() & mask;
        while (Integer.compareUnsigned(drawn, maximum) > 0) {
            drawn = twister.nextWord() & mask;
        }
        return drawn;
    }
}
