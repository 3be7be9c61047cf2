package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
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
        return of(values, new ValueIds(values), output);
    }

    /** The same where the values' places are known. */
    public static Graph of(List<Value> values, ValueIds ids, Optional<Value> output) {
        List<GraphNode> nodes = new ArrayList<>(values.size());
        for (Value value : values) {
            int id = nodes.size();
            int count = value.operandCount();
            List<Integer> operands = count == 0
                    ? List.of()
                    : count == 1 ? List.of(operand(value, 0, id, ids)) : operands(value, id, ids);
            nodes.add(new GraphNode(
                    id, value.label(), value.op(), value.data(), value.grad(), operands, value.isConstant()));
        }
        return new Graph(nodes, output.map(ids::of).filter(id -> id >= 0));
    }

    private static List<Integer> operands(Value value, int id, ValueIds ids) {
        if (value.operandCount() == 2) {
            return List.of(operand(value, 0, id, ids), operand(value, 1, id, ids));
        }
        List<Integer> operands = new ArrayList<>(value.operandCount());
        for (int i = 0; i < value.operandCount(); i++) {
            operands.add(operand(value, i, id, ids));
        }
        return operands;
    }

    private static int operand(Value value, int operand, int id, ValueIds ids) {
        int place = ids.of(value.operand(operand));
        if (place < 0 || place >= id) {
            throw new IllegalArgumentException("operand " + operand + " of value " + id + " does not stand before it");
        }
        return place;
    }

    /** The node with that id. */
    public GraphNode node(int id) {
        return nodes.get(id);
    }

    /** The same with other gradients, one a node. */
    public Graph withGrads(double[] grads) {
        List<GraphNode> changed = new ArrayList<>(nodes.size());
        for (GraphNode node : nodes) {
            changed.add(node.withGrad(grads[node.id()]));
        }
        return new Graph(changed, output);
    }

    /** What the gradient of an operand of a node grows by: the local derivative times the node's gradient; 0 for a constant exponent, which receives none. */
    public double contribution(int node, int operand) {
        return contribution(nodes.get(node), operand, nodes.get(node).grad());
    }

    /** The local derivative of a node by one of its operands. */
    public double local(int node, int operand) {
        GraphNode result = nodes.get(node);
        return result.op().local(operand, data(result, 0), data(result, 1), result.data());
    }

    /** A node's data as its operands' data give it: another than its own where those were assigned since. */
    double recomputed(GraphNode node) {
        return node.isLeaf() ? node.data() : node.op().forward(data(node, 0), data(node, 1));
    }

    double contribution(GraphNode result, int operand, double upstream) {
        if (!receivesGradient(result, operand)) {
            return 0;
        }
        return result.op().contribution(operand, data(result, 0), data(result, 1), result.data(), upstream);
    }

    /** Whether a gradient flows to an operand of a node: to all but a constant exponent. */
    public boolean receivesGradient(int node, int operand) {
        return receivesGradient(nodes.get(node), operand);
    }

    /** For each node whether it is the target or leads to it. */
    public boolean[] leadingTo(int target) {
        boolean[] leading = new boolean[nodes.size()];
        leading[target] = true;
        for (int id = target; id >= 0; id--) {
            for (int operand : nodes.get(id).operands()) {
                leading[operand] |= leading[id];
            }
        }
        return leading;
    }

    private boolean receivesGradient(GraphNode result, int operand) {
        return !(result.op() == Op.POW
                && operand == 1
                && nodes.get(result.operands().get(1)).constant());
    }

    private double data(GraphNode result, int operand) {
        return operand < result.operands().size()
                ? nodes.get(result.operands().get(operand)).data()
                : 0;
    }
}
