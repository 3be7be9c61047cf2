package micrograd.layout;

/**
 * Puts each node at the middle of its neighbours in the layer before, or after: the median (Gansner and others 1993) or the mean (Sugiyama and others 1981) of their
 * places. A node that has none keeps its place.
 */
final class Sweeping {
    private final Order order;
    private final Effort effort;
    private final double[] key;

    Sweeping(Order order, Effort effort) {
        this.order = order;
        this.effort = effort;
        key = new double[order.layers.count];
    }

    /**
     * One sweep over all layers.
     *
     * @param forwards whether from the first layer on
     * @param means whether by means, else by medians
     * @param reversed whether nodes with equal middles exchange places
     */
    void sweep(boolean forwards, boolean means, boolean reversed) {
        int[][] rows = order.rows;
        Adjacency near = forwards ? order.layers.ins : order.layers.outs;
        for (int i = 1; i < rows.length; i++) {
            sort(rows[forwards ? i : rows.length - 1 - i], near, means, reversed);
        }
    }

    private void sort(int[] row, Adjacency near, boolean means, boolean reversed) {
        int[] bound = new int[row.length];
        int count = 0;
        for (int k = 0; k < row.length; k++) {
            int node = row[reversed ? row.length - 1 - k : k];
            if (near.count(node) > 0) {
                key[node] = means ? mean(node, near) : median(node, near);
                bound[count++] = node;
            }
        }
        StableSort.byKey(bound, count, key);
        int next = 0;
        for (int i = 0; i < row.length; i++) {
            if (near.count(row[i]) > 0) {
                row[i] = bound[next++];
            }
        }
        order.number(row);
        effort.spend(16 * row.length);
    }

    private double mean(int node, Adjacency near) {
        double sum = 0;
        for (int i = near.start(node); i < near.end(node); i++) {
            sum += order.position[near.other(i)];
        }
        return sum / near.count(node);
    }

    private double median(int node, Adjacency near) {
        int[] places = new int[near.count(node)];
        int start = near.start(node);
        for (int i = 0; i < places.length; i++) {
            int place = order.position[near.other(start + i)];
            int j = i;
            while (j > 0 && places[j - 1] > place) {
                places[j] = places[j - 1];
                j--;
            }
            places[j] = place;
        }
        int half = places.length / 2;
        return places.length % 2 == 1 ? places[half] : (places[half - 1] + places[half]) / 2.0;
    }
}
