package micrograd.museum.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import micrograd.text.Numbers;
import org.junit.jupiter.api.Test;

class WorksheetTest {
    private static final Worksheet EMPTY = Worksheet.of(
            Exercise.of("a=2; b=-3; c=10; e=a*b; d=e+c; f=-2; L=d*f").orElseThrow());
    private static final int A = 0;
    private static final int B = 1;

    @Test
    void beginsEmpty() {
        assertEquals(0, EMPTY.score());
        assertEquals(0, EMPTY.solved());
        assertEquals(28, EMPTY.fullScore());
        assertFalse(EMPTY.done());
        assertTrue(EMPTY.hintText(A).isEmpty());
        assertEquals(Worksheet.Entry.EMPTY, EMPTY.entry(A));
    }

    @Test
    void aRightAnswerAtOnceIsWorthFour() {
        Worksheet answered = EMPTY.answer(A, "6");
        assertEquals(4, answered.score());
        assertTrue(answered.entry(A).solved());
        assertEquals(1, answered.solved());
        assertEquals(0, EMPTY.score());
    }

    @Test
    void wrongAnswersAndHintsCostAPointEach() {
        Worksheet answered = EMPTY.answer(A, "-6").hint(A).answer(A, "6");
        assertEquals(2, answered.entry(A).attempts());
        assertEquals(1, answered.entry(A).hints());
        assertEquals(2, answered.score());
    }

    @Test
    void aSolvedGradientIsWorthAtLeastOne() {
        Worksheet sheet = EMPTY.hint(A).hint(A);
        for (int i = 0; i < 9; i++) {
            sheet = sheet.answer(A, "9" + i);
        }
        assertEquals(0, sheet.score());
        assertEquals(1, sheet.answer(A, "6").score());
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        Worksheet sheet = EMPTY.answer(A, "six");
        assertEquals(0, sheet.entry(A).attempts());
        assertTrue(sheet.entry(A).first().isEmpty());
        assertEquals(Optional.of("six"), sheet.entry(A).last());
        assertEquals(4, sheet.answer(A, "6").score());
    }

    @Test
    void theFirstAnswerIsKept() {
        Worksheet sheet = EMPTY.answer(A, "2").answer(A, "6");
        assertEquals(Optional.of("2"), sheet.entry(A).first());
        assertEquals(Optional.of("6"), sheet.entry(A).last());
        assertEquals(
                GradientJudgement.Verdict.RIGHT,
                sheet.entry(A).judgement().orElseThrow().verdict());
    }

    @Test
    void hintsComeOneAfterTheOtherAndEnd() {
        Worksheet rule = EMPTY.hint(A);
        Worksheet numbers = rule.hint(A);
        assertTrue(rule.hintText(A).orElseThrow().contains("Multiplication"));
        assertTrue(numbers.hintText(A).orElseThrow().contains("−3 · −2"));
        assertSame(numbers, numbers.hint(A));
        assertTrue(numbers.hintText(B).isEmpty());
    }

    @Test
    void whatIsRevealedIsWorthNothingAndClosed() {
        Worksheet revealed = EMPTY.answer(A, "2").reveal(A);
        assertTrue(revealed.entry(A).closed());
        assertEquals(0, revealed.score());
        assertSame(revealed, revealed.answer(A, "6"));
        assertSame(revealed, revealed.hint(A));
        assertSame(revealed, revealed.reveal(A));
    }

    @Test
    void whatIsSolvedStaysSolved() {
        Worksheet solved = EMPTY.answer(A, "6");
        assertSame(solved, solved.answer(A, "7"));
        assertSame(solved, solved.hint(A));
        assertSame(solved, solved.reveal(A));
    }

    @Test
    void isDoneWhenEverythingIsSolvedOrRevealed() {
        Worksheet sheet = EMPTY.reveal(A);
        for (int node : EMPTY.exercise().asked()) {
            assertFalse(sheet.done());
            sheet = sheet.answer(node, Numbers.shortest(EMPTY.exercise().right(node)));
        }
        assertTrue(sheet.done());
        assertEquals(6, sheet.solved());
        assertEquals(24, sheet.score());
    }

    @Test
    void onlyWhatIsAskedForCanBeAnswered() {
        assertThrows(IllegalArgumentException.class, () -> EMPTY.answer(99, "1"));
    }

    @Test
    void everyRandomExerciseCanBeSolved() {
        for (Level level : Level.values()) {
            for (long seed = 0; seed < 30; seed++) {
                Worksheet sheet = Worksheet.of(Exercises.random(level, seed));
                for (int node : sheet.exercise().asked()) {
                    assertFalse(sheet.exercise().hint(node, Hint.RULE).isEmpty());
                    sheet = sheet.answer(node, Numbers.compact(sheet.exercise().right(node)));
                }
                assertTrue(sheet.done());
                assertEquals(sheet.fullScore(), sheet.score());
            }
        }
    }
}
