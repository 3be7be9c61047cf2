package micrograd.graph;

import java.util.List;
import micrograd.engine.Op;
import micrograd.text.Numbers;

/**
 * Writes a graph for Graphviz as the lecture's {@code draw_dot} does: what the output depends on, values as records of label, data and grad, operations as
 * nodes of their own, one edge from a value to an operation however often it is an operand. A constant exponent is part of the
 * operation's sign ({@code **2}), as in micrograd.
 */
public final class DotWriter {
    private final Shown shown;
    private final Graph graph;
    private final boolean[] drawn;
    private final StringBuilder dot = new StringBuilder("digraph {\n\tgraph [rankdir=LR]\n");

    private DotWriter(Shown shown) {
        this.shown = shown;
        graph = shown.graph();
        drawn = new boolean[graph.nodes().size()];
        for (int id = drawn.length - 1; id >= 0; id--) {
            drawn[id] |= graph.output().isEmpty() || graph.output().get() == id;
            List<Integer> operands = graph.node(id).operands();
            for (int k = 0; k < operands.size(); k++) {
                drawn[operands.get(k)] |= drawn[id] && graph.receivesGradient(id, k);
            }
        }
    }

    /** The graph in the DOT language; all of it where there is no output. */
    static String write(Graph graph) {
        return write(Shown.all(graph));
    }

    /** The same of what can be seen: what is not known yet is blank, and beside a wrong number stands the right one. */
    public static String write(Shown shown) {
        DotWriter writer = new DotWriter(shown);
        Graph graph = shown.graph();
        for (GraphNode node : graph.nodes()) {
            if (writer.drawn[node.id()]) {
                writer.node(node);
            }
        }
        for (GraphNode node : graph.nodes()) {
            if (writer.drawn[node.id()]) {
                writer.edges(node);
            }
        }
        return writer.dot.append("}\n").toString();
    }

    private void node(GraphNode node) {
        dot.append('\t').append(node.id()).append(" [label=\"{ ");
        escape(node.name());
        int id = node.id();
        number("data", shown.hasData(id), node.data(), shown.rightData().get(id));
        number(
                "grad",
                shown.hasGrad(id) && graph.hasGradient(id),
                node.grad(),
                shown.rightGrads().get(id));
        dot.append(" }\" shape=record]\n");
        if (!node.isLeaf()) {
            String operation = operation(node);
            dot.append('\t').append(operation).append(" [label=\"").append(sign(node));
            dot.append("\"]\n\t").append(operation).append(" -> ").append(node.id());
            dot.append('\n');
        }
    }

    private void number(String what, boolean known, double number, Double right) {
        dot.append(" | ").append(what).append(' ').append(known ? Numbers.fixed(number, 4) : "");
        if (right != null) {
            dot.append(" ≠ ").append(Numbers.fixed(right, 4));
        }
    }

    private void edges(GraphNode node) {
        List<Integer> operands = node.operands();
        for (int k = 0; k < operands.size(); k++) {
            boolean again = k == 1 && operands.get(0).equals(operands.get(1));
            if (graph.receivesGradient(node.id(), k) && !again) {
                dot.append('\t').append(operands.get(k)).append(" -> ").append(operation(node));
                dot.append('\n');
            }
        }
    }

    private static String operation(GraphNode node) {
        return "\"" + node.id() + node.op().symbol() + "\"";
    }

    private String sign(GraphNode node) {
        boolean folded = node.op() == Op.POW && !graph.receivesGradient(node.id(), 1);
        return folded
                ? node.op().symbol()
                        + Numbers.shortest(graph.node(node.operands().get(1)).data())
                : node.op().symbol();
    }

    /** Escapes what means something in a record's label. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\\"{}|<> ".indexOf(c) >= 0) {
                dot.append('\\');
            }
            dot.append(c);
        }
    }
}
