package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.engine.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFormulaTest {
    private static final List<String> NAMES = List.of("x1|x", "x2|y");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x1; 2",
                "x; 2",
                "3; 3",
                "x1 + 2*x2; 12",
                "-x1**2; -4",
                "2^x2; 32",
                "x1²; 4",
                "(x1 - x2)/(x1 + x2); -0.42857142857142855",
                "sin(x1); 0.9092974268256817",
                "x1.sin(); 0.9092974268256817",
                "sin(x1).abs(); 0.9092974268256817",
                "math.sin(math.pi / 2); 1",
                "np.exp(0); 1",
                "max(x1, x2, 7); 7",
                "min(x1, x2); 2",
                "x1.max(x2); 5",
                "relu(-x1) + leaky_relu(-x2); -0.05",
                "pow(x1, 3); 8",
                "tanh(sin(x1) * cos(x2 * pi)); -0.7207"
            })
    void computesWhatTheLanguageMeans(String source, double expected) {
        TypedFormula formula = TypedFormula.parse(source, NAMES);
        double tolerance = source.startsWith("tanh") ? 1e-4 : 1e-15;
        assertEquals(expected, formula.at(2, 5), tolerance);
        assertEquals(expected, formula.of(new Value(2), new Value(5)).data(), tolerance);
        assertEquals(formula.at(2, 5), formula.at(new double[] {9, 2, 9, 5, 9}, 1, 2));
    }

    @Test
    void itsGraphCarriesGradientsBackToTheVariables() {
        Value x1 = new Value(3);
        Value x2 = new Value(4);
        TypedFormula.parse("x1**2 * x2", NAMES).of(x1, x2).backward();
        assertEquals(24, x1.grad());
        assertEquals(9, x2.grad());
    }

    @Test
    void saysWhichVariablesItUses() {
        assertEquals(-1, TypedFormula.parse("2 * 3", NAMES).greatestVariable());
        assertEquals(0, TypedFormula.parse("x + 1", NAMES).greatestVariable());
        assertEquals(1, TypedFormula.parse("y", NAMES).greatestVariable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x1 +",
                "x3",
                "x1 x2",
                "foo(x1)",
                "sin",
                "sin()",
                "sin(x1, x2)",
                "x1(2)",
                "a = x1",
                "x1; x2",
                "x1 > 2",
                "[x1]",
                "'x1'",
                "x1.data",
                "x1.backward()",
                "Value(2)",
                "print(x1)",
                "max(x1)",
                "tan(x1)",
                "math",
                "x1, x2",
                "((((x1",
                "import math"
            })
    void whatIsNoExpressionIsExplained(String source) {
        String message = assertThrows(IllegalArgumentException.class, () -> TypedFormula.parse(source, NAMES))
                .getMessage();
        assertTrue(message.endsWith("."), message);
        assertTrue(message.length() > 15, message);
    }

    @Test
    void longOnesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TypedFormula.parse("x1" + " + x1".repeat(600), NAMES));
        assertThrows(IllegalArgumentException.class, () -> TypedFormula.parse("-".repeat(3000) + "x1", NAMES));
    }
}
