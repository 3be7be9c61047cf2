package micrograd.layout;

import java.util.Arrays;

/**
 * Places nodes across their layers: long edges straight, operands near their results, nothing overlapping (Brandes and Köpf 2001).
 *
 * <p>Nodes are aligned with a middle neighbour into blocks, in four ways (with the layer before or after, preferring one side or the other); blocks are
 * packed as closely as their gaps allow; each node takes the mean of the two middle ones of its four places.
 */
final class Placement {
    private final Layers layers;
    private final double[] size;
    private final double nodeGap;
    private final double lineGap;
    private final int[] position;

    private Placement(Layers layers, double[] size, double nodeGap, double lineGap) {
        this.layers = layers;
        this.size = size;
        this.nodeGap = nodeGap;
        this.lineGap = lineGap;
        position = new int[layers.count];
        for (int[] row : layers.rows) {
            for (int i = 0; i < row.length; i++) {
                position[row[i]] = i;
            }
        }
    }

    /**
     * The middle of each node across, for the order of the rows.
     *
     * @param kept for each node of the graph where it was and is to stay if it can, NaN for any other
     */
    static double[] of(Layers layers, double[] size, double nodeGap, double lineGap, double[] kept) {
        return new Placement(layers, size, nodeGap, lineGap).run(kept);
    }

    private double[] run(double[] kept) {
        InnerSegments marked = new InnerSegments(layers, position);
        double[][] ways = new double[4][];
        for (int way = 0; way < 4; way++) {
            boolean forwards = way < 2;
            boolean mirrored = way % 2 == 1;
            Alignment alignment = new Alignment(layers, position, marked, forwards, mirrored);
            ways[way] = packed(alignment.roots(), mirrored);
        }
        double[] across = balanced(ways);
        double[][] apart = new double[layers.rows.length][];
        for (int r = 0; r < apart.length; r++) {
            int[] row = layers.rows[r];
            apart[r] = new double[row.length];
            for (int i = 1; i < row.length; i++) {
                apart[r][i] = separation(row[i - 1], row[i]);
            }
        }
        double[] free = new double[layers.count];
        Arrays.fill(free, Double.NaN);
        new Straightening(layers, position, across, apart, free).run();
        boolean keeps = false;
        for (int node = 0; node < kept.length; node++) {
            free[node] = kept[node];
            keeps |= kept[node] == kept[node];
        }
        double[] places = keeps ? new Keeping(layers, apart, free).places(across) : new double[0];
        if (places.length == 0) {
            return across;
        }
        new Straightening(layers, position, places, apart, free).run();
        return places;
    }

    private double separation(int left, int right) {
        boolean lines = layers.isWaypoint(left) || layers.isWaypoint(right);
        return (size[left] + size[right]) / 2 + (lines ? lineGap : nodeGap);
    }

    /** Places for blocks, each as far to one side as it may be, then drawn towards its neighbours. */
    private double[] packed(int[] root, boolean mirrored) {
        int count = layers.count;
        int pairs = 0;
        for (int[] row : layers.rows) {
            pairs += Math.max(0, row.length - 1);
        }
        int[] before = new int[pairs];
        int[] after = new int[pairs];
        double[] apart = new double[pairs];
        int pair = 0;
        for (int[] row : layers.rows) {
            for (int i = 0; i + 1 < row.length; i++) {
                int u = row[mirrored ? i + 1 : i];
                int v = row[mirrored ? i : i + 1];
                before[pair] = root[u];
                after[pair] = root[v];
                apart[pair++] = separation(row[i], row[i + 1]);
            }
        }
        double[] place = new BlockPacking(count, before, after, apart).places();
        double[] across = new double[count];
        for (int node = 0; node < count; node++) {
            across[node] = mirrored ? -place[root[node]] : place[root[node]];
        }
        return across;
    }

    /** Shifts the four ways onto the narrowest, and takes the mean of the two middle places of each node. */
    private double[] balanced(double[][] ways) {
        double[] low = new double[4];
        double[] high = new double[4];
        int narrowest = 0;
        for (int way = 0; way < 4; way++) {
            low[way] = Double.POSITIVE_INFINITY;
            high[way] = Double.NEGATIVE_INFINITY;
            for (int node = 0; node < layers.count; node++) {
                low[way] = Math.min(low[way], ways[way][node] - size[node] / 2);
                high[way] = Math.max(high[way], ways[way][node] + size[node] / 2);
            }
            if (high[way] - low[way] < high[narrowest] - low[narrowest]) {
                narrowest = way;
            }
        }
        double[] across = new double[layers.count];
        double[] four = new double[4];
        for (int node = 0; node < layers.count; node++) {
            for (int way = 0; way < 4; way++) {
                double shift = way % 2 == 0 ? low[narrowest] - low[way] : high[narrowest] - high[way];
                four[way] = ways[way][node] + shift;
            }
            Arrays.sort(four);
            across[node] = (four[1] + four[2]) / 2;
        }
        return across;
    }
}
