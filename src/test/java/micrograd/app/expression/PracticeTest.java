package micrograd.app.expression;

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
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Fragment;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
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

    private static Model update(Model model, Message message) {
        return Update.update(model, message).model();
    }

    private static Model choose(Model model, Activity activity) {
        return update(model, new ExpressionMessage.ActivityChosen(activity, Optional.empty()));
    }

    private static Model edit(Model model, String source) {
        return update(model, new ExpressionMessage.SourceEdited(source, MILLIS));
    }

    private static Model answer(Model model, String name, String typed) {
        return update(model, new ExpressionMessage.Answered(Map.of(node(model, name), typed), MILLIS));
    }

    private static Worksheet sheet(Model model) {
        return PracticeWork.of(model).hand().orElseThrow().sheet();
    }

    private static Hunt hunt(Model model) {
        return PracticeWork.of(model).hunting().orElseThrow();
    }

    private static Shown shown(Model model) {
        return model.expression().shown();
    }

    private static int node(Model model, String name) {
        for (GraphNode node : model.expression().program().graph().nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new AssertionError(name);
    }

    private static String said(Next<Model, Effect> next) {
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Announce announce) {
                return announce.sentence();
            }
        }
        return "";
    }

    private static Model lecture() {
        return choose(Model.opened(""), Activity.ByHand.OWN);
    }

    @Test
    void byHandEveryGradientIsBlankAndNothingGivesOneAway() {
        Model model = lecture();
        for (GraphNode node : shown(model).graph().nodes()) {
            assertTrue(shown(model).hasData(node.id()));
            assertFalse(shown(model).hasGrad(node.id()), node.name());
            assertFalse(shown(model).explainsGrad(node.id()));
            for (int k = 0; k < node.operands().size(); k++) {
                assertFalse(shown(model).hasUse(node.id(), k));
            }
        }
        assertTrue(shown(model).speech().of(0).contains("gradient not known yet"));
        assertEquals("hand=own", Fragment.encode(model.document()).replaceAll(".*(hand=[^&]*).*", "$1"));
    }

    @Test
    void aRightGradientIsShownAndExplainedOnceWhatItIsMadeOfIsKnown() {
        Model first = answer(lecture(), "a", "-3*-2");
        assertTrue(shown(first).hasGrad(node(first, "a")));
        assertFalse(shown(first).explainsGrad(node(first, "a")));
        Model second = answer(first, "e", "-2");
        assertTrue(shown(second).explainsGrad(node(second, "a")));
        assertEquals(2, sheet(second).solved());
    }

    @Test
    void aWrongAnswerIsMetByItsMistakeAndStaysBlank() {
        Model model = lecture();
        Next<Model, Effect> next =
                Update.update(model, new ExpressionMessage.Answered(Map.of(node(model, "a"), "-6"), MILLIS));
        assertEquals("The size is right, the sign is not.", said(next));
        assertFalse(shown(next.model()).hasGrad(node(model, "a")));
        assertEquals(1, sheet(next.model()).entry(node(model, "a")).attempts());
    }

    @Test
    void allAtOnceAreJudgedTogetherAndTheTimeIsTaken() {
        Model model = update(lecture(), new ExpressionMessage.SheetSeen(5000));
        Map<Integer, String> most = Map.of(
                node(model, "L"),
                "1",
                node(model, "d"),
                "-2",
                node(model, "f"),
                "4",
                node(model, "e"),
                "−2",
                node(model, "c"),
                "-2.0",
                node(model, "b"),
                "9");
        Next<Model, Effect> judged = Update.update(model, new ExpressionMessage.Answered(most, 20_000));
        assertEquals("5 right, 1 not.", said(judged));
        Model revealed = update(judged.model(), new ExpressionMessage.Revealed(List.of(node(model, "b")), 30_000));
        Next<Model, Effect> done =
                Update.update(revealed, new ExpressionMessage.Answered(Map.of(node(model, "a"), "6"), 70_000));
        assertTrue(sheet(done.model()).done());
        assertEquals(
                "Right: the gradient of a is 6. Done: 6 of 7 right, 6 of them at once; 24 of 28 points in 1:05.",
                said(done));
        assertTrue(shown(done.model()).blankGrads().isEmpty());
        HandWork work = PracticeWork.of(done.model()).hand().orElseThrow();
        assertEquals(65, work.seconds(900_000));
    }

    @Test
    void hintsAreSaidAndCost() {
        Model model = lecture();
        int a = node(model, "a");
        Next<Model, Effect> rule = Update.update(model, new ExpressionMessage.HintRequested(a, MILLIS));
        assertTrue(said(rule).startsWith("a is used once: e = a · b."));
        Next<Model, Effect> numbers = Update.update(rule.model(), new ExpressionMessage.HintRequested(a, MILLIS));
        assertTrue(said(numbers).contains("−3 · −2 from e"));
        assertEquals(2, sheet(answer(numbers.model(), "a", "6")).score());
    }

    @Test
    void whatIsNotAskedForChangesNothing() {
        Model model = choose(Model.opened("source=a%20%3D%202%0AL%20%3D%20a%20*%203"), Activity.ByHand.OWN);
        int constant = 1;
        for (int node : new int[] {constant, 99, -1}) {
            assertEquals(
                    0,
                    sheet(update(model, new ExpressionMessage.Answered(Map.of(node, "2"), MILLIS)))
                            .solved());
            assertSame(model, update(model, new ExpressionMessage.HintRequested(node, MILLIS)));
            assertEquals(
                    sheet(model).score(),
                    sheet(update(model, new ExpressionMessage.Revealed(List.of(node), MILLIS)))
                            .score());
        }
    }

    @Test
    void theExerciseIsInTheLinkAndTheSeedDecidesIt() {
        Model model = choose(Model.opened(""), RANDOM);
        String fragment = Fragment.encode(model.document());
        assertTrue(fragment.contains("hand=3.17"), fragment);
        Model sent = Model.opened(fragment);
        assertEquals(model.document(), sent.document());
        assertEquals(
                model.document().source(), Model.opened("hand=3.17").document().source());
        assertNotEquals(
                model.document().source(), Model.opened("hand=3.18").document().source());
        assertEquals(sheet(model).exercise().asked(), sheet(sent).exercise().asked());
        assertFalse(shown(sent).hasGrad(0));
    }

    @Test
    void anotherProgramUnderARandomExercisesSeedIsTheLearnersOwn() {
        assertEquals(
                Activity.ByHand.OWN,
                Model.opened("source=a%20%3D%201%0Ab%20%3D%20a%20*%202&hand=3.17")
                        .document()
                        .expression()
                        .activity());
        Model edited = edit(choose(Model.opened(""), RANDOM), "x = 2\ny = x * 3");
        assertEquals(Activity.ByHand.OWN, edited.document().expression().activity());
        assertEquals(2, sheet(edited).exercise().asked().size());
        Model undone = update(edited, new DocumentMessage.UndoRequested());
        assertEquals(RANDOM, undone.document().expression().activity());
    }

    @Test
    void whatWasFilledInIsThereAgainAfterADetour() {
        Model filled = answer(lecture(), "a", "6");
        Model away = choose(filled, Activity.NONE);
        assertTrue(shown(away).hasGrad(node(away, "b")));
        Model back = choose(away, Activity.ByHand.OWN);
        assertEquals(1, sheet(back).solved());
        Model moved = update(back, new ExpressionMessage.LeafMoved(0, 5, "drag", MILLIS));
        assertEquals(0, sheet(moved).solved());
        assertEquals(
                1, sheet(update(moved, new DocumentMessage.UndoRequested())).solved());
        assertEquals(
                0,
                sheet(update(back, new ExpressionMessage.SheetCleared(MILLIS))).solved());
    }

    @Test
    void withABrokenTextTheExerciseStays() {
        Model broken = edit(lecture(), "a = ");
        assertFalse(broken.expression().current());
        assertFalse(shown(broken).hasGrad(0));
    }

    @Test
    void aProgramOfTooManyGradientsIsNoExercise() {
        StringBuilder program = new StringBuilder("a = 1\n");
        for (int i = 0; i < 70; i++) {
            program.append("a = a * 2\n");
        }
        Model model = choose(edit(Model.opened(""), program.toString()), Activity.ByHand.OWN);
        assertTrue(PracticeWork.of(model).hand().isEmpty());
        assertTrue(shown(model).hasGrad(0));
        assertTrue(PracticeWork.of(choose(edit(Model.opened(""), ""), Activity.ByHand.OWN))
                .hand()
                .isEmpty());
    }

    @Test
    void byHandNeitherWalkNorDescentGivesAnythingAway() {
        Model model = lecture();
        assertSame(model, update(model, new ExpressionMessage.WalkStepped(true, "", MILLIS)));
        assertSame(model, update(model, new ExpressionMessage.WalkMoved(OptionalInt.of(9), "", MILLIS)));
        assertSame(model, update(model, new ExpressionMessage.Descended(false, "", MILLIS)));
        Model walked = update(Model.opened(""), new ExpressionMessage.WalkMoved(OptionalInt.of(9), "", MILLIS));
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
        Model model = update(
                Model.opened(""),
                new ExpressionMessage.ActivityChosen(
                        activity, Optional.of(fault.shows().program())));
        int node = node(model, fault.shows().name());
        boolean data = fault.shows().quantity() == micrograd.museum.Exhibit.Quantity.DATA;
        GraphNode seen = shown(model).graph().node(node);
        assertEquals(fault.shows().wrong(), data ? seen.data() : seen.grad(), 1e-12);
        assertEquals(
                fault.shows().right(),
                data
                        ? shown(model).rightData().get(node)
                        : shown(model).rightGrads().get(node),
                1e-12);
        assertTrue(PracticeWords.differences(PracticeWork.of(model)).contains("wrong here"));
        assertTrue(shown(model).speech().of(node).contains("should be"));
        String fragment = Fragment.encode(model.document());
        assertEquals(model.document(), Model.opened(fragment).document());
        assertEquals(shown(model), shown(Model.opened(fragment)));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whereAFaultHidesTheNamedValuesAreRight(Fault fault) {
        for (micrograd.museum.HidingPlace place : fault.hides()) {
            Model model = update(
                    Model.opened(""),
                    new ExpressionMessage.ActivityChosen(
                            new Activity.Fault(fault.key(), 1), Optional.of(place.program())));
            for (Program.Line line : model.expression().program().lines()) {
                assertFalse(shown(model).rightData().containsKey(line.node()), place.program());
                assertTrue(place.valueOnly() || !shown(model).rightGrads().containsKey(line.node()), place.program());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fault=nonsense", "fault=assign.0", "fault=assign.9", "fault=assign.x", "hand=9.1", "hunt=x"})
    void whatALinkSaysWronglyIsSaidAndLeftOut(String fragment) {
        Model model = Model.opened(fragment);
        assertEquals(Activity.NONE, model.document().expression().activity());
        assertTrue(model.notice().isPresent());
    }

    @Test
    void theMuseumMayBeOpenWithNoFault() {
        Model model = Model.opened("fault=none");
        assertTrue(model.notice().isEmpty());
        assertTrue(PracticeWork.of(model).isOn());
        assertEquals(6, shown(model).graph().node(0).grad());
        assertTrue(shown(model).rightGrads().isEmpty());
    }

    @Test
    void theFaultFollowsWhatIsTyped() {
        Model model = edit(Model.opened("fault=assign"), "a = 3\nb = a + a");
        assertEquals(2.0, shown(model).rightGrads().get(0));
        Model hidden = edit(model, "a = 3\nb = 2 * a");
        assertTrue(shown(hidden).rightGrads().isEmpty());
        assertTrue(PracticeWords.differences(PracticeWork.of(hidden)).contains("does not show"));
    }

    /** The first seed that hides a fault. */
    private static int seedOf(Fault fault) {
        int seed = 0;
        while (Hunt.of(seed).reveal() != fault) {
            seed++;
        }
        return seed;
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "GRADIENTS_NEVER_ZEROED")
    void everyFaultCanBeCaughtAndNamed(Fault fault) {
        Model model = Model.opened("hunt=" + seedOf(fault));
        Model early = update(model, new ExpressionMessage.FaultNamed(fault));
        assertFalse(hunt(early).solved());
        Model typed = edit(model, fault.shows().program());
        assertTrue(
                shown(typed).rightData().isEmpty() && shown(typed).rightGrads().isEmpty());
        Next<Model, Effect> checked = Update.update(typed, new ExpressionMessage.EngineChecked(fault.detectedBy()));
        assertTrue(hunt(checked.model()).caught(), said(checked));
        int node = node(typed, fault.shows().name());
        Shown seen = shown(checked.model());
        assertTrue(
                fault.detectedBy() == Check.VALUE
                        ? seen.rightData().containsKey(node)
                        : seen.rightGrads().containsKey(node),
                fault.key());
        Model named = update(checked.model(), new ExpressionMessage.FaultNamed(fault));
        assertTrue(hunt(named).solved());
        assertFalse(Fragment.encode(named.document()).contains(fault.key()));
        assertEquals("", said(Update.update(named, new ExpressionMessage.SheetSeen(MILLIS))));
    }

    @Test
    void theHuntShowsTheEnginesOwnNumbersAndForgetsACheckOnceTheProgramChanges() {
        Model model = edit(Model.opened("hunt=" + seedOf(Fault.SWAPPED_SUBTRACTION)), "a = 5\nL = 2 - a");
        assertEquals(3, shown(model).graph().node(node(model, "L")).data());
        Model checked = update(model, new ExpressionMessage.EngineChecked(Check.VALUE));
        assertEquals(-3.0, shown(checked).rightData().get(node(model, "L")));
        assertTrue(shown(edit(checked, "a = 6\nL = 2 - a")).rightData().isEmpty());
        Model passing = update(checked, new ExpressionMessage.EngineChecked(Check.GRADIENT));
        assertTrue(shown(passing).rightGrads().isEmpty());
        Model back = choose(
                choose(passing, Activity.NONE), passing.document().expression().activity());
        assertEquals(1, hunt(back).experiments().size());
        Model shownAll = update(back, new ExpressionMessage.HuntGivenUp());
        assertTrue(hunt(shownAll).over());
        assertEquals(-3.0, shown(shownAll).rightData().get(node(model, "L")));
    }

    @Test
    void findingsAreSaidInSentences() {
        Model model = edit(Model.opened("hunt=" + seedOf(Fault.ASSIGN)), "a = 3\nb = a + a");
        assertEquals(
                "a’s gradient is 1; the slope, found by moving a, is 2.0000.",
                said(Update.update(model, new ExpressionMessage.EngineChecked(Check.GRADIENT))));
        assertEquals(
                "Every named value is what the sound engine says.",
                said(Update.update(model, new ExpressionMessage.EngineChecked(Check.VALUE))));
        assertEquals(
                "a’s gradient is 1 after a second pass; it should be 4.",
                said(Update.update(model, new ExpressionMessage.EngineChecked(Check.SECOND_PASS))));
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
                Model model = Model.opened("hand=" + level + "." + seed);
                for (int node : sheet(model).exercise().asked()) {
                    model = update(
                            model,
                            new ExpressionMessage.Answered(
                                    Map.of(
                                            node,
                                            Numbers.compact(
                                                    sheet(model).exercise().right(node))),
                                    MILLIS));
                }
                assertTrue(sheet(model).done());
                assertEquals(Set.of(), shown(model).blankGrads());
            }
        }
    }

    @Test
    void thePageShowsWhatItIsToldAndUntilThenNothingIsGivenAway() {
        String link = "source=a%20%3D%203%0Ab%20%3D%20a%2Ba&fault=assign";
        Model there = Model.opened(link);
        Model page = Model.openedInPage(link);
        Shown veiled = page.expression().shown();
        assertFalse(veiled.hasData(0));
        assertFalse(veiled.hasGrad(0));
        assertFalse(veiled.hasUse(1, 0));

        Shown shown = there.expression().shown();
        Model told = Update.update(page, new ExpressionMessage.PracticeShown(shown.numbers()))
                .model();
        assertEquals(shown, told.expression().shown());
        assertEquals(1, told.expression().shown().graph().node(0).grad());
        assertEquals(2, told.expression().shown().rightGrads().get(0));
        assertTrue(told.expression().practice().compares());

        Model edited = Update.update(told, new ExpressionMessage.SourceEdited("a = 4\nb = a+a", 0))
                .model();
        assertFalse(edited.expression().shown().hasGrad(0), "what was told is of another program");
        Model wrong = Update.update(edited, new ExpressionMessage.PracticeShown(new double[3]))
                .model();
        assertFalse(wrong.expression().shown().hasGrad(0), "numbers of another graph are not taken");

        Model left = Update.update(edited, new ExpressionMessage.ActivityChosen(Activity.NONE, Optional.empty()))
                .model();
        assertEquals(2, left.expression().shown().graph().node(0).grad());
        assertTrue(left.expression().shown().hasGrad(0));
    }

    @Test
    void byHandThePageShowsDataAndNoGradient() {
        Model page = Update.update(
                        Model.openedInPage("source=a%20%3D%203%0Ab%20%3D%20a%2Ba"),
                        new ExpressionMessage.ActivityChosen(Activity.ByHand.OWN, Optional.empty()))
                .model();
        assertTrue(page.expression().shown().hasData(1));
        assertFalse(page.expression().shown().hasGrad(1));
        Model there = Model.opened("source=a%20%3D%203%0Ab%20%3D%20a%2Ba&hand=own");
        Model told = Update.update(
                        page,
                        new ExpressionMessage.PracticeShown(
                                there.expression().shown().numbers()))
                .model();
        assertEquals(there.expression().shown(), told.expression().shown());
    }
}
