package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Next;
import micrograd.document.FirstAnswer;
import micrograd.document.Fragment;
import micrograd.document.Predict;
import micrograd.document.Selection;
import micrograd.graph.GraphNode;
import micrograd.graph.Seen;
import micrograd.graph.Shown;
import micrograd.museum.exercise.GradientJudgement.Verdict;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final String LECTURE = "source="
            + "a = 2.0\nb = -3.0\nc = 10.0\ne = a * b\nd = e + c\nf = -2.0\nL = d * f"
                    .replace(" ", "%20")
                    .replace("\n", "%0A")
                    .replace("+", "%2B");

    @Test
    void aLinkWithoutAWalkShowsEverything() {
        Model model = Model.opened(LECTURE, KeyRuns.NOT_YET);
        assertFalse(walk(model).isOn());
        assertEquals(10, walk(model).length());
        assertTrue(Seen.blankGrads(model.expression().shown()).isEmpty());
    }

    @Test
    void whatIsNotComputedYetIsBlankAtEveryStep() {
        for (int done = 0; done <= 10; done++) {
            Model model = Model.opened(LECTURE + "&walk=" + done, KeyRuns.NOT_YET);
            assertEquals(
                    Math.max(0, 3 - done),
                    Seen.blankData(model.expression().shown()).size(),
                    "at " + done);
            assertEquals(
                    Math.min(7, Math.max(0, 10 - done)),
                    Seen.blankGrads(model.expression().shown()).size(),
                    "at " + done);
        }
    }

    /** It may be any of the numbers that are blank. */
    @Test
    void whatTheProgramPrintedIsToldOnceEveryNumberIs() {
        for (int done = 0; done <= 10; done++) {
            Model model = Model.opened(LECTURE + "&walk=" + done, KeyRuns.NOT_YET);
            assertEquals(done == 10, model.expression().printedAsSeen("6.0").equals("6.0"), "at " + done);
            assertEquals("", model.expression().printedAsSeen(""));
        }
        Model byHand = Model.opened(LECTURE + "&hand=own", KeyRuns.NOT_YET);
        assertEquals("", byHand.expression().printedAsSeen("6.0"));
    }

    @Test
    void theWalkIsPartOfTheLinkAndBeyondItsEndIsTheEnd() {
        Model model = Model.opened(LECTURE + "&walk=9&predict=sign", KeyRuns.NOT_YET);
        assertEquals(9, walk(model).place());
        assertEquals(Predict.SIGN, model.document().expression().predict());
        Effect.CopyLink copied = (Effect.CopyLink)
                update(model, new DocumentMessage.LinkRequested()).effects().get(0);
        assertEquals(
                model.document(),
                Model.opened(copied.fragment(), KeyRuns.NOT_YET).document());
        assertEquals(
                10, walk(Model.opened(LECTURE + "&walk=99", KeyRuns.NOT_YET)).place());
    }

    @Test
    void stepsGoBothWaysAndEndAtTheEnds() {
        Model model = Model.opened(LECTURE + "&walk=0&answers=3d-1", KeyRuns.NOT_YET);
        model = stepped(model, false);
        assertEquals(0, walk(model).place());
        for (int i = 0; i < 12; i++) {
            model = stepped(model, true);
        }
        assertEquals(10, walk(model).place());
        model = stepped(model, false);
        assertEquals(9, walk(model).place());
        assertEquals(1, Seen.blankGrads(model.expression().shown()).size());
    }

    @Test
    void fromWhereEverythingIsShownAStepBackBeginsAWalk() {
        Model model = stepped(Model.opened(LECTURE, KeyRuns.NOT_YET), false);
        assertEquals(OptionalInt.of(9), walk(model).done());
        assertFalse(walk(stepped(Model.opened(LECTURE, KeyRuns.NOT_YET), true)).isOn());
    }

    @Test
    void everyStepIsSpoken() {
        Model model = Model.opened(LECTURE + "&walk=2&answers=3d-1", KeyRuns.NOT_YET);
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Next<Model, Effect> next = update(model, new ExpressionMessage.WalkStepped(true, "key", i));
            model = next.model();
            spoken.add(announced(next));
        }
        assertEquals(
                List.of(
                        "forward 3 of 3. L equals d times f equals 4 times minus 2 equals minus 8. L is computed from d and f.",
                        "backward 1 of 7. The backward pass begins at the output: L moves as much as itself.",
                        "backward 2 of 7. d.grad grows by the derivative of L by d, minus 2, times L.grad, 1, which is minus 2. "
                                + "Raising d by 0.01 moves L from −8 to about −8.02."),
                spoken.subList(0, 3));
        assertTrue(
                spoken.get(6)
                        .startsWith(
                                "backward 6 of 7. a.grad grows by the derivative of e by a, minus 3, times e.grad, minus 2, which is 6."),
                spoken.get(6));
    }

    @Test
    void theRunningLineHasItsNumbersAndWhatTheyAskAbout() {
        Model model = Model.opened(LECTURE + "&walk=9", KeyRuns.NOT_YET);
        WalkWords words = new WalkWords(model.expression());
        assertEquals("backward 6 of 7", words.where());
        assertEquals("a.grad += ∂e/∂a · e.grad = −3 · −2 = 6", text(words));
        assertEquals("Raising a by 0.01 moves L from −8 to about −7.94.", words.sentence());
        List<Optional<Selection>> asks =
                words.line().stream().map(WalkWords.Piece::asks).toList();
        int a = id(model, "a");
        int e = id(model, "e");
        assertTrue(asks.contains(Optional.of(Selection.ofEdge(e, 0))));
        assertEquals(Optional.of(Selection.ofNode(a)), asks.get(asks.size() - 1));
    }

    @Test
    void aValueUsedTwiceSaysThatMoreComesAndThenTheSum() {
        String twice = "source=a%20%3D%203%0Ab%20%3D%20a%2Ba&walk=";
        Model first = Model.opened(twice + "3", KeyRuns.NOT_YET);
        WalkWords words = new WalkWords(first.expression());
        assertEquals("a.grad += ∂b/∂a₍₁₎ · b.grad = 1 · 1 = 1", text(words));
        assertEquals("b has it as both operands: a₍₂₎ will add to it too.", words.sentence());
        Model second = Model.opened(twice + "4", KeyRuns.NOT_YET);
        assertEquals(
                "a.grad += ∂b/∂a₍₂₎ · b.grad = 1 · 1 = 1, so it is 1 + 1 = 2",
                text(new WalkWords(second.expression())));
    }

    @Test
    void whatMovesTheResultByLittleIsNotSaidToLeaveItWhereItIs() {
        Model square = Model.opened("source=x%20%3D%200%0AL%20%3D%20x**2&walk=3", KeyRuns.NOT_YET);
        assertEquals(
                "Raising x by 0.01 hardly moves L: the slope is 0 just here.",
                new WalkWords(square.expression()).sentence());
        Model difference = Model.opened("source=x%20%3D%203%0AL%20%3D%20x%20-%20x&walk=4", KeyRuns.NOT_YET);
        assertEquals("Raising x by 0.01 does not move L.", new WalkWords(difference.expression()).sentence());
    }

    @Test
    void aNodeSendsTheWalkToWhereItIsDoneAndIsAskedAbout() {
        Model model = Model.opened(LECTURE + "&walk=5", KeyRuns.NOT_YET);
        int a = id(model, "a");
        Model sent = update(model, new ExpressionMessage.WalkSentTo(a)).model();
        assertEquals(9, walk(sent).place());
        assertEquals(Optional.of(Selection.ofNode(a)), sent.document().selection());
        Model moved = stepped(sent, true);
        assertEquals(Optional.empty(), moved.document().selection(), "one thing is highlighted at a time");
        Model forward = update(
                        Model.opened(LECTURE + "&walk=1", KeyRuns.NOT_YET),
                        new ExpressionMessage.WalkSentTo(id(model, "d")))
                .model();
        assertEquals(2, walk(forward).place());
    }

    @Test
    void oneScrubIsOneStepToUndo() {
        Model model = Model.opened(LECTURE, KeyRuns.NOT_YET);
        for (int place = 9; place >= 0; place--) {
            model = update(model, new ExpressionMessage.WalkMoved(OptionalInt.of(place), "drag 1", 0))
                    .model();
        }
        assertEquals(0, walk(model).place());
        Model undone = update(model, new DocumentMessage.UndoRequested()).model();
        assertFalse(walk(undone).isOn());
        assertFalse(undone.history().canUndo());
    }

    @Test
    void anotherNumberKeepsTheWalkAndOtherStepsEndIt() {
        Model model = Model.opened(LECTURE + "&walk=9", KeyRuns.NOT_YET);
        String source = model.document().source();
        Model turned = update(model, new ExpressionMessage.SourceEdited(source.replace("b = -3.0", "b = 5.0"), 0))
                .model();
        assertEquals(9, walk(turned).place());
        GraphNode a = turned.expression().shown().graph().node(id(turned, "a"));
        assertEquals(-10, a.grad());
        Model wrong = update(model, new ExpressionMessage.SourceEdited(source + "\n(", 0))
                .model();
        assertTrue(walk(wrong).isOn());
        Model longer = update(model, new ExpressionMessage.SourceEdited(source + "\nM = L * 2", 0))
                .model();
        assertFalse(walk(longer).isOn());
        assertTrue(Seen.blankGrads(longer.expression().shown()).isEmpty());
        Model undone = update(longer, new DocumentMessage.UndoRequested()).model();
        assertEquals(9, walk(undone).place());
    }

    @Test
    void betweenThePassesTheFirstLeafIsAskedAboutAndTheFirstAnswerIsKept() {
        Model model = Model.opened(LECTURE + "&walk=3", KeyRuns.NOT_YET);
        assertEquals("Raise a a little: does L rise or fall?", question(model));
        Model wrong = answered(model, "-1");
        assertEquals(3, walk(wrong).place());
        assertFalse(walk(wrong).answer().orElseThrow().right());
        Model right = answered(wrong, "1");
        assertFalse(walk(right).answer().orElseThrow().right(), "the first answer counts");
        assertEquals(
                Verdict.RIGHT, walk(right).latest().orElseThrow().judgement().verdict());
        assertEquals(3, walk(right).place(), "the button begins the walk, not the answer");
        assertEquals(4, walk(stepped(right, true)).place());
    }

    @Test
    void theQuestionBetweenThePassesWaitsForItsAnswerAndSaysSo() {
        Model model = Model.opened(LECTURE + "&walk=3", KeyRuns.NOT_YET);
        Next<Model, Effect> held = update(model, new ExpressionMessage.WalkStepped(true, "play 1", 0));
        assertEquals(3, walk(held.model()).place());
        String said = "First say what you think: does it rise, fall or stay? “Show it” goes on without an answer.";
        assertEquals(said, walk(held.model()).latest().orElseThrow().judgement().message());
        assertEquals("Raise a a little: does L rise or fall? " + said, announced(held));
        Model shown = update(held.model(), new ExpressionMessage.WalkMoved(OptionalInt.of(4), "show", 0))
                .model();
        assertEquals(5, walk(stepped(shown, true)).place());
        assertEquals(List.of(), walk(shown).answers());
    }

    @Test
    void theOpeningQuestionStaysOpenWhateverIsClickedOrTyped() {
        Model model = Model.opened("", KeyRuns.NOT_YET);
        for (GraphNode node : model.expression().program().graph().nodes()) {
            model = update(model, new ExpressionMessage.WalkSentTo(node.id())).model();
            assertEquals(
                    Optional.of(Selection.ofNode(node.id())), model.document().selection());
            assertAsked(model, "Raise a a little: does L rise or fall?");
        }
        Next<Model, Effect> again = update(model, new ExpressionMessage.WalkSentTo(id(model, "L")));
        assertTrue(announced(again).contains("“Show it”"), announced(again));
        String source = model.document().source();
        for (String typed : List.of(
                source + "\n",
                source + "\nM = L * f * 2",
                source.replace("a = 2.0", "a = -1.5"),
                source.replace("* f", "- f"),
                source + "\nz = (")) {
            Model edited =
                    update(model, new ExpressionMessage.SourceEdited(typed, 0)).model();
            assertAsked(edited, "Raise a a little: does " + (typed.contains("M") ? "M" : "L") + " rise or fall?");
        }
        Model emptied = update(model, new ExpressionMessage.SourceEdited("", 0)).model();
        for (String typed : List.of("u", "u = 4", "u = 4\nw", "u = 4\nw = 3 - u * u")) {
            emptied = update(emptied, new ExpressionMessage.SourceEdited(typed, 0))
                    .model();
        }
        assertAsked(emptied, "Raise u a little: does w rise or fall?");
        assertAsked(
                update(model, new ExpressionMessage.LeafMoved(0, -7, "drag", 0)).model(),
                "Raise a a little: does L rise or fall?");
    }

    private static void assertAsked(Model model, String question) {
        assertEquals(question, question(model));
        assertTrue(walk(model).answer().isEmpty());
        Shown shown = model.expression().shown();
        for (GraphNode node : shown.graph().nodes()) {
            assertTrue(node.constant() || !shown.hasGrad(node.id()), node.name());
        }
    }

    @Test
    void aClickNeverTakesBackWhatIsKnownNorPassesAQuestion() {
        Model end = Model.opened(LECTURE + "&walk=10", KeyRuns.NOT_YET);
        for (GraphNode node : end.expression().program().graph().nodes()) {
            Model sent =
                    update(end, new ExpressionMessage.WalkSentTo(node.id())).model();
            assertEquals(10, walk(sent).place());
            assertTrue(Seen.blankGrads(sent.expression().shown()).isEmpty());
        }
        Model asked = Model.opened(LECTURE + "&walk=0&predict=value", KeyRuns.NOT_YET);
        int b = id(asked, "b");
        assertEquals(
                0,
                walk(update(asked, new ExpressionMessage.WalkSentTo(b)).model()).place());
        Model stepwise = Model.opened(LECTURE + "&walk=4&predict=value", KeyRuns.NOT_YET);
        assertEquals(
                4,
                walk(update(stepwise, new ExpressionMessage.WalkSentTo(b)).model())
                        .place());
        Model once = answered(stepwise, "-2");
        Model shown = update(once, new ExpressionMessage.WalkMoved(OptionalInt.of(6), "show", 0))
                .model();
        assertEquals(
                6,
                walk(update(shown, new ExpressionMessage.WalkSentTo(b)).model()).place());
    }

    @Test
    void theEndOfAWalkSaysWhatBecameOfAWrongFirstAnswer() {
        Model wrong = answered(Model.opened(LECTURE + "&walk=3", KeyRuns.NOT_YET), "-1");
        Model end = update(wrong, new ExpressionMessage.WalkMoved(OptionalInt.of(10), "drag", 0))
                .model();
        assertTrue(new WalkWords(end.expression())
                .sentence()
                .endsWith(" At first you said that L falls when a is raised. Its gradient is 6: L rises."));
        Model right = answered(Model.opened(LECTURE + "&walk=3", KeyRuns.NOT_YET), "1");
        Model sure = update(right, new ExpressionMessage.WalkMoved(OptionalInt.of(10), "drag", 0))
                .model();
        assertFalse(new WalkWords(sure.expression()).sentence().contains("At first"));
    }

    @Test
    void aWalkThatPredictsWaitsForAnAnswerAndARightOneTakesTheStep() {
        Model model = Model.opened(LECTURE + "&walk=4&predict=sign", KeyRuns.NOT_YET);
        Next<Model, Effect> held = update(model, new ExpressionMessage.WalkStepped(true, "key", 0));
        assertEquals(4, walk(held.model()).place());
        assertEquals(
                "What L sends back to d: is it positive, negative or zero? First say what you think: positive, negative or zero?"
                        + " “Show it” goes on without an answer.",
                announced(held));
        Model right = answered(model, "-1");
        assertEquals(5, walk(right).place());
        assertTrue(walk(right).answers().get(0).right());
        Model wrong = answered(right, "-1");
        assertEquals(5, walk(wrong).place());
        assertEquals(6, walk(stepped(wrong, true)).place(), "once answered, the walk may go on");
        Model revealed = update(right, new ExpressionMessage.WalkMoved(OptionalInt.of(6), "show", 0))
                .model();
        assertEquals(6, walk(revealed).place());
        assertEquals(1, walk(revealed).answers().size());
    }

    @Test
    void aPredictedValueMayBeArithmeticAndWordsDoNotCount() {
        Model model = Model.opened(LECTURE + "&walk=8&predict=value", KeyRuns.NOT_YET);
        assertEquals("What will a.grad be after the next step?", question(model));
        Model words = answered(model, "six");
        assertTrue(walk(words).answers().isEmpty());
        assertEquals(9, walk(answered(words, "-3*-2")).place());
    }

    @Test
    void firstAnswersAreInTheLinkAndNoUndoGivesAnother() {
        Model wrong =
                answered(answered(Model.opened(LECTURE + "&walk=4&predict=value", KeyRuns.NOT_YET), "1/2, or 3"), "8");
        Model sure = answered(stepped(answered(wrong, "8"), true), "1");
        assertEquals(
                List.of(new FirstAnswer(4, Predict.VALUE, "8", false), new FirstAnswer(5, Predict.VALUE, "1", false)),
                walk(sure).answers());
        assertEquals(
                walk(sure).answers(),
                walk(Model.opened(Fragment.encode(sure.document()), KeyRuns.NOT_YET))
                        .answers());
        Model undone = update(sure, new DocumentMessage.UndoRequested()).model();
        assertEquals(4, walk(undone).place());
        assertEquals("8", walk(answered(undone, "-2")).answers().get(0).text());
        assertEquals(2, walk(undone).answers().size());
        Model there = update(undone, new DocumentMessage.RedoRequested()).model();
        assertEquals(sure.document(), there.document());
    }

    @Test
    void firstAnswersStayWhileTheTextIsWrongAndEndWithOtherNumbers() {
        Model model = answered(Model.opened(LECTURE + "&walk=3", KeyRuns.NOT_YET), "-1");
        String source = model.document().source();
        Model halfTyped = update(model, new ExpressionMessage.SourceEdited(source + "\nz = (", 0))
                .model();
        Model mended = update(halfTyped, new ExpressionMessage.SourceEdited(source, 10))
                .model();
        assertEquals(1, walk(mended).answers().size());
        Model turned = update(mended, new ExpressionMessage.LeafMoved(0, 5, "drag", 5000))
                .model();
        assertEquals(List.of(), walk(turned).answers());
        Model undone = update(turned, new DocumentMessage.UndoRequested()).model();
        assertEquals("-1", walk(undone).answer().orElseThrow().text());
    }

    @Test
    void anEmptyProgramIsNotWalked() {
        Model model = Model.opened("source=&walk=3", KeyRuns.NOT_YET);
        assertEquals(0, walk(model).length());
        assertEquals(model, stepped(model, true));
    }

    private static String question(Model model) {
        return walk(model)
                .question(
                        model.expression().program(),
                        model.document().expression().predict())
                .orElseThrow()
                .question();
    }

    private static String text(WalkWords words) {
        StringBuilder text = new StringBuilder();
        words.line().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static String announced(Next<Model, Effect> next) {
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Announce announce) {
                return announce.sentence();
            }
        }
        return "";
    }

    private static Model answered(Model model, String answer) {
        return update(model, new ExpressionMessage.Predicted(answer)).model();
    }

    private static Model stepped(Model model, boolean onwards) {
        return update(model, new ExpressionMessage.WalkStepped(onwards, "key", 0))
                .model();
    }

    private static Walk walk(Model model) {
        return model.expression().walk();
    }

    private static int id(Model model, String name) {
        for (GraphNode node : model.expression().program().graph().nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Next<Model, Effect> update(Model model, Message message) {
        return Update.update(model, message);
    }
}
