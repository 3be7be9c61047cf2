package micrograd.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a layout is made for: the sizes of nodes, the edges between them, and where nodes were before. */
public final class LayoutGraph {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    record Node(double width, double height, Optional<Box> before) {}

    record Edge(int from, int to) {}

    /** Adds a node and returns its number, counted from 0. */
    public int node(double width, double height) {
        return node(width, height, Optional.empty());
    }

    /** Adds a node that had a place before, and returns its number. */
    public int node(double width, double height, Optional<Box> before) {
        nodes.add(new Node(width, height, before));
        return nodes.size() - 1;
    }

    /**
     * Adds an edge and returns its number, counted from 0.
     *
     * @throws IllegalArgumentException if it does not run from a node to one with a larger number
     */
    public int edge(int from, int to) {
        if (from < 0 || from >= to || to >= nodes.size()) {
            throw new IllegalArgumentException("an edge runs from a node to a later one, not " + from + " to " + to);
        }
        edges.add(new Edge(from, to));
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
}
