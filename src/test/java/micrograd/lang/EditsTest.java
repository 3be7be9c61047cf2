package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.lang.straight.Assignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "a = 2, 3, a = 3",
        "a = 2, -3, a = -3",
        "a = 2, 2.5, a = 2.5",
        "a = 2.0, 3, a = 3.0",
        "a = -2.0, 3, a = 3.0",
        "a = −2, 3, a = 3",
        "a = Value(- 2.0), -0.25, a = Value(-0.25)",
        "a = 1  # one, 0.1, a = 0.1  # one",
        "a = 1, 0.30000000000000004, a = 0.3",
        "a = 1, 0.333333333333333, a = 0.333333",
        "a = 1, 1234567.891, a = 1234570",
        "a = 1, 0.000000123456789, a = 1.23457e-07",
        "a = 1, 1e300, a = 1e+300",
        "a = 2/3, 5, a = 2/3"
    })
    void writesTheNumberInTheOldOnesPlace(String source, double number, String expected) {
        Assignment leaf = Language.evaluate(source).assignments().get(0);
        assertEquals(expected, Edits.replaceLiteral(source, leaf, number));
    }

    @Test
    void leavesTheSourceAloneForNumbersThatCannotBeWritten() {
        Assignment leaf = Language.evaluate("a = 2").assignments().get(0);
        assertEquals("a = 2", Edits.replaceLiteral("a = 2", leaf, Double.NaN));
        assertEquals("a = 2", Edits.replaceLiteral("a = 2", leaf, Double.POSITIVE_INFINITY));
    }

    @Test
    void replacesSeveralAtOnce() {
        String source = "a = 2.0; b = -3.0\nL = a*b";
        Map<Assignment, Double> numbers = new LinkedHashMap<>();
        for (Assignment assignment : Language.evaluate(source).assignments()) {
            numbers.put(assignment, 10.25);
        }
        assertEquals("a = 10.25; b = 10.25\nL = a*b", Edits.replaceLiterals(source, numbers));
    }
}
