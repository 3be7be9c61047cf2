package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import micrograd.document.Probes;
import micrograd.document.Probes.Descent;
import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;

class DescentTest {
    private static final double EXACT = 1e-12;

    /** As after a reload: the tab kept the way, the link the program that it led to. */
    @Test
    void aWayThatTheTabKeptIsGoneOn() {
        Model model = Model.opened("", Worked.PYTHON);
        for (int i = 0; i < 3; i++) {
            model = update(model, new ExpressionMessage.Descended(false, "step " + i, 1000 * i));
        }
        DescentTrace way = model.expression().trace();
        Model reloaded = Model.opened("", Worked.PYTHON).showing(model.document());
        Model restored = update(reloaded, new ExpressionMessage.WayKept(way.written()));
        assertEquals(way.stops(), restored.expression().trace().stops());
        Model further = update(restored, new ExpressionMessage.Descended(false, "step 4", 9000));
        assertEquals(5, further.expression().trace().stops().size());
        Model elsewhere =
                update(Model.opened("source=a%3D1", KeyRuns.NOT_YET), new ExpressionMessage.WayKept(way.written()));
        assertEquals(List.of(), elsewhere.expression().trace().stops());
        for (String garbled : List.of("", "7 2", way.written().substring(0, 40), way.written() + "1 ")) {
            Model same = update(reloaded, new ExpressionMessage.WayKept(garbled));
            assertEquals(
                    garbled.length() > 40, !same.expression().trace().stops().isEmpty(), garbled);
        }
    }

    @Test
    void ofALongWayTheLatestStopsAreKept() {
        int most = Budgets.STOPS_OF_A_WAY;
        Program program = Worked.program("a = 3\nL = a*a");
        DescentTrace trace = DescentTrace.NONE;
        for (int steps = 1; steps <= 3 * most; steps++) {
            trace = trace.stepped(program, program, steps);
            assertEquals(Math.min(steps + 1, most), trace.stops().size());
        }
        assertEquals(3 * most, trace.stops().get(most - 1).predicted());
    }

    /** Of a long program's long way the tab keeps the latest. */
    @Test
    void asMuchOfAWayIsKeptAsTheBudgetSays() {
        String program = "# " + "x".repeat(Budgets.CHARACTERS_AT_A_KEY - 1_000) + "\na = 3\nL = a*a";
        Model model = Model.opened("", Worked.PYTHON)
                .showing(Model.opened("", Worked.PYTHON).document().withSource(program));
        for (int i = 0; i < 30; i++) {
            model = update(model, new ExpressionMessage.Descended(false, "step " + i, 1000 * i));
        }
        DescentTrace kept = DescentTrace.read(model.expression().trace().written());
        assertEquals(31, model.expression().trace().stops().size());
        int most = Budgets.WAY_CHARACTERS / Budgets.CHARACTERS_AT_A_KEY;
        assertTrue(kept.stops().size() >= most && kept.stops().size() <= most + 3);
        assertTrue(kept.endsAt(model.document().source()));
    }

    /** A program of thousands of values is run by a worker after each step: the way is as long as the steps. */
    @Test
    void aWayIsKeptWhileTheProgramsAlongItAreStillRunning() {
        String source = "a = 2\nb = 0\nL = b*b" + " + a".repeat(Budgets.VALUES_AT_A_KEY);
        Model model = Worked.model(source);
        for (int i = 1; i <= 2; i++) {
            model = descended(model, false);
            assertTrue(model.expression().runs());
            Model early = descended(model, false);
            assertEquals(model.document(), early.document(), "no step is taken while one is on its way");
            model = Worked.ended(model);
            assertEquals(
                    i + 1,
                    model.expression().trace().upTo(model.document().source()).size());
        }
        assertEquals(
                2 * Budgets.VALUES_AT_A_KEY,
                model.expression().trace().stops().get(0).output());
        assertEquals(-2.5e5, last(model).predicted(), EXACT);
        Model typed = descended(model, false);
        typed = Worked.ended(typed.showing(typed.document().withSource(source + " + b")));
        assertEquals(List.of(), typed.expression().trace().upTo(typed.document().source()));
    }

    /** Of long programs fewer stops are kept, but always the last step. */
    @Test
    void aWayOfLongProgramsHasFewerStops() {
        for (int length : new int[] {Budgets.CHARACTERS_OF_A_WAY / 4, 2 * Budgets.CHARACTERS_OF_A_WAY}) {
            DescentTrace.Stop stop = new DescentTrace.Stop("x".repeat(length), new DescentTrace.Spot(List.of(), 0), 0);
            DescentTrace way = new DescentTrace(Collections.nCopies(8, stop), Optional.empty(), Optional.empty());
            assertEquals(
                    length > Budgets.CHARACTERS_OF_A_WAY ? 2 : 5, way.stops().size());
        }
    }

    @Test
    void aStepOfAHundredthUpTakesTheLecturesExpressionFromMinusEightToMinus7_2865() {
        Model model = descended(Model.opened("", Worked.PYTHON), true);
        assertEquals(-7.286496, output(model), EXACT);
        assertEquals(
                "a = 2.06\nb = -3.04\nc = 9.98\ne = a * b\nd = e + c\nf = -1.96\nL = d * f",
                model.document().source());
        DescentTrace.Stop stop = last(model);
        assertEquals(0.72, stop.predicted(), EXACT);
        assertEquals(output(model), stop.output());
        assertEquals(List.of(2.06, -3.04, 9.98, -1.96), stop.spot().data());
    }

