package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import micrograd.app.expression.DescentTrace;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.expression.Update;
import micrograd.app.store.Change;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Fragment;
import micrograd.graph.GraphNode;
import micrograd.graph.Seen;
import micrograd.graph.Shown;
import micrograd.limits.Budgets;
import micrograd.museum.Check;
import micrograd.museum.Fault;
import micrograd.museum.Hunt;
import micrograd.museum.exercise.Worksheet;
import micrograd.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand, the museum and the hunt, through the one way to change the model. */
class PracticeTest {
    private static final Activity RANDOM = new Activity.ByHand(OptionalInt.of(3), 17);
    private static final double MILLIS = 1000;

    private static Joined update(Joined joined, ToolsMessage message) {
        return joined.tools(message);
    }

    private static Joined update(Joined joined, Message message) {
        return joined.page(message);
    }

    private static Joined choose(Joined joined, Activity activity) {
        return joined.choose(activity);
    }

    private static Joined edit(Joined joined, String source) {
        return joined.page(new ExpressionMessage.SourceEdited(source, MILLIS));
    }

    private static Joined answer(Joined joined, String name, String typed) {
        return joined.tools(new ToolsMessage.Answered(Map.of(joined.node(name), typed), MILLIS));
    }

    private static Worksheet sheet(Joined model) {
        return model.practice().hand().orElseThrow().sheet();
    }

    private static Hunt hunt(Joined model) {
        return model.practice().hunting().orElseThrow();
    }

    private static Joined lecture() {
        return choose(Joined.opened(""), Activity.ByHand.OWN);
    }

    @Test
    void anExpressionWithMoreGradientsThanTheBudgetIsNoExercise() {
        int most = Budgets.GRADIENTS_BY_HAND;
        assertEquals(most, sheet(exercise(most)).exercise().asked().size());
        assertTrue(exercise(most + 1).practice().hand().isEmpty());
        assertTrue(exercise(100 * most).practice().hand().isEmpty());
    }

    /** With so many gradients to be filled in: that of the output, and of what is before it. */
    private static Joined exercise(int gradients) {
        String source = "a = 1\n" + "a = -a\n".repeat(gradients - 1);
        String encoded = source.replace(" ", "%20").replace("\n", "%0A").replace("=", "%3D");
        return choose(Joined.opened("source=" + encoded), Activity.ByHand.OWN);
    }

    @Test
    void byHandEveryGradientIsBlankAndNothingGivesOneAway() {
        Joined model = lecture();
        for (GraphNode node : model.shown().graph().nodes()) {
            assertTrue(model.shown().hasData(node.id()));
            assertFalse(model.shown().hasGrad(node.id()), node.name());
            assertFalse(model.shown().explainsGrad(node.id()));
            for (int k = 0; k < node.operands().size(); k++) {
                assertFalse(model.shown().hasUse(node.id(), k));
            }
        }
        assertTrue(model.shown().speech().of(0).contains("gradient not known yet"));
        assertEquals("hand=own", Fragment.encode(model.document()).replaceAll(".*(hand=[^&]*).*", "$1"));
    }

    @Test
    void aRightGradientIsShownAndExplainedOnceWhatItIsMadeOfIsKnown() {
        Joined first = answer(lecture(), "a", "-3*-2");
        assertTrue(first.shown().hasGrad(first.node("a")));
        assertFalse(first.shown().explainsGrad(first.node("a")));
        Joined second = answer(first, "e", "-2");
        assertTrue(second.shown().explainsGrad(second.node("a")));
        assertEquals(2, sheet(second).solved());
    }

    @Test
    void aWrongAnswerIsMetByItsMistakeAndStaysBlank() {
        Joined model = lecture();
        Joined next = update(model, new ToolsMessage.Answered(Map.of(model.node("a"), "-6"), MILLIS));
        assertEquals("The size is right, the sign is not.", next.said());
        assertFalse(next.shown().hasGrad(model.node("a")));
        assertEquals(1, sheet(next).entry(model.node("a")).attempts());
    }

