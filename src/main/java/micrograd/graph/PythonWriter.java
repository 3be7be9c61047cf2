package micrograd.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.engine.Op;

/**
 * Writes a graph as a program on micrograd's own {@code Value}, which prints the output and every named gradient.
 *
 * <p>micrograd has + - * / ** and relu; for everything else the program brings functions of its own, made as micrograd makes operations.
 * Python raises exceptions where the engine has infinities: a graph with such numbers gets functions that do not.
 */
public final class PythonWriter extends SourceWriter {
    /** Numbers beyond this, or nearer to 0 than its inverse, may overflow on Python's way to a derivative. */
    private static final double HUGE = 1e100;
    /** micrograd walks graphs by recursion; Python's own limit is 1,000 frames. */
    private static final int DEEP = 400;

    private final boolean extreme;
    private final Set<PythonFunction> functions = new LinkedHashSet<>();

    private PythonWriter(Graph graph) {
        super(graph, reserved());
        extreme = isExtreme(graph);
    }

    private static Set<String> reserved() {
        Set<String> reserved = new LinkedHashSet<>(PythonNotation.RESERVED);
        reserved.addAll(Set.of("math", "sys", "Value"));
        for (PythonFunction function : PythonFunction.values()) {
            reserved.add(function.title());
        }
        return reserved;
    }

    /** The program. */
    public static String write(Graph graph) {
        return new PythonWriter(graph).program();
    }

    private String program() {
        List<String> declarations = declarations();
        int depth = depth();
        StringBuilder text = new StringBuilder();
        if (!functions.isEmpty()) {
            text.append("import math\n");
        }
        if (depth > DEEP) {
            text.append("import sys\n");
        }
        text.append(text.length() > 0 ? "\n" : "").append("from micrograd.engine import Value\n");
        if (depth > DEEP) {
            text.append("\nsys.setrecursionlimit(").append(2 * depth + 1000).append(")\n");
        }
        PythonFunction.append(text, functions, extreme);
        text.append('\n');
        append(text, "", declarations);
        append(text, "", isOnePass() ? backward() : assignments());
        append(text, "", prints());
        return text.toString();
    }

    private List<String> backward() {
        List<String> lines = new ArrayList<>();
        for (GraphNode output : output()) {
            lines.add("");
            lines.add(identifier(output) + ".backward()");
        }
        return lines;
    }

    private List<String> assignments() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("# not what one backward pass gives: assigned");
        for (GraphNode node : assigned()) {
            lines.add(identifier(node) + ".data = " + PythonNotation.python(node.data()));
        }
        for (GraphNode node : named()) {
            lines.add(identifier(node) + ".grad = " + PythonNotation.python(node.grad()));
        }
        return lines;
    }

    private List<String> prints() {
        List<String> lines = new ArrayList<>();
        for (GraphNode node : output()) {
            lines.add("print(\"" + identifier(node) + " =\", " + identifier(node) + ".data)");
        }
        for (GraphNode node : named()) {
            lines.add("print(\"" + identifier(node) + ".grad =\", " + identifier(node) + ".grad)");
        }
        return lines;
    }

    private int depth() {
        int[] depths = new int[graph.nodes().size()];
        int deepest = 0;
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                depths[node.id()] = Math.max(depths[node.id()], depths[operand] + 1);
            }
            deepest = Math.max(deepest, depths[node.id()]);
        }
        return deepest;
    }

    private static boolean isExtreme(Graph graph) {
        for (GraphNode node : graph.nodes()) {
            if (isExtreme(node.data()) || isExtreme(node.grad())) {
                return true;
            }
            for (int k = 0; k < node.operands().size(); k++) {
                if (graph.receivesGradient(node.id(), k) && isExtreme(graph.local(node.id(), k))) {
                    return true;
                }
            }
            if (node.op() == Op.POW && graph.node(node.operands().get(0)).data() == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExtreme(double number) {
        double size = Math.abs(number);
        return !(size < HUGE) || size != 0 && size < 1 / HUGE;
    }

    @Override
    WrittenExpression constant(double number) {
        return PythonNotation.constant(number);
    }

    @Override
    WrittenExpression leaf(double data) {
        return WrittenExpression.atom("Value(" + PythonNotation.python(data) + ")");
    }

    @Override
    WrittenExpression operation(GraphNode node, WrittenExpression a, WrittenExpression b) {
        WrittenExpression left = a.number() && b.number() ? value(a) : a;
        return switch (node.op()) {
            case ADD -> PythonNotation.sum(left, "+", b);
            case SUB -> PythonNotation.sum(left, "-", b);
            case MUL -> PythonNotation.product(left, "*", b);
            case DIV -> extreme ? call(PythonFunction.DIVIDE, a, b) : PythonNotation.product(left, "/", b);
            case POW -> extreme || !b.number() ? call(PythonFunction.POWER, a, b) : PythonNotation.power(left, b);
            case NEG -> PythonNotation.negative(left);
            case RELU ->
                extreme
                        ? call(PythonFunction.RELU, a)
                        : WrittenExpression.atom(left.atLeast(WrittenExpression.Binding.ATOM) + ".relu()");
            case MAX -> call(PythonFunction.MAXIMUM, a, b);
            case MIN -> call(PythonFunction.MINIMUM, a, b);
            default -> call(PythonFunction.of(node.op()), a);
        };
    }

    private WrittenExpression call(PythonFunction function, WrittenExpression... arguments) {
        functions.add(function);
        StringBuilder text = new StringBuilder(function.title()).append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(value(arguments[i]).text());
        }
        return WrittenExpression.atom(text.append(')').toString());
    }

    private static WrittenExpression value(WrittenExpression code) {
        return code.number() ? WrittenExpression.atom("Value(" + code.text() + ")") : code;
    }

    @Override
    String declaration(String identifier, String expression) {
        return identifier + " = " + expression;
    }

    @Override
    String commentSign() {
        return "#";
    }
}
