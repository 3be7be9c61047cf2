package micrograd.scene.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.graph.Matching;
import micrograd.graph.Names;

/** Which cards and edges a graph's picture consists of; immutable. */
final class GraphPlan {
    /** The card of each node, whether it is drawn or not. */
    final List<GraphCard> cards;

    final List<GraphEdge> edges;

    /** For each node the one whose card stands for it; -1 for a constant that is part of a symbol. */
    private final int[] stands;

    private final Graph graph;

    private GraphPlan(Graph graph, int[] stands, List<GraphCard> cards, List<GraphEdge> edges) {
        this.graph = graph;
        this.stands = stands;
        this.cards = List.copyOf(cards);
        this.edges = List.copyOf(edges);
    }

    static GraphPlan of(Graph graph, GraphStyle style, Names names, Folding folding, boolean beside) {
        Map<Integer, Group> groups = folding.byResult();
        int[] stands = new int[graph.nodes().size()];
        boolean[] inSymbol = inSymbol(graph, folding.constants());
        for (int id = stands.length - 1; id >= 0; id--) {
            stands[id] = id;
        }
        for (Group group : folding.groups()) {
            if (folding.closed().contains(names.name(group.result()))) {
                for (int part : group.parts()) {
                    stands[part] = group.result();
                }
            }
        }
        List<GraphCard> cards = new ArrayList<>(stands.length);
        int index = 0;
        for (GraphNode node : graph.nodes()) {
            int id = node.id();
            boolean drawn = stands[id] == id && !inSymbol[id];
            stands[id] = inSymbol[id] && stands[id] == id ? -1 : stands[id];
            Group group = groups.get(id);
            boolean closed = group != null && stands[group.parts().get(0)] == id;
            String symbol = closed ? Symbols.ofGroup(graph, group) : Symbols.of(node, graph, inSymbol);
            GraphCard.Fold fold =
                    group == null ? GraphCard.Fold.NONE : closed ? GraphCard.Fold.CLOSED : GraphCard.Fold.OPEN;
            String name = node.name().isEmpty() ? "" : names.name(id);
            cards.add(GraphCard.of(node, name, style, symbol, fold, beside, drawn ? index++ : -1));
        }
        return new GraphPlan(graph, stands, cards, edges(graph, cards, stands));
    }

    /** The node whose card stands for a node, -1 if there is none. */
    int stands(int node) {
        return node < stands.length ? stands[node] : -1;
    }

    /** Whether something is a node for which a card stands. */
    boolean isOn(Optional<Selection> one, int card) {
        return one.isPresent()
                && one.get().operand().isEmpty()
                && stands(one.get().node()) == card;
    }

    /** Whether a card is asked about or pointed at. */
    boolean isMarked(GraphLook look, int card) {
        return isOn(look.selected(), card) || isOn(look.hovered(), card);
    }

    boolean hasShapeOf(GraphPlan other) {
        if (cards.size() != other.cards.size()) {
            return false;
        }
        for (int i = 0; i < cards.size(); i++) {
            boolean same = cards.get(i).hasShapeOf(other.cards.get(i))
                    && stands[i] == other.stands[i]
                    && graph.node(i).operands().equals(other.graph.node(i).operands());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** For each edge of a later plan the number of the edge that it was here, or {@link Matching#NEW}; {@code earlier} says it of nodes. */
    int[] edgesBefore(GraphPlan later, int[] earlier) {
        int[] next = new int[edges.size()];
        int[] first = new int[cards.size()];
        Arrays.fill(first, Matching.NEW);
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = first[edges.get(i).to()];
            first[edges.get(i).to()] = i;
        }
        boolean[] taken = new boolean[next.length];
        int[] before = new int[later.edges.size()];
        for (int i = 0; i < before.length; i++) {
            int from = earlier[later.edges.get(i).from()];
            int to = earlier[later.edges.get(i).to()];
            int edge = to == Matching.NEW ? Matching.NEW : first[to];
            while (edge != Matching.NEW && (taken[edge] || edges.get(edge).from() != from)) {
                edge = next[edge];
            }
            before[i] = edge;
            if (edge != Matching.NEW) {
                taken[edge] = true;
            }
        }
        return before;
    }

    /** Constant exponents are always part of the symbol, other constants where they are folded: those of an operation with one other operand. */
    private static boolean[] inSymbol(Graph graph, boolean constants) {
        boolean[] inSymbol = new boolean[graph.nodes().size()];
        boolean[] used = new boolean[inSymbol.length];
        for (GraphNode node : graph.nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                GraphNode operand = graph.node(node.operands().get(k));
                boolean constant = operand.constant() && operand.isLeaf();
                boolean exponent = node.op() == Op.POW && k == 1;
                boolean other = constants
                        && node.operands().size() == 2
                        && operand.name().isEmpty()
                        && !node.operands().get(1 - k).equals(operand.id())
                        && !inSymbol[node.operands().get(1 - k)];
                inSymbol[operand.id()] = constant && (exponent || other) && !used[operand.id()];
                used[operand.id()] = true;
            }
        }
        graph.output().ifPresent(output -> inSymbol[output] = false);
        return inSymbol;
    }

    private static List<GraphEdge> edges(Graph graph, List<GraphCard> cards, int[] stands) {
        List<GraphEdge> edges = new ArrayList<>();
        Map<Long, Integer> intoGroups = new LinkedHashMap<>();
        for (GraphNode node : graph.nodes()) {
            int to = stands[node.id()];
            boolean intoGroup = to >= 0 && cards.get(to).fold() == GraphCard.Fold.CLOSED;
            for (int k = 0; k < node.operands().size(); k++) {
                int from = stands[node.operands().get(k)];
                if (from < 0 || from == to) {
                    continue;
                }
                Selection use = Selection.ofEdge(node.id(), k);
                long key = (long) from * stands.length + to;
                Integer same = intoGroups.get(key);
                if (same != null) {
                    List<Selection> uses = new ArrayList<>(edges.get(same).uses());
                    uses.add(use);
                    edges.set(same, new GraphEdge(from, to, List.copyOf(uses)));
                } else {
                    if (intoGroup) {
                        intoGroups.put(key, edges.size());
                    }
                    edges.add(new GraphEdge(from, to, List.of(use)));
                }
            }
        }
        return edges;
    }
}
