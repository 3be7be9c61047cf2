package micrograd.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is not to be seen of a graph: what is asked about, or not come to yet, and with it what would give it away. Every surface draws a {@link Shown},
 * which is a graph under a hold: the canvas, the margin, the leaves, the table, the twin, what hovers, Why, Check, Plot, Step, the walk's words, the exports.
 *
 * <p>A hold is a set of data, gradients and uses, closed under these rules:
 *
 * <ol>
 *   <li>A held gradient holds every use of its value, as what they send back adds up to it, and every use in which its value is the result, as it is a factor
 *       there.
 *   <li>Held data holds every use in whose local derivative it may stand, that is every use of and beside it and in it; and the gradients that these add up to.
 * </ol>
 *
 * @param data nodes whose data is not to be seen
 * @param grads nodes whose gradient is not to be seen
 * @param uses uses of which nothing is to be seen: neither the local derivative nor what flows back
 */
public record Hold(Set<Integer> data, Set<Integer> grads, Set<Trace.Use> uses) {
    /** Nothing is held. */
    public static final Hold NONE = new Hold(Set.of(), Set.of(), Set.of());

    public Hold {
        data = Set.copyOf(data);
        grads = Set.copyOf(grads);
        uses = Set.copyOf(uses);
    }

    /** What a document asks about; names that are not in the graph hold nothing. */
    public static Hold of(Graph graph, List<Asked> asked) {
        if (asked.isEmpty()) {
            return NONE;
        }
        List<Integer> data = new ArrayList<>();
        List<Integer> grads = new ArrayList<>();
        for (Asked one : asked) {
            switch (one.kind()) {
                case DATA -> data.addAll(one.nodes(graph));
                case GRAD, SIGN -> grads.addAll(one.nodes(graph));
                case SLOPE -> grads.addAll(leaves(graph));
                case LOSS, ACCURACY, MAP -> {}
            }
        }
        return closed(graph, data, grads);
    }

    /** Gradients that are to be found. */
    public static Hold ofGradients(Graph graph, List<Integer> nodes) {
        return closed(graph, List.of(), nodes);
    }

    /** All gradients, and all data too or not. */
    public static Hold ofEverything(Graph graph, boolean withData) {
        List<Integer> all = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            all.add(node.id());
        }
        return closed(graph, withData ? all : List.of(), all);
    }

    private static List<Integer> leaves(Graph graph) {
        List<Integer> leaves = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (node.isLeaf() && !node.constant()) {
                leaves.add(node.id());
            }
        }
        return leaves;
    }

    private static Hold closed(Graph graph, List<Integer> data, List<Integer> grads) {
        Set<Integer> heldData = new LinkedHashSet<>(data);
        Set<Integer> heldGrads = new LinkedHashSet<>(grads);
        Set<Trace.Use> uses = new LinkedHashSet<>();
        for (GraphNode node : graph.nodes()) {
            boolean involved = heldData.contains(node.id());
            for (int operand : node.operands()) {
                involved |= heldData.contains(operand);
            }
            for (int k = 0; involved && k < node.operands().size(); k++) {
                uses.add(new Trace.Use(node.id(), k));
                heldGrads.add(node.operands().get(k));
            }
        }
        for (GraphNode node : graph.nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                if (heldGrads.contains(node.id()) || heldGrads.contains(node.operands().get(k))) {
                    uses.add(new Trace.Use(node.id(), k));
                }
            }
        }
        return new Hold(heldData, heldGrads, uses);
    }

    /** Both. */
    public Hold and(Hold other) {
        if (isNone()) {
            return other;
        }
        return other.isNone()
                ? this
                : new Hold(union(data, other.data), union(grads, other.grads), union(uses, other.uses));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Whether nothing is held. */
    public boolean isNone() {
        return data.isEmpty() && grads.isEmpty() && uses.isEmpty();
    }
}
