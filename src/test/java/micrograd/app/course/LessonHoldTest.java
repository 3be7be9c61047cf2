package micrograd.app.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.Sight;
import micrograd.app.expression.Update;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.app.tools.ToolsUpdate;
import micrograd.app.tools.ValueRows;
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
import micrograd.document.GraphStyle;
import micrograd.document.TableOrder;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import micrograd.graph.DotWriter;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.layout.Direction;
import micrograd.scene.Palette;
import micrograd.scene.SvgWriter;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphScene;
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
        return Model.opened(Fragment.encode(CourseLab.setUp(BARE, player, PROGRAMS)), KeyRuns.NOT_YET);
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

    /**
     * Whoever changes the numbers that are asked for changes nothing that is drawn, said, listed or exported: in every lesson, in every step, at every surface.
     */
    @ParameterizedTest
    @MethodSource("lessons")
    void noSurfaceTellsWhatIsAskedFor(Activity lesson) {
        for (int i = 0; i < lesson.steps().size(); i++) {
            Player at = Player.of(new Room(lesson, Runs.NONE), Progress.NONE).goTo(i);
            if (CourseLab.setUp(BARE, at, PROGRAMS).course().lab().equals(Optional.of(View.EXPRESSION))
                    && CourseLab.code(at).isEmpty()) {
                Model page = page(at);
                Sight seen = Sight.of(page);
                assertEquals(surfaces(page, seen), surfaces(page, poisoned(seen, at)), lesson.key() + " " + i);
                hidesUnderAFault(lesson.key() + " " + i, page, seen, at);
            }
        }
    }

    /** The same with other numbers in place of those that are held. */
    private static Sight poisoned(Sight sight, Player player) {
        Graph graph = sight.shown().graph();
        List<GraphNode> nodes = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            boolean grad =
                    player.held().hold().hidesGrad(node.name()) && !node.name().isEmpty();
            boolean data =
                    player.held().hold().hidesData(node.name()) && !node.name().isEmpty();
            nodes.add(new GraphNode(
                    node.id(),
                    node.name(),
                    node.op(),
                    data ? 987.5 : node.data(),
                    grad ? 123.5 : node.grad(),
                    node.operands(),
                    node.constant()));
        }
        Graph other = new Graph(nodes, graph.output());
        Shown shown = new Shown(
                other,
                sight.shown().blanks(),
                sight.shown().rightData(),
                sight.shown().rightGrads());
        Evaluated program =
                new Evaluated(sight.program().source(), other, sight.program().leaves());
        return new Sight(program, shown, sight.hold(), sight.fixed(), sight.way());
    }

    private static String surfaces(Model page, Sight sight) {
        Shown shown = sight.shown();
        StringBuilder all = new StringBuilder(DotWriter.write(shown));
        for (GraphNode node : shown.graph().nodes()) {
            all.append(shown.speech().of(node.id())).append('\n');
        }
        for (GraphStyle style : GraphStyle.values()) {
            GraphScene scene = GraphScene.of(shown.graph(), style, Direction.LEFT_TO_RIGHT);
            all.append(SvgWriter.write(scene.drawing(GraphLook.PLAIN.showing(shown)), Palette.LIGHT));
        }
        ToolsModel tools = ToolsUpdate.update(
                        ToolsModel.none(),
                        new ToolsMessage.Shown(page.document().expression(), Optional.of(sight)))
                .model();
        all.append(ValueRows.of(tools).csv(TableOrder.PROGRAM));
        return all.toString();
    }

    /** The tools show what an engine with a fault came to: there too what is asked for is blank. */
    private static void hidesUnderAFault(String where, Model page, Sight sight, Player player) {
        ToolsModel tools = ToolsUpdate.update(
                        ToolsModel.none(),
                        new ToolsMessage.Shown(page.document().expression(), Optional.of(sight)))
                .model();
        for (GraphNode node : tools.shown().graph().nodes()) {
            if (player.held().hold().hidesGrad(node.name()) && !node.name().isEmpty()) {
                assertFalse(tools.shown().hasGrad(node.id()), where + " " + node.name());
                assertFalse(tools.shown().rightGrads().containsKey(node.id()), where);
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
