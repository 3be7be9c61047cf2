package micrograd.graph;

import java.util.List;
import micrograd.engine.Op;

/**
 * A value at the moment of the snapshot.
 *
 * @param id its place among the graph's nodes
 * @param name its label, or an empty text
 * @param op the operation that made it; {@link Op#LEAF} for a leaf
 * @param operands the ids of its operands, in the order written; all smaller than its own
 * @param constant whether it is a number written in an expression
 */
public record GraphNode(
        int id, String name, Op op, double data, double grad, List<Integer> operands, boolean constant) {
    private static final Class<?> ONE = List.of(0).getClass();
    private static final Class<?> TWO = List.of(0, 0).getClass();

    public GraphNode {
        // In the page copyOf copies also what cannot change.
        boolean kept = operands.getClass() == ONE || operands.getClass() == TWO || operands.isEmpty();
        operands = operands.isEmpty() ? List.of() : kept ? operands : List.copyOf(operands);
    }

    /** Whether it was given rather than computed. */
    public boolean isLeaf() {
        return op == Op.LEAF;
    }

    GraphNode withData(double data) {
        return new GraphNode(id, name, op, data, grad, operands, constant);
    }

    GraphNode withGrad(double grad) {
        return new GraphNode(id, name, op, data, grad, operands, constant);
    }
}
