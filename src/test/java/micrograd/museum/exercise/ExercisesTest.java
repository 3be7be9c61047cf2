package micrograd.museum.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExercisesTest {
    private static final int SEEDS = 300;

    @ParameterizedTest
    @EnumSource(Level.class)
    void allNumbersAreWholeOrHalvesAndSmall(Level level) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Exercise exercise = Exercises.random(level, seed);
            Evaluation evaluation = Language.evaluate(exercise.program());
            assertTrue(evaluation.diagnostics().isEmpty(), exercise.program());
            assertEquals(Graph.of(evaluation.values(), evaluation.output()), exercise.graph());
            int zeros = 0;
            for (int node : exercise.asked()) {
                GraphNode value = exercise.graph().node(node);
                for (double number : new double[] {value.data(), value.grad()}) {
                    assertEquals(Math.rint(2 * number), 2 * number, exercise.program());
                    assertTrue(Math.abs(number) <= 50, exercise.program());
                }
                zeros += value.grad() == 0 ? 1 : 0;
            }
            assertTrue(zeros <= 1, exercise.program());
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void anExerciseHasItsLevelsSizeAndEveryValueCounts(Level level) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Exercise exercise = Exercises.random(level, seed);
            Graph graph = exercise.graph();
            assertEquals(level.leaves() + level.operations(), exercise.asked().size(), exercise.program());
            int[] uses = new int[graph.nodes().size()];
            for (GraphNode node : graph.nodes()) {
                node.operands().forEach(operand -> uses[operand]++);
                assertTrue(graph.leadingTo(graph.output().orElseThrow())[node.id()], exercise.program());
                assertTrue(node.constant() || !node.name().isEmpty());
            }
            boolean reused = false;
            for (int use : uses) {
                reused |= use > 1;
            }
            assertEquals(level.reuses(), reused, exercise.program());
        }
    }

    @Test
    void aHigherLevelIsLarger() {
        for (int i = 1; i < Level.values().length; i++) {
            assertTrue(Level.values()[i].operations() > Level.values()[i - 1].operations());
        }
    }

    @Test
    void everyOperationOfALevelIsDrawn() {
        assertEquals(EnumSet.of(Op.LEAF, Op.ADD, Op.MUL), ops(Level.FIRST));
        assertEquals(EnumSet.of(Op.LEAF, Op.ADD, Op.SUB, Op.MUL), ops(Level.SECOND));
        assertEquals(EnumSet.of(Op.LEAF, Op.ADD, Op.SUB, Op.MUL, Op.POW, Op.RELU), ops(Level.THIRD));
        assertEquals(
                EnumSet.of(Op.LEAF, Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.POW, Op.RELU, Op.MAX, Op.ABS),
                ops(Level.FOURTH));
    }

    private static Set<Op> ops(Level level) {
        Set<Op> ops = EnumSet.noneOf(Op.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Exercises.random(level, seed).graph().nodes().forEach(node -> ops.add(node.op()));
        }
        return ops;
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aSeedDecidesTheExerciseAndSeedsDiffer(Level level) {
        Set<String> programs = new LinkedHashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            String program = Exercises.random(level, seed).program();
            assertEquals(program, Exercises.random(level, seed).program());
            programs.add(program);
        }
        assertTrue(programs.size() > SEEDS * 9 / 10, programs.size() + " different");
    }

    @Test
    void awkwardSeedsAreSeedsToo() {
        for (long seed : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE, 4294967295L}) {
            assertFalse(Exercises.random(Level.FOURTH, seed).asked().isEmpty());
        }
    }
}
