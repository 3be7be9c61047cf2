package micrograd.scene;

/**
 * Orders the nodes within their layers so that few edges cross.
 *
 * <p>Sweeps put each node at the middle of its neighbours in the layer before, forwards and backwards in turn (Sugiyama, Tagawa and Toda 1981; medians as in Gansner
 * and others 1993); after each, neighbours change places where that saves crossings. Several starts; the best order seen is kept. The effort is counted, not timed, so that
 * the outcome is the same everywhere.
 */
final class Ordering {
    private static final int EFFORT = 6_000_000;
    private static final int SWEEPS_WITHOUT_GAIN = 4;

    private final Layers layers;
    private final int[] position;
    private final double[] key;
    private final Crossings crossings;
    private int effort = EFFORT;

    private Ordering(Layers layers) {
        this.layers = layers;
        position = new int[layers.count];
        key = new double[layers.count];
        crossings = new Crossings(layers, position);
    }

    /**
     * Orders the rows of {@code layers}.
     *
     * @param before where each node was across, NaN where that is not known
     */
    static void order(Layers layers, double[] before) {
        new Ordering(layers).run(before);
    }

    private void run(double[] before) {
        int[] best = null;
        int fewest = Integer.MAX_VALUE;
        for (int start = 0; start < 4 && effort > 0 && fewest > 0; start++) {
            begin(start, before);
            int[] found = improved(start % 2 == 1);
            int count = countOf(found);
            if (count < fewest) {
                fewest = count;
                best = found;
            }
        }
        restore(best);
        for (int node = 0; node < layers.count; node++) {
            layers.rows[layers.layer[node]][position[node]] = node;
        }
    }

    private void begin(int start, double[] before) {
        int[] found = start < 2 ? DepthFirst.fromResults(layers) : DepthFirst.fromLeaves(layers);
        for (int i = 0; i < layers.count; i++) {
            key[i] = found[i];
        }
        for (int[] row : layers.rows) {
            sort(row);
        }
    }

    /** Sweeps until that no longer helps, and returns the best positions seen. */
    private int[] improved(boolean means) {
        exchange();
        int fewest = crossings.count();
        int[] best = position.clone();
        int idle = 0;
        for (int sweep = 0; idle < SWEEPS_WITHOUT_GAIN && fewest > 0 && effort > 0; sweep++) {
            sweep(sweep % 2 == 0, means);
            exchange();
            int count = crossings.count();
            effort -= 4 * layers.count;
            idle++;
            if (count < fewest) {
                fewest = count;
                best = position.clone();
                idle = 0;
            }
        }
        return best;
    }

    private int countOf(int[] positions) {
        restore(positions);
        return crossings.count();
    }

    private void restore(int[] positions) {
        System.arraycopy(positions, 0, position, 0, position.length);
        for (int node = 0; node < layers.count; node++) {
            layers.rows[layers.layer[node]][position[node]] = node;
        }
    }

    private void sweep(boolean forwards, boolean means) {
        int[][] rows = layers.rows;
        Adjacency near = forwards ? layers.ins : layers.outs;
        for (int i = 1; i < rows.length; i++) {
            int[] row = rows[forwards ? i : rows.length - 1 - i];
            for (int node : row) {
                key[node] = near.count(node) == 0 ? -1 : means ? mean(node, near) : median(node, near);
            }
            placeUnbound(row);
            sort(row);
        }
    }

    /** A node without neighbours keeps its place beside the one before it. */
    private void placeUnbound(int[] row) {
        double last = -1;
        for (int node : row) {
            if (key[node] < 0) {
                key[node] = last;
            }
            last = key[node];
        }
    }

    private double mean(int node, Adjacency near) {
        double sum = 0;
        for (int i = near.start(node); i < near.end(node); i++) {
            sum += position[near.other(i)];
        }
        return sum / near.count(node);
    }

    private double median(int node, Adjacency near) {
        int[] places = places(node, near);
        int half = places.length / 2;
        return places.length % 2 == 1 ? places[half] : (places[half - 1] + places[half]) / 2.0;
    }

    private int[] places(int node, Adjacency near) {
        int[] places = new int[near.count(node)];
        int start = near.start(node);
        for (int i = 0; i < places.length; i++) {
            int place = position[near.other(start + i)];
            int j = i;
            while (j > 0 && places[j - 1] > place) {
                places[j] = places[j - 1];
                j--;
            }
            places[j] = place;
        }
        effort -= places.length;
        return places;
    }

    /** Sorts a row by key, equal keys in their present order, and notes the positions. */
    private void sort(int[] row) {
        StableSort.byKey(row, key);
        for (int i = 0; i < row.length; i++) {
            position[row[i]] = i;
        }
        effort -= 4 * row.length;
    }

    /** Lets neighbours change places as long as that saves crossings. */
    private void exchange() {
        boolean improved = true;
        while (improved && effort > 0) {
            improved = false;
            for (int[] row : layers.rows) {
                for (int i = 0; i + 1 < row.length; i++) {
                    improved |= exchanged(row, i);
                }
            }
        }
    }

    private boolean exchanged(int[] row, int i) {
        int u = row[i];
        int v = row[i + 1];
        int gain = gain(u, v, layers.ins) + gain(u, v, layers.outs);
        if (gain <= 0) {
            return false;
        }
        row[i] = v;
        row[i + 1] = u;
        position[v] = i;
        position[u] = i + 1;
        return true;
    }

    /** How many crossings are saved on one side if v, which follows u, comes before it. */
    private int gain(int u, int v, Adjacency near) {
        int gain = 0;
        int endU = near.end(u);
        int endV = near.end(v);
        for (int i = near.start(u); i < endU; i++) {
            int place = position[near.other(i)];
            for (int j = near.start(v); j < endV; j++) {
                int other = position[near.other(j)];
                gain += place > other ? 1 : place < other ? -1 : 0;
            }
        }
        effort -= 2 + (endU - near.start(u)) * (endV - near.start(v));
        return gain;
    }
}
