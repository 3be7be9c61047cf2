package micrograd.scene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays out one connected part of a graph; works as if the graph ran from left to right. */
final class PartLayout {
    private final LayoutGraph graph;
    private final boolean turned;
    private final int[] nodes;
    private final int[] local;
    private final int[] routeOfEdge;
    private final Map<Long, Integer> routes = new LinkedHashMap<>();
    private double extent;

    PartLayout(LayoutGraph graph, int[] nodes, Direction direction) {
        this.graph = graph;
        this.nodes = nodes;
        turned = direction == Direction.TOP_TO_BOTTOM;
        local = new int[graph.nodeCount()];
        Arrays.fill(local, -1);
        for (int i = 0; i < nodes.length; i++) {
            local[nodes[i]] = i;
        }
        routeOfEdge = new int[graph.edgeCount()];
        for (int e = 0; e < routeOfEdge.length; e++) {
            routeOfEdge[e] = -1;
            if (local[graph.edge(e).from()] >= 0) {
                long ends = (long) graph.edge(e).from() * graph.nodeCount()
                        + graph.edge(e).to();
                Integer route = routes.get(ends);
                if (route == null) {
                    route = routes.size();
                    routes.put(ends, route);
                }
                routeOfEdge[e] = route;
            }
        }
    }

    /** How much room it takes across. */
    double extent() {
        return extent;
    }

    /** Notes places and curves, the first node across at {@code top}. */
    void run(double top, Box[] places, Path[] curves) {
        int[] from = new int[routes.size()];
        int[] to = new int[routes.size()];
        for (int e = 0; e < routeOfEdge.length; e++) {
            if (routeOfEdge[e] >= 0) {
                from[routeOfEdge[e]] = local[graph.edge(e).from()];
                to[routeOfEdge[e]] = local[graph.edge(e).to()];
            }
        }
        Layers layers = Layers.of(Layering.of(nodes.length, from, to), from, to);
        double[] along = new double[layers.count];
        double[] across = new double[layers.count];
        double[] before = new double[layers.count];
        Arrays.fill(before, Double.NaN);
        for (int i = 0; i < nodes.length; i++) {
            LayoutGraph.Node node = graph.node(nodes[i]);
            along[i] = turned ? node.height() : node.width();
            across[i] = turned ? node.width() : node.height();
            if (node.before().isPresent()) {
                before[i] = turned
                        ? node.before().get().centerX()
                        : node.before().get().centerY();
            }
        }
        Ordering.order(layers, before);
        double[] middle = Placement.of(layers, across, LayeredLayout.NODE_GAP, LayeredLayout.LINE_GAP);
        toTop(middle, across, top);
        Routing routing = new Routing(layers, along, middle);
        for (int i = 0; i < nodes.length; i++) {
            places[nodes[i]] = new Box(routing.near(i), middle[i] - across[i] / 2, along[i], across[i]);
        }
        int[] used = new int[from.length];
        for (int e = 0; e < routeOfEdge.length; e++) {
            if (routeOfEdge[e] >= 0) {
                curves[e] = routing.curve(routeOfEdge[e], used[routeOfEdge[e]]++);
            }
        }
    }

    private void toTop(double[] middle, double[] across, double top) {
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
