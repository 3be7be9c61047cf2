package micrograd.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be seen of a graph, as sets of nodes. */
public final class Seen {
    private Seen() {}

    /** A graph without some of its data, gradients, and what some uses send back. */
    public static Shown without(Graph graph, Set<Integer> data, Set<Integer> grads, Set<Trace.Use> uses) {
        boolean[] used = new boolean[2 * graph.nodes().size()];
        uses.forEach(use -> used[2 * use.node() + use.operand()] = true);
        return new Shown(graph, new Blanks(marked(graph, data), marked(graph, grads), used), Map.of(), Map.of());
    }

    private static boolean[] marked(Graph graph, Set<Integer> nodes) {
        boolean[] marked = new boolean[graph.nodes().size()];
        nodes.forEach(node -> marked[node] = true);
        return marked;
    }

    /** The nodes whose data is blank. */
    public static Set<Integer> blankData(Shown shown) {
        return marks(shown.blanks().data());
    }

    /** The nodes whose gradient is blank. */
    public static Set<Integer> blankGrads(Shown shown) {
        return marks(shown.blanks().grads());
    }

    static Set<Integer> blankData(Trace.Moment moment) {
        return marks(moment.blanks().data());
    }

    static Set<Integer> blankGrads(Trace.Moment moment) {
        return marks(moment.blanks().grads());
    }

    /** The uses that have sent nothing back yet. */
    static Set<Trace.Use> blankUses(Trace.Moment moment) {
        Set<Trace.Use> uses = new LinkedHashSet<>();
        for (int place : List.copyOf(marks(moment.blanks().uses()))) {
            if (place % 2 < moment.graph().node(place / 2).operands().size()) {
                uses.add(new Trace.Use(place / 2, place % 2));
            }
        }
        return uses;
    }

    private static Set<Integer> marks(boolean[] marks) {
        Set<Integer> marked = new LinkedHashSet<>();
        for (int i = 0; i < marks.length; i++) {
            if (marks[i]) {
                marked.add(i);
            }
        }
        return marked;
    }
}
