package micrograd.app.tools;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

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

    /** The beginning of an exported text: laying out all of a long one would hold the page up. */
    public static String beginning(String text) {
        return text.length() > Budgets.CHARACTERS_PREVIEWED ? text.substring(0, Budgets.CHARACTERS_PREVIEWED) : text;
    }

    /** That it is the beginning; empty where it is all. */
    public static String ofText(String text) {
        return text.length() > Budgets.CHARACTERS_PREVIEWED
                ? "The first " + Numbers.shortest(Budgets.CHARACTERS_PREVIEWED) + " of "
                        + Numbers.shortest(text.length()) + " characters; copied and saved are all"
                : "";
    }
}
