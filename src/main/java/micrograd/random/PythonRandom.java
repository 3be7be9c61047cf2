package micrograd.random;

/** Python's {@code random.Random}: MT19937 seeded by {@code random.seed(int)}, and the draws built on it (Python 3.2 and newer). */
public final class PythonRandom implements RandomSource {
    private static final double TWO_PI = 2 * Math.PI;

    private final MersenneTwister twister;
    private double nextGaussian = Double.NaN;

    /** As {@code random.seed(seed)}; Python seeds a negative number like its absolute value. */
    public PythonRandom(long seed) {
        long magnitude = Math.abs(seed);
        int low = (int) magnitude;
        int high = (int) (magnitude >>> 32);
        twister = high == 0 ? MersenneTwister.ofWords(low) : MersenneTwister.ofWords(low, high);
    }

    private PythonRandom(MersenneTwister twister) {
        this.twister = twister;
    }

    /** As {@code random.seed(n)} for an n of any size, given by its binary digits, 32 a word, the last ones first and without leading zeros. */
    public static PythonRandom ofWords(int... words) {
        return new PythonRandom(MersenneTwister.ofWords(words.length == 0 ? new int[1] : words));
    }

    /** The next 32 bits, as {@code random.getrandbits(32)}. */
    public int word() {
        return twister.nextWord();
    }

    /** {@code random.random()}. */
    @Override
    public double uniform() {
        return twister.nextDouble();
    }

    /** {@code random.gauss(0, 1)}: Box and Muller's pair, the second kept for the next call. */
    @Override
    public double gaussian() {
        if (!Double.isNaN(nextGaussian)) {
            double kept = nextGaussian;
            nextGaussian = Double.NaN;
            return kept;
        }
        double angle = uniform() * TWO_PI;
        double radius = Math.sqrt(-2.0 * Math.log(1.0 - uniform()));
        nextGaussian = Math.sin(angle) * radius;
        return Math.cos(angle) * radius;
    }

    /** {@code random.randrange(n)}: as many bits as n has, drawn again until they are below n. */
    @Override
    public int below(int n) {
        Bounds.requirePositive(n);
        int shift = Integer.numberOfLeadingZeros(n);
        int drawn = twister.nextWord() >>> shift;
        while (drawn >= n) {
            drawn = twister.nextWord() >>> shift;
        }
        return drawn;
    }

    /**
     * {@code random.randint(low, high)}: a whole number, both ends included.
     *
     * @throws IllegalArgumentException if low is above high
     */
    public int between(int low, int high) {
        Bounds.requireOrder(low, high);
        long count = (long) high - low + 1;
        int bits = 64 - Long.numberOfLeadingZeros(count);
        long drawn = bits(bits);
        while (drawn >= count) {
            drawn = bits(bits);
        }
        return (int) (low + drawn);
    }

    /**
     * {@code random.getrandbits(count)}.
     *
     * @param count 0 to 63
     * @throws IllegalArgumentException if count is outside that
     */
    public long bits(int count) {
        if (count < 0 || count > 63) {
            throw new IllegalArgumentException("count must be from 0 to 63, not " + count);
        }
        if (count == 0) {
            return 0;
        }
        if (count <= 32) {
            return (twister.nextWord() >>> 32 - count) & 0xffffffffL;
        }
        long low = twister.nextWord() & 0xffffffffL;
        long high = twister.nextWord() >>> 64 - count & 0xffffffffL;
        return high << 32 | low;
    }
}
