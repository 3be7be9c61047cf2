package micrograd.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The references are CPython 3.11's own answers. */
class PythonRandomTest {
    @Test
    void uniformNumbersArePythonsToTheLastBit() {
        assertUniforms(0, 0x1.b0580f98a7dbep-1, 0x1.84129978f9c1ap-1, 0x1.aeaa51052e978p-2);
        assertUniforms(1337, 0x1.3c4a1a3b3bf8dp-1, 0x1.11082f6d6eac7p-1, 0x1.76a0f3c915d6cp-2);
    }

    @Test
    void aSeedOfMoreThan32BitsSeedsWithBothWords() {
        assertUniforms(1L << 32, 0x1.ced31cb3df170p-4, 0x1.abdb5477a4f26p-2, 0x1.1139c02ebd380p-6);
        assertUniforms((1L << 53) - 1, 0x1.820cb51f0a138p-4, 0x1.c87274c0a9504p-3, 0x1.87e349ea64348p-3);
        assertUniforms(Long.MAX_VALUE, 0x1.443e8e5409ca6p-2, 0x1.43346b887de9dp-1, 0x1.9b6b765f6b847p-1);
    }

    @Test
    void aNegativeSeedIsSeededLikeItsAbsoluteValue() {
        assertUniforms(-1337, 0x1.3c4a1a3b3bf8dp-1, 0x1.11082f6d6eac7p-1, 0x1.76a0f3c915d6cp-2);
    }

    @Test
    void uniformNumbersBetweenBoundsArePythons() {
        assertEquals(-0.059818563137858716, new PythonRandom(2024).uniform(-1, 1));
    }

    @Test
    void aHundredThousandWordsAgree() {
        PythonRandom random = new PythonRandom(5);
        int digest = 0;
        for (int i = 0; i < 100_000; i++) {
            digest = digest * 31 + (int) random.bits(32);
        }
        assertEquals(3483579692L, Integer.toUnsignedLong(digest));
    }

    @Test
    void wholeNumbersBelowABoundArePythons() {
        PythonRandom random = new PythonRandom(42);
        int[] bounds = {1, 2, 3, 10, 100, 1000, 1_000_000, Integer.MAX_VALUE};
        int[] expected = {0, 0, 2, 4, 31, 228, 146316, 1581559892};
        for (int i = 0; i < bounds.length; i++) {
            assertEquals(expected[i], random.below(bounds[i]));
        }
        assertEquals(194847796, random.between(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertEquals(388662377, random.between(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertEquals(-2010978061, random.between(Integer.MIN_VALUE, Integer.MAX_VALUE));
        for (int expectedDraw : new int[] {-4, -2, -2, 3, 4, -5}) {
            assertEquals(expectedDraw, random.between(-5, 5));
        }
    }

    @Test
    void bitsArePythonsForEveryWidth() {
        PythonRandom random = new PythonRandom(42);
        int[] widths = {1, 8, 31, 32, 33, 53, 63};
        long[] expected = {1, 28, 53710184, 3184935163L, 1181241943, 1256845828445918L, 945351111358374057L};
        for (int i = 0; i < widths.length; i++) {
            assertEquals(expected[i], random.bits(widths[i]));
        }
        assertEquals(0, random.bits(0));
    }

    @Test
    void shuffleAndGaussiansArePythons() {
        PythonRandom random = new PythonRandom(7);
        assertArrayEquals(new int[] {7, 11, 3, 10, 8, 4, 9, 1, 0, 6, 2, 5}, random.permutation(12));
        double[] gaussians = {
            0.5863263334500325, -0.3736251261197683, 0.8926486446566249, 0.5351072160522738, 0.07420365703068085
        };
        for (double gaussian : gaussians) {
            assertEquals(gaussian, random.gaussian(), 1e-15);
        }
        assertEquals(0x1.e43bb74eb2520p-5, random.uniform());
    }

    @Test
    void impossibleBoundsAreErrors() {
        PythonRandom random = new PythonRandom(1);
        assertThrows(IllegalArgumentException.class, () -> random.below(0));
        assertThrows(IllegalArgumentException.class, () -> random.between(2, 1));
        assertThrows(IllegalArgumentException.class, () -> random.bits(64));
    }

    private static void assertUniforms(long seed, double... expected) {
        PythonRandom random = new PythonRandom(seed);
        for (double number : expected) {
            assertEquals(number, random.uniform());
        }
    }
}
