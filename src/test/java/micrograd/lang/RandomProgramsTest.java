package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Assignment;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.Words;
import org.junit.jupiter.api.Test;

/** Whatever is typed, the language answers. */
class RandomProgramsTest {
    private static final int PROGRAMS = 30_000;

    @Test
    void neverThrowAndNeverHang() {
        RandomPrograms programs = new RandomPrograms(20_260);
        int good = assertTimeoutPreemptively(Duration.ofMinutes(10), () -> {
            int ok = 0;
            for (int i = 0; i < PROGRAMS; i++) {
                String program = programs.next();
                try {
                    ok += check(program, Language.evaluate(program)) ? 1 : 0;
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError("program " + i + ":\n" + program, e);
                }
            }
            return ok;
        });
        assertTrue(good > PROGRAMS / 50 && good < PROGRAMS / 2, good + " of the programs are right");
    }

    private static boolean check(String program, Evaluation evaluation) {
        checkValues(program, evaluation);
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            assertTrue(
                    0 <= diagnostic.start()
                            && diagnostic.start() <= diagnostic.end()
                            && diagnostic.end() <= program.length(),
                    () -> diagnostic + " in:\n" + program);
            assertTrue(diagnostic.line() >= 1 && diagnostic.column() >= 1);
        }
        if (program.length() % 8 == 0) {
            Completions.at(Lexed.of(program), program.length() / 2);
        }
        checkTokens(program);
        return evaluation.ok();
    }

    private static void checkValues(String program, Evaluation evaluation) {
        Map<Value, Boolean> made = new IdentityHashMap<>();
        for (Value value : evaluation.values()) {
            for (Value operand : value.operands()) {
                assertTrue(made.containsKey(operand), () -> "operands first:\n" + program);
            }
            made.put(value, true);
        }
        assertEquals(evaluation.values().size(), evaluation.origins().size());
        for (Span origin : evaluation.origins()) {
            assertTrue(0 <= origin.start() && origin.start() < origin.end() && origin.end() <= program.length());
        }
        for (Value value : evaluation.bindings().values()) {
            assertTrue(made.containsKey(value));
        }
        for (Assignment assignment : evaluation.assignments()) {
            assertTrue(made.containsKey(assignment.value()));
            if (assignment.literal().isPresent()) {
                assertTrue(Edits.replaceLiteral(program, assignment, 0.5).contains("0.5"), program);
            }
        }
    }

    /** The tokens follow each other and leave out nothing but white space and joined lines. */
    private static void checkTokens(String program) {
        int end = 0;
        for (Token token : Words.of(program)) {
            assertTrue(token.start() >= end && token.end() >= token.start(), () -> token + " of:\n" + program);
            for (int i = end; i < token.start(); i++) {
                char c = program.charAt(i);
                boolean joins = c == '\\' || Letters.isNewline(c) && i > end;
                assertTrue(Letters.isSpace(c) || joins, () -> "left out before " + token + " of:\n" + program);
            }
            end = token.end();
        }
        assertEquals(program.length(), end);
    }
}
