package micrograd.graph;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One forward and one backward pass, step by step: a forward step computes one operation, a backward step starts at the output or adds one
 * contribution to one gradient, results before operands. Only what leads to the output takes part.
 *
 * <p>Gradients begin at 0 and grow in the engine's own order, so that they end as {@link micrograd.engine.Value#backward} leaves them, to the last bit.
 * Constants are passed over: nothing is learnt from their gradients.
 *
 * <p>Steps are kept as numbers and made when they are asked for: a large graph has millions.
 */
public final class Trace {
    private final Graph graph;
    private final int forwardCount;

    /** For each step the node computed, the output, or the result whose use is added. */
    private final int[] nodes;

    /** For each backward step which operand it is. */
    private final byte[] operands;

    /** The gradients before and after each backward step. */
    private final double[] befores;

    private final double[] afters;
    private final double[] upstreams;
    private final List<Step> steps = new Steps();

    private Trace(
            Graph graph,
            int forwardCount,
            int[] nodes,
            byte[] operands,
            double[] befores,
            double[] afters,
            double[] upstreams) {
        this.graph = graph;
        this.forwardCount = forwardCount;
        this.nodes = nodes;
        this.operands = operands;
        this.befores = befores;
        this.afters = afters;
        this.upstreams = upstreams;
    }

    /** What is walked, its gradients as they end. */
    public Graph graph() {
        return graph;
    }

    /** Forward steps, then backward steps. */
    public List<Step> steps() {
        return steps;
    }

    /** How many are forward. */
    public int forwardCount() {
        return forwardCount;
    }

    /** One step of a pass. */
    public sealed interface Step {
        /** The node that gets its data or gradient. */
        int node();
    }

    /** Computes a node's data. */
    public record Computed(int node) implements Step {}

    /** Sets the output's gradient to 1. */
    public record Started(int node) implements Step {}

    /**
     * Adds what one use sends back to a node's gradient.
     *
     * @param node whose gradient grows
     * @param result in which it is used
     * @param operand which operand of the result it is
     * @param local ∂result/∂node
     * @param upstream the result's gradient
     * @param contribution local derivative × upstream
     * @param before the gradient before
     * @param after the gradient after
     */
    public record Contributed(
            int node,
            int result,
            int operand,
            double local,
            double upstream,
            double contribution,
            double before,
            double after)
            implements Step {}

    /** The passes of a graph; without an output there are no steps. */
    public static Trace of(Graph graph) {
        if (graph.output().isEmpty()) {
            double[] none = {};
            return new Trace(graph, 0, new int[0], new byte[0], none, none, none);
        }
        int output = graph.output().get();
        boolean[] leading = graph.leadingTo(output);
        int[] order = BackwardOrder.of(graph, output);
        int forward = 0;
        int backward = 1;
        for (GraphNode node : graph.nodes()) {
            if (leading[node.id()] && !node.isLeaf()) {
                forward++;
                backward += node.operands().size();
            }
        }
        int[] nodes = new int[forward + backward];
        byte[] operands = new byte[backward];
        double[] befores = new double[backward];
        double[] afters = new double[backward];
        double[] upstreams = new double[backward];
        int at = 0;
        for (GraphNode node : graph.nodes()) {
            if (leading[node.id()] && !node.isLeaf()) {
                nodes[at++] = node.id();
            }
        }
        nodes[at] = output;
        afters[0] = 1;
        int step = 1;
        double[] grads = new double[graph.nodes().size()];
        grads[output] = 1;
        for (int id : order) {
            GraphNode result = graph.node(id);
            for (int k = 0; k < result.operands().size(); k++) {
                int node = result.operands().get(k);
                if (!graph.node(node).constant()) {
                    nodes[forward + step] = id;
                    operands[step] = (byte) k;
                    upstreams[step] = grads[id];
                    befores[step] = grads[node];
                    grads[node] += graph.contribution(result, k, grads[id]);
                    afters[step++] = grads[node];
                }
            }
        }
        return new Trace(graph, forward, Arrays.copyOf(nodes, forward + step), operands, befores, afters, upstreams);
    }

    /** The steps, each made of its numbers. */
    private final class Steps extends AbstractList<Step> {
        @Override
        public int size() {
            return nodes.length;
        }

