package micrograd.museum.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.museum.FaultyRun;
import micrograd.random.PythonRandom;
import micrograd.random.RandomSource;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * Draws exercises whose numbers are all whole or halves, and small: programs are drawn until one is clean.
 *
 * <p>Every value leads to the output, no operation stands at a kink, not all gradients are 1, and hardly one is 0.
 */
public final class Exercises {
    private static final double LARGEST = 50;
    private static final String NAMES = "abcdefghijk";

    private final Level level;
    private final RandomSource random;
    private final StringBuilder program = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private Value result = new Value(0);
    private boolean reused;

    private Exercises(Level level, RandomSource random) {
        this.level = level;
        this.random = random;
    }

    /** The exercise of that level that a seed decides. */
    static Exercise random(Level level, long seed) {
        return Exercise.of(program(level, seed)).orElseThrow();
    }

    /** The program of the exercise of a level from 1 to 4 that a seed decides. */
    public static String program(int level, long seed) {
        return program(Level.of(level), seed);
    }

    /** What is drawn is computed as it is written: programs that hold no language can tell which exercise a link means. */
    private static String program(Level level, long seed) {
        RandomSource random = new PythonRandom(seed);
        while (true) {
            Exercises drawn = new Exercises(level, random);
            String program = drawn.write();
            if (drawn.unused.isEmpty() && drawn.reused == level.reuses() && isClean(drawn.graph(), level)) {
                return program;
            }
        }
    }

    private Graph graph() {
        return FaultyRun.sound(Graph.of(Arrays.asList(TopologicalOrder.of(result)), Optional.of(result)));
    }

    private String write() {
        for (int i = 0; i < level.leaves(); i++) {
            double number = leaf();
            result = new Value(number);
            assign(Numbers.shortest(number));
        }
        for (int i = 1; i <= level.operations(); i++) {
            String expression = expression();
            if (i == level.operations()) {
                program.append("L = ").append(expression);
            } else {
                assign(expression);
            }
        }
        return program.toString();
    }

    private void assign(String expression) {
        String name = NAMES.substring(names.size(), names.size() + 1);
        program.append(name).append(" = ").append(expression).append('\n');
        names.add(name);
        unused.add(name);
        values.put(name, result);
    }

    /** A whole number from -4 to 4, or on higher levels a half now and then; never 0. */
    private double leaf() {
        double size = 1 + random.below(4);
        if (level != Level.FIRST && random.below(5) == 0) {
            size -= 0.5;
        }
        return random.below(2) == 0 ? -size : size;
    }

    private String expression() {
        String operation =
                level.repertoire().get(random.below(level.repertoire().size()));
        String a = operand();
        Value first = values.get(a);
        switch (operation) {
            case "square" -> {
                result = first.pow(2);
                return a + "**2";
            }
            case "cube" -> {
                result = first.pow(3);
                return a + "**3";
            }
            case "relu", "abs" -> {
                result = operation.equals("relu") ? first.relu() : first.abs();
                return operation + "(" + a + ")";
            }
            default -> {
                String b = operand();
                Value second = values.get(b);
                result = switch (operation) {
                    case "+" -> first.add(second);
                    case "-" -> first.sub(second);
                    case "*" -> first.mul(second);
                    case "/" -> first.div(second);
                    default -> first.max(second);
                };
                return operation.equals("max") ? "max(" + a + ", " + b + ")" : a + " " + operation + " " + b;
            }
        }
    }

    /** A value that is not used yet, or, where values may be used again, now and then any. */
    private String operand() {
        if (unused.isEmpty() || level.reuses() && random.below(3) == 0) {
            String name = names.get(random.below(names.size()));
            reused |= !unused.remove(name);
            return name;
        }
        return unused.remove(random.below(unused.size()));
    }

    private static boolean isClean(Graph graph, Level level) {
        boolean[] leading = graph.leadingTo(graph.output().orElseThrow());
        int zeros = 0;
        boolean plain = true;
        for (GraphNode node : graph.nodes()) {
            boolean clean = isClean(node.data()) && isClean(node.grad()) && leading[node.id()];
            if (!node.constant() && !clean || isKink(graph, node) || isCancelled(node) || isIdle(graph, node)) {
                return false;
            }
            zeros += node.grad() == 0 && !node.constant() ? 1 : 0;
            plain &= node.constant() || Math.abs(node.grad()) == 1;
        }
        return !plain && zeros <= (level.reuses() ? 1 : 0);
    }

    private static boolean isClean(double number) {
        return Math.abs(number) <= LARGEST && 2 * number == Rounding.rint(2 * number);
    }

    /** a - a, a / a and max(a, a). */
    private static boolean isCancelled(GraphNode node) {
        return node.operands().size() == 2
                && node.op() != Op.ADD
                && node.op() != Op.MUL
                && node.operands().get(0).equals(node.operands().get(1));
    }

    /** relu and abs of what cannot be negative. */
    private static boolean isIdle(Graph graph, GraphNode node) {
        if (node.op() != Op.RELU && node.op() != Op.ABS) {
            return false;
        }
        GraphNode operand = graph.node(node.operands().get(0));
        boolean square =
                operand.op() == Op.POW && graph.node(operand.operands().get(1)).data() == 2;
        return square || operand.op() == Op.RELU || operand.op() == Op.ABS;
    }

    private static boolean isKink(Graph graph, GraphNode node) {
        if (!node.op().selects()) {
            return false;
        }
        double a = graph.node(node.operands().get(0)).data();
        return a
                == (node.op().arity() == 1
                        ? 0
                        : graph.node(node.operands().get(1)).data());
    }
}
