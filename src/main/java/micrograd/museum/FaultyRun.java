package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/**
 * A program run by an engine with a fault, beside the same run by the sound one: forward from the leaves as they are, then some
 * backward passes from the output. Immutable.
 *
 * <p>Nothing is zeroed between passes, in neither of both; but where that is the fault, the sound run zeroes.
 */
public final class FaultyRun {
    private final Fault fault;
    private final int passes;
    private final Graph wrong;
    private final Graph right;

    private FaultyRun(Fault fault, int passes, Graph wrong, Graph right) {
        this.fault = fault;
        this.passes = passes;
        this.wrong = wrong;
        this.right = right;
    }

    /**
     * Runs a program both ways.
     *
     * @param graph the program's values; only its leaves' data are read
     * @param passes how many backward passes are made, at least 1
     * @throws IllegalArgumentException if there is no pass
     */
    public static FaultyRun of(Graph graph, Fault fault, int passes) {
        if (passes < 1) {
            throw new IllegalArgumentException("a run needs at least one backward pass, not " + passes);
        }
        return new FaultyRun(
                fault, passes, run(graph, fault.rules(), passes), run(graph, Rules.SOUND, soundPasses(fault, passes)));
    }

    /** The graph with the numbers that the sound engine gives: forward from the leaves as they are, then one backward pass. */
    public static Graph sound(Graph graph) {
        return run(graph, Rules.SOUND, 1);
    }

    /** Zeroing and then passing once leaves what one pass leaves. */
    static int soundPasses(Fault fault, int passes) {
        return fault == Fault.GRADIENTS_NEVER_ZEROED ? 1 : passes;
    }

    /** The graph with the data and gradients that some rules give. */
    static Graph run(Graph graph, Rules rules, int passes) {
        Run run = Run.forward(graph, rules);
        for (int i = 0; i < passes; i++) {
            run.backward();
        }
        return snapshot(graph, run);
    }

    /** The graph with a run's numbers. */
    static Graph snapshot(Graph graph, Run run) {
        List<GraphNode> nodes = new ArrayList<>(run.size());
        for (GraphNode node : graph.nodes()) {
            nodes.add(new GraphNode(
                    node.id(),
                    node.name(),
                    node.op(),
                    run.data[node.id()],
                    run.grad[node.id()],
                    node.operands(),
                    node.constant()));
        }
        return new Graph(nodes, graph.output());
    }

    /** The graph with the numbers of the engine with the fault. */
    public Graph wrong() {
        return wrong;
    }

    /** The graph with the numbers of the sound engine. */
    Graph right() {
        return right;
    }

    /** A node's data under the fault. */
    public double data(int node) {
        return wrong.node(node).data();
    }

    /** A node's gradient under the fault. */
    public double grad(int node) {
        return wrong.node(node).grad();
    }

    /** A node's data as the sound engine computes it. */
    public double soundData(int node) {
        return right.node(node).data();
    }

    /** A node's gradient as the sound engine computes it. */
    public double soundGrad(int node) {
        return right.node(node).grad();
    }

    /** Whether a node's data or gradient is wrong, by more than rounding. */
    public boolean differs(int node) {
        return dataDiffers(node) || gradDiffers(node);
    }

    /** Whether a node's data is wrong, by more than rounding. */
    public boolean dataDiffers(int node) {
        return !Agreement.same(data(node), soundData(node));
    }

    /** Whether a node's gradient is wrong, by more than rounding. */
    public boolean gradDiffers(int node) {
        return !Agreement.same(grad(node), soundGrad(node));
    }

    /** Whether anything is wrong anywhere. */
    boolean differs() {
        for (int node = 0; node < wrong.nodes().size(); node++) {
            if (differs(node)) {
                return true;
            }
        }
        return false;
    }
}
