package micrograd.random;

/**
 * Marsaglia's xorshift64* with a multiplier of Vigna's, giving floats of 24 bits.
 *
 * <p>A word is the upper half of {@code state * 0x2545F4914F6CDD1D} after {@code state ^= state >>> 12; state ^= state << 25;
 * state ^= state >>> 27}; a uniform number is {@code (word >>> 8) / 2^24}. Source: Vigna, "An experimental exploration of
 * Marsaglia's xorshift generators, scrambled", 2016.
 */
public final class XorShift64Star implements RandomSource {
    private static final long MULTIPLIER = 0x2545F4914F6CDD1DL;
    private static final long INSTEAD_OF_ZERO = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_24 = 1.0 / 16777216.0;

    private long state;
    private double nextGaussian = Double.NaN;

    /** The seed is the first state; 0, from which the generator would never move, stands for 0x9E3779B97F4A7C15. */
    public XorShift64Star(long seed) {
        state = seed == 0 ? INSTEAD_OF_ZERO : seed;
    }

    /** The next unsigned 32 bits. */
    public int word() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (int) (state * MULTIPLIER >>> 32);
    }

    /** {@code (word() >>> 8) / 2^24}. */
    @Override
    public double uniform() {
        return (word() >>> 8) * TWO_TO_MINUS_24;
    }

    /** Box and Muller's pair, the second kept for the next call. */
    @Override
    public double gaussian() {
        if (!Double.isNaN(nextGaussian)) {
            double kept = nextGaussian;
            nextGaussian = Double.NaN;
            return kept;
        }
        double angle = uniform() * (2 * Math.PI);
        double radius = Math.sqrt(-2.0 * Math.log(1.0 - uniform()));
        nextGaussian = Math.sin(angle) * radius;
        return Math.cos(angle) * radius;
    }

    /** The upper bits of a word, as many as n has, drawn again until they are below n. */
    @Override
    public int below(int n) {
        Bounds.requirePositive(n);
        int shift = Integer.numberOfLeadingZeros(n);
        int drawn = word() >>> shift;
        while (drawn >= n) {
            drawn = word() >>> shift;
        }
        return drawn;
    }
}
