package micrograd.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;

/**
 * A graph of values with a place for everything; immutable.
 *
 * <p>The layout depends on the graph's shape and names alone, never on its numbers, so that it stays while a leaf is turned.
 */
public final class GraphScene {
    /** A screen that is taller than wide by so much is upright. */
    private static final double UPRIGHT = 1.15;

    /** Below this scale a graph is hard to read; from the other on it is easy to, which keeps a growing graph from turning to and fro. */
    private static final double READABLE = 0.5;

    private static final double CLEARLY_READABLE = 0.65;
    private static final double WORTH_TURNING = 1.4;

    /** Beyond so many nodes a graph is not read as a whole, and laying it out twice takes time. */
    private static final int MOST_TURNED = 400;

    private final Graph graph;
    private final GraphStyle style;
    private final Direction direction;
    private final List<GraphCard> cards;
    private final List<Selection> edges;
    private final LayeredLayout layout;
    private final ShapeKeys keys;
    private final Names names;

    private GraphScene(Graph graph, GraphStyle style, Direction direction, Optional<GraphScene> before) {
        this.graph = graph;
        this.style = style;
        this.direction = direction;
        names = Names.of(graph);
        cards = cards(graph, style, names);
        edges = edges(graph, cards);
        Optional<GraphScene> same = before.filter(this::hasShapeOf);
        keys = same.isPresent() ? same.get().keys : ShapeKeys.of(graph);
        layout = same.isPresent() ? same.get().layout : arranged(before);
    }

    /** Lays a graph out afresh. */
    public static GraphScene of(Graph graph, GraphStyle style, Direction direction) {
        return new GraphScene(graph, style, direction, Optional.empty());
    }

    /** Lays another graph out, leaving in place what this one has too. */
    public GraphScene next(Graph graph, GraphStyle style, Direction direction) {
        return new GraphScene(graph, style, direction, Optional.of(this));
    }

    /** The graph. */
    public Graph graph() {
        return graph;
    }

    /** A box around everything. */
    public Box bounds() {
        return layout.bounds();
    }

    /** Where a node is, its operation included; empty for a constant that is part of its operation's symbol. */
    public Optional<Box> place(int node) {
        int index = cards.get(node).index();
        return index < 0 ? Optional.empty() : Optional.of(layout.places().get(index));
    }

    /** The picture. */
    public Drawing<Selection> drawing(GraphLook look) {
        return new GraphPainting(graph, direction, names, look).paint(cards, edges, layout);
    }

    /** Which way it runs. */
    public Direction direction() {
        return direction;
    }

    /** How it is drawn. */
    public GraphStyle style() {
        return style;
    }

    /** Whether it is laid out anew compared with an earlier scene. */
    public boolean hasMovedFrom(GraphScene before) {
        return before.layout != layout;
    }

    /**
     * The same or turned, whichever can be read better on a screen of that size: from left to right where that is not too small to read and the screen not
     * upright.
     */
    public GraphScene turnedFor(double width, double height) {
        if (graph.nodes().size() > MOST_TURNED || width <= 0 || height <= 0) {
            return this;
        }
        Direction upright = height > width * UPRIGHT ? Direction.TOP_TO_BOTTOM : Direction.LEFT_TO_RIGHT;
        GraphScene first = upright == direction ? this : turned();
        double scale = first.scaleOn(width, height);
        if (upright == Direction.TOP_TO_BOTTOM || scale >= (first == this ? READABLE : CLEARLY_READABLE)) {
            return first;
        }
        GraphScene second = first == this ? turned() : this;
        double worth = first == this ? WORTH_TURNING : 1;
        return second.scaleOn(width, height) >= worth * scale ? second : first;
    }

    private GraphScene turned() {
        return next(
                graph, style, direction == Direction.LEFT_TO_RIGHT ? Direction.TOP_TO_BOTTOM : Direction.LEFT_TO_RIGHT);
    }

    private double scaleOn(double width, double height) {
        return Math.min(width / Math.max(1, bounds().width()), height / Math.max(1, bounds().height()));
    }

