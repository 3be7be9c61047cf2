package micrograd.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of a graph: whose numbers, which of them are blank, and which stand beside others.
 *
 * <p>Blank is what a walk has not come to, or what is to be found out; beside a wrong number stands the right one.
 *
 * @param graph the numbers to show
 * @param blankData nodes whose data is not to be seen
 * @param blankGrads nodes whose gradient is not to be seen
 * @param blankUses uses of which nothing is to be seen: neither the local derivative nor what flows back
 * @param rightData for nodes whose data is wrong, what it should be
 * @param rightGrads for nodes whose gradient is wrong, what it should be
 */
public record Shown(
        Graph graph,
        Set<Integer> blankData,
        Set<Integer> blankGrads,
        Set<Trace.Use> blankUses,
        Map<Integer, Double> rightData,
        Map<Integer, Double> rightGrads) {
    public Shown {
        blankData = Set.copyOf(blankData);
        blankGrads = Set.copyOf(blankGrads);
        blankUses = Set.copyOf(blankUses);
        rightData = Map.copyOf(rightData);
        rightGrads = Map.copyOf(rightGrads);
    }

    /** Everything. */
    public static Shown all(Graph graph) {
        return of(graph, Set.of(), Set.of(), Set.of());
    }

    /** Everything but what is blank. */
    public static Shown of(Graph graph, Set<Integer> blankData, Set<Integer> blankGrads, Set<Trace.Use> blankUses) {
        return new Shown(graph, blankData, blankGrads, blankUses, Map.of(), Map.of());
    }

    /** What is known at a step of the passes. */
    public static Shown of(Trace.Moment moment) {
        return of(moment.graph(), moment.unknownData(), moment.unknownGrads(), moment.unknownUses());
    }

    /** Whether a node's data can be seen. */
    public boolean hasData(int node) {
        return !blankData.contains(node);
    }

    /** Whether a node's gradient can be seen. */
    public boolean hasGrad(int node) {
        return !blankGrads.contains(node);
    }

    /** Whether what flows back along a use can be seen. */
    public boolean hasUse(int node, int operand) {
        return !blankUses.contains(new Trace.Use(node, operand));
    }

    /** Whether a node's gradient can be explained: it can be seen, and so can all that it is made of. */
    public boolean explainsGrad(int node) {
        if (!hasGrad(node)) {
            return false;
        }
        for (Trace.Use blank : blankUses) {
            if (graph.node(blank.node()).operands().get(blank.operand()) == node) {
                return false;
            }
        }
        return true;
    }

    /** Whether a node's data can be explained: it can be seen, and so can its operands'. */
    public boolean explainsData(int node) {
        boolean explained = hasData(node);
        for (int operand : graph.node(node).operands()) {
            explained &= hasData(operand);
        }
        return explained;
    }

    /** All nodes for the ear, in topological order: "e equals a times b, data minus 6, gradient not known yet". */
    public List<String> speech() {
        return new Speech(this).all();
    }
}
