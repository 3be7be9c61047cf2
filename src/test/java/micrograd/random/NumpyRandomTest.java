package micrograd.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The references are what {@code numpy.random.RandomState} prints. */
class NumpyRandomTest {
    @Test
    void uniformNumbersAreNumpysToTheLastBit() {
        assertUniforms(42, 0.3745401188473625, 0.9507143064099162, 0.7319939418114051);
        assertUniforms(1337, 0x1.0c503247bf704p-2, 0x1.44fc1a366c24cp-3, 0x1.1ccd32c583aaep-2);
        assertUniforms(0xffffffffL, 0x1.8fe69a3924820p-4, 0x1.d323d824032b1p-1);
    }

    @Test
    void gaussiansAreNumpys() {
        NumpyRandom random = new NumpyRandom(0);
        double[] expected = {
            1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675
        };
        for (double gaussian : expected) {
            assertEquals(gaussian, random.gaussian(), 1e-15);
        }
    }

    @Test
    void wholeNumbersBelowABoundAreNumpys() {
        assertDraws(new NumpyRandom(42), 100, 51, 92, 14, 71, 60);
        assertDraws(new NumpyRandom(0), 10, 5, 0, 3, 3, 7, 9, 3, 5, 2, 4);
    }

    @Test
    void drawingFromASingleNumberUsesUpNothing() {
        NumpyRandom random = new NumpyRandom(42);
        assertEquals(0, random.below(1));
        assertEquals(7, random.between(7, 8));
        assertEquals(0.3745401188473625, random.uniform());
    }

    @Test
    void rangesWiderThanHalfTheWordsAreNumpys() {
        NumpyRandom random = new NumpyRandom(3);
        random.below(Integer.MAX_VALUE);
        int[] expected = {-1843722600, 893988089, 1460070019};
        for (int draw : expected) {
            assertEquals(draw, random.between(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    @Test
    void permutationsAreNumpys() {
        assertArrayEquals(new int[] {8, 1, 5, 0, 7, 2, 9, 4, 3, 6}, new NumpyRandom(42).permutation(10));
        assertArrayEquals(new int[] {2, 8, 4, 9, 1, 6, 7, 3, 0, 5}, new NumpyRandom(0).permutation(10));
    }

    @Test
    void seedsThatNumpyRefusesAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> new NumpyRandom(-1));
        assertThrows(IllegalArgumentException.class, () -> new NumpyRandom(1L << 32));
        assertThrows(IllegalArgumentException.class, () -> new NumpyRandom(1).below(0));
        assertThrows(IllegalArgumentException.class, () -> new NumpyRandom(1).between(3, 3));
    }

    private static void assertUniforms(long seed, double... expected) {
        NumpyRandom random = new NumpyRandom(seed);
        for (double number : expected) {
            assertEquals(number, random.uniform());
        }
    }

    private static void assertDraws(NumpyRandom random, int bound, int... expected) {
        for (int draw : expected) {
            assertEquals(draw, random.below(bound));
        }
    }
}
