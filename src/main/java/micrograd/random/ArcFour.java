package micrograd.random;

import micrograd.text.Rounding;

/**
 * The generator that TensorFlow Playground is seeded with: the key stream of RC4 as numbers of 52 bits, the text of the seed as its key.
 *
 * <p>Stream and seeding follow the description of David Bau's {@code seedrandom}: the key's characters are smeared over 256 octets, the first 256 octets of
 * the stream are dropped, a uniform number is made of six octets and as many more as 52 bits need. {@code 'hello.'} begins with 0.9282578795792454.
 */
public final class ArcFour implements RandomSource {
    private static final int WIDTH = 256;
    private static final int MASK = WIDTH - 1;
    private static final int CHUNKS = 6;
    private static final double SIGNIFICANCE = 4503599627370496.0;
    private static final double OVERFLOW = 2 * SIGNIFICANCE;
    private static final double START = 281474976710656.0;

    private final int[] state = new int[WIDTH];
    private int i;
    private int j;

    /** A stream keyed by a text. */
    public ArcFour(String seed) {
        int[] key = key(seed);
        for (int k = 0; k < WIDTH; k++) {
            state[k] = k;
        }
        int at = 0;
        for (int k = 0; k < WIDTH; k++) {
            int swapped = state[k];
            at = at + key[k % key.length] + swapped & MASK;
            state[k] = state[at];
            state[at] = swapped;
        }
        for (int k = 0; k < WIDTH; k++) {
            octet();
        }
    }

    private static int[] key(String seed) {
        int[] mixed = new int[Math.max(1, Math.min(WIDTH, seed.length()))];
        int smear = 0;
        for (int k = 0; k < seed.length(); k++) {
            smear ^= mixed[k & MASK] * 19;
            mixed[k & MASK] = smear + seed.charAt(k) & MASK;
        }
        return mixed;
    }

    private int octet() {
        i = i + 1 & MASK;
        int first = state[i];
        j = j + first & MASK;
        int second = state[j];
        state[i] = second;
        state[j] = first;
        return state[first + second & MASK];
    }

    @Override
    public double uniform() {
        double number = 0;
        for (int k = 0; k < CHUNKS; k++) {
            number = number * WIDTH + octet();
        }
        double denominator = START;
        int last = 0;
        while (number < SIGNIFICANCE) {
            number = (number + last) * WIDTH;
            denominator *= WIDTH;
            last = octet();
        }
        while (number >= OVERFLOW) {
            number /= 2;
            denominator /= 2;
            last >>>= 1;
        }
        return (number + last) / denominator;
    }

    /** Marsaglia's polar method, the second number of each pair dropped, as Playground draws. */
    @Override
    public double gaussian() {
        double x;
        double square;
        do {
            x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square > 1);
        return Math.sqrt(-2 * Math.log(square) / square) * x;
    }

    @Override
    public int below(int n) {
        Bounds.requirePositive(n);
        return Rounding.truncated(Math.floor(uniform() * n));
    }
}