    @Test
    void stepsUpOfThreeTenthsAndOfOneLeadTo5_25AndToMinus96() {
        assertEquals(5.25, output(descended(rated(0.3), true)), 0.01);
        assertEquals(-96, output(descended(rated(1), true)), EXACT);
    }

    @Test
    void aStepDownLowersTheOutputByAboutRateTimesTheSquareOfTheGradient() {
        Model model = descended(Model.opened("", Worked.PYTHON), false);
        assertEquals(-0.72, last(model).predicted(), EXACT);
        assertEquals(-8.726304, output(model), EXACT);
        assertEquals(
                Math.sqrt(72),
                DescentStep.of(Model.opened("", Worked.PYTHON).expression().program(), Descent.USUAL, true)
                        .slope(),
                EXACT);
    }

    @Test
    void heldLeavesStay() {
        Model model = Model.opened("held=a,f", KeyRuns.NOT_YET);
        Model after = descended(model, true);
        assertEquals(
                "a = 2.0\nb = -3.04\nc = 9.98\ne = a * b\nd = e + c\nf = -2.0\nL = d * f",
                after.document().source());
        assertEquals(0.2, last(after).predicted(), EXACT);
    }

    @Test
    void theStepsOfOnePlayAreOneStepToUndoAndSingleStepsAreEachOne() {
        Model model = Model.opened("", Worked.PYTHON);
        for (int i = 0; i < 5; i++) {
            model = update(model, new ExpressionMessage.Descended(false, "play 1", 40));
        }
        assertEquals(6, model.expression().trace().stops().size());
        assertEquals(
                Model.opened("", Worked.PYTHON).document(),
                update(model, new DocumentMessage.UndoRequested()).document());
        Model single = update(
                update(Model.opened("", Worked.PYTHON), new ExpressionMessage.Descended(false, "step 1", 0)),
                new ExpressionMessage.Descended(false, "step 2", 10));
        Model once = update(single, new DocumentMessage.UndoRequested());
        assertEquals(
                single.expression().trace().stops().get(1).source(),
                once.document().source());
    }

    @Test
    void undoGoesBackAlongTheTraceAndAnEditLeavesIt() {
        Model model = descended(descended(Model.opened("", Worked.PYTHON), false), false);
        DescentTrace trace = model.expression().trace();
        assertEquals(3, trace.upTo(model.document().source()).size());
        Model undone = update(model, new DocumentMessage.UndoRequested());
        assertEquals(
                2, undone.expression().trace().upTo(undone.document().source()).size());
        Model redone = update(undone, new DocumentMessage.RedoRequested());
        assertEquals(
                3, redone.expression().trace().upTo(redone.document().source()).size());
        Model edited = update(redone, new ExpressionMessage.LeafMoved(0, 5, "drag", 0));
        assertEquals(
                List.of(), edited.expression().trace().upTo(edited.document().source()));
        Model anew = descended(edited, false);
        assertEquals(2, anew.expression().trace().stops().size());
    }

    @Test
    void aStepToWhereTheProgramFailsOrBeyondAllNumbersIsRefusedAndSaid() {
        Model model = Model.opened("rate=10&source=a%20%3D%200.5%0AL%20%3D%20log(a)", KeyRuns.NOT_YET);
        Model refused = descended(model, false);
        assertEquals(model.document(), refused.document());
        assertTrue(refused.expression().current());
        assertFalse(refused.history().canUndo());
        String sentence = refused.expression()
                .trace()
                .problemAt(model.document().source())
                .orElseThrow();
        assertTrue(sentence.contains("smaller"), sentence);
        Model failing = Model.opened(
                "rate=10&source=a%20%3D%201.0%0Aassert%20a.data%20%3E%200%0AL%20%3D%20a*a", KeyRuns.NOT_YET);
        assertEquals(failing.document(), descended(failing, false).document());
        assertTrue(descended(failing, false).expression().current());
        assertTrue(descended(failing, false)
                .expression()
                .trace()
                .problemAt(failing.document().source())
                .isPresent());
        Model infinite = Model.opened("rate=1e300&source=a%20%3D%201e200%0AL%20%3D%20a*a", KeyRuns.NOT_YET);
        assertEquals(infinite.document(), descended(infinite, true).document());
        assertTrue(descended(infinite, true)
                .expression()
                .trace()
                .problemAt(infinite.document().source())
                .isPresent());
    }

    @Test
    void aNumberWrittenOnceForTwoNamesMovesOnce() {
        Model model = Model.opened("rate=0.1&source=a%20%3D%20b%20%3D%202.0%0AL%20%3D%20a*b", KeyRuns.NOT_YET);
        Model after = descended(model, false);
        assertTrue(
                after.document().source().startsWith("a = b = 1.6"),
                after.document().source());
    }

    private static Model rated(double rate) {
        Model model = Model.opened("", Worked.PYTHON);
        Probes probes = model.document().expression().probes().withDescent(new Descent(rate, List.of()));
        return update(model, new ExpressionMessage.ProbesChosen(probes, "rate", 0));
    }

    private static Model descended(Model model, boolean up) {
        return update(
                model,
                new ExpressionMessage.Descended(
                        up, "step " + model.history().past().size(), 0));
    }

    private static Model update(Model model, Message message) {
        return Update.update(model, message).model();
    }

    private static double output(Model model) {
        var graph = model.expression().program().graph();
        return graph.node(graph.output().orElseThrow()).data();
    }

    private static DescentTrace.Stop last(Model model) {
        List<DescentTrace.Stop> stops = model.expression().trace().stops();
        return stops.get(stops.size() - 1);
    }
}
