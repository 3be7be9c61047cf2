package micrograd.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One forward and one backward pass, step by step: a forward step computes one operation, a backward step starts at the output or adds one
 * contribution to one gradient, results before operands. Only what leads to the output takes part.
 *
 * <p>Gradients begin at 0 and grow in the engine's own order, so that they end as {@link micrograd.engine.Value#backward} leaves them, to the last bit.
 * Constants are passed over: nothing is learnt from their gradients.
 *
 * @param graph what is walked, its gradients as they end
 * @param steps forward steps, then backward steps
 * @param forwardCount how many are forward
 */
public record Trace(Graph graph, List<Step> steps, int forwardCount) {
    public Trace {
        steps = List.copyOf(steps);
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
        List<Step> steps = new ArrayList<>();
        if (graph.output().isEmpty()) {
            return new Trace(graph, steps, 0);
        }
        int output = graph.output().get();
        boolean[] leading = graph.leadingTo(output);
        for (GraphNode node : graph.nodes()) {
            if (leading[node.id()] && !node.isLeaf()) {
                steps.add(new Computed(node.id()));
            }
        }
        int forwardCount = steps.size();
        steps.add(new Started(output));
        double[] grads = new double[graph.nodes().size()];
        grads[output] = 1;
        for (int id : BackwardOrder.of(graph, output)) {
            GraphNode result = graph.node(id);
            for (int k = 0; k < result.operands().size(); k++) {
                int node = result.operands().get(k);
                if (!graph.node(node).constant()) {
                    double contribution = graph.contribution(result, k, grads[id]);
                    double after = grads[node] + contribution;
                    double local = graph.local(id, k);
                    steps.add(new Contributed(node, id, k, local, grads[id], contribution, grads[node], after));
                    grads[node] = after;
                }
            }
        }
        return new Trace(graph, steps, forwardCount);
    }

    /** How many contributions the backward pass adds. */
    public int contributions() {
        return Math.max(0, steps.size() - forwardCount - 1);
    }

    /** How many steps are done once a node's data is known: 0 for a leaf and for what does not lead to the output. */
    public int whenDataIsKnown(int node) {
        for (int i = 0; i < forwardCount; i++) {
            if (steps.get(i).node() == node) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many steps are done once nothing more is added to a node's gradient: all of them where nothing ever is. */
    public int whenGradientIsComplete(int node) {
        for (int i = steps.size() - 1; i >= forwardCount; i--) {
            if (steps.get(i).node() == node) {
                return i + 1;
            }
        }
        return steps.size();
    }

    /** What is known once the first {@code count} steps are done; at the end, what no step touched shows its own gradient. */
    public Moment after(int count) {
        Set<Integer> unknownData = new LinkedHashSet<>();
        Set<Integer> unknownGrads = new LinkedHashSet<>();
        Set<Use> unknownUses = new LinkedHashSet<>();
        double[] grads = new double[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            unknownGrads.add(node.id());
            for (int k = 0; k < node.operands().size(); k++) {
                unknownUses.add(new Use(node.id(), k));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean done = i < count;
            if (step instanceof Computed && !done) {
                unknownData.add(step.node());
            } else if (step instanceof Started && done) {
                grads[step.node()] = 1;
                unknownGrads.remove(step.node());
            } else if (step instanceof Contributed contributed && done) {
                grads[step.node()] = contributed.after();
                unknownGrads.remove(step.node());
                unknownUses.remove(new Use(contributed.result(), contributed.operand()));
            }
        }
        if (count >= steps.size()) {
            for (int untouched : unknownGrads) {
                grads[untouched] = graph.node(untouched).grad();
            }
            unknownGrads.clear();
            unknownUses.clear();
        }
        return new Moment(graph.withGrads(grads), unknownData, unknownGrads, unknownUses);
    }

    /** An operand (0 or 1) of a node. */
    public record Use(int node, int operand) {}

    /**
     * What is known at a step.
     *
     * @param graph the graph with its gradients so far
     * @param unknownData nodes that are not computed yet
     * @param unknownGrads nodes to whose gradient nothing was added yet
     * @param unknownUses uses that have sent nothing back yet
     */
    public record Moment(Graph graph, Set<Integer> unknownData, Set<Integer> unknownGrads, Set<Use> unknownUses) {}
}
