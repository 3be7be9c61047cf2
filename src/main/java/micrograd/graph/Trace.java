package micrograd.graph;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final boolean[] leading;
    private final int forwardCount;
    private final int count;
    private final List<Step> steps = new Steps();
    private Optional<Numbers> numbers = Optional.empty();

    private Trace(Graph graph, boolean[] leading, int forwardCount, int count) {
        this.graph = graph;
        this.leading = leading;
        this.forwardCount = forwardCount;
        this.count = count;
    }

    /**
     * The steps in numbers, found when the first of them is asked for.
     *
     * @param nodes for each step the node computed, the output, or the result whose use is added
     * @param operands for each backward step which operand it is
     * @param upstreams for each backward step the result's gradient
     * @param befores the gradients before each backward step
     * @param afters the gradients after it
     */
    private record Numbers(int[] nodes, byte[] operands, double[] upstreams, double[] befores, double[] afters) {}

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
            return new Trace(graph, new boolean[0], 0, 0);
        }
        boolean[] leading = graph.leadingTo(graph.output().get());
        int forward = 0;
        int backward = 1;
        for (GraphNode node : graph.nodes()) {
            if (leading[node.id()] && !node.isLeaf()) {
                forward++;
                for (int operand : node.operands()) {
                    backward += graph.node(operand).constant() ? 0 : 1;
                }
            }
        }
        return new Trace(graph, leading, forward, forward + backward);
    }

    private Numbers numbers() {
        if (numbers.isEmpty()) {
            numbers = Optional.of(found());
        }
        return numbers.get();
    }

    private Numbers found() {
        int backward = count - forwardCount;
        int[] nodes = new int[count];
        byte[] operands = new byte[backward];
        double[] befores = new double[backward];
        double[] afters = new double[backward];
        double[] upstreams = new double[backward];
        int at = 0;
        for (GraphNode node : graph.nodes()) {
            if (at < forwardCount && leading[node.id()] && !node.isLeaf()) {
                nodes[at++] = node.id();
            }
        }
        double[] grads = new double[graph.nodes().size()];
        int[] order = {};
        if (graph.output().isPresent()) {
            int output = graph.output().get();
            nodes[at] = output;
            afters[0] = 1;
            grads[output] = 1;
            order = BackwardOrder.of(graph, output);
        }
        int step = 1;
        for (int id : order) {
            GraphNode result = graph.node(id);
            for (int k = 0; k < result.operands().size(); k++) {
                int node = result.operands().get(k);
                if (!graph.node(node).constant()) {
                    nodes[forwardCount + step] = id;
                    operands[step] = (byte) k;
                    upstreams[step] = grads[id];
                    befores[step] = grads[node];
                    grads[node] += graph.contribution(result, k, grads[id]);
                    afters[step++] = grads[node];
                }
            }
        }
        return new Numbers(nodes, operands, upstreams, befores, afters);
    }

    /** The steps, each made of its numbers. */
    private final class Steps extends AbstractList<Step> {
        @Override
        public int size() {
            return count;
        }

        @Override
        public Step get(int i) {
            int[] nodes = numbers().nodes;
            if (i < forwardCount) {
                return new Computed(nodes[i]);
            }
            int step = i - forwardCount;
            return step == 0 ? new Started(nodes[i]) : contributed(nodes[i], step);
        }

        private Contributed contributed(int id, int step) {
            GraphNode result = graph.node(id);
            Numbers all = numbers();
            int k = all.operands[step];
            double upstream = all.upstreams[step];
            double contribution = graph.contribution(result, k, upstream);
            return new Contributed(
                    result.operands().get(k),
                    id,
                    k,
                    graph.local(id, k),
                    upstream,
                    contribution,
                    all.befores[step],
                    all.afters[step]);
        }
    }

    /** The node that gets its data or gradient in a step. */
    private int nodeOf(int i) {
        Numbers all = numbers();
        int step = i - forwardCount;
        return step <= 0 ? all.nodes[i] : graph.node(all.nodes[i]).operands().get(all.operands[step]);
    }

    /** Whether another trace has the same steps, with whatever numbers. */
    public boolean hasStepsOf(Trace other) {
        if (forwardCount != other.forwardCount || count != other.count) {
            return false;
        }
        Numbers mine = numbers();
        Numbers theirs = other.numbers();
        boolean same = Arrays.equals(mine.nodes, theirs.nodes) && Arrays.equals(mine.operands, theirs.operands);
        for (int i = forwardCount; same && i < count; i++) {
            same = nodeOf(i) == other.nodeOf(i);
        }
        return same;
    }

    /** How many contributions the backward pass adds. */
    public int contributions() {
        return Math.max(0, count - forwardCount - 1);
    }

    /** How many steps are done once a node's data is known: 0 for a leaf and for what does not lead to the output. */
    public int whenDataIsKnown(int node) {
        for (int i = 0; i < forwardCount; i++) {
            if (nodeOf(i) == node) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many steps are done once nothing more is added to a node's gradient: all of them where nothing ever is. */
    public int whenGradientIsComplete(int node) {
        for (int i = count - 1; i >= forwardCount; i--) {
            if (nodeOf(i) == node) {
                return i + 1;
            }
        }
        return count;
    }

    /** What is known once the first {@code done} steps are done; at the end, what no step touched shows its own gradient. */
    public Moment after(int done) {
        int size = graph.nodes().size();
        boolean[] blankData = new boolean[size];
        boolean[] blankGrads = new boolean[size];
        boolean[] blankUses = new boolean[2 * size];
        double[] grads = new double[size];
        if (done >= count) {
            for (GraphNode node : graph.nodes()) {
                grads[node.id()] = node.grad();
            }
        } else {
            Arrays.fill(blankGrads, true);
            Arrays.fill(blankUses, true);
        }
        Numbers all = numbers();
        for (int i = 0; i < count; i++) {
            int node = nodeOf(i);
            if (i >= done && i < forwardCount) {
                blankData[node] = true;
            } else if (i < done && i >= forwardCount) {
                grads[node] = all.afters[i - forwardCount];
                blankGrads[node] = false;
                if (i > forwardCount) {
                    blankUses[2 * all.nodes[i] + all.operands[i - forwardCount]] = false;
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