    @Test
    void allAtOnceAreJudgedTogetherAndTheTimeIsTaken() {
        Joined model = update(lecture(), new ToolsMessage.SheetSeen(5000));
        Map<Integer, String> most = Map.of(
                model.node("L"),
                "1",
                model.node("d"),
                "-2",
                model.node("f"),
                "4",
                model.node("e"),
                "−2",
                model.node("c"),
                "-2.0",
                model.node("b"),
                "9");
        Joined judged = update(model, new ToolsMessage.Answered(most, 20_000));
        assertEquals("5 right, 1 not.", judged.said());
        Joined revealed = update(judged, new ToolsMessage.Revealed(List.of(model.node("b")), 30_000));
        Joined done = update(revealed, new ToolsMessage.Answered(Map.of(model.node("a"), "6"), 70_000));
        assertTrue(sheet(done).done());
        assertEquals(
                "Right: the gradient of a is 6. Done: 6 of 7 right, 6 of them at once; 24 of 28 points in 1:05.",
                done.said());
        assertTrue(Seen.blankGrads(done.shown()).isEmpty());
        HandWork work = done.practice().hand().orElseThrow();
        assertEquals(65, work.seconds(900_000));
    }

    @Test
    void hintsAreSaidAndCost() {
        Joined model = lecture();
        int a = model.node("a");
        Joined rule = update(model, new ToolsMessage.HintRequested(a, MILLIS));
        assertTrue(rule.said().startsWith("a is used once: e = a · b."));
        Joined numbers = update(rule, new ToolsMessage.HintRequested(a, MILLIS));
        assertTrue(numbers.said().contains("−3 · −2 from e"));
        assertEquals(2, sheet(answer(numbers, "a", "6")).score());
    }

    @Test
    void whatIsNotAskedForChangesNothing() {
        Joined model = choose(Joined.opened("source=a%20%3D%202%0AL%20%3D%20a%20*%203"), Activity.ByHand.OWN);
        int constant = 1;
        for (int node : new int[] {constant, 99, -1}) {
            assertEquals(
                    0,
                    sheet(update(model, new ToolsMessage.Answered(Map.of(node, "2"), MILLIS)))
                            .solved());
            assertSame(
                    model.tools(),
                    update(model, new ToolsMessage.HintRequested(node, MILLIS)).tools());
            assertEquals(
                    sheet(model).score(),
                    sheet(update(model, new ToolsMessage.Revealed(List.of(node), MILLIS)))
                            .score());
        }
    }

    @Test
    void theExerciseIsInTheLinkAndTheSeedDecidesIt() {
        Joined model = choose(Joined.opened(""), RANDOM);
        String fragment = Fragment.encode(model.document());
        assertTrue(fragment.contains("hand=3.17"), fragment);
        Joined sent = Joined.opened(fragment);
        assertEquals(model.document(), sent.document());
        assertEquals(
                model.document().source(), Joined.opened("hand=3.17").document().source());
        assertNotEquals(
                model.document().source(), Joined.opened("hand=3.18").document().source());
        assertEquals(sheet(model).exercise().asked(), sheet(sent).exercise().asked());
        assertFalse(sent.shown().hasGrad(0));
    }

    @Test
    void anotherProgramUnderARandomExercisesSeedIsTheLearnersOwn() {
        assertEquals(
                Activity.ByHand.OWN,
                Joined.opened("source=a%20%3D%201%0Ab%20%3D%20a%20*%202&hand=3.17")
                        .document()
                        .expression()
                        .activity());
        Joined edited = edit(choose(Joined.opened(""), RANDOM), "x = 2\ny = x * 3");
        assertEquals(Activity.ByHand.OWN, edited.document().expression().activity());
        assertEquals(2, sheet(edited).exercise().asked().size());
        Joined undone = update(edited, new DocumentMessage.UndoRequested());
        assertEquals(RANDOM, undone.document().expression().activity());
    }

    @Test
    void whatWasFilledInIsThereAgainAfterADetour() {
        Joined filled = answer(lecture(), "a", "6");
        Joined away = choose(filled, Activity.NONE);
        assertTrue(away.shown().hasGrad(away.node("b")));
        Joined back = choose(away, Activity.ByHand.OWN);
        assertEquals(1, sheet(back).solved());
        Joined moved = update(back, new ExpressionMessage.LeafMoved(0, 5, "drag", MILLIS));
        assertEquals(0, sheet(moved).solved());
        assertEquals(
                1, sheet(update(moved, new DocumentMessage.UndoRequested())).solved());
        assertEquals(
                0, sheet(update(back, new ToolsMessage.SheetCleared(MILLIS))).solved());
    }

    @Test
    void withABrokenTextTheExerciseStays() {
        Joined broken = edit(lecture(), "a = ");
        assertFalse(broken.page().expression().current());
        assertFalse(broken.shown().hasGrad(0));
    }

