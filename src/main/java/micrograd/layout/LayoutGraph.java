package micrograd.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a layout is made for: the sizes of nodes, the edges between them, and which of an earlier layout they were. */
public final class LayoutGraph {
    private static final int NEW = -1;

    private final Optional<LayeredLayout> previous;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    record Node(double width, double height, int previous) {}

    record Edge(int from, int to, int previous) {}

    /** A graph that has not been laid out before. */
    public LayoutGraph() {
        previous = Optional.empty();
    }

    /** A graph of which parts have places in an earlier layout. */
    public LayoutGraph(LayeredLayout previous) {
        this.previous = Optional.of(previous);
    }

    /** Adds a node and returns its number, counted from 0. */
    public int node(double width, double height) {
        return node(width, height, NEW);
    }

    /** Adds a node that was number {@code before} of the earlier layout, and returns its number. */
    public int node(double width, double height, int before) {
        nodes.add(new Node(width, height, before));
        return nodes.size() - 1;
    }

    /**
     * Adds an edge and returns its number, counted from 0.
     *
     * @throws IllegalArgumentException if it does not run from a node to one with a larger number
     */
    int edge(int from, int to) {
        return edge(from, to, NEW);
    }

    /**
     * Adds an edge that was number {@code before} of the earlier layout, and returns its number.
     *
     * @throws IllegalArgumentException if it does not run from a node to one with a larger number
     */
    public int edge(int from, int to, int before) {
        if (from < 0 || from >= to || to >= nodes.size()) {
            throw new IllegalArgumentException("an edge runs from a node to a later one, not " + from + " to " + to);
        }
        edges.add(new Edge(from, to, before));
        return edges.size() - 1;
    }

    int nodeCount() {
        return nodes.size();
    }

    int edgeCount() {
        return edges.size();
    }

    Node node(int i) {
        return nodes.get(i);
    }

    Edge edge(int i) {
        return edges.get(i);
    }

    /** Where a node was in the earlier layout. */
    Optional<Box> placeBefore(int i) {
        int before = nodes.get(i).previous;
        return before == NEW
                ? Optional.empty()
                : previous.map(layout -> layout.places().get(before));
    }

    /** Whether an edge was not in the earlier layout. */
    boolean isNew(int i) {
        return edges.get(i).previous == NEW;
    }

    /** How many crossings the earlier layout has, or had when it was last found afresh; 0 if there is none. */
    int crossingsBefore() {
        return previous.map(LayeredLayout::crossings).orElse(0);
    }

    /** Where an edge passed each layer, across, in the earlier layout; empty if it is new. */
    double[] bendsBefore(int i) {
        int before = edges.get(i).previous;
        return before == NEW || previous.isEmpty()
                ? new double[0]
                : previous.get().bends(before);
    }
}
