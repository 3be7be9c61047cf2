package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.document.View;
import micrograd.graph.Seen;
import org.junit.jupiter.api.Test;

class UpdateTest {
    @Test
    void thePageOpensWithTheLecturesExpressionItsBackwardPassStillToBeWalked() {
        Model model = Model.opened("", KeyRuns.NOT_YET);
        Program program = model.expression().program();
        assertEquals(7, program.lines().size());
        Program.Line first = program.lines().get(0);
        assertEquals("a", first.name());
        assertEquals(6, program.graph().nodes().get(first.node()).grad());
        assertEquals(4, program.leaves().size());
        assertTrue(Seen.blankData(model.expression().shown()).isEmpty());
        assertEquals(7, Seen.blankGrads(model.expression().shown()).size());
        assertEquals(
                model.expression().walk().passes().forwardCount(),
                model.expression().walk().place());
    }

    @Test
    void whileTheTextIsWrongTheLastGoodGraphStays() {
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), "a = 2\nb = a * 3", 0);
        Model wrong = edited(model, "a = 2\nb = a *", 100);
        assertFalse(wrong.expression().current());
        assertEquals(model.expression().program(), wrong.expression().program());
        assertEquals(1, wrong.expression().diagnostics().size());
        Model right = edited(wrong, "a = 2\nb = a * 4", 200);
        assertTrue(right.expression().current());
        assertEquals(List.of(), right.expression().diagnostics());
    }

    @Test
    void whatAProgramPrintedBeforeItsErrorIsShownAndStaysWhileTheTextCannotBeRead() {
        Model model = edited(Model.opened("", new DirectRuns()), "a = 2\nprint(a)", 0);
        assertEquals(List.of("2"), model.expression().printed());
        Model failed = edited(model, "for i in range(3):\n    print(6 / (2 - i))", 100);
        assertFalse(failed.expression().current());
        assertEquals(List.of("3.0", "6.0"), failed.expression().printed());
        Model straight = edited(model, "print('before', 3)\nprint(missing)", 100);
        assertEquals(List.of("before 3"), straight.expression().printed());
        Model unread = edited(failed, "for i in range(3):\n    print(6 / (2 - i)", 200);
        assertEquals(List.of("3.0", "6.0"), unread.expression().printed());
    }

    @Test
    void aLoopWrittenBehindBareNumbersKeepsTheGraphAndOffersToMakeThemValues() {
        String straight = "a = 2\nb = 3\nL = a*b";
        String looped = straight + "\nfor i in range(2):\n    L = L + a";
        Model before = edited(Model.opened("", new DirectRuns()), straight, 0);
        assertFalse(before.expression().hasPlainNumbersOnly(straight));
        Model model = edited(before, looped, 5000);
        assertEquals(before.expression().program(), model.expression().program());
        assertFalse(model.expression().current());
        assertEquals(List.of(), model.expression().diagnostics());
        assertTrue(model.expression().hasPlainNumbersOnly(looped));
        Model wrapped = update(model, new ExpressionMessage.NumbersWrapped()).model();
        assertEquals(
                "a = Value(2)\nb = Value(3)\nL = a*b\nfor i in range(2):\n    L = L + a",
                wrapped.document().source());
        assertTrue(wrapped.expression().current());
        assertFalse(wrapped.expression().hasPlainNumbersOnly(wrapped.document().source()));
        assertEquals(5, wrapped.expression().program().graph().nodes().get(0).grad());
        Model undone = update(wrapped, new DocumentMessage.UndoRequested()).model();
        assertEquals(looped, undone.document().source());
        assertEquals(
                straight,
                update(undone, new DocumentMessage.UndoRequested())
                        .model()
                        .document()
                        .source());
        // Another program has another graph, or none.
        Model other = edited(before, "h = 0.1\ndef f(x):\n    return x*x\nprint(f(h))", 100);
        assertTrue(other.expression().current());
        assertTrue(other.expression().hasPlainNumbersOnly(other.document().source()));
        Model none = edited(before, "def f(x):\n    return x*x\nprint(f(3))", 100);
        assertFalse(none.expression().hasPlainNumbersOnly(none.document().source()));
    }

    @Test
    void aFoldedGroupStaysFoldedAndSelectedWhenItIsRenamed() {
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), "a = 2\nd = a * 3 + 1\nL = d * a", 0);
        GraphLayout folded = GraphLayout.USUAL.withClosed(List.of("d"));
        model = update(model, new ExpressionMessage.LookChosen(folded)).model();
        int node = model.expression().program().lines().get(1).node();
        model = update(model, new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(node))))
                .model();
        Model wrong = edited(model, "a = 2\nsum = a * 3 + 1\nL = d * a", 100);
        assertFalse(wrong.expression().current());
        Model renamed = edited(wrong, "a = 2\nsum = a * 3 + 1\nL = sum * a", 200);
        assertEquals(List.of("sum"), renamed.document().expression().look().closed());
        assertEquals(Optional.of(Selection.ofNode(node)), renamed.document().selection());
        Model longer = edited(renamed, "z = 1\na = 2\nsum = a * 3 + 1\nL = sum * a", 300);
        assertEquals(List.of("sum"), longer.document().expression().look().closed());
    }

    @Test
    void keystrokesWithinASecondAreOneStepAndAPauseBeginsAnother() {
        Model opened = Model.opened("source=a%20%3D%201", KeyRuns.NOT_YET);
        Model typed = edited(edited(edited(opened, "a = 12", 0), "a = 123", 400), "a = 1234", 3000);
        Model once = update(typed, new DocumentMessage.UndoRequested()).model();
        assertEquals("a = 123", once.document().source());
        Model twice = update(once, new DocumentMessage.UndoRequested()).model();
        assertEquals("a = 1", twice.document().source());
        assertFalse(twice.history().canUndo());
        Model again = update(
                        update(twice, new DocumentMessage.RedoRequested()).model(), new DocumentMessage.RedoRequested())
                .model();
        assertEquals("a = 1234", again.document().source());
        assertFalse(again.history().canRedo());
    }

    @Test
    void movingALeafChangesItsNumberInTheTextInOneStepADrag() {
        Model model = Model.opened("source=a%20%3D%20-2.0%20%23%20here%0Ab%20%3D%20a*a", KeyRuns.NOT_YET);
        Model moved = model;
        for (int i = 1; i <= 5; i++) {
            moved = update(moved, new ExpressionMessage.LeafMoved(0, -2 + 0.5 * i, "drag 1", i * 16))
                    .model();
        }
        assertEquals("a = 0.5 # here\nb = a*a", moved.document().source());
        assertEquals(0.25, moved.expression().program().graph().nodes().get(1).data());
        assertEquals(
                "a = -2.0 # here\nb = a*a",
                update(moved, new DocumentMessage.UndoRequested())
                        .model()
                        .document()
                        .source());
    }

    @Test
    void aLeafThatIsNotThereOrANumberThatIsNoneMovesNothing() {
        Model model = Model.opened("", KeyRuns.NOT_YET);
        assertEquals(
                model,
                update(model, new ExpressionMessage.LeafMoved(99, 1, "drag", 0)).model());
        assertEquals(
                model,
                update(model, new ExpressionMessage.LeafMoved(0, Double.NaN, "drag", 0))
                        .model());
    }

    @Test
    void viewsAndExamplesAreEntriesOfTheBrowsersHistoryAndEditsAreNot() {
        Model model = Model.opened("", KeyRuns.NOT_YET);
        assertTrue(
                update(model, new DocumentMessage.ViewChosen(View.TRAINING))
                                .effects()
                                .get(0)
                        instanceof Effect.PushLink);
        assertTrue(
                update(model, new ExpressionMessage.ExampleChosen("neuron"))
                                .effects()
                                .get(0)
                        instanceof Effect.PushLink);
        Next<Model, Effect> edited = update(model, new ExpressionMessage.SourceEdited("a = 1", 0));
        assertEquals(
                List.of(Effect.ReplaceLink.class),
                edited.effects().stream().map(Object::getClass).toList());
    }

    @Test
    void everyExampleRunsWithoutAWordAndHasSomethingToDifferentiate() {
        for (MenuExample example : MenuExample.ALL) {
            Model model = update(Model.opened("", Worked.PYTHON), new ExpressionMessage.ExampleChosen(example.key()))
                    .model();
            assertEquals(example.source(), model.document().source());
            // The fault of the engine among them is one that the language knows too.
            boolean faulty = example == MenuExample.OWN_ENGINE;
            assertEquals(faulty ? 1 : 0, model.expression().diagnostics().size(), example.key());
            assertTrue(model.expression().program().graph().output().isPresent(), example.key());
        }
        Model readme = update(Model.opened("", Worked.PYTHON), new ExpressionMessage.ExampleChosen("readme"))
                .model();
        assertEquals(
                List.of("24.7041", "138.8338", "645.5773"),
                readme.expression().program().printed());
    }

    @Test
    void theSelectionFollowsItsNameWhenLinesAreAdded() {
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), "a = 2\nb = a * 3", 0);
        int b = model.expression().program().lines().get(1).node();
        Model asked = update(model, new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(b))))
                .model();
        Model grown = edited(asked, "z = 5\na = 2\nb = a * 3", 10);
        int moved = grown.document().selection().orElseThrow().node();
        assertEquals(
                "b", grown.expression().program().graph().nodes().get(moved).name());
        Model gone = edited(grown, "z = 5", 20);
        assertEquals(Optional.empty(), gone.document().selection());
    }

    @Test
    void theLinkOfWhatIsOnScreenOpensTheSame() {
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), "q = 3\nr = tanh(q)", 0);
        Next<Model, Effect> styled =
                update(model, new ExpressionMessage.LookChosen(GraphLayout.USUAL.withStyle(GraphStyle.COMPACT)));
        Effect.CopyLink copied = (Effect.CopyLink) update(styled.model(), new DocumentMessage.LinkRequested())
                .effects()
                .get(0);
        assertEquals(
                styled.model().document(),
                Model.opened(copied.fragment(), KeyRuns.NOT_YET).document());
    }

    @Test
    void aBrokenLinkOpensTheDefaultsAndSaysSo() {
        Model model = Model.opened("view=nowhere&source=%zz", KeyRuns.NOT_YET);
        assertEquals(Defaults.DOCUMENT, model.document());
        assertTrue(
                model.notice().orElseThrow().contains("“nowhere”"),
                model.notice().toString());
        assertEquals(
                Optional.empty(),
                update(model, new DocumentMessage.NoticeDismissed()).model().notice());
    }

    @Test
    void aLinkThatAsksAboutWhatIsNotThereAsksAboutNothing() {
        for (String asked : List.of("99", "0.1", "3.1", "3.0")) {
            String fragment = "source=a%20%3D%202%0Ab%20%3D%20tanh(a)&why=" + asked;
            assertEquals(
                    Optional.empty(),
                    Model.opened(fragment, KeyRuns.NOT_YET).document().selection(),
                    asked);
            Model later = update(Model.opened("", KeyRuns.NOT_YET), new DocumentMessage.LinkOpened(fragment))
                    .model();
            assertEquals(Optional.empty(), later.document().selection(), asked);
        }
        assertTrue(Model.opened("source=a%20%3D%202%0Ab%20%3D%20tanh(a)&why=1.0", KeyRuns.NOT_YET)
                .document()
                .selection()
                .isPresent());
    }

    @Test
    void openingALinkCanBeUndone() {
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), "mine = 1", 0);
        Model other = update(model, new DocumentMessage.LinkOpened("source=theirs%20%3D%202"))
                .model();
        assertEquals("theirs = 2", other.document().source());
        assertEquals(
                "mine = 1",
                update(other, new DocumentMessage.UndoRequested())
                        .model()
                        .document()
                        .source());
    }

    @Test
    void whatIsTooLongForALinkIsOfferedAsAFileThatOpensAgain() {
        String source = "a = 1\n" + randomComments(100_000);
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), source, 0);
        Next<Model, Effect> shared = update(model, new DocumentMessage.LinkRequested());
        Effect.SaveFile file = (Effect.SaveFile) shared.effects().get(0);
        assertTrue(shared.model().notice().isPresent());
        Model opened = update(Model.opened("", KeyRuns.NOT_YET), new DocumentMessage.FileOpened(file.text()))
                .model();
        assertEquals(source, opened.document().source());
    }

    @Test
    void aDroppedProgramIsOpenedAndWhatIsNoneReplacesNothing() {
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), "a = 1", 0);
        Next<Model, Effect> program = update(model, new DocumentMessage.FileDropped("neuron.py", "b = 2"));
        assertEquals("b = 2", program.model().document().source());
        Model undone =
                update(program.model(), new DocumentMessage.UndoRequested()).model();
        assertEquals("a = 1", undone.document().source());
        Model loud = update(model, new DocumentMessage.FileDropped("NEURON.PY", "b = 3"))
                .model();
        assertEquals("b = 3", loud.document().source());
        for (String[] file : new String[][] {{"cat.jpg", "JFIF"}, {"empty.py", " \n"}, {"compiled.py", "a\0b"}}) {
            Model refused = update(model, new DocumentMessage.FileDropped(file[0], file[1]))
                    .model();
            assertEquals("a = 1", refused.document().source());
            assertTrue(refused.notice().orElseThrow().contains(file[0]));
        }
    }

    @Test
    void whatIsTooLongForALinkIsKeptWhereTheAddressSaysOnlyItsView() {
        String source = "a = 1\n" + randomComments(100_000);
        Model model = edited(Model.opened("", KeyRuns.NOT_YET), source, 0);
        Link link = Link.to(model.document());
        assertEquals("view=expression&kept=1", link.fragment());
        assertEquals(
                source,
                Model.opened(link.kept().orElseThrow(), KeyRuns.NOT_YET)
                        .document()
                        .source());
        Model elsewhere = Model.opened(link.fragment(), KeyRuns.NOT_YET);
        assertTrue(elsewhere.notice().orElseThrow().contains("kept only in the tab"));
    }

    @Test
    void aLongProgramThatRepeatsItselfFitsALink() {
        String source = "a = 1\n" + "# a long comment\n".repeat(3000);
        Link link = Link.to(edited(Model.opened("", KeyRuns.NOT_YET), source, 0).document());
        assertTrue(link.kept().isEmpty());
        assertTrue(link.fragment().length() < 2000, link.fragment());
        assertEquals(
                source,
                Model.opened(link.fragment(), KeyRuns.NOT_YET).document().source());
    }

    private static String randomComments(int length) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("# ");
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(60) == 0 ? "\n# " : "");
        }
        return text.toString();
    }

    private static Model edited(Model model, String source, double millis) {
        return update(model, new ExpressionMessage.SourceEdited(source, millis)).model();
    }

    private static Next<Model, Effect> update(Model model, Message message) {
        return Update.update(model, message);
    }
}