        @Override
        public Step get(int i) {
            if (i < forwardCount) {
                return new Computed(nodes[i]);
            }
            int step = i - forwardCount;
            return step == 0 ? new Started(nodes[i]) : contributed(nodes[i], step);
        }

        private Contributed contributed(int id, int step) {
            GraphNode result = graph.node(id);
            int k = operands[step];
            double upstream = upstreams[step];
            double contribution = graph.contribution(result, k, upstream);
            return new Contributed(
                    result.operands().get(k),
                    id,
                    k,
                    graph.local(id, k),
                    upstream,
                    contribution,
                    befores[step],
                    afters[step]);
        }
    }

    /** The node that gets its data or gradient in a step. */
    private int nodeOf(int i) {
        int step = i - forwardCount;
        return step <= 0 ? nodes[i] : graph.node(nodes[i]).operands().get(operands[step]);
    }

    /** Whether another trace has the same steps, with whatever numbers. */
    public boolean hasStepsOf(Trace other) {
        if (forwardCount != other.forwardCount || !Arrays.equals(nodes, other.nodes)) {
            return false;
        }
        for (int i = forwardCount; i < nodes.length; i++) {
            if (operands[i - forwardCount] != other.operands[i - forwardCount] || nodeOf(i) != other.nodeOf(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many contributions the backward pass adds. */
    public int contributions() {
        return Math.max(0, nodes.length - forwardCount - 1);
    }

    /** How many steps are done once a node's data is known: 0 for a leaf and for what does not lead to the output. */
    public int whenDataIsKnown(int node) {
        for (int i = 0; i < forwardCount; i++) {
            if (nodes[i] == node) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many steps are done once nothing more is added to a node's gradient: all of them where nothing ever is. */
    public int whenGradientIsComplete(int node) {
        for (int i = nodes.length - 1; i >= forwardCount; i--) {
            if (nodeOf(i) == node) {
                return i + 1;
            }
        }
        return nodes.length;
    }

    /** What is known once the first {@code count} steps are done; at the end, what no step touched shows its own gradient. */
    public Moment after(int count) {
        int size = graph.nodes().size();
        boolean[] blankData = new boolean[size];
        boolean[] blankGrads = new boolean[size];
        boolean[] blankUses = new boolean[2 * size];
        double[] grads = new double[size];
        if (count >= nodes.length) {
            for (GraphNode node : graph.nodes()) {
                grads[node.id()] = node.grad();
            }
        } else {
            Arrays.fill(blankGrads, true);
            Arrays.fill(blankUses, true);
        }
        for (int i = 0; i < nodes.length; i++) {
            int node = nodeOf(i);
            if (i >= count && i < forwardCount) {
                blankData[node] = true;
            } else if (i < count && i >= forwardCount) {
                grads[node] = afters[i - forwardCount];
                blankGrads[node] = false;
                if (i > forwardCount) {
                    blankUses[2 * nodes[i] + operands[i - forwardCount]] = false;
                }
            }
        }
        return new Moment(graph.withGrads(grads), blankData, blankGrads, blankUses);
    }

    /** An operand (0 or 1) of a node. */
    public record Use(int node, int operand) {}

    /** What is known at a step: the graph with its gradients so far, and what of it is not known yet. */
    public static final class Moment {
        private final Graph graph;
        private final boolean[] blankData;
        private final boolean[] blankGrads;
        private final boolean[] blankUses;

        private Moment(Graph graph, boolean[] blankData, boolean[] blankGrads, boolean[] blankUses) {
            this.graph = graph;
            this.blankData = blankData;
            this.blankGrads = blankGrads;
            this.blankUses = blankUses;
        }

        /** The graph with its gradients so far. */
        public Graph graph() {
            return graph;
        }

        /** Nodes that are not computed yet. */
        public Set<Integer> unknownData() {
            return Blanks.nodes(blankData);
        }

        /** Nodes to whose gradient nothing was added yet. */
        public Set<Integer> unknownGrads() {
            return Blanks.nodes(blankGrads);
        }

        /** Uses that have sent nothing back yet. */
        public Set<Use> unknownUses() {
            return Blanks.uses(graph, blankUses);
        }

        Blanks blanks() {
            return new Blanks(blankData, blankGrads, blankUses);
        }
    }
}
