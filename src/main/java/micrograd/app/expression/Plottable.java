package micrograd.app.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.Probes;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.limits.Budgets;

/**
 * A leaf that an output can be plotted over.
 *
 * @param key its word in a {@link Probes.Plot}
 * @param name what it is called
 * @param node its node in the graph
 * @param leaf its place among {@link Evaluated#leaves}, where its number stands in the text and can be moved
 */
public record Plottable(String key, String name, int node, OptionalInt leaf) {
    /** So many leaves are offered; a network has thousands. */
    private static final int MOST = Budgets.LEAVES_TO_PLOT;

    /** The leaves of a program: those that can be moved in the order of the text, then the others that the output depends on. */
    public static List<Plottable> of(Evaluated program) {
        Map<String, Plottable> found = new LinkedHashMap<>();
        boolean[] taken = new boolean[program.graph().nodes().size()];
        for (int i = 0; i < program.leaves().size(); i++) {
            Program.Leaf leaf = program.leaves().get(i);
            taken[leaf.node()] = true;
            // Of several values of one name, the last is the one that the name means in the end.
            found.put(leaf.name(), new Plottable(leaf.name(), leaf.name(), leaf.node(), OptionalInt.of(i)));
        }
        addOthers(program.graph(), taken, found);
        return new ArrayList<>(found.values()).subList(0, Math.min(MOST, found.size()));
    }

    private static void addOthers(Graph graph, boolean[] taken, Map<String, Plottable> found) {
        if (graph.output().isEmpty()) {
            return;
        }
        boolean[] leading = graph.leadingTo(graph.output().get());
        Optional<Names> names = Optional.empty();
        for (GraphNode node : graph.nodes()) {
            if (node.isLeaf() && !node.constant() && leading[node.id()] && !taken[node.id()] && found.size() < MOST) {
                names = names.isPresent() ? names : Optional.of(Names.of(graph));
                String key = "#" + node.id();
                found.put(key, new Plottable(key, names.get().name(node.id()), node.id(), OptionalInt.empty()));
            }
        }
    }

    /** The one with a key. */
    public static Optional<Plottable> find(List<Plottable> among, String key) {
        for (Plottable one : among) {
            if (one.key().equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
