package micrograd.app.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Model;
import micrograd.app.expression.Update;
import micrograd.course.Lessons;
import micrograd.course.amount.Runs;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import micrograd.course.play.Progress;
import micrograd.course.play.Room;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lesson asks for, no surface of the lab beside it shows: all of them draw what {@link Shown} says, from the document alone. */
class LessonHoldTest {
    private static final Document BARE = new Document(View.COURSE, ExpressionDocument.of(""), TrainingEntries.NONE);

    private static final CodePrograms PROGRAMS = new CodePrograms(Lessons.course(), key -> Optional.empty());

    static Stream<Activity> lessons() {
        return CourseModel.of(Lessons.course(), Kept.NOTHING).offered().stream();
    }

    private static Model page(Player player) {
        return Model.opened(Fragment.encode(CourseLab.setUp(BARE, player, PROGRAMS)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void noGradientThatIsAskedForIsSeenBeforeItIsAnswered(Activity lesson) {
        Player player = Player.of(new Room(lesson, Runs.NONE), Progress.NONE);
        for (int i = 0; i < lesson.steps().size(); i++) {
            Player at = player.goTo(i);
            Shown shown = page(at).expression().shown();
            for (Task task : lesson.steps().get(i).tasks()) {
                if (task.form() instanceof Task.Number number
                        && !number.gradientOf().isEmpty()) {
                    hides(lesson.key() + " " + task.id(), shown, number.gradientOf());
                }
            }
        }
    }

    private static void hides(String where, Shown shown, String name) {
        boolean found = false;
        for (GraphNode node : shown.graph().nodes()) {
            if (node.name().equals(name)) {
                found = true;
                assertFalse(shown.hasGrad(node.id()), where);
                assertFalse(shown.rightGrads().containsKey(node.id()), where);
                assertTrue(shown.speech().of(node.id()).endsWith("gradient not known yet"), where);
                for (GraphNode result : shown.graph().nodes()) {
                    for (int k = 0; k < result.operands().size(); k++) {
                        if (result.operands().get(k) == node.id()) {
                            assertFalse(shown.hasUse(result.id(), k), where);
                        }
                    }
                }
            }
        }
        assertTrue(found, where);
    }

    @Test
    void anAnsweredGradientIsSeenAndItsNeighboursAreNot() {
        Activity lesson = Lessons.course().numbered("4").orElseThrow();
        Player player =
                Player.of(new Room(lesson, Runs.NONE), Progress.NONE).goTo(1).answer("one.f", "4");
        Shown shown = page(player).expression().shown();
        Player answered = player.answer("one.d", "-3");
        Shown after = page(answered).expression().shown();
        for (GraphNode node : shown.graph().nodes()) {
            boolean given = node.name().equals("L") || node.name().equals("f");
            assertEquals(given, shown.hasGrad(node.id()), node.name());
            assertEquals(given || node.name().equals("d"), after.hasGrad(node.id()), node.name());
        }
    }

    @Test
    void theLabTakesOnlyTheChangesThatTheStepIsAbout() {
        Activity lesson = Lessons.course().numbered("2").orElseThrow();
        Player player = Player.of(new Room(lesson, Runs.NONE), Progress.NONE);
        Model fixed = page(player);
        assertEquals(fixed, moved(fixed, 0));
        assertEquals(
                fixed,
                Update.update(fixed, new ExpressionMessage.SourceEdited("a = 1", 0))
                        .model());
        Model free = page(player.goTo(3));
        assertTrue(moved(free, 0).document().source().startsWith("a = 3"));
        assertEquals(free, moved(free, 1));
    }

    private static Model moved(Model model, int leaf) {
        return Update.update(model, new ExpressionMessage.LeafMoved(leaf, 3, "drag", 0))
                .model();
    }

    @Test
    void aTurnedLeafIsHeldAgainstItsGradient() {
        Activity lesson = Lessons.course().numbered("3").orElseThrow();
        Player player = Player.of(new Room(lesson, Runs.NONE), Progress.NONE).goTo(3);
        Document lab = CourseLab.setUp(BARE, player, PROGRAMS);
        assertTrue(Push.words(player, lab).startsWith("Turn one leaf"));
        Document turned = lab.withSource(lab.source().replace("a = 2", "a = 2.01"));
        assertEquals("a +0.01 → L +0.06; the gradient says +0.06", Push.words(player, turned));
        assertEquals(List.of(), turned.hold().what());
    }
}
