package micrograd.course.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.course.amount.Bench;
import micrograd.course.amount.Runs;
import micrograd.course.form.Activity;
import micrograd.course.form.FormMistake;
import micrograd.course.form.Task;
import micrograd.course.play.ActivityCheck;
import micrograd.course.play.Player;
import micrograd.course.play.Progress;
import micrograd.course.play.Room;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.slope.Recomputation;
import micrograd.text.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrillTest {
    private static final int SEEDS = 40;

    @ParameterizedTest
    @EnumSource
    void everyExerciseIsSoundAndIsSolvedByItsSolution(Drill drill) {
        for (int level = 1; level <= Drill.LEVELS; level++) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                Activity activity = drill.draw(level, seed);
                List<FormMistake> mistakes = ActivityCheck.of(activity, Runs.NONE);
                assertEquals(List.of(), mistakes, drill + " " + level + " " + seed + "\n" + drill.text(level, seed));
                Player player = Player.of(new Room(activity, Runs.NONE), Progress.NONE);
                for (Task task : player.step().tasks()) {
                    player = player.answer(task.id(), player.solution(task.id()));
                }
                assertTrue(player.isFinished(), drill.text(level, seed));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void seedsDrawDifferentExercises(Drill drill) {
        assertNotEquals(body(drill.text(1, 1)), body(drill.text(1, 2)));
        assertNotEquals(body(drill.text(1, 3)), body(drill.text(2, 3)));
        assertEquals(drill.text(2, 7), drill.text(2, 7));
    }

    private static String body(String text) {
        return text.substring(text.indexOf("parts:"));
    }

    /** Answers that are gradients are held against differences of the function itself. */
    @ParameterizedTest
    @EnumSource(names = {"LINK", "CHAIN", "TWICE", "NEURON"})
    void gradientsAgreeWithDifferences(Drill drill) {
        for (int level = 1; level <= Drill.LEVELS; level++) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                Player player = Player.of(new Room(drill.draw(level, seed), Runs.NONE), Progress.NONE);
                Bench bench = player.room().begin(0);
                for (Task task : player.step().tasks()) {
                    Task.Number number = (Task.Number) task.form();
                    GraphNode node = bench.node(number.gradientOf()).orElseThrow();
                    double slope = slope(bench.graph(), node.id());
                    double answer = Numbers.parse(player.solution(task.id()));
                    assertEquals(slope, answer, 1e-4 * Math.max(1, Math.abs(slope)), drill.text(level, seed));
                }
            }
        }
    }

    private static double slope(Graph graph, int node) {
        Recomputation function = Recomputation.of(graph, graph.output().orElseThrow(), node);
        double x = function.present(0);
        return (function.at(x + 1e-5) - function.at(x - 1e-5)) / 2e-5;
    }

    @ParameterizedTest
    @EnumSource(names = "SIGN")
    void signsAreThoseOfASmallPush(Drill drill) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Player player = Player.of(new Room(drill.draw(2, seed), Runs.NONE), Progress.NONE);
            Task task = player.step().tasks().get(0);
            String name = task.question().source().substring("Raise ".length());
            Bench bench = player.room().begin(0);
            GraphNode leaf = bench.node(name.substring(0, name.indexOf(' '))).orElseThrow();
            double slope = slope(bench.graph(), leaf.id());
            String wanted = Math.abs(slope) < 1e-6 ? "0" : slope > 0 ? "1" : "-1";
            assertEquals(wanted, player.solution(task.id()), drill.text(2, seed));
        }
    }
}
