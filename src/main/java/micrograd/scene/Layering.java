package micrograd.scene;

/**
 * Gives each node a layer, so that every edge runs from a lower layer to a higher one and edges are short.
 *
 * <p>First each node comes as early as its operands allow; then nodes move within their slack towards the side on which they have more edges,
 * until none wants to.
 */
final class Layering {
    private Layering() {}

    /** The layers, from 0; edges run from smaller to larger numbers of nodes. */
    static int[] of(int nodes, int[] from, int[] to) {
        Adjacency ins = Adjacency.of(nodes, to, from);
        Adjacency outs = Adjacency.of(nodes, from, to);
        int[] layer = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            layer[node] = earliest(node, ins, layer);
        }
        boolean moved = true;
        for (int round = 0; moved && round < 50; round++) {
            moved = false;
            for (int node = nodes - 1; node >= 0; node--) {
                moved |= pull(node, ins, outs, layer);
            }
        }
        return fromZero(layer);
    }

    private static boolean pull(int node, Adjacency ins, Adjacency outs, int[] layer) {
        int balance = outs.count(node) - ins.count(node);
        int target = layer[node];
        if (balance > 0) {
            target = latest(node, outs, layer);
        } else if (balance < 0) {
            target = earliest(node, ins, layer);
        }
        boolean moves = target != layer[node];
        layer[node] = target;
        return moves;
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

    private static int[] fromZero(int[] layer) {
        int first = Integer.MAX_VALUE;
        for (int one : layer) {
            first = Math.min(first, one);
        }
        for (int i = 0; i < layer.length; i++) {
            layer[i] -= first;
        }
        return layer;
    }
}