    /** The picture on the way from an earlier scene to this one: what both have is {@code share} of the way from there, from 0 to 1. */
    public Drawing<Selection> drawing(GraphLook look, GraphScene before, double share) {
        Map<Long, Box> places = new LinkedHashMap<>();
        for (GraphCard card : before.cards) {
            before.place(card.node()).ifPresent(place -> places.put(before.keys.key(card.node()), place));
        }
        double[] by = new double[2 * layout.places().size()];
        for (GraphCard card : cards) {
            Optional<Box> from = Optional.ofNullable(places.get(keys.key(card.node())));
            if (card.index() >= 0 && from.isPresent()) {
                Box to = layout.places().get(card.index());
                by[2 * card.index()] = (from.get().x() - to.x()) * (1 - share);
                by[2 * card.index() + 1] = (from.get().y() - to.y()) * (1 - share);
            }
        }
        int[] starts = new int[edges.size()];
        int[] ends = new int[edges.size()];
        for (int i = 0; i < starts.length; i++) {
            Selection edge = edges.get(i);
            int operand = graph.node(edge.node()).operands().get(edge.operand().getAsInt());
            starts[i] = cards.get(operand).index();
            ends[i] = cards.get(edge.node()).index();
        }
        return new GraphPainting(graph, direction, names, look).paint(cards, edges, layout.moved(by, starts, ends));
    }

    private static List<GraphCard> cards(Graph graph, GraphStyle style, Names names) {
        boolean[] folded = new boolean[graph.nodes().size()];
        boolean[] used = new boolean[folded.length];
        for (GraphNode node : graph.nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                GraphNode operand = graph.node(node.operands().get(k));
                boolean exponent = node.op() == Op.POW && k == 1 && operand.constant() && operand.isLeaf();
                folded[operand.id()] = exponent && !used[operand.id()];
                used[operand.id()] = true;
            }
        }
        List<GraphCard> cards = new ArrayList<>(folded.length);
        int index = 0;
        for (GraphNode node : graph.nodes()) {
            String symbol = Symbols.of(node, graph, folded);
            cards.add(GraphCard.of(
                    node,
                    node.name().isEmpty() ? "" : names.name(node.id()),
                    style,
                    symbol,
                    folded[node.id()] ? -1 : index++));
        }
        return List.copyOf(cards);
    }

    private static List<Selection> edges(Graph graph, List<GraphCard> cards) {
        List<Selection> edges = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                if (cards.get(node.operands().get(k)).index() >= 0) {
                    edges.add(Selection.ofEdge(node.id(), k));
                }
            }
        }
        return List.copyOf(edges);
    }

    private boolean hasShapeOf(GraphScene other) {
        if (style != other.style || direction != other.direction || cards.size() != other.cards.size()) {
            return false;
        }
        for (int i = 0; i < cards.size(); i++) {
            if (!cards.get(i).hasShapeOf(other.cards.get(i))
                    || !graph.node(i).operands().equals(other.graph.node(i).operands())) {
                return false;
            }
        }
        return true;
    }

    private LayeredLayout arranged(Optional<GraphScene> before) {
        boolean turned = before.isPresent() && before.get().direction != direction;
        if (before.isEmpty() || turned) {
            return arranged(new LayoutGraph(), Map.of(), Map.of());
        }
        GraphScene last = before.get();
        Map<Long, Integer> nodes = new LinkedHashMap<>();
        for (GraphCard card : last.cards) {
            if (card.index() >= 0) {
                nodes.put(last.keys.key(card.node()), card.index());
            }
        }
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < last.edges.size(); i++) {
            numbers.put(last.edgeKey(last.edges.get(i)), i);
        }
        return arranged(new LayoutGraph(last.layout), nodes, numbers);
    }

    private LayeredLayout arranged(LayoutGraph shape, Map<Long, Integer> nodesBefore, Map<Long, Integer> edgesBefore) {
        for (GraphCard card : cards) {
            if (card.index() >= 0) {
                int before = nodesBefore.getOrDefault(keys.key(card.node()), -1);
                shape.node(card.width(direction), card.height(direction), before);
            }
        }
        for (Selection edge : edges) {
            int operand = operand(edge);
            int before = edgesBefore.getOrDefault(edgeKey(edge), -1);
            shape.edge(cards.get(operand).index(), cards.get(edge.node()).index(), before);
        }
        return LayeredLayout.of(shape, direction);
    }

    private long edgeKey(Selection edge) {
        return keys.key(edge.node()) * 31 + keys.key(operand(edge));
    }

    private int operand(Selection edge) {
        return graph.node(edge.node()).operands().get(edge.operand().getAsInt());
    }
}
