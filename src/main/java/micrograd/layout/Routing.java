package micrograd.layout;

/**
 * Places layers one after the other and draws edges as curves.
 *
 * <p>An edge crosses a layer as a straight line at the height of its waypoint, beside the nodes, and bends only between layers, always by the same curve: so two edges
 * cross there exactly if they change sides, and never touch a node that is not theirs.
 */
final class Routing {
    private static final double LEAST_GAP = 48;
    private static final double MOST_GAP = 150;
    private static final double STEP = 12;
    private static final double PARALLEL = 7;

    private final Layers layers;
    private final double[] along;
    private final double[] middle;
    private final double[] near;
    private final double[] far;

    /**
     * Routes for placed nodes.
     *
     * @param along how long each node is in the direction of edges
     * @param middle the middle of each node across
     */
    Routing(Layers layers, double[] along, double[] middle) {
        this.layers = layers;
        this.along = along;
        this.middle = middle;
        near = new double[layers.rows.length];
        far = new double[layers.rows.length];
        double at = 0;
        for (int i = 0; i < near.length; i++) {
            near[i] = at;
            double longest = 0;
            for (int node : layers.rows[i]) {
                longest = Math.max(longest, along[node]);
            }
            far[i] = at + longest;
            at = far[i] + gap(i);
        }
    }

    /** Where a node begins along the edges' direction: nodes of a layer end together. */
    double near(int node) {
        return far[layers.layer[node]] - along[node];
    }

    /** The curve of an edge; a second edge between the same nodes bends a little to the other side. */
    Path curve(int edge, int copy) {
        int[] chain = layers.chains[edge];
        double aside = copy == 0 ? 0 : copy % 2 == 1 ? PARALLEL * (copy + 1) : -PARALLEL * copy;
        int first = chain[0];
        double y = middle[first];
        double at = far[layers.layer[first]];
        Path.Builder path = Path.from(at, y);
        for (int i = 1; i < chain.length; i++) {
            int layer = layers.layer[chain[i]];
            boolean last = i == chain.length - 1;
            double start = far[layer - 1];
            double end = near[layer];
            double half = (start + end) / 2;
            double nextY = middle[chain[i]] + (last ? 0 : aside / 2);
            if (y != nextY || aside != 0) {
                // What is straight is one piece, across however many layers.
                if (start > at) {
                    path.lineTo(start, y);
                }
                path.curveTo(half, y + aside, half, nextY + aside, end, nextY);
                at = end;
            }
            y = nextY;
        }
        double stop = near(chain[chain.length - 1]);
        if (stop > at) {
            path.lineTo(stop, y);
        }
        return path.open();
    }

    /** Steep curves get more room, by steps: a small change elsewhere moves nothing. */
    private double gap(int layer) {
        double steepest = 0;
        for (int node : layers.rows[layer]) {
            for (int i = layers.outs.start(node); i < layers.outs.end(node); i++) {
                steepest = Math.max(steepest, Math.abs(middle[layers.outs.other(i)] - middle[node]));
            }
        }
        return Math.min(MOST_GAP, LEAST_GAP + STEP * Math.ceil(steepest / (8 * STEP)));
    }
}
