package micrograd.layout;

/**
 * Puts leaves that are used once beside what uses them: several of one operation around its middle, as near as the rest of the row lets them.
 *
 * <p>For each run of such leaves this is the least sum of squared distances that keeps order and gaps, found by pooling neighbours that would overlap.
 */
final class LeafPlacement {
    private final Layers layers;
    private final double[] middle;
    private final double[][] apart;

    private final double[] sum;
    private final int[] size;

    LeafPlacement(Layers layers, double[] middle, double[][] apart) {
        this.layers = layers;
        this.middle = middle;
        this.apart = apart;
        sum = new double[layers.count];
        size = new int[layers.count];
    }

    /** Whether a node is a leaf that is used once. */
    static boolean isMovable(Layers layers, int node) {
        return !layers.isWaypoint(node) && layers.ins.count(node) == 0 && layers.outs.count(node) == 1;
    }

    /** Moves the leaves of all rows. */
    void run() {
        for (int r = 0; r < layers.rows.length; r++) {
            int[] row = layers.rows[r];
            int start = 0;
            while (start < row.length) {
                int end = start;
                while (end < row.length && isMovable(layers, row[end])) {
                    end++;
                }
                if (end > start) {
                    place(row, apart[r], start, end);
                }
                start = end + 1;
            }
        }
    }

    private void place(int[] row, double[] gaps, int start, int end) {
        int pools = 0;
        double offset = 0;
        for (int i = start; i < end; i++) {
            offset += i == start ? 0 : gaps[i];
            sum[pools] = middle[layers.outs.other(layers.outs.start(row[i]))] - offset;
            size[pools++] = 1;
            while (pools > 1 && sum[pools - 2] * size[pools - 1] >= sum[pools - 1] * size[pools - 2]) {
                pools--;
                sum[pools - 1] += sum[pools];
                size[pools - 1] += size[pools];
            }
        }
        double low = start == 0 ? Double.NEGATIVE_INFINITY : middle[row[start - 1]] + gaps[start];
        double high = end == row.length ? Double.POSITIVE_INFINITY : middle[row[end]] - gaps[end] - offset;
        int i = start;
        offset = 0;
        for (int pool = 0; pool < pools; pool++) {
            double place = Math.max(low, Math.min(high, sum[pool] / size[pool]));
            for (int k = 0; k < size[pool]; k++, i++) {
                offset += i == start ? 0 : gaps[i];
                middle[row[i]] = place + offset;
            }
        }
    }
}
