package micrograd.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class XorShift64StarTest {
    @Test
    void wordsFollowTheDefinition() {
        XorShift64Star random = new XorShift64Star(42);
        long[] expected = {1456360119, 3359763283L, 3393612768L, 4054632243L, 3283045847L};
        for (long word : expected) {
            assertEquals(word, Integer.toUnsignedLong(random.word()));
        }
    }

    @Test
    void aHundredThousandWordsFollowTheDefinition() {
        XorShift64Star random = new XorShift64Star(1);
        int digest = 0;
        for (int i = 0; i < 100_000; i++) {
            digest = digest * 31 + random.word();
        }
        assertEquals(677323769, digest);
    }

    @Test
    void uniformNumbersAreTheUpper24Bits() {
        XorShift64Star random = new XorShift64Star(42);
        assertEquals(0.3390852212905884, random.uniform());
        assertEquals(0.7822558283805847, random.uniform());
        assertEquals(0.790136992931366, random.uniform());
    }

    @Test
    void shufflesAreTheSameEverywhere() {
        assertArrayEquals(new int[] {0, 4, 6, 7, 2, 8, 3, 5, 9, 1}, new XorShift64Star(7).permutation(10));
    }

    @Test
    void gaussiansHaveMeanZeroAndDeviationOne() {
        XorShift64Star random = new XorShift64Star(11);
        double sum = 0;
        double squares = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double gaussian = random.gaussian();
            sum += gaussian;
            squares += gaussian * gaussian;
        }
        assertEquals(0, sum / n, 0.02);
        assertEquals(1, squares / n, 0.02);
    }

    @Test
    void theSeedZeroMovesToo() {
        XorShift64Star random = new XorShift64Star(0);
        assertNotEquals(random.word(), random.word());
    }

    @Test
    void impossibleBoundsAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> new XorShift64Star(1).below(-1));
    }
}
