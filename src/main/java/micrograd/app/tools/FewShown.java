package micrograd.app.tools;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.limits.Budgets;

/** Of very much what is shown of it, and what is said then. */
public final class FewShown {
    private FewShown() {}

    /** The values whose gradients are offered to be checked: the first that lead to the output, and the one that is wanted. */
    public static List<Integer> toCheck(Graph graph, int wanted) {
        boolean[] leading = graph.leadingTo(graph.output().orElseThrow());
        List<Integer> offered = new ArrayList<>();
        int first = 0;
        for (GraphNode one : graph.nodes()) {
            boolean among = first < Budgets.VALUES_TO_CHECK && !one.constant() && leading[one.id()];
            first += among ? 1 : 0;
            if (among || one.id() == wanted) {
                offered.add(one.id());
            }
        }
        return offered;
    }
}
