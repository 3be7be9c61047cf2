package micrograd.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private static final double[] ODD = {
        0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 4503599627370495.5, 4503599627370497.0, 1e300, -1e300
    };

    @Test
    void isTheJdksOfEveryNumber() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double number = i < ODD.length ? ODD[i] : random.nextGaussian() * Math.pow(10, random.nextInt(20) - 4);
            assertEquals(Math.rint(number) + 0.0, Rounding.rint(number) + 0.0, () -> "rint of " + number);
            if (Math.abs(number) < 1e9 && number != 0.49999999999999994) {
                assertEquals(Math.round(number), (long) Rounding.round(number), () -> "round of " + number);
                assertEquals((int) Math.round(number), Rounding.toInt(number));
            }
            assertEquals((int) number, Rounding.truncated(number), () -> "cast of " + number);
        }
    }

    @Test
    void whatIsNotFiniteStaysWhatItIs() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals(number, Rounding.rint(number));
            assertEquals(number, Rounding.round(number));
            assertEquals(number, Rounding.toParts(number, 1e4));
            assertThrows(IllegalArgumentException.class, () -> Rounding.exact(number));
        }
        assertEquals(0, Rounding.toInt(Double.NaN));
        assertEquals(0, Rounding.truncated(Double.NaN));
        assertEquals(Integer.MAX_VALUE, Rounding.truncated(Double.POSITIVE_INFINITY));
        assertEquals(Integer.MIN_VALUE, Rounding.truncated(-2147483649.5));
        assertEquals(Integer.MAX_VALUE, Rounding.toInt(1e20));
        assertEquals(Integer.MIN_VALUE, Rounding.toInt(Double.NEGATIVE_INFINITY));
    }

    @Test
    void aNumberTooLargeForPartsStays() {
        assertEquals(1e306, Rounding.toParts(1e306, 1e4));
        assertEquals(0.1235, Rounding.toParts(0.12345678, 1e4));
        assertEquals(4294967295L, Rounding.exact(4294967295.0));
    }
}
