package micrograd.layout;

/**
 * Which segments cross a piece between two waypoints: those give way, so that long edges stay straight.
 */
final class InnerSegments {
    /** For each place among the ins of a node: whether the segment gives way. */
    private final boolean[] givesWay;

    private final Layers layers;
    private final int[] position;

    InnerSegments(Layers layers, int[] position) {
        this.layers = layers;
        this.position = position;
        givesWay = new boolean[layers.ins.end(layers.count - 1)];
        for (int i = 1; i < layers.rows.length; i++) {
            mark(layers.rows[i - 1], layers.rows[i]);
        }
    }

    /** Whether the segment at place i among the ins gives way. */
    boolean givesWay(int in) {
        return givesWay[in];
    }

    private void mark(int[] upper, int[] lower) {
        int low = 0;
        int scanned = 0;
        for (int l = 0; l < lower.length; l++) {
            int inner = innerUpper(lower[l]);
            if (inner < 0 && l < lower.length - 1) {
                continue;
            }
            int high = inner < 0 ? upper.length : position[inner];
            for (; scanned <= l; scanned++) {
                markOutside(lower[scanned], low, high);
            }
            low = high;
        }
    }

    private void markOutside(int node, int low, int high) {
        for (int i = layers.ins.start(node); i < layers.ins.end(node); i++) {
            int other = layers.ins.other(i);
            int place = position[other];
            boolean inner = layers.isWaypoint(node) && layers.isWaypoint(other);
            if (!inner && (place < low || place > high)) {
                givesWay[i] = true;
            }
        }
    }

    /** The waypoint before a waypoint, or -1. */
    private int innerUpper(int node) {
        if (!layers.isWaypoint(node)) {
            return -1;
        }
        int other = layers.ins.other(layers.ins.start(node));
        return layers.isWaypoint(other) ? other : -1;
    }
}