    @Test
    void aProgramOfTooManyGradientsIsNoExercise() {
        StringBuilder program = new StringBuilder("a = 1\n");
        for (int i = 0; i < 70; i++) {
            program.append("a = a * 2\n");
        }
        Joined model = choose(edit(Joined.opened(""), program.toString()), Activity.ByHand.OWN);
        assertTrue(model.practice().hand().isEmpty());
        assertTrue(model.shown().hasGrad(0));
        assertTrue(choose(edit(Joined.opened(""), ""), Activity.ByHand.OWN)
                .practice()
                .hand()
                .isEmpty());
    }

    @Test
    void byHandNeitherWalkNorDescentGivesAnythingAway() {
        Joined model = lecture();
        assertSame(
                model.page(),
                update(model, new ExpressionMessage.WalkStepped(true, "", MILLIS))
                        .page());
        assertSame(
                model.page(),
                update(model, new ExpressionMessage.WalkMoved(OptionalInt.of(9), "", MILLIS))
                        .page());
        assertSame(
                model.page(),
                update(model, new ExpressionMessage.Descended(false, "", MILLIS))
                        .page());
        Joined walked = update(Joined.opened(""), new ExpressionMessage.WalkMoved(OptionalInt.of(9), "", MILLIS));
        assertTrue(choose(walked, Activity.ByHand.OWN)
                .document()
                .expression()
                .walk()
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultCanBeSwitchedOnAndShowsRightAndWrongSideBySide(Fault fault) {
        Activity activity = new Activity.Fault(fault.key(), fault.shows().passes());
        Joined model = Joined.opened("").choose(activity, fault.shows().program());
        int node = model.node(fault.shows().name());
        boolean data = fault.shows().quantity() == micrograd.museum.Exhibit.Quantity.DATA;
        GraphNode seen = model.shown().graph().node(node);
        assertEquals(fault.shows().wrong(), data ? seen.data() : seen.grad(), 1e-12);
        assertEquals(
                fault.shows().right(),
                data
                        ? model.shown().rightData().get(node)
                        : model.shown().rightGrads().get(node),
                1e-12);
        assertTrue(PracticeWords.differences(model.practice()).contains("wrong here"));
        assertTrue(model.shown().speech().of(node).contains("should be"));
        String fragment = Fragment.encode(model.document());
        assertEquals(model.document(), Joined.opened(fragment).document());
        assertEquals(model.shown(), Joined.opened(fragment).shown());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whereAFaultHidesTheNamedValuesAreRight(Fault fault) {
        for (micrograd.museum.HidingPlace place : fault.hides()) {
            Joined model = Joined.opened("").choose(new Activity.Fault(fault.key(), 1), place.program());
            for (Program.Line line : model.page().expression().program().lines()) {
                assertFalse(model.shown().rightData().containsKey(line.node()), place.program());
                assertTrue(place.valueOnly() || !model.shown().rightGrads().containsKey(line.node()), place.program());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fault=nonsense", "fault=assign.0", "fault=assign.9", "fault=assign.x", "hand=9.1", "hunt=x"})
    void whatALinkSaysWronglyIsSaidAndLeftOut(String fragment) {
        Joined model = Joined.opened(fragment);
        assertEquals(Activity.NONE, model.document().expression().activity());
        assertTrue(model.page().notice().isPresent());
    }

    @Test
    void theMuseumMayBeOpenWithNoFault() {
        Joined model = Joined.opened("fault=none");
        assertTrue(model.page().notice().isEmpty());
        assertTrue(model.practice().isOn());
        assertEquals(6, model.shown().graph().node(0).grad());
        assertTrue(model.shown().rightGrads().isEmpty());
    }

    @Test
    void theFaultFollowsWhatIsTyped() {
        Joined model = edit(Joined.opened("fault=assign"), "a = 3\nb = a + a");
        assertEquals(2.0, model.shown().rightGrads().get(0));
        Joined hidden = edit(model, "a = 3\nb = 2 * a");
        assertTrue(hidden.shown().rightGrads().isEmpty());
        assertTrue(PracticeWords.differences(hidden.practice()).contains("does not show"));
    }

    /** The first seed that hides a fault. */
    private static int seedOf(Fault fault) {
        for (int seed = 0; seed < 1000; seed++) {
            if (Hunt.of(seed).reveal() == fault) {
                return seed;
            }
        }
        throw new AssertionError("no seed below 1000 hides " + fault.key());
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "GRADIENTS_NEVER_ZEROED")
    void everyFaultCanBeCaughtAndNamed(Fault fault) {
        Joined model = Joined.opened("hunt=" + seedOf(fault));
        Joined early = update(model, new ToolsMessage.FaultNamed(fault));
        assertFalse(hunt(early).solved());
        Joined typed = edit(model, fault.shows().program());
        assertTrue(typed.shown().rightData().isEmpty()
                && typed.shown().rightGrads().isEmpty());
        Joined checked = update(typed, new ToolsMessage.EngineChecked(fault.detectedBy()));
        assertTrue(hunt(checked).caught(), checked.said());
        int node = typed.node(fault.shows().name());
        Shown seen = checked.shown();
        assertTrue(
                fault.detectedBy() == Check.VALUE
                        ? seen.rightData().containsKey(node)
                        : seen.rightGrads().containsKey(node),
                fault.key());
        Joined named = update(checked, new ToolsMessage.FaultNamed(fault));
        assertTrue(hunt(named).solved());
        assertFalse(Fragment.encode(named.document()).contains(fault.key()));
        assertEquals("", update(named, new ToolsMessage.SheetSeen(MILLIS)).said());
    }

    @Test
    void theHuntShowsTheEnginesOwnNumbersAndForgetsACheckOnceTheProgramChanges() {
        Joined model = edit(Joined.opened("hunt=" + seedOf(Fault.SWAPPED_SUBTRACTION)), "a = 5\nL = 2 - a");
        assertEquals(3, model.shown().graph().node(model.node("L")).data());
        Joined checked = update(model, new ToolsMessage.EngineChecked(Check.VALUE));
        assertEquals(-3.0, checked.shown().rightData().get(model.node("L")));
        assertTrue(edit(checked, "a = 6\nL = 2 - a").shown().rightData().isEmpty());
        Joined passing = update(checked, new ToolsMessage.EngineChecked(Check.GRADIENT));
        assertTrue(passing.shown().rightGrads().isEmpty());
        Joined back = choose(
                choose(passing, Activity.NONE), passing.document().expression().activity());
        assertEquals(1, hunt(back).experiments().size());
        Joined shownAll = update(back, new ToolsMessage.HuntGivenUp());
        assertTrue(hunt(shownAll).over());
        assertEquals(-3.0, shownAll.shown().rightData().get(model.node("L")));
    }

    @Test
    void findingsAreSaidInSentences() {
        Joined model = edit(Joined.opened("hunt=" + seedOf(Fault.ASSIGN)), "a = 3\nb = a + a");
        assertEquals(
                "a’s gradient is 1; the slope, found by moving a, is 2.0000.",
                update(model, new ToolsMessage.EngineChecked(Check.GRADIENT)).said());
        assertEquals(
                "Every named value is what the sound engine says.",
                update(model, new ToolsMessage.EngineChecked(Check.VALUE)).said());
        assertEquals(
                "a’s gradient is 1 after a second pass; it should be 4.",
                update(model, new ToolsMessage.EngineChecked(Check.SECOND_PASS)).said());
    }

    @Test
    void timeIsMinutesAndSeconds() {
        assertEquals("0:00", PracticeWords.time(0.4));
        assertEquals("1:05", PracticeWords.time(65));
        assertEquals("61:01", PracticeWords.time(3661));
    }

    @Test
    void everySeededExerciseCanBeSolvedThroughTheModel() {
        for (int level = 1; level <= 4; level++) {
            for (int seed = 0; seed < 10; seed++) {
                Joined model = Joined.opened("hand=" + level + "." + seed);
                for (int node : sheet(model).exercise().asked()) {
                    model = update(
                            model,
                            new ToolsMessage.Answered(
                                    Map.of(
                                            node,
                                            Numbers.compact(
                                                    sheet(model).exercise().right(node))),
                                    MILLIS));
                }
                assertTrue(sheet(model).done());
                assertEquals(Set.of(), Seen.blankGrads(model.shown()));
            }
        }
    }

    @Test
    void thePageShowsWhatItIsToldAndUntilThenNothingIsGivenAway() {
        String link = "source=a%20%3D%203%0Ab%20%3D%20a%2Ba&fault=assign";
        Shown veiled = Model.opened(link, KeyRuns.NOT_YET).expression().shown();
        assertFalse(veiled.hasData(0));
        assertFalse(veiled.hasGrad(0));
        assertFalse(veiled.hasUse(1, 0));

        Joined there = Joined.opened(link);
        assertEquals(there.tools().shown(), there.shown());
        assertEquals(1, there.shown().graph().node(0).grad());
        assertEquals(2, there.shown().rightGrads().get(0));
        assertTrue(there.page().expression().practice().compares());

        Message typed = new ExpressionMessage.SourceEdited("a = 4\nb = a*a", 0);
        Model edited = Update.update(there.page(), typed).model();
        assertFalse(edited.expression().shown().hasGrad(0), "what was told is of another program");
        Message late = new ExpressionMessage.ToolsSeen(there.shown());
        Model wrong = Update.update(edited, late).model();
        assertFalse(wrong.expression().shown().hasGrad(0), "numbers of another graph are not taken");

        Message left = new ExpressionMessage.ActivityChosen(Activity.NONE);
        Shown sound = Update.update(edited, left).model().expression().shown();
        assertEquals(8, sound.graph().node(0).grad());
        assertTrue(sound.hasGrad(0));
    }

    @Test
    void byHandThePageShowsDataAndNoGradient() {
        Message chosen = new ExpressionMessage.ActivityChosen(Activity.ByHand.OWN);
        Model page = Update.update(Model.opened("source=a%20%3D%203%0Ab%20%3D%20a%2Ba", KeyRuns.NOT_YET), chosen)
                .model();
        assertTrue(page.expression().shown().hasData(1));
        assertFalse(page.expression().shown().hasGrad(1));
    }

    @Test
    void whatTheToolsChangeOfAnOlderDocumentLeavesWhatHappenedSince() {
        Joined joined = Joined.opened("");
        ExpressionDocument told = joined.document().expression();
        Model typed = Update.update(joined.page(), new ExpressionMessage.SourceEdited("a = 5\nb = a*a", 0))
                .model();
        ExpressionDocument changed = told.withProbes(told.probes().withCheck(Optional.of(0.01)));
        Model both = Update.update(typed, new ExpressionMessage.ToolsChanged(told, changed, Change.step()))
                .model();
        assertEquals("a = 5\nb = a*a", both.document().source());
        assertEquals(Optional.of(0.01), both.document().expression().probes().check());
    }

    @Test
    void aValueThatIsAskedAboutInTheToolsTakesAWalkToIt() {
        Joined walking = Joined.opened("").page(new ExpressionMessage.WalkMoved(OptionalInt.of(0), "", 0));
        int e = walking.node("e");
        Joined asked = walking.tools(new ToolsMessage.Asked(e, false));
        assertEquals(OptionalInt.of(0), asked.document().expression().walk());
        assertEquals(e, asked.document().selection().orElseThrow().node());
        Joined sent = walking.tools(new ToolsMessage.Asked(e, true));
        assertEquals(OptionalInt.of(1), sent.document().expression().walk());
    }

    @Test
    void onAWalkTheToolsSeeAsMuchAsThePage() {
        Joined walking = Joined.opened("").page(new ExpressionMessage.WalkMoved(OptionalInt.of(5), "", 0));
        assertEquals(walking.shown(), walking.tools().shown());
        assertFalse(walking.tools().shown().hasGrad(walking.node("a")));
    }

    @Test
    void severalLeavesAreMovedTogetherInOneStepADrag() {
        Joined joined = Joined.opened("");
        for (int i = 1; i <= 3; i++) {
            joined = joined.tools(new ToolsMessage.LeavesMoved(Map.of(0, 2 + 0.1 * i, 1, -3.0 + i), "drag 1", 0));
        }
        assertTrue(
                joined.document().source().startsWith("a = 2.3\nb = 0.0\n"),
                joined.document().source());
        assertEquals(
                Joined.opened("").document(),
                joined.page(new DocumentMessage.UndoRequested()).document());
        assertEquals(joined, joined.tools(new ToolsMessage.LeavesMoved(Map.of(9, 1.0), "drag 2", 0)));
    }

    @Test
    void theWayOfTheLeavesCrossesToTheTools() {
        Joined joined = Joined.opened("").page(new ExpressionMessage.Descended(false, "1", 0));
        List<DescentTrace.Stop> way =
                joined.page().expression().trace().upTo(joined.document().source());
        assertEquals(2, joined.tools().way().size());
        assertEquals(way.get(1).spot(), joined.tools().way().get(1));
    }
}
