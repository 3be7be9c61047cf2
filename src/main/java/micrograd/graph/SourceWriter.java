package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * Writes a graph as a program: one statement for each value with a name or several uses, in their order; the others stand inside the
 * expressions that use them, as constants do.
 *
 * <p>A snapshot that one forward and one backward pass give is computed so; in another, data and gradients are assigned.
 */
abstract class SourceWriter {
    private static final int WIDEST = 60;

    final Graph graph;
    private final Identifiers identifiers;
    private final WrittenExpression[] codes;
    private final int[] uses;
    private final boolean[] variables;

    SourceWriter(Graph graph, Set<String> reserved) {
        this.graph = graph;
        identifiers = new Identifiers(graph, reserved);
        codes = new WrittenExpression[graph.nodes().size()];
        uses = new int[codes.length];
        variables = new boolean[codes.length];
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                uses[operand]++;
            }
        }
    }

    /** A number in an expression. */
    abstract WrittenExpression constant(double number);

    /** A value of its own with that data. */
    abstract WrittenExpression leaf(double data);

    /** The result of an operation; {@code b} is {@code a} where there is one operand. */
    abstract WrittenExpression operation(GraphNode node, WrittenExpression a, WrittenExpression b);

    /** A statement that gives a value its name. */
    abstract String declaration(String identifier, String expression);

    /** What begins a comment. */
    abstract String commentSign();

    /** The statements that make all values. */
    final List<String> declarations() {
        List<String> lines = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            WrittenExpression code = code(node);
            int id = node.id();
            variables[id] = isVariable(node, code);
            if (!variables[id]) {
                codes[id] = code;
                continue;
            }
            String identifier = identifiers.of(id);
            String line =
                    declaration(identifier, code.number() ? leaf(node.data()).text() : code.text());
            boolean renamed = !node.name().isEmpty() && !node.name().equals(identifier);
            lines.add(renamed ? line + "  " + commentSign() + " " + Comments.of(node.name()) : line);
            codes[id] = WrittenExpression.atom(identifier);
        }
        return lines;
    }

    private WrittenExpression code(GraphNode node) {
        if (node.isLeaf()) {
            return node.constant() ? constant(node.data()) : leaf(node.data());
        }
        WrittenExpression a = operand(node, 0);
        return operation(node, a, node.operands().size() > 1 ? operand(node, 1) : a);
    }

    /** A constant exponent is a plain number even if it has a name: it receives no gradient. */
    private WrittenExpression operand(GraphNode node, int index) {
        GraphNode operand = graph.node(node.operands().get(index));
        return graph.receivesGradient(node.id(), index) ? codes[operand.id()] : constant(operand.data());
    }

    private boolean isVariable(GraphNode node, WrittenExpression code) {
        boolean wanted = !node.name().isEmpty() || isOutput(node);
        if (node.isLeaf()) {
            return wanted || !node.constant();
        }
        return wanted || uses[node.id()] != 1 || code.text().length() > WIDEST;
    }

    final boolean isOutput(GraphNode node) {
        return graph.output().isPresent() && graph.output().get() == node.id();
    }

    /** The name of a value that has a statement. */
    final String identifier(GraphNode node) {
        return identifiers.of(node.id());
    }

    /** The values whose gradients are printed: those with a name that are variables. */
    final List<GraphNode> named() {
        List<GraphNode> named = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (!node.name().isEmpty()) {
                named.add(node);
            }
        }
        return named;
    }

    /** The output, if there is one. */
    final List<GraphNode> output() {
        return graph.output().isEmpty()
                ? List.of()
                : List.of(graph.node(graph.output().get()));
    }

    /** Those whose data has to be assigned: inner values that were assigned to, or computed from other numbers than stand there now. */
    final List<GraphNode> assigned() {
        List<GraphNode> assigned = new ArrayList<>();
        for (GraphNode node : OnePass.stale(graph)) {
            if (variables[node.id()]) {
                assigned.add(node);
            }
        }
        return assigned;
    }

    /** Whether forward from the leaves and one backward pass give every number of the snapshot. */
    final boolean isOnePass() {
        return graph.isOnePass();
    }

    /** A whole number without its point, else as Python writes it. */
    static String literal(double number) {
        boolean whole = Math.abs(number) < 1e9 && number == Rounding.rint(number) && !(number == 0 && 1 / number < 0);
        return whole ? Numbers.shortest(number) : Numbers.python(number);
    }

    /** Statements, one a line, each indented. */
    static void append(StringBuilder text, String indent, List<String> lines) {
        for (String line : lines) {
            if (!line.isEmpty()) {
                text.append(indent).append(line);
            }
            text.append('\n');
        }
    }
}
