package micrograd.app.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.course.Lessons;
import micrograd.course.amount.Bench;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.ProgramGraph;
import micrograd.museum.Check;
import micrograd.museum.Hunt;
import org.junit.jupiter.api.Test;

/** The parts of the lab that the course itself makes. */
class LabPartsTest {
    private static Document state(String number, String name) {
        Activity lesson = Lessons.course().numbered(number).orElseThrow();
        return lesson.states().get(name);
    }

    @Test
    void walksUnderAFaultStandBesideTheRightOnes() {
        WalkLines lines = WalkLines.of(state("8", "wrong"), ProgramGraph::of).orElseThrow();
        assertEquals(List.of("b has 1: a now 1"), lines.wrong());
        assertEquals(List.of("b has 1: a now 2"), lines.right());
        WalkLines again = WalkLines.of(state("9", "again"), ProgramGraph::of).orElseThrow();
        assertTrue(again.wrong().size() > again.right().size(), again.toString());
        assertEquals(Optional.empty(), WalkLines.of(state("9", "apart"), ProgramGraph::of));
    }

    @Test
    void anOrderIsRunAndTellsWhatItLeaves() {
        Bench bench = Bench.of(state("9", "apart"));
        String right = OrderTried.words(bench, OrderTried.values("o p q e m n"));
        assertTrue(right.endsWith(": all right."), right);
        String wrong = OrderTried.words(bench, OrderTried.values("o p e m n q"));
        assertTrue(wrong.contains("(should be 0.25)"), wrong);
        assertTrue(wrong.endsWith(": 2 wrong."), wrong);
    }

    @Test
    void theHiddenFaultIsCaughtByTheStoredSolutionAndNotByWhatStandsThere() {
        Activity lesson = Lessons.course().numbered("12").orElseThrow();
        ExpressionDocument.Activity.Hunt hunt = (ExpressionDocument.Activity.Hunt)
                state("12", "engine").expression().activity();
        Task.Do work = (Task.Do) lesson.task("catch").orElseThrow().form();
        assertTrue(caught(hunt.seed(), work.solution().source()));
        assertFalse(caught(hunt.seed(), state("12", "engine").source()));
    }

    @Test
    void aRaceCountsAPassALeafAndBothWaysAgree() {
        double[] clock = {0};
        Race race = Race.of(100, () -> clock[0]++);
        assertEquals(101, race.pushes());
        assertTrue(race.apart() < 1e-4 && race.apart() > 0, race.toString());
    }

    /** Whether one of the checks of a program catches the fault of a hunt. */
    private static boolean caught(int seed, String program) {
        Hunt hunt = Hunt.of(seed);
        for (Check check : Check.values()) {
            hunt = hunt.check(program, check);
        }
        return hunt.caught();
    }
}
