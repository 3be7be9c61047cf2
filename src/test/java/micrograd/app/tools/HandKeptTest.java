package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.limits.Budgets;
import micrograd.museum.exercise.Worksheet;
import org.junit.jupiter.api.Test;

/** What was filled in by hand survives a reload: a text of the tab, read by another page. */
class HandKeptTest {
    private static final double BEGAN = 1_000;
    private static final double LEFT = 31_000;
    private static final double RELOADED = 50;

    private static Joined exercise() {
        return Joined.opened("").choose(Activity.ByHand.OWN).tools(new ToolsMessage.SheetSeen(BEGAN));
    }

    private static String kept(Joined joined) {
        HandKept kept = HandKept.read("");
        kept.keep(joined.practice().hand().orElseThrow(), Map.of(), LEFT);
        return kept.written();
    }

    private static Joined reloaded(String kept) {
        return Joined.opened("").choose(Activity.ByHand.OWN).tools(new ToolsMessage.SheetRestored(kept, RELOADED));
    }

    @Test
    void answersHintsAndWhatWasGivenUpComeBack() {
        Joined before = exercise();
        int c = before.node("c");
        int a = before.node("a");
        int b = before.node("b");
        before = before.tools(new ToolsMessage.Answered(Map.of(c, "-2"), BEGAN))
                .tools(new ToolsMessage.Answered(Map.of(a, "5"), BEGAN))
                .tools(new ToolsMessage.Answered(Map.of(a, "nothing"), BEGAN))
                .tools(new ToolsMessage.HintRequested(a, BEGAN))
                .tools(new ToolsMessage.Revealed(List.of(b), BEGAN));
        Worksheet was = before.practice().hand().orElseThrow().sheet();
        HandWork work = reloaded(kept(before)).practice().hand().orElseThrow();
        for (int node : was.exercise().asked()) {
            assertEquals(was.entry(node), work.sheet().entry(node));
        }
        assertTrue(work.sheet().entry(c).solved());
        assertTrue(work.sheet().entry(b).revealed());
        assertEquals(2, before.practice().hand().orElseThrow().sheet().entry(a).attempts() + 1);
        assertEquals(30, work.seconds(RELOADED), 1e-9);
        assertEquals(40, work.seconds(RELOADED + 10_000), 1e-9);
    }

    @Test
    void whatWasTypedAndNotCheckedComesBackAsTyped() {
        Joined before = exercise();
        HandWork work = before.practice().hand().orElseThrow();
        Map<Integer, String> typed = Map.of(before.node("c"), "-2", before.node("a"), "1/ 0 &\n");
        HandKept kept = HandKept.read("");
        kept.keep(work, typed, LEFT);
        HandKept again = HandKept.read(kept.written());
        assertEquals(typed, again.typed(work));
        assertEquals(
                0,
                again.restored(work, RELOADED).sheet().entry(before.node("c")).attempts());
        assertEquals(Map.of(), again.typed(work(1)));
        assertEquals(Map.of(), HandKept.read("1 5").typed(work));
    }

    @Test
    void aFinishedExerciseComesBackFinished() {
        Joined before = exercise();
        Worksheet sheet = before.practice().hand().orElseThrow().sheet();
        before = before.tools(new ToolsMessage.Revealed(sheet.exercise().asked(), BEGAN + 5_000));
        HandWork work = reloaded(kept(before)).practice().hand().orElseThrow();
        assertTrue(work.sheet().done());
        assertEquals(5, work.seconds(RELOADED + 99_000), 1e-9);
    }

    @Test
    void anotherProgramAndAGarbledTextBeginAfresh() {
        Joined before =
                exercise().tools(new ToolsMessage.Answered(Map.of(exercise().node("c"), "-2"), BEGAN));
        String kept = kept(before).replace("d * f", "d + f");
        for (String text : List.of("", "5 3", kept, kept(before).substring(0, kept.length() / 2))) {
            HandWork work = reloaded(text).practice().hand().orElseThrow();
            assertEquals(0, work.sheet().solved(), text);
            assertEquals(RELOADED, work.began().orElseThrow());
        }
    }

    @Test
    void asManyExercisesAreKeptAsTheBudgetSays() {
        HandKept kept = HandKept.read("");
        HandWork early = work(0);
        kept.keep(early.with(early.sheet().reveal(0), 0), Map.of(), 0);
        for (int i = 1; i < Budgets.SHEETS_KEPT; i++) {
            kept.keep(work(i), Map.of(), 0);
        }
        assertTrue(kept.restored(early, 0).sheet().entry(0).revealed());
        kept.keep(work(Budgets.SHEETS_KEPT), Map.of(), 0);
        assertSame(early, HandKept.read(kept.written()).restored(early, 0));
    }

    private static HandWork work(int number) {
        Joined one = Joined.opened("source=a%20%3D%20" + number + "%0AL%20%3D%20a*3");
        return one.choose(Activity.ByHand.OWN).practice().hand().orElseThrow();
    }
}
