package micrograd.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "2,2",
        "0.1,0.1",
        "-8,-8",
        "1e21,1e+21",
        "123456789012345680000,123456789012345680000",
        "1e-7,1e-7",
        "0.000001,0.000001",
        "2e-323,2e-323",
        "1.7976931348623157e308,1.7976931348623157e+308",
        "Infinity,Infinity",
        "NaN,NaN",
        "-0.0,0"
    })
    void shortestIsJavaScriptsString(double value, String text) {
        assertEquals(text, Numbers.shortest(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2,2.0",
        "-3,-3.0",
        "0.1,0.1",
        "1e16,1e+16",
        "9999999999999998,9999999999999998.0",
        "123456789012345680000,1.2345678901234568e+20",
        "0.0001,0.0001",
        "0.00001234,1.234e-05",
        "1e-7,1e-07",
        "1.5e-300,1.5e-300",
        "-0.0,-0.0",
        "Infinity,inf",
        "-Infinity,-inf",
        "NaN,nan",
        "1e22,1e+22",
        "6.8813735870195432,6.881373587019543"
    })
    void pythonIsPythonsRepr(double value, String text) {
        assertEquals(text, Numbers.python(value));
    }

    @ParameterizedTest
    @CsvSource({
        "24.70408163265306,4,24.7041",
        "0.5,0,0",
        "1.5,0,2",
        "2.5,0,2",
        "0.125,2,0.12",
        "0.375,2,0.38",
        "-0.00001,4,-0.0000",
        "-0.0,1,-0.0",
        "2.675,2,2.67",
        "1e22,2,10000000000000000000000.00",
        "-1e23,0,-99999999999999991611392",
        "9.995,2,9.99",
        "Infinity,2,inf"
    })
    void fixedRoundsAsPythonDoes(double value, int digits, String text) {
        assertEquals(text, Numbers.fixed(value, digits));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5e-7,2,1.50e-07",
        "0,1,0.0e+00",
        "2.5,0,2e+00",
        "3.5,0,4e+00",
        "1.25,1,1.2e+00",
        "-12345,3,-1.234e+04",
        "1e100,0,1e+100"
    })
    void exponentialIsPythons(double value, int digits, String text) {
        assertEquals(text, Numbers.exponential(value, digits));
    }

    @ParameterizedTest
    @CsvSource({
        "2,2.0000",
        "-0.70710678,−0.7071",
        "1234.5,1234.5000",
        "1.25e-7,1.2500×10⁻⁷",
        "-3e12,−3.0000×10¹²",
        "0,0.0000",
        "-0.0,0.0000",
        "Infinity,∞",
        "-Infinity,−∞",
        "NaN,NaN"
    })
    void displayIsForPeople(double value, String text) {
        assertEquals(text, Numbers.display(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2,2",
        "-0.5,−0.5",
        "0.333333333,0.3333",
        "0.00123456,0.001235",
        "1.25e-7,1.25×10⁻⁷",
        "100,100",
        "0,0",
        "123456.789,123456.789",
        "1048576,1048576",
        "-999999999,−999999999",
        "1e9,1×10⁹",
        "1048576.5,1.0486×10⁶"
    })
    void compactDropsWhatSaysNothing(double value, String text) {
        assertEquals(text, Numbers.compact(value));
    }

    /** Most numbers are written by one conversion of the platform's: the text is that of rounding to decimals and leaving out what says nothing. */
    @Test
    void compactIsWhatRoundingAndTrimmingGive() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double size = Math.pow(10, random.nextDouble() * 10.3 - 4.3);
            // A half of the last decimal, exactly or nearly, every other time.
            double value = i % 2 == 0 ? size : (Math.floor(size * 32) + 0.5) / 32 + (i % 3) * 1e-13;
            int decimals = 4;
            for (double left = value; left < 0.1; left *= 10) {
                decimals++;
            }
            String fixed =
                    Numbers.fixed(value, decimals).replaceFirst("0+$", "").replaceFirst("\\.$", "");
            assertEquals(fixed, Numbers.compact(value));
            assertEquals(Numbers.MINUS + fixed, Numbers.compact(-value));
        }
    }

    @Test
    void everyShortestTextReadsBackAsTheSameNumber() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                assertEquals(value, Numbers.parse(Numbers.shortest(value)));
                assertEquals(value, Numbers.parse(Numbers.python(value)));
            }
        }
    }

    @Test
    void roundingAgreesWithExactArithmeticOnRandomNumbersAndOnTies() {
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? (random.nextInt(20_001) - 10_000) / 16.0 : random.nextGaussian() * 1000;
            int digits = random.nextInt(6);
            BigDecimal exact = new BigDecimal(value);
            String expected =
                    exact.setScale(digits, RoundingMode.HALF_EVEN).abs().toPlainString();
            assertEquals((value < 0 ? "-" : "") + expected, Numbers.fixed(value, digits));
            if (value != 0) {
                BigDecimal rounded = exact.round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
                assertEquals(
                        0,
                        rounded.compareTo(new BigDecimal(Numbers.exponential(value, digits))),
                        Numbers.shortest(value));
            }
        }
    }

    @Test
    void parseTakesDecimalsAndNothingElse() {
        assertEquals(-1250, Numbers.parse("-1.25e+3"));
        assertEquals(0.5, Numbers.parse(".5"));
        assertEquals(5, Numbers.parse("5."));
        for (String text : new String[] {
            "", ".", "-", "1e", "1e+", "0x10", "1_000", " 1", "1 ", "NaN", "Infinity", "1.2.3", "1f", "1d"
        }) {
            assertThrows(NumberFormatException.class, () -> Numbers.parse(text), text);
            assertTrue(!Numbers.isDecimal(text), text);
        }
    }
}
