package micrograd.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be seen of a graph: whose numbers, which of them are blank, and which stand beside others.
 *
 * <p>Blank is what a walk has not come to, or what is to be found out; beside a wrong number stands the right one.
 *
 * @param graph the numbers to show
 * @param blanks what of it is not to be seen
 * @param rightData for nodes whose data is wrong, what it should be
 * @param rightGrads for nodes whose gradient is wrong, what it should be
 */
public record Shown(Graph graph, Blanks blanks, Map<Integer, Double> rightData, Map<Integer, Double> rightGrads) {
    private static final int NUMBERS = 5;
    private static final int BLANK_DATA = 1;
    private static final int BLANK_GRAD = 2;
    private static final int RIGHT_DATA = 4;
    private static final int RIGHT_GRAD = 8;

    public Shown {
        rightData = Map.copyOf(rightData);
        rightGrads = Map.copyOf(rightGrads);
    }

    /**
     * What can be seen.
     *
     * @param blankData nodes whose data is not to be seen
     * @param blankGrads nodes whose gradient is not to be seen
     * @param blankUses uses of which nothing is to be seen: neither the local derivative nor what flows back
     */
    public Shown(
            Graph graph,
            Set<Integer> blankData,
            Set<Integer> blankGrads,
            Set<Trace.Use> blankUses,
            Map<Integer, Double> rightData,
            Map<Integer, Double> rightGrads) {
        this(graph, Blanks.of(graph, blankData, blankGrads, blankUses), rightData, rightGrads);
    }

    /** Everything. */
    public static Shown all(Graph graph) {
        return new Shown(graph, Blanks.NONE, Map.of(), Map.of());
    }

    /** Everything but what is blank. */
    public static Shown of(Graph graph, Set<Integer> blankData, Set<Integer> blankGrads, Set<Trace.Use> blankUses) {
        return new Shown(graph, blankData, blankGrads, blankUses, Map.of(), Map.of());
    }

    /** What is known at a step of the passes. */
    public static Shown of(Trace.Moment moment) {
        return new Shown(moment.graph(), moment.blanks(), Map.of(), Map.of());
    }

    /** All of this but the graph's shape as numbers: five a node, then the blank uses, two numbers each. */
    public double[] numbers() {
        int nodes = graph.nodes().size();
        Set<Trace.Use> blankUses = Blanks.uses(graph, blanks.uses());
        double[] numbers = new double[nodes * NUMBERS + 2 * blankUses.size()];
        for (GraphNode node : graph.nodes()) {
            int id = node.id();
            int at = id * NUMBERS;
            numbers[at] = node.data();
            numbers[at + 1] = node.grad();
            numbers[at + 2] = (hasData(id) ? 0 : BLANK_DATA)
                    + (hasGrad(id) ? 0 : BLANK_GRAD)
                    + (rightData.containsKey(id) ? RIGHT_DATA : 0)
                    + (rightGrads.containsKey(id) ? RIGHT_GRAD : 0);
            numbers[at + 3] = rightData.getOrDefault(id, 0.0);
            numbers[at + 4] = rightGrads.getOrDefault(id, 0.0);
        }
        int at = nodes * NUMBERS;
        for (Trace.Use use : blankUses) {
            numbers[at++] = use.node();
            numbers[at++] = use.operand();
        }
        return numbers;
    }

    /** What {@link #numbers} wrote of a graph of that shape; nothing where it was another. */
    public static Optional<Shown> of(Graph shape, double[] numbers) {
        int nodes = shape.nodes().size();
        if (numbers.length < nodes * NUMBERS) {
            return Optional.empty();
        }
        List<GraphNode> changed = new ArrayList<>(nodes);
        Set<Integer> blankData = new LinkedHashSet<>();
        Set<Integer> blankGrads = new LinkedHashSet<>();
        Set<Trace.Use> blankUses = new LinkedHashSet<>();
        Map<Integer, Double> rightData = new LinkedHashMap<>();
        Map<Integer, Double> rightGrads = new LinkedHashMap<>();
        for (GraphNode node : shape.nodes()) {
            int id = node.id();
            int at = id * NUMBERS;
            changed.add(new GraphNode(
                    id, node.name(), node.op(), numbers[at], numbers[at + 1], node.operands(), node.constant()));
            int flags = (int) numbers[at + 2];
            if ((flags & BLANK_DATA) != 0) {
                blankData.add(id);
            }
            if ((flags & BLANK_GRAD) != 0) {
                blankGrads.add(id);
            }
            if ((flags & RIGHT_DATA) != 0) {
                rightData.put(id, numbers[at + 3]);
            }
            if ((flags & RIGHT_GRAD) != 0) {
                rightGrads.put(id, numbers[at + 4]);
            }
        }
        for (int at = nodes * NUMBERS; at + 1 < numbers.length; at += 2) {
            int node = (int) numbers[at];
            int operand = (int) numbers[at + 1];
            if (node >= nodes || operand >= shape.node(node).operands().size()) {
                return Optional.empty();
            }
            blankUses.add(new Trace.Use(node, operand));
        }
        Graph graph = new Graph(changed, shape.output());
        return Optional.of(new Shown(graph, blankData, blankGrads, blankUses, rightData, rightGrads));
    }

    /** Nodes whose data is not to be seen. */
    public Set<Integer> blankData() {
        return Blanks.nodes(blanks.data());
    }

    /** Nodes whose gradient is not to be seen. */
    public Set<Integer> blankGrads() {
        return Blanks.nodes(blanks.grads());
    }

    /** Uses whose share is not to be seen. */
    public Set<Trace.Use> blankUses() {
        return Blanks.uses(graph, blanks.uses());
    }

    /** Whether all gradients can be seen. */
    public boolean hasAllGrads() {
        return blanks.grads().length == 0;
    }

    /** Whether a node's data can be seen. */
    public boolean hasData(int node) {
        return blanks.hasData(node);
    }

    /** Whether a node's gradient can be seen. */
    public boolean hasGrad(int node) {
        return blanks.hasGrad(node);
    }

    /** Whether what flows back along a use can be seen. */
    public boolean hasUse(int node, int operand) {
        return blanks.hasUse(node, operand);
    }

    /** Whether a node's gradient can be explained: it can be seen, and so can all that it is made of. */
    public boolean explainsGrad(int node) {
        boolean explained = hasGrad(node);
        if (blanks.uses().length > 0) {
            for (int id = node + 1; explained && id < graph.nodes().size(); id++) {
                GraphNode result = graph.node(id);
                for (int k = 0; k < result.operands().size(); k++) {
                    explained &= result.operands().get(k) != node || hasUse(id, k);
                }
            }
        }
        return explained;
    }

    /** Whether a node's data can be explained: it can be seen, and so can its operands'. */
    public boolean explainsData(int node) {
        boolean explained = hasData(node);
        for (int operand : graph.node(node).operands()) {
            explained &= hasData(operand);
        }
        return explained;
    }

    /** The nodes for the ear: "e equals a times b, data minus 6, gradient not known yet". */
    public Speech speech() {
        return new Speech(this);
    }
}
