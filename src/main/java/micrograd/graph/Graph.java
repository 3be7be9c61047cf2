package micrograd.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Value;

/**
 * A snapshot of values: data, gradients and how they depend on each other.
 *
 * @param nodes in topological order: operands before results
 * @param output the id of the node that was differentiated
 */
public record Graph(List<GraphNode> nodes, Optional<Integer> output) {
    public Graph {
        nodes = List.copyOf(nodes);
    }

    /**
     * The snapshot of values as they are now; a node's id is its value's place in the list.
     *
     * @param values operands before results, with all operands among them
     * @throws IllegalArgumentException if an operand is missing or stands behind its result
     */
    public static Graph of(List<Value> values, Optional<Value> output) {
        Map<Value, Integer> ids = new IdentityHashMap<>();
        List<GraphNode> nodes = new ArrayList<>(values.size());
        for (Value value : values) {
            List<Integer> operands = new ArrayList<>(value.operandCount());
            for (int i = 0; i < value.operandCount(); i++) {
                Integer operand = ids.get(value.operand(i));
                if (operand == null) {
                    throw new IllegalArgumentException(
                            "operand " + i + " of value " + nodes.size() + " does not stand before it");
                }
                operands.add(operand);
            }
            int id = nodes.size();
            ids.put(value, id);
            nodes.add(new GraphNode(
                    id, value.label(), value.op(), value.data(), value.grad(), operands, value.isConstant()));
        }
        return new Graph(nodes, output.map(ids::get));
    }

    /** The node with that id. */
    public GraphNode node(int id) {
        return nodes.get(id);
    }
}
