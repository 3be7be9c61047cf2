package micrograd.layout;

import java.util.List;

/** What is counted on the curves of a layout as they are drawn. */
public final class Curves {
    private static final int PIECES = 24;

    private final LayoutGraph graph;
    private final List<Box> places;
    private final double[][] lines;

    public Curves(LayoutGraph graph, LayeredLayout layout) {
        this(graph, layout.places(), layout.curves());
    }

    public Curves(LayoutGraph graph, List<Box> places, List<Path> curves) {
        this.graph = graph;
        this.places = places;
        lines = new double[graph.edgeCount()][];
        for (int e = 0; e < lines.length; e++) {
            lines[e] = curves.get(e).flattened(PIECES);
        }
    }

    /** Pairs of edges without a common end whose curves cross. */
    public int crossings() {
        int count = 0;
        for (int e = 0; e < lines.length; e++) {
            for (int f = e + 1; f < lines.length; f++) {
                if (!haveCommonEnd(graph.edge(e), graph.edge(f)) && cross(lines[e], lines[f])) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Pairs of nodes that overlap. */
    public int overlaps() {
        int count = 0;
        for (int i = 0; i < graph.nodeCount(); i++) {
            for (int j = i + 1; j < graph.nodeCount(); j++) {
                if (places.get(i).overlaps(places.get(j))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Pairs of a node and a curve that runs under it without ending at it. */
    public int underForeignNodes() {
        int count = 0;
        for (int e = 0; e < lines.length; e++) {
            for (int i = 0; i < graph.nodeCount(); i++) {
                boolean foreign =
                        i != graph.edge(e).from() && i != graph.edge(e).to();
                if (foreign && meets(lines[e], places.get(i))) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean haveCommonEnd(LayoutGraph.Edge e, LayoutGraph.Edge f) {
        return e.from() == f.from() || e.from() == f.to() || e.to() == f.from() || e.to() == f.to();
    }

    private static boolean meets(double[] line, Box box) {
        double[] sides = {
            box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom(), box.x(), box.y()
        };
        return box.contains(line[0], line[1]) || cross(line, sides);
    }

    private static boolean cross(double[] p, double[] q) {
        for (int i = 0; i + 3 < p.length; i += 2) {
            for (int j = 0; j + 3 < q.length; j += 2) {
                boolean near = Math.max(p[i], p[i + 2]) >= Math.min(q[j], q[j + 2])
                        && Math.max(q[j], q[j + 2]) >= Math.min(p[i], p[i + 2])
                        && Math.max(p[i + 1], p[i + 3]) >= Math.min(q[j + 1], q[j + 3])
                        && Math.max(q[j + 1], q[j + 3]) >= Math.min(p[i + 1], p[i + 3]);
                if (near && onBothSides(p, i, q, j) && onBothSides(q, j, p, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the ends of piece j of q are on different sides of piece i of p, or on it. */
    private static boolean onBothSides(double[] p, int i, double[] q, int j) {
        return side(p, i, q[j], q[j + 1]) * side(p, i, q[j + 2], q[j + 3]) <= 0;
    }

    private static double side(double[] p, int i, double x, double y) {
        return (p[i + 2] - p[i]) * (y - p[i + 1]) - (p[i + 3] - p[i + 1]) * (x - p[i]);
    }
}
