package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole numbers are Python's, however large, and a name is one name however its letters were typed. */
class WholeNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "2**64, 18446744073709551616",
        "2**70 - 1, 1180591620717411303423",
        "3**50 // 7, 102556855384550369824321",
        "9007199254740991 + 2, 9007199254740993",
        "-(10**20) * 3, -300000000000000000000",
        "2**0.5, 1.4142135623730951",
        "10**20 / 4, 2.5e+19",
    })
    void areExact(String expression, String printed) {
        for (String more : List.of("", "x = Value(1.0)\ny = x * 2\n", "x = 2\ny = x * 3\n")) {
            Evaluation evaluation = Language.evaluate(more + "print(" + expression + ")");
            assertTrue(evaluation.ok(), evaluation.diagnostics().toString());
            assertEquals(List.of(printed), evaluation.printed());
        }
    }

    @Test
    void aNameIsOneNameHoweverItsLettersWereTyped() {
        for (String before : List.of("", "for i in range(1):\n    pass\n")) {
            Evaluation evaluation = Language.evaluate(before + "cafe\u0301 = Value(2.0)\nL = caf\u00e9 * 3");
            assertTrue(evaluation.ok(), evaluation.diagnostics().toString());
            assertEquals(6, evaluation.output().orElseThrow().data());
        }
    }
}
