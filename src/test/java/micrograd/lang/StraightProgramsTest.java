package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.lang.report.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How programs of straight lines are read by the grammar that reads all programs. */
class StraightProgramsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a = 2\\nL = 2*a^3; 16",
                "a = 3\\na ^= 2\\nL = a*1; 9",
                "a = 3\\nL = -a²; -9",
                "a = 2\\nL = a⁻¹; 0.5",
                "a = 6\\nL = a × 2 ÷ 3 − 1; 3",
                "a = 6\\na ×= 2\\nL = a*1; 12",
                "x₁ = 2\\nx₂ = 5\\nL = x₁ * x₂; 10",
                "π₂ = 2\\nL = π₂ * 2; 4",
                "'    a = 2\\n    L = a + 1'; 3",
                "\\n\\t# indented\\n\\ta = 2\\n\\tL = a + 1; 3",
                "a\u2009=\u20092\\nL\u00a0=\u00a0a\u200b + 1; 3",
                "a = 2\\nL = (a + 1) * (a - 1); 3",
                "a = 2\\nL = 2**-a; 0.25",
                "a = 2\\nL = a**a**a; 16",
                "a = 0x10\\nL = a + 1_000; 1016"
            })
    void readsTheSignsOfBooks(String source, String expected) {

        String program = source.replace("\\n", "\n").replace("\\t", "\t");
        Evaluation evaluation = Language.evaluate(program);
        assertTrue(evaluation.ok(), () -> program + evaluation.diagnostics());
        assertEquals(
                Double.parseDouble(expected), evaluation.bindings().get("L").data());
    }

    @Test
    void saysHowTheyAreRead() {
        assertEquals(List.of("'^' is read as **, which Python wants here."), hints("a = 2\nL = a^3"));
        assertEquals(List.of("'×' is read as *, which Python wants here."), hints("a = 2\nL = a × 3"));
        assertEquals(List.of("Read as a power; in Python write **."), hints("a = 2\nL = a²"));
        assertEquals(List.of(), hints("a = 2\nL = a**2"));
    }

    @Test
    void aCaretAmongBlocksIsPythons() {
        assertEquals(
                List.of("1"),
                Language.evaluate("for i in range(1):\n    print(2 ^ 3)").printed());
    }

    @Test
    void valuesComeFromTheirOperationsWithoutBracketsAroundThem() {
        String source = "a = 2\nL = ((a) * (a + 1))**2 - (-(a))";
        Evaluation evaluation = Language.evaluate(source);
        List<String> origins =
                evaluation.origins().stream().map(span -> span.of(source)).toList();
        assertTrue(
                origins.containsAll(List.of("a + 1", "(a) * (a + 1)", "((a) * (a + 1))**2", "-(a)")),
                origins::toString);
    }

    @Test
    void bracketsOfAnyDepthAreRead() {
        String deep = "a = 1\nL = " + "(".repeat(50_000) + "a" + " + 1)".repeat(50_000);
        assertEquals(50_001, Language.evaluate(deep).bindings().get("L").data());
        String calls = "a = 1\nL = " + "max(1, -".repeat(5_000) + "a" + ")".repeat(5_000) + "\nM = " + "[".repeat(300)
                + "a" + "][0]".repeat(300);
        Evaluation evaluation = Language.evaluate(calls);
        assertEquals(List.of(), errors(evaluation));
        assertEquals(1, evaluation.bindings().get("M").data());
        assertEquals(1, evaluation.bindings().get("L").data());
        assertEquals(
                1,
                errors(Language.evaluate("L = " + "(".repeat(5_000) + "1 +" + ")".repeat(5_000)))
                        .size());
    }

    @Test
    void typeHintsAndFormatsWithFieldsLeaveNumbersLeaves() {
        Evaluation evaluation = Language.evaluate(
                "a: float = 2.0\nw = 8\nprint(f'[{a:{w}.2f}] [{1.5:>{w}}] {a!r:>{8}}')\nL = a.tanh()");
        assertEquals(List.of(), errors(evaluation));
        assertEquals(List.of("[    2.00] [     1.5]      2.0"), evaluation.printed());
        assertTrue(evaluation.bindings().get("a").grad() > 0);
        assertEquals(
                "2.0", evaluation.assignments().get(0).literal().orElseThrow().of("a: float = 2.0"));
        assertEquals(1, errors(Language.evaluate("a = 2\nprint(f'{a:{a:q}}')")).size());
    }

    private static List<String> hints(String source) {
        return Language.evaluate(source).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static List<String> errors(Evaluation evaluation) {
        return evaluation.diagnostics().stream().map(Diagnostic::message).toList();
    }
}
