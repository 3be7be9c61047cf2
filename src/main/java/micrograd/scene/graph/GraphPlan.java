package micrograd.scene.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.graph.Matching;
import micrograd.graph.Names;
import micrograd.limits.Budgets;

/** Which cards and edges a graph's picture consists of; immutable. */
final class GraphPlan {
    /** The card of each node, whether it is drawn or not; of a large graph null for what is not drawn. */
    private final List<GraphCard> cards;

    /** The cards that are drawn. */
    final List<GraphCard> drawn;

    final List<GraphEdge> edges;

    /** For each node the one whose card stands for it; -1 for a constant that is part of a symbol. */
    private final int[] stands;

    private final Graph graph;

    /** Of a large graph what is open, by the last node of each such part. */
    private final Map<Integer, Section> opened;

    /** Of a large graph what is closed, by its last node. */
    private final Map<Integer, Section> closed;

    /** Whether something is closed only for lack of room. */
    final boolean refused;

    private final Optional<Parts> parts;

    /**
     * The parts of a large graph that are drawn, whatever its numbers are.
     *
     * @param toggled what was asked to be opened or closed
     * @param stands the last node of the part of each node
     * @param results how many values of the part that ends with a node are used outside of it
     */
    private record Parts(
            NestedOutline outline,
            Set<String> toggled,
            NestedOutline.Cut cut,
            List<GraphEdge> edges,
            int[] stands,
            boolean[] gives,
            int[] results) {}

    private GraphPlan(
            Graph graph,
            int[] stands,
            List<GraphCard> cards,
            List<GraphEdge> edges,
            Map<Integer, Section> closed,
            Optional<Parts> parts) {
        this.graph = graph;
        this.stands = stands;
        this.parts = parts;
        Optional<NestedOutline.Cut> cut = parts.map(Parts::cut);
        this.cards = cards;
        this.edges = List.copyOf(edges);
        this.closed = closed;
        opened = cut.map(NestedOutline.Cut::opened).orElse(Map.of());
        refused = cut.isPresent() && cut.get().refused();
        GraphCard[] shown = new GraphCard[cards.size()];
        int count = 0;
        for (GraphCard card : cards) {
            if (card != null && card.index() >= 0) {
                shown[card.index()] = card;
                count++;
            }
        }
        drawn = List.of(Arrays.copyOf(shown, count));
    }

