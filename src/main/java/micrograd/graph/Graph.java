package micrograd.graph;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * A snapshot of values: data, gradients and how they depend on each other.
 *
 * @param nodes in topological order: operands before results
 * @param output the id of the node that was differentiated
 * @param places the number that each nameless node is called by, -1 for one that is not in sight; none where each is called by its id
 */
public record Graph(List<GraphNode> nodes, Optional<Integer> output, List<Integer> places) {
    public Graph {
        nodes = nodes instanceof Regraded ? nodes : List.copyOf(nodes);
    }

    /** A graph whose nameless nodes are called by their ids. */
    public Graph(List<GraphNode> nodes, Optional<Integer> output) {
        this(nodes, output, List.of());
    }

    /** The same whose nameless nodes are called by other numbers. */
    public Graph withPlaces(List<Integer> places) {
        return new Graph(nodes, output, List.copyOf(places));
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

    /** Writes all of it. */
    public void write(FieldWriter to) {
        to.whole(output.orElse(-1)).whole(nodes.size());
        for (GraphNode node : nodes) {
            to.text(node.name()).whole(node.op().ordinal()).number(node.data()).number(node.grad());
            to.flag(node.constant()).whole(node.operands().size());
            for (int operand : node.operands()) {
                to.whole(operand);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Graph read(FieldReader from) {
        Reader reader = new Reader(from);
        reader.read(Integer.MAX_VALUE);
        return reader.graph();
    }

    /** Reads what {@link #write} wrote, so many nodes at a time. */
    public static final class Reader {
        private final FieldReader from;
        private final Op[] ops = Op.values();
        private final int output;
        private final int count;
        private final List<GraphNode> nodes;

        /** A reader of a graph that comes next. */
        public Reader(FieldReader from) {
            this.from = from;
            output = from.whole();
            count = from.whole();
            nodes = new ArrayList<>(count);
        }

        /** Reads at most so many nodes more; whether there are none left. */
        public boolean read(int most) {
            for (int left = most; left > 0 && nodes.size() < count; left--) {
                String name = from.text();
                Op op = ops[from.whole()];
                double data = from.number();
                double grad = from.number();
                boolean constant = from.flag();
                nodes.add(new GraphNode(nodes.size(), name, op, data, grad, operands(), constant));
            }
            return nodes.size() == count;
        }

        private List<Integer> operands() {
            int number = from.whole();
            if (number <= 2) {
                return number == 0
                        ? List.of()
                        : number == 1 ? List.of(from.whole()) : List.of(from.whole(), from.whole());
            }
            List<Integer> operands = new ArrayList<>(number);
            for (int left = number; left > 0; left--) {
                operands.add(from.whole());
            }
            return operands;
        }

        /** The graph, once it is read. */
        public Graph graph() {
            return new Graph(nodes, output < 0 ? Optional.empty() : Optional.of(output));
        }
    }

    /** Whether another has the same names, operations and operands, whatever its numbers. */
    public boolean hasShapeOf(Graph other) {
        boolean same = nodes.size() == other.nodes.size() && output.equals(other.output);
        for (int id = 0; same && id < nodes.size(); id++) {
            GraphNode one = nodes.get(id);
            GraphNode two = other.nodes.get(id);
            same = one.op() == two.op()
                    && one.constant() == two.constant()
                    && one.name().equals(two.name())
                    && one.operands().equals(two.operands());
        }
        return same;
    }

    /** The node with that id. */
    public GraphNode node(int id) {
        return nodes.get(id);
    }

    /** The same with other gradients, one a node. */
    public Graph withGrads(double[] grads) {
        return new Graph(new Regraded(shape(), grads), output, places);
    }

    /** Nodes with other gradients, each made when it is asked for: of a large graph few are. */
    private static final class Regraded extends AbstractList<GraphNode> implements RandomAccess {
        private final List<GraphNode> nodes;
        private final double[] grads;

        Regraded(List<GraphNode> nodes, double[] grads) {
            this.nodes = nodes;
            this.grads = grads.clone();
        }

        @Override
        public GraphNode get(int id) {
            return nodes.get(id).withGrad(grads[id]);
        }

        @Override
        public int size() {
            return grads.length;
        }
    }

    /** The same differentiated at another node, and with other data, if any, one a node. */
    Graph with(Optional<double[]> data, int root) {
        List<GraphNode> changed = nodes;
        if (data.isPresent()) {
            changed = new ArrayList<>(nodes.size());
            for (GraphNode node : nodes) {
                changed.add(node.withData(data.get()[node.id()]));
            }
        }
        return new Graph(changed, Optional.of(root), places);
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

    /** Whether one forward and one backward pass from the leaves give all its numbers: then a program that computes it says none of them. */
    public boolean isOnePass() {
        return OnePass.hasDataOf(this) && OnePass.hasGradientsOf(this);
    }

    /** Whether a gradient flows to an operand of a node: to all but a constant exponent. */
    public boolean receivesGradient(int node, int operand) {
        return receivesGradient(nodes.get(node), operand);
    }

    /** For each node whether it is the target or leads to it. */
    public boolean[] leadingTo(int target) {
        List<GraphNode> shape = shape();
        boolean[] leading = new boolean[shape.size()];
        leading[target] = true;
        for (int id = target; id >= 0; id--) {
            List<Integer> operands = shape.get(id).operands();
            for (int k = 0; leading[id] && k < operands.size(); k++) {
                leading[operands.get(k)] = true;
            }
        }
        return leading;
    }

    /** How many nodes were computed. */
    public int operations() {
        int operations = 0;
        for (GraphNode node : shape()) {
            operations += node.isLeaf() ? 0 : 1;
        }
        return operations;
    }

    /** The nodes where nobody asks for their gradients. */
    List<GraphNode> shape() {
        return nodes instanceof Regraded regraded ? regraded.nodes : nodes;
    }

    /** Whether a node has a gradient at all: a number that only stands as an exponent has none. */
    public boolean hasGradient(int node) {
        if (!nodes.get(node).constant() || output.filter(id -> id == node).isPresent()) {
            return true;
        }
        boolean used = false;
        List<GraphNode> shape = shape();
        for (int id = node + 1; id < shape.size(); id++) {
            List<Integer> operands = shape.get(id).operands();
            for (int k = 0; k < operands.size(); k++) {
                if (operands.get(k) == node) {
                    used = true;
                    if (receivesGradient(id, k)) {
                        return true;
                    }
                }
            }
        }
        return !used;
    }

    private boolean receivesGradient(GraphNode result, int operand) {
        return !(result.op() == Op.POW
                && operand == 1
                && shape().get(result.operands().get(1)).constant());
    }

    private double data(GraphNode result, int operand) {
        return operand < result.operands().size()
                ? shape().get(result.operands().get(operand)).data()
                : 0;
    }
}
