package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.engine.Value;
import micrograd.lang.syntax.Parser;
import org.junit.jupiter.api.Test;

/** Where a bare number is a leaf, and where it is a plain number. */
class BareNumbersTest {
    @Test
    void bareNumbersAreLeavesUnlessTheProgramHasAValueABlockAFunctionOrAComprehension() {
        for (String leaves : List.of(
                "a = 2",
                "import math\na = 2\nprint(a)\na += 1\na.backward()",
                "a = 2 if 1 < 2 else 3",
                "x = [1, 2]\nx[0] = 3",
                "n = 'for Value in lambda'  # class Value",
                "del x")) {
            assertTrue(areLeaves(leaves), leaves);
        }
        for (String plain : List.of(
                "a = Value(2)",
                "n = MLP(2, [3])",
                "if a: b = 2",
                "for i in x: pass",
                "def f(): pass",
                "class A: pass",
                "f = lambda x: x",
                "x = [i for i in y]",
                "while a: b = 1",
                "with a: b = 1")) {
            assertFalse(areLeaves(plain), plain);
        }
    }

    private static boolean areLeaves(String source) {
        return BareNumbers.areLeaves(source, Parser.parse(source));
    }

    @Test
    void theyAreLeavesAlsoInLinesThatOnlyPythonKnows() {
        for (String source : List.of(
                "a = 2\nb = 7 % 4\nL = a*b",
                "a = 2\nx = [0, 1]\nx[0] = 3\nb = x[0]\nL = a*b",
                "a = 2\nb = 3\nok = 1 < 2 < 3\nL = a*b",
                "a = 2\nb = 3\nc = 9\ndel c\nL = a*b",
                "a = 2\nb = 3\nL = a*b if 1 < 2 else a",
                "a, b = 2, 3\nnames = {'a': a}\nL = names['a']*b")) {
            Evaluation evaluation = Language.evaluate(source);
            assertTrue(evaluation.ok(), source + evaluation.diagnostics());
            Value a = evaluation.bindings().get("a");
            assertEquals(3, a.grad(), source);
            assertEquals(2, evaluation.bindings().get("b").grad(), source);
            assertEquals(6, evaluation.output().orElseThrow().data(), source);
            assertTrue(
                    evaluation.assignments().stream()
                            .anyMatch(one ->
                                    one.name().equals("a") && one.literal().isPresent()),
                    source);
        }
    }

    @Test
    void theyPrintAsNumbersThere() {
        Evaluation evaluation = Language.evaluate("a = 1\nb = '%d' % 3\nL = a + 0.5\nprint(L, a, b)");
        assertEquals(List.of("1.5 1 3"), evaluation.printed());
    }

    @Test
    void whatIsForPlainNumbersAloneRunsWithPlainNumbers() {
        Evaluation evaluation = Language.evaluate("a = 7\nb = 3\nprint(a // b, a % b)");
        assertTrue(evaluation.ok(), evaluation.diagnostics().toString());
        assertEquals(List.of("2 1"), evaluation.printed());
        Evaluation indexed = Language.evaluate("i = 1\nx = [1, 2, 3]\nx[i] = 7\nprint(x)");
        assertEquals(List.of("[1, 7, 3]"), indexed.printed());
    }

    @Test
    void oneClickWrapsThem() {
        String source = "a = 2\nb, c = -3, 4.5\nfor i in range(2):\n    d = 1\nx = [1]";
        assertEquals(
                "a = Value(2)\nb, c = Value(-3), Value(4.5)\nfor i in range(2):\n    d = 1\nx = [1]",
                BareNumbers.wrapped(source, Parser.parse(source)));
    }
}
