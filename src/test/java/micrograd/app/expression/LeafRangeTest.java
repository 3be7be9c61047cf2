package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeafRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2, 5, 0.01, 2",
        "-3, 10, 0.1, 1",
        "10, 20, 0.1, 1",
        "0, 5, 0.01, 2",
        "0.5, 1, 0.01, 2",
        "6.8813735870195432, 20, 0.1, 1",
        "0.0004, 0.001, 0.00001, 5",
        "123, 500, 1, 0",
        "70000, 200000, 1000, 0",
        "1e300, 1e12, 1e10, 0",
        "1e-300, 1e-6, 1e-8, 8"
    })
    void liesAroundTheNumber(double value, double bound, double step, int decimals) {
        assertEquals(new LeafRange(bound, step, decimals), LeafRange.around(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, -0.003, 0.07, 1, -2, 3.7, 99, 12345, 4e11})
    void suitsTheNumberItWasMadeFor(double value) {
        assertTrue(LeafRange.around(value).suits(value));
    }

    @Test
    void staysWhileTheNumberMovesWithin() {
        LeafRange range = LeafRange.around(2);
        assertTrue(range.suits(-5));
        assertTrue(range.suits(0));
        assertFalse(range.suits(5.01));
        assertFalse(range.suits(0.01));
    }

    @Test
    void putsNumbersOnStepsWithoutTheDustOfBinaryFractions() {
        assertEquals(0.3, LeafRange.around(0.5).rounded(0.1 + 0.2));
        assertEquals(-5, LeafRange.around(2).rounded(-7));
        assertEquals(68000, LeafRange.around(70000).rounded(68400));
        assertEquals("0.0", Double.toString(LeafRange.around(2).rounded(-0.001)));
    }

    @Test
    void nudgesByStepsAndKeepsTheDecimalsThatAreThere() {
        LeafRange range = LeafRange.around(2);
        assertEquals(2.01, range.nudged(2, 1));
        assertEquals(1.9, range.nudged(2, -10));
        assertEquals(2.001, range.nudged(2, 0.1));
        assertEquals(6.981373587, LeafRange.around(7).nudged(6.881373587, 1));
        assertEquals(5.01, range.nudged(5, 1));
    }

    @Test
    void saysHowFarAlongTheNumberLies() {
        LeafRange range = LeafRange.around(2);
        assertEquals(0, range.share(-6));
        assertEquals(0.5, range.share(0));
        assertEquals(0.7, range.share(2), 1e-15);
        assertEquals(1, range.share(7));
    }
}
