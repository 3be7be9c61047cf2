package micrograd.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a snapshot is what one forward and one backward pass from its leaves give. It need not be: a program may assign data and gradients, or
 * call backward() twice.
 */
final class OnePass {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-14;
    private static final double DATA = 1e-12;

    private OnePass() {}

    /** Whether all data are what one forward pass from the leaves, as they stand now, gives. */
    static boolean hasDataOf(Graph graph) {
        return differing(graph, DATA).isEmpty();
    }

    /** The nodes whose data is another than one forward pass from the leaves, as they stand now, gives, be it by one bit. */
    static List<GraphNode> stale(Graph graph) {
        return differing(graph, 0);
    }

    private static List<GraphNode> differing(Graph graph, double relative) {
        double[] data = new double[graph.nodes().size()];
        List<GraphNode> differing = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            List<Integer> operands = node.operands();
            double a = operands.isEmpty() ? 0 : data[operands.get(0)];
            double b = operands.size() < 2 ? 0 : data[operands.get(1)];
            data[node.id()] = node.isLeaf() ? node.data() : node.op().forward(a, b);
            if (!same(node.data(), data[node.id()], 0, relative)) {
                differing.add(node);
            }
        }
        return differing;
    }

    /** Whether all gradients but those of constants are what one backward pass leaves. */
    static boolean hasGradientsOf(Graph graph) {
        double[] grads = new double[graph.nodes().size()];
        if (graph.output().isPresent()) {
            int output = graph.output().get();
            grads[output] = 1;
            for (int id : BackwardOrder.of(graph, output)) {
                GraphNode node = graph.node(id);
                for (int k = 0; k < node.operands().size(); k++) {
                    grads[node.operands().get(k)] += graph.contribution(node, k, grads[id]);
                }
            }
        }
        for (GraphNode node : graph.nodes()) {
            if (!node.constant() && !same(node.grad(), grads[node.id()], ABSOLUTE, RELATIVE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(double a, double b, double absolute, double relative) {
        boolean close = Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
        if (relative == 0) {
            return Double.compare(a, b) == 0;
        }
        return a == b || a != a && b != b || close && a - a == 0 && b - b == 0;
    }
}
