package micrograd.graph;

import micrograd.text.Numbers;

/** Writes a graph for Graphviz as the lecture's {@code draw_dot} does: records of label, data and grad, operations as nodes of their own. */
public final class DotWriter {
    private DotWriter() {}

    /** The graph in the DOT language. */
    public static String write(Graph graph) {
        StringBuilder dot = new StringBuilder("digraph {\n\tgraph [rankdir=LR]\n");
        for (GraphNode node : graph.nodes()) {
            dot.append('\t').append(node.id()).append(" [label=\"{ ");
            escape(dot, node.name());
            dot.append(" | data ").append(Numbers.fixed(node.data(), 4));
            dot.append(" | grad ").append(Numbers.fixed(node.grad(), 4));
            dot.append(" }\" shape=record]\n");
            if (!node.isLeaf()) {
                String operation = operation(node);
                dot.append('\t').append(operation).append(" [label=\"");
                escape(dot, node.op().symbol());
                dot.append("\"]\n\t")
                        .append(operation)
                        .append(" -> ")
                        .append(node.id())
                        .append('\n');
            }
        }
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                dot.append('\t')
                        .append(operand)
                        .append(" -> ")
                        .append(operation(node))
                        .append('\n');
            }
        }
        return dot.append("}\n").toString();
    }

    private static String operation(GraphNode node) {
        return "\"" + node.id() + node.op().symbol() + "\"";
    }

    /** Escapes what means something in a record's label. */
    private static void escape(StringBuilder dot, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\\"{}|<> ".indexOf(c) >= 0) {
                dot.append('\\');
            }
            dot.append(c);
        }
    }
}
