package micrograd.scene;

import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.text.Numbers;

/** What stands in an operation's node: signs of arithmetic as a textbook prints them, a constant exponent with its power. */
final class Symbols {
    private Symbols() {}

    static String of(GraphNode node, Graph graph, boolean[] folded) {
        if (node.op() == Op.POW && folded[node.operands().get(1)]) {
            return "**" + Numbers.compact(graph.node(node.operands().get(1)).data());
        }
        return of(node.op());
    }

    static String of(Op op) {
        if (op == Op.MUL) {
            return "×";
        }
        if (op == Op.SUB) {
            return String.valueOf(Numbers.MINUS);
        }
        if (op == Op.DIV) {
            return "÷";
        }
        return op.symbol();
    }
}
