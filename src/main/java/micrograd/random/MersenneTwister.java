package micrograd.random;

/**
 * The generator MT19937, which both Python and NumPy build on; the two differ in how they seed it.
 *
 * <p>Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8(1), 1998, and their initialisation of 2002. The words
 * are unsigned 32-bit numbers held in {@code int}.
 */
final class MersenneTwister {
    private static final int LENGTH = 624;
    private static final int OFFSET = 397;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7fffffff;
    private static final double TWO_TO_26 = 67108864.0;
    private static final double TWO_TO_MINUS_53 = 1.0 / 9007199254740992.0;

    private final int[] state = new int[LENGTH];
    private int position = LENGTH;

    private MersenneTwister(int seed) {
        int[] words = state;
        int last = seed;
        words[0] = seed;
        for (int i = 1; i < LENGTH; i++) {
            last = 1812433253 * (last ^ last >>> 30) + i;
            words[i] = last;
        }
    }

    /** Seeded by one word: the authors' {@code init_genrand}. */
    static MersenneTwister ofWord(int seed) {
        return new MersenneTwister(seed);
    }

    /** Seeded by several words, least significant first: the authors' {@code init_by_array}. */
    static MersenneTwister ofWords(int... key) {
        MersenneTwister twister = new MersenneTwister(19650218);
        twister.stir(key);
        return twister;
    }

    private void stir(int[] key) {
        int i = 1;
        int j = 0;
        for (int k = Math.max(LENGTH, key.length); k > 0; k--) {
            state[i] = (state[i] ^ mixed(i - 1) * 1664525) + key[j] + j;
            i = following(i);
            j = j + 1 == key.length ? 0 : j + 1;
        }
        for (int k = LENGTH - 1; k > 0; k--) {
            state[i] = (state[i] ^ mixed(i - 1) * 1566083941) - i;
            i = following(i);
        }
        state[0] = UPPER_BIT;
    }

    private int mixed(int i) {
        return state[i] ^ state[i] >>> 30;
    }

    private int following(int i) {
        if (i + 1 < LENGTH) {
            return i + 1;
        }
        state[0] = state[LENGTH - 1];
        return 1;
    }

    /** The next unsigned 32 bits. */
    int nextWord() {
        if (position == LENGTH) {
            refill();
        }
        int word = state[position++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    /** The next number in [0, 1) of 53 random bits, from two words. */
    double nextDouble() {
        int high = nextWord() >>> 5;
        int low = nextWord() >>> 6;
        return (high * TWO_TO_26 + low) * TWO_TO_MINUS_53;
    }

    private void refill() {
        int[] words = state;
        int from = OFFSET;
        for (int i = 0; i < LENGTH; i++) {
            int mixed = words[i] & UPPER_BIT | words[i + 1 < LENGTH ? i + 1 : 0] & LOWER_BITS;
            // Without a branch on a random bit, which no processor can foretell.
            words[i] = words[from] ^ mixed >>> 1 ^ -(mixed & 1) & 0x9908b0df;
            from = from + 1 < LENGTH ? from + 1 : 0;
        }
        position = 0;
    }
}