    /** The plan; {@code before} is an earlier one, of which it may be the same but for the numbers. */
    static GraphPlan of(
            Graph graph,
            GraphStyle style,
            Names names,
            Folding folding,
            boolean beside,
            boolean brief,
            Optional<GraphPlan> before) {
        if (folding.outline().isPresent()) {
            NestedOutline outline = folding.outline().get();
            Parts parts = before.flatMap(plan -> plan.parts)
                    .filter(same -> same.outline() == outline && same.toggled().equals(folding.closed()))
                    .orElseGet(() -> parts(graph, outline, folding.closed()));
            return ofParts(graph, style, names, parts);
        }
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
            boolean result = graph.output().isPresent() && graph.output().get() == id;
            String tag = names.isByPlace(id) ? names.name(id) : "";
            cards.add(GraphCard.of(
                    node, name, tag, style, symbol, fold, beside, brief && !result && !closed, drawn ? index++ : -1));
        }
        List<GraphCard> all = List.copyOf(cards);
        return new GraphPlan(graph, stands, all, edges(graph, all, stands), Map.of(), Optional.empty());
    }

    /** Of a large graph its parts, as far as they and their edges can be overlooked. */
    private static Parts parts(Graph graph, NestedOutline outline, Set<String> toggled) {
        NestedOutline.Cut cut = outline.cut(toggled);
        int[] stands = new int[graph.nodes().size()];
        List<GraphEdge> edges = edgesOfParts(graph, cut.sections(), stands);
        if (edges.size() > Budgets.EDGES_DRAWN) {
            cut = outline.whole();
            edges = edgesOfParts(graph, cut.sections(), stands);
        }
        boolean[] gives = new boolean[stands.length];
        int[] results = new int[stands.length];
        graph.output().ifPresent(output -> {
            gives[output] = true;
            results[stands[output]]++;
        });
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                if (stands[operand] != stands[node.id()] && !gives[operand]) {
                    gives[operand] = true;
                    results[stands[operand]]++;
                }
            }
        }
        return new Parts(outline, toggled, cut, edges, stands, gives, results);
    }

    private static GraphPlan ofParts(Graph graph, GraphStyle style, Names names, Parts parts) {
        int[] stands = parts.stands();
        NestedOutline.Cut cut = parts.cut();
        GraphCard[] cards = new GraphCard[stands.length];
        Map<Integer, Section> closed = new LinkedHashMap<>();
        int index = 0;
        for (Section section : cut.sections()) {
            int id = section.last();
            GraphNode node = graph.node(id);
            if (section.size() == 1) {
                String name = node.name().isEmpty() ? "" : names.name(id);
                GraphCard.Fold fold = cut.opened().containsKey(id) ? GraphCard.Fold.OPEN : GraphCard.Fold.NONE;
                String tag = names.isByPlace(id) ? names.name(id) : "";
                cards[id] = GraphCard.of(node, name, tag, style, Symbols.of(node.op()), fold, false, false, index++);
            } else {
                closed.put(id, section);
                boolean one = parts.gives()[id] && parts.results()[id] == 1;
                List<String> says = section.says();
                String symbol = one ? says.get(1) : "";
                cards[id] = GraphCard.ofPart(id, section.name, style, symbol, one ? List.of() : says, index++);
            }
        }
        return new GraphPlan(graph, stands, Arrays.asList(cards), parts.edges(), closed, Optional.of(parts));
    }

    /** The edges between parts; {@code stands} is filled with the last node of the part of each node. */
    private static List<GraphEdge> edgesOfParts(Graph graph, List<Section> sections, int[] stands) {
        int count = sections.size();
        int[] place = new int[stands.length];
        for (int i = 0; i < count; i++) {
            Section section = sections.get(i);
            for (int k = 0; k < section.size(); k++) {
                stands[section.id(k)] = section.last();
                place[section.id(k)] = i;
            }
        }
        GraphEdge.Uses[] uses = new GraphEdge.Uses[count * count];
        List<GraphEdge> edges = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            int to = place[node.id()];
            for (int k = 0; k < node.operands().size(); k++) {
                int operand = node.operands().get(k);
                int from = place[operand];
                if (from != to) {
                    int at = from * count + to;
                    if (uses[at] == null) {
                        uses[at] = new GraphEdge.Uses();
                        edges.add(new GraphEdge(stands[operand], stands[node.id()], uses[at]));
                    }
                    uses[at].add(node.id(), k);
                }
            }
        }
        return edges;
    }

    /** The card of a node, or where that is not drawn of the one that stands for it; -1 stands for none. */
    GraphCard card(int node) {
        return cards.get(node);
    }

    /** The part of a large graph that a card stands for, or that it is the last of; {@code outer} asks for what is open around a closed one. */
    Optional<Section> section(int node, boolean outer) {
        int card = stands(node);
        Optional<Section> within = Optional.ofNullable(closed.get(card));
        return within.isPresent() && !outer ? within : Optional.ofNullable(opened.get(card));
    }

    /** Whether a card has something around it that is open. */
    boolean isLastOfOpen(int card) {
        return opened.containsKey(card);
    }

    /** Whether there are values without a name that could be drawn smaller. */
    boolean hasUnnamed() {
        for (GraphCard card : drawn) {
            if (card.label().isEmpty()) {
                return true;
            }
        }
        return false;
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
        if (cards.size() != other.cards.size() || closed.isEmpty() != other.closed.isEmpty()) {
            return false;
        }
        if (!closed.isEmpty() || cards.size() > Budgets.VALUES_DRAWN) {
            return hasPartsOf(other);
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

    private boolean hasPartsOf(GraphPlan other) {
        boolean same = drawn.size() == other.drawn.size() && edges.size() == other.edges.size();
        for (int i = 0; same && i < drawn.size(); i++) {
            same = drawn.get(i).hasShapeOf(other.drawn.get(i))
                    && drawn.get(i).node() == other.drawn.get(i).node();
        }
        for (int i = 0; same && i < edges.size(); i++) {
            GraphEdge edge = edges.get(i);
            GraphEdge another = other.edges.get(i);
            same = edge.from() == another.from() && edge.to() == another.to();
        }
        return same;
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
        Map<Long, GraphEdge.Uses> intoGroups = new LinkedHashMap<>();
        for (GraphNode node : graph.nodes()) {
            int to = stands[node.id()];
            boolean intoGroup = to >= 0 && cards.get(to).fold() == GraphCard.Fold.CLOSED;
            for (int k = 0; k < node.operands().size(); k++) {
                int from = stands[node.operands().get(k)];
                if (from < 0 || from == to) {
                    continue;
                }
                long key = (long) from * stands.length + to;
                GraphEdge.Uses uses = intoGroup ? intoGroups.get(key) : null;
                if (uses == null) {
                    uses = new GraphEdge.Uses();
                    edges.add(new GraphEdge(from, to, uses));
                    if (intoGroup) {
                        intoGroups.put(key, uses);
                    }
                }
                uses.add(node.id(), k);
            }
        }
        return edges;
    }
}
