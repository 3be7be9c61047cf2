package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.straight.Limits;
import org.junit.jupiter.api.Test;

/** Programs that are large, deep or greedy: they run, or they end with an error, within seconds and with no stack overflow. */
class LimitsTest {
    private static final Limits SMALL = new Limits(100, 5, 4, 30, 10, 20);

    @Test
    void deepAndLongProgramsRun() {
        for (String program : LargeProgram.thatRun()) {
            Evaluation evaluation = soon(program);
            assertTrue(evaluation.ok(), () -> start(program) + evaluation.diagnostics());
            assertTrue(evaluation.output().isPresent(), () -> start(program));
        }
    }

    @Test
    void largeProgramsGiveTheRightNumbers() {
        List<String> programs = LargeProgram.thatRun();
        assertEquals(3.0, soon(programs.get(0)).output().orElseThrow().data());
        assertEquals(2.0, soon(programs.get(1)).output().orElseThrow().data());
        assertEquals(1.0, soon(programs.get(2)).output().orElseThrow().data());
        Evaluation sum = soon(programs.get(3));
        assertEquals(200_000.0, sum.output().orElseThrow().data());
        assertEquals(100_000.0, sum.bindings().get("a").grad());
    }

    @Test
    void greedyProgramsEndWithAnError() {
        for (String program : LargeProgram.thatAreGreedy()) {
            assertFalse(soon(program).ok(), () -> start(program));
        }
    }

    @Test
    void eachLimitSaysWhatItIs() {
        assertEquals("This source is longer than 100 characters: make it shorter.", error("a = 1\n".repeat(20)));
        assertEquals(
                "SyntaxError: too many nested parentheses. There are more than 5 brackets in each other here: write fewer.",
                error("a = ((((((1))))))"));
        assertEquals("This program makes more than 4 values: make it shorter.", error("a = 1\nb = a + a + a + a + a"));
        assertEquals(
                "This program takes more than 30 steps: make it shorter, or run fewer backward passes.",
                error("a = 1\n" + "a.backward()\n".repeat(7)));
        assertEquals("This text is longer than 10 characters: make it shorter.", error("s = 'abcdef'\nt = s + s\n"));
        assertEquals(
                "This program prints more than 20 characters: print less.", error("print('abcdefgh')\n".repeat(3)));
    }

    @Test
    void backwardPassesCountAsSteps() {
        String program = "a = 1\n" + "a = a + a\n".repeat(10_000) + "a.backward()\n".repeat(1000);
        List<Diagnostic> diagnostics = soon(program).diagnostics();
        assertTrue(diagnostics.get(diagnostics.size() - 1).message().contains("steps"));
    }

    private static String error(String program) {
        List<Diagnostic> diagnostics = Language.evaluate(program, SMALL).diagnostics();
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        return diagnostics.get(0).message();
    }

    private static Evaluation soon(String program) {
        return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Language.evaluate(program));
    }

    private static String start(String program) {
        return program.substring(0, Math.min(60, program.length()));
    }
}
