package micrograd.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTest {
    @ParameterizedTest
    @CsvSource({
        "2,10,2.0000",
        "-3.7498500099e-34,10,−3.7×10⁻³⁴",
        "-3.7498500099e-34,13,−3.7499×10⁻³⁴",
        "-5.99988e12,10,−6.00×10¹²",
        "-4.9999e-12,10,−5.0×10⁻¹²",
        "1.8817e24,10,1.882×10²⁴",
        "1.99999e12,10,2.000×10¹²",
        "9.9999e12,8,1.0×10¹³",
        "-123456.7891,10,−123456.79",
        "-12345.6789,8,−12345.7",
        "999999.96,10,999999.960",
        "999999.96,8,1000000",
        "0.00012345,10,0.0001",
        "-0.00012345,6,−1×10⁻⁴",
        "-0.5,4,−0.5",
        "-1.6e-308,10,−2×10⁻³⁰⁸",
        "-1.6e-308,3,−2×10⁻³⁰⁸",
        "12345678,10,1.2346×10⁷",
        "0,4,0.00",
        "Infinity,1,∞",
        "NaN,2,NaN"
    })
    void fewerDigitsAreRoundedAndTheExponentIsWhole(double value, int room, String text) {
        assertEquals(text, Fitting.shown(value, room));
    }

    @ParameterizedTest
    @CsvSource({
        "6.881373587019543,10,6.88137359",
        "6.881373587019543,17,6.881373587019543",
        "12345678,8,12345678",
        "12345678,7,1.235e7",
        "-1999960000000,11,-1.99996e12",
        "-1.99996e-12,10,-2e-12",
        "-1.99996e-12,12,-1.99996e-12",
        "0.30000000000000004,10,0.3",
        "0.1,10,0.1",
        "-2.5e-300,4,-2e-300"
    })
    void aTypedNumberKeepsAsManyDigitsAsFit(double value, int room, String text) {
        assertEquals(text, Fitting.typed(value, room));
    }

    @Test
    void whatIsFittedIsTheNumberRounded() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(61) - 30);
            String shown = Fitting.shown(value, 10);
            assertTrue(shown.length() <= 10, shown);
            String typed = Fitting.typed(value, 10);
            assertTrue(typed.length() <= 10, typed);
            for (String text : new String[] {program(shown), typed}) {
                BigDecimal read = new BigDecimal(text);
                BigDecimal off = read.subtract(new BigDecimal(value)).abs();
                assertTrue(off.compareTo(read.ulp().divide(BigDecimal.valueOf(2))) <= 0, value + " as " + text);
            }
        }
    }

    @Test
    void numbersOfOneSentenceHaveTheSameDecimals() {
        assertArrayEquals(new String[] {"1.5448", "1.5440"}, Fitting.alike(1.5448, 1.544));
        assertArrayEquals(new String[] {"−8", "−7.94"}, Fitting.alike(-8, -7.94));
        assertArrayEquals(new String[] {"0.5000", "0.0012", "−0.0001"}, Fitting.alike(0.5, 0.0012345, -2e-4 / 3));
        assertArrayEquals(new String[] {"0.001235", "0.050000"}, Fitting.alike(0.00123456, 0.05));
        assertArrayEquals(new String[] {"2", "1.25×10⁻⁷"}, Fitting.alike(2, 1.25e-7));
    }

    private static String program(String text) {
        String plain = text.replace(Numbers.MINUS, '-').replace("×10", "e").replace('⁻', '-');
        StringBuilder digits = new StringBuilder();
        for (char c : plain.toCharArray()) {
            int place = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            digits.append(place < 0 ? c : (char) ('0' + place));
        }
        return digits.toString();
    }
}
