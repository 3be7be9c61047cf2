package micrograd.course.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.5 | 2.5
            2,5 | 2.5
            -2.5 | -2.5
            −2,5 | -2.5
            –3 | -3
            +4 | 4
            5/2 | 2.5
            -1/3 | -0.3333333333333333
            ½ | 0.5
            2½ | 2.5
            -3*2 | -6
            -3 · 2 | -6
            2**3 | 8
            2^3 | 8
            (1 + 2)*3 | 9
            1e-5 | 0.00001
            86 % | 0.86
            .5 | 0.5
            1,048,576 | 1048576
            0,125 | 0.125
            """)
    void numbersAreRead(String typed, double number) {
        assertTrue(Typed.of(typed).isNumber(), typed);
        assertEquals(0, Nearness.USUAL.off(Typed.of(typed), number), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "six", "a*b", "1/0", "2.5.1", "--", "1 2", "(", "exp(1)", "1,2,3", "9**9**9**9"})
    void whatIsNoNumberIsNone(String typed) {
        assertFalse(Typed.of(typed).isNumber(), typed);
    }

    @Test
    void aCommaThatMayPartThousandsMeansBoth() {
        assertTrue(Nearness.USUAL.is(Typed.of("1,500"), 1500));
        assertTrue(Nearness.USUAL.is(Typed.of("1,500"), 1.5));
        assertFalse(Nearness.USUAL.is(Typed.of("1,50"), 150));
    }

    @ParameterizedTest
    @CsvSource({
        "-7.28, -7.28, true",
        "-7.3, -7.28, true",
        "-7.4, -7.28, false",
        "-7.96, -7.28, false",
        "0.04, 0.0429, false",
        "0.0429, 0.0429, true",
        "0, 0, true",
        "0.01, 0, false",
        "100, 101, true",
        "100, 101.5, false"
    })
    void rightIsWithinOnePercent(String typed, double number, boolean right) {
        assertEquals(right, Nearness.USUAL.is(Typed.of(typed), number));
    }

    @Test
    void rightIsWithinOneUnitOfTheLastDigitAsked() {
        assertTrue(Nearness.decimals(2).is(Typed.of("0.04"), 0.0429));
        assertFalse(Nearness.decimals(2).is(Typed.of("0.02"), 0.0429));
        assertFalse(new Nearness(0, true).is(Typed.of("336"), 337));
        assertTrue(new Nearness(0, true).is(Typed.of("337"), 337));
    }
}
