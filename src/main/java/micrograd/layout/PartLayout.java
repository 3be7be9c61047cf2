package micrograd.layout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays out one connected part of a graph; works as if the graph ran from left to right. */
final class PartLayout {
    private static final double NODE_GAP = 28;
    private static final double LINE_GAP = 16;
    private static final int NONE = -1;

    private final LayoutGraph graph;
    private final boolean turned;
    private final int[] nodes;

    /** For each edge the route it takes; edges between the same two nodes share one. */
    private final int[] routeOfEdge;

    private int[] from;
    private int[] to;
    private double extent;

    PartLayout(LayoutGraph graph, int[] nodes, Direction direction) {
        this.graph = graph;
        this.nodes = nodes;
        turned = direction == Direction.TOP_TO_BOTTOM;
        routeOfEdge = new int[graph.edgeCount()];
        findRoutes();
    }

    private void findRoutes() {
        int[] local = new int[graph.nodeCount()];
        Arrays.fill(local, NONE);
        for (int i = 0; i < nodes.length; i++) {
            local[nodes[i]] = i;
        }
        Map<Long, Integer> routes = new LinkedHashMap<>();
        from = new int[graph.edgeCount()];
        to = new int[graph.edgeCount()];
        for (int e = 0; e < routeOfEdge.length; e++) {
            LayoutGraph.Edge edge = graph.edge(e);
            routeOfEdge[e] = NONE;
            if (local[edge.from()] != NONE) {
                int next = routes.size();
                Integer same = routes.putIfAbsent((long) edge.from() * graph.nodeCount() + edge.to(), next);
                routeOfEdge[e] = same == null ? next : same;
                from[routeOfEdge[e]] = local[edge.from()];
                to[routeOfEdge[e]] = local[edge.to()];
            }
        }
        from = Arrays.copyOf(from, routes.size());
        to = Arrays.copyOf(to, routes.size());
    }

    /** How much room it takes across. */
    double extent() {
        return extent;
    }

    /** Notes places and curves, the first node across at {@code top}. */
    void run(double top, LayeredLayout.Draft draft) {
        Layers layers = Layers.of(Layering.of(nodes.length, from, to), from, to);
        double[] along = new double[layers.count];
        double[] across = new double[layers.count];
        for (int i = 0; i < nodes.length; i++) {
            LayoutGraph.Node node = graph.node(nodes[i]);
            along[i] = turned ? node.height() : node.width();
            across[i] = turned ? node.width() : node.height();
        }
        double[] known = known();
        Ordering ordering = Ordering.of(layers, memory(layers, known), isKnown(known) ? graph.crossingsBefore() : 0);
        draft.crossings += ordering.crossings();
        double[] kept = ordering.isKept() ? unchanged(known) : new double[0];
        double[] middle = Placement.of(layers, across, NODE_GAP, LINE_GAP, kept);
        moveToTop(middle, across, top);
        note(layers, new Routing(layers, along, middle), middle, across, along, draft);
    }

    /** Where each node was across, NaN if it is new. */
    private double[] known() {
        double[] known = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            known[i] = graph.placeBefore(nodes[i])
                    .map(box -> turned ? box.centerX() : box.centerY())
                    .orElse(Double.NaN);
        }
        return known;
    }

    private static boolean isKnown(double[] known) {
        int count = 0;
        for (double one : known) {
            count += one == one ? 1 : 0;
        }
        return 2 * count > known.length;
    }

    /** The same of nodes without new edges, NaN for any other: one that is joined to something else is to find its place. */
    private double[] unchanged(double[] known) {
        double[] unchanged = known.clone();
        for (int e = 0; e < routeOfEdge.length; e++) {
            if (routeOfEdge[e] != NONE && graph.isNew(e)) {
                unchanged[from[routeOfEdge[e]]] = Double.NaN;
                unchanged[to[routeOfEdge[e]]] = Double.NaN;
            }
        }
        return unchanged;
    }

    private double[] memory(Layers layers, double[] known) {
        double[][] bends = new double[from.length][];
        for (int e = 0; e < routeOfEdge.length; e++) {
            if (routeOfEdge[e] != NONE) {
                bends[routeOfEdge[e]] = graph.bendsBefore(e);
            }
        }
        return Memory.of(layers, known, bends);
    }

    private void note(
            Layers layers,
            Routing routing,
            double[] middle,
            double[] across,
            double[] along,
            LayeredLayout.Draft draft) {
        for (int i = 0; i < nodes.length; i++) {
            draft.places[nodes[i]] = new Box(routing.near(i), middle[i] - across[i] / 2, along[i], across[i]);
        }
        int[] used = new int[from.length];
        for (int e = 0; e < routeOfEdge.length; e++) {
            int route = routeOfEdge[e];
            if (route != NONE) {
                draft.curves[e] = routing.curve(route, used[route]++);
                int[] chain = layers.chains[route];
                draft.bends[e] = new double[chain.length - 2];
                for (int i = 0; i < chain.length - 2; i++) {
                    draft.bends[e][i] = middle[chain[i + 1]];
                }
            }
        }
    }

    private void moveToTop(double[] middle, double[] across, double top) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < middle.length; i++) {
            low = Math.min(low, middle[i] - across[i] / 2);
            high = Math.max(high, middle[i] + across[i] / 2);
        }
        for (int i = 0; i < middle.length; i++) {
            middle[i] += top - low;
        }
        extent = high - low;
    }
}
