package micrograd.layout;

/** Aligns nodes with a middle neighbour of the layer before (or after) into blocks whose edges do not cross. */
final class Alignment {
    private final Layers layers;
    private final int[] position;
    private final InnerSegments marked;
    private final boolean forwards;
    private final boolean mirrored;
    private final int[] root;
    private final boolean[] continued;

    /**
     * An alignment of the rows' nodes.
     *
     * @param forwards whether with the layer before, else with the layer after
     * @param mirrored whether from the far end of the rows
     */
    Alignment(Layers layers, int[] position, InnerSegments marked, boolean forwards, boolean mirrored) {
        this.layers = layers;
        this.position = position;
        this.marked = marked;
        this.forwards = forwards;
        this.mirrored = mirrored;
        root = new int[layers.count];
        continued = new boolean[layers.count];
        for (int node = 0; node < layers.count; node++) {
            root[node] = node;
        }
    }

    /** For each node the first node of its block. */
    int[] roots() {
        int[][] rows = layers.rows;
        for (int i = 1; i < rows.length; i++) {
            align(rows[forwards ? i : rows.length - 1 - i]);
        }
        return root;
    }

    private void align(int[] row) {
        int bound = mirrored ? Integer.MAX_VALUE : -1;
        Adjacency near = forwards ? layers.ins : layers.outs;
        for (int k = 0; k < row.length; k++) {
            int node = row[mirrored ? row.length - 1 - k : k];
            int[] sorted = sorted(node, near);
            int size = sorted.length;
            for (int m = 0; m < 2 && root[node] == node && size > 0; m++) {
                int middle = (m == 0) != mirrored ? (size - 1) / 2 : size / 2;
                int at = sorted[middle];
                int other = near.other(at);
                boolean free = mirrored ? position[other] < bound : position[other] > bound;
                if (free && !continued[other] && !givesWay(node, other, at)) {
                    continued[other] = true;
                    root[node] = root[other];
                    bound = position[other];
                }
            }
        }
    }

    private boolean givesWay(int node, int other, int at) {
        if (forwards) {
            return marked.givesWay(at);
        }
        for (int i = layers.ins.start(other); i < layers.ins.end(other); i++) {
            if (layers.ins.other(i) == node) {
                return marked.givesWay(i);
            }
        }
        return false;
    }

    /** The places of a node's neighbours in the adjacency, sorted by their positions. */
    private int[] sorted(int node, Adjacency near) {
        int[] sorted = new int[near.count(node)];
        for (int i = 0; i < sorted.length; i++) {
            int at = near.start(node) + i;
            int j = i;
            while (j > 0 && position[near.other(sorted[j - 1])] > position[near.other(at)]) {
                sorted[j] = sorted[j - 1];
                j--;
            }
            sorted[j] = at;
        }
        return sorted;
    }
}
