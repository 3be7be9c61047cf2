package micrograd.layout;

/**
 * Gives each node a layer, so that every edge runs from a lower layer to a higher one and edges are short in sum.
 *
 * <p>First each node comes as early as its operands allow, leaves just before their first use; {@link NetworkSimplex} then shortens. Where a node could as
 * well be elsewhere it comes as early as it can, so that a later line does not move it.
 */
final class Layering {
    private static final int EFFORT = 3_000_000;

    private Layering() {}

    /** The layers of connected nodes, from 0; edges run from smaller to larger numbers of nodes. */
    static int[] of(int nodes, int[] from, int[] to) {
        Adjacency ins = Adjacency.of(nodes, to, from);
        Adjacency outs = Adjacency.of(nodes, from, to);
        int[] layer = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            layer[node] = earliest(node, ins, layer);
        }
        for (int node = nodes - 1; node >= 0; node--) {
            if (outs.count(node) > ins.count(node)) {
                layer[node] = latest(node, outs, layer);
            }
        }
        new NetworkSimplex(nodes, from, to, layer).run(EFFORT);
        fromZero(layer);
        for (int node = 0; node < nodes; node++) {
            if (outs.count(node) == ins.count(node)) {
                layer[node] = earliest(node, ins, layer);
            }
        }
        return layer;
    }

    private static int earliest(int node, Adjacency ins, int[] layer) {
        int earliest = 0;
        for (int i = ins.start(node); i < ins.end(node); i++) {
            earliest = Math.max(earliest, layer[ins.other(i)] + 1);
        }
        return earliest;
    }

    private static int latest(int node, Adjacency outs, int[] layer) {
        int latest = Integer.MAX_VALUE;
        for (int i = outs.start(node); i < outs.end(node); i++) {
            latest = Math.min(latest, layer[outs.other(i)] - 1);
        }
        return latest == Integer.MAX_VALUE ? layer[node] : latest;
    }

    private static void fromZero(int[] layer) {
        int first = Integer.MAX_VALUE;
        for (int one : layer) {
            first = Math.min(first, one);
        }
        for (int i = 0; i < layer.length; i++) {
            layer[i] -= first;
        }
    }
}
