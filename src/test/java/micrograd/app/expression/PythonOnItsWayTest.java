package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.document.ProgramGraph;
import micrograd.document.Selection;
import micrograd.lang.report.Diagnostic;
import org.junit.jupiter.api.Test;

/** The page's own program evaluates straight lines; what runs other programs comes when it is first needed. */
class PythonOnItsWayTest {
    private static final String LOOP = "a = Value(2.0)\nL = a\nfor i in range(2):\n    L = L * a\nL.backward()";

    /** Can run programs once it has come. */
    private static final class Coming implements KeyRuns {
        private boolean here;

        @Override
        public boolean areThere() {
            return here;
        }

        @Override
        public Optional<ProgramOutcome> run(String source, int instructions) {
            assertTrue(here);
            return Worked.PYTHON.run(source, instructions);
        }
    }

    private final Coming python = new Coming();

    private static Model typed(Model model, String source) {
        return Update.update(model, new ExpressionMessage.SourceEdited(source, 0))
                .model();
    }

    private Model served(Model model) {
        python.here = true;
        return Update.update(model, new ExpressionMessage.PythonCame()).model();
    }

    private static List<String> said(Model model) {
        return model.expression().diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void straightLinesNeedItNot() {
        Model model = typed(Model.opened("", python), "a = 2.0\nL = a * a");
        assertTrue(model.expression().current());
        assertFalse(model.expression().awaits());
        assertEquals(2, model.expression().program().graph().nodes().size());
    }

    @Test
    void aLoopWaitsForItWithTheGraphFromBefore() {
        Model before = typed(Model.opened("", python), "a = 2.0\nL = a * a");
        Model waiting = typed(before, LOOP);
        assertTrue(waiting.expression().awaits());
        assertTrue(waiting.expression().looksCurrent());
        assertEquals(LOOP, waiting.document().source());
        assertEquals(List.of(), said(waiting));
        assertEquals(before.expression().program(), waiting.expression().program());
        Model model = served(waiting);
        assertFalse(model.expression().runs());
        assertEquals(Optional.empty(), model.expression().run());
        assertEquals(
                typed(Model.opened("", Worked.PYTHON), LOOP).expression().program(),
                model.expression().program());
        assertTrue(typed(model, LOOP + "\nprint(L)").expression().current(), "from now on at each key");
    }

    @Test
    void whatALinkHoldsIsKeptUntilItHasCome() {
        Document any = Model.opened("", python).document();
        Document linked = any.withSource(LOOP).withSelection(Optional.of(Selection.ofNode(2)));
        Model opened = Model.opened(Fragment.encode(linked), python);
        assertTrue(opened.expression().awaits());
        assertEquals(linked, opened.document());
        Model model = served(opened);
        assertEquals(linked, model.document());
        assertTrue(model.expression().current());
    }

    @Test
    void aSyntaxErrorIsSaidAtOnceAndWhatToDoOnceItHasCome() {
        Model waiting = typed(Model.opened("", python), "a = (2.0");
        assertEquals(List.of("SyntaxError: '(' was never closed."), said(waiting));
        assertEquals(List.of("SyntaxError: '(' was never closed. Write ) where it ends."), said(served(waiting)));
    }

    /** Straight lines may be Python although the straight-line language refuses them. */
    @Test
    void whatIsRefusedIsSaidAtOnceAndTakenBackOnceItRuns() {
        String source = "names = ['a', 'b']\nL = Value(2.0) * len(names[0])";
        Model waiting = typed(Model.opened("", python), source);
        assertTrue(waiting.expression().awaits());
        assertEquals(1, said(waiting).size());
        Model model = served(waiting);
        assertEquals(List.of(), said(model));
        assertTrue(model.expression().current());
    }

    /** A course asks what the learner's program comes to. */
    @Test
    void aBenchOfACourseHasLoopsOnceItHasCome() {
        Model opened = Model.opened("", python);
        assertTrue(opened.expression().graphOf(LOOP).graph().nodes().isEmpty());
        assertEquals(
                2,
                opened.expression()
                        .graphOf("a = 2.0\nL = a * a")
                        .graph()
                        .nodes()
                        .size());
        Model model = served(typed(opened, LOOP));
        assertEquals(
                model.expression().program().graph(),
                model.expression().graphOf(LOOP).graph());
        assertEquals(
                List.of(new ProgramGraph.Literal("a", 10)),
                model.expression().graphOf(LOOP).literals());
        assertTrue(model.expression()
                .graphOf("for i in range(2):\n    L")
                .problem()
                .contains("NameError"));
    }

    @Test
    void aLongRunBeginsOnceItHasCome() {
        Model waiting = typed(Model.opened("", python), "while True:\n    pass");
        Model model = served(waiting);
        assertTrue(model.expression().runs());
        assertFalse(model.expression().awaits());
    }
}
