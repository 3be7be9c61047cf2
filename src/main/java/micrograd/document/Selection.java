package micrograd.document;

import java.util.OptionalInt;

/**
 * What is asked about in a graph: a node, or the edge from one of its operands.
 *
 * @param node the node's id
 * @param operand 0 or 1 for the edge from that operand; empty for the node itself
 */
public record Selection(int node, OptionalInt operand) {
    /** The node itself. */
    public static Selection ofNode(int node) {
        return new Selection(node, OptionalInt.empty());
    }

    /** The edge from an operand to the node. */
    public static Selection ofEdge(int node, int operand) {
        return new Selection(node, OptionalInt.of(operand));
    }
}
