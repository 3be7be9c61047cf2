package micrograd.scene.graph;

import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.text.Numbers;

/** What stands in an operation's node: signs of arithmetic as a textbook prints them, a constant exponent with its power. */
final class Symbols {
    private Symbols() {}

    /** An operation's sign, with the constant that is part of it where one is: ×2, 10÷. */
    static String of(GraphNode node, Graph graph, boolean[] inSymbol) {
        for (int k = 0; k < node.operands().size(); k++) {
            int operand = node.operands().get(k);
            if (inSymbol[operand]) {
                String number = Numbers.compact(graph.node(operand).data());
                String gap = node.op().symbol().length() > 2 ? " " : "";
                return k == 0 ? number + gap + of(node.op()) : of(node.op()) + gap + number;
            }
        }
        return of(node.op());
    }

    /** How many operations a folded group stands for. */
    static String ofGroup(Graph graph, Group group) {
        int operations = 1;
        for (int part : group.parts()) {
            operations += graph.node(part).isLeaf() ? 0 : 1;
        }
        return operations + " ops";
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
