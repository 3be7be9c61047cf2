package micrograd.layout;

import java.util.Arrays;

/**
 * Puts nodes back across to where they were in an earlier layout, and the others beside them, without changing any order.
 *
 * <p>Each row is the least sum of weighted squared distances that keeps order and gaps, found by pooling neighbours that would overlap.
 */
final class Keeping {
    private static final double WEIGHT = 1000;
    private static final double SAME = 0.5;

    private final Layers layers;
    private final double[][] apart;
    private final double[] known;
    private final double[] sum;
    private final double[] weight;
    private final int[] size;

    /**
     * @param apart for each row, the least distance of each node from the one before
     * @param known for each node where it was, NaN for one that is to find a place
     */
    Keeping(Layers layers, double[][] apart, double[] known) {
        this.layers = layers;
        this.apart = apart;
        this.known = known;
        sum = new double[layers.count];
        weight = new double[layers.count];
        size = new int[layers.count];
    }

    /** The places, from others that suit the nodes by themselves; empty where most of what was known would have to move. */
    double[] places(double[] fresh) {
        double[] wishes = new double[layers.count];
        double shift = shift(fresh);
        for (int node = 0; node < wishes.length; node++) {
            wishes[node] = isKnown(node) ? known[node] : fresh[node] + near(node, fresh, shift);
        }
        double[] places = new double[wishes.length];
        for (int r = 0; r < apart.length; r++) {
            place(layers.rows[r], apart[r], wishes, places);
        }
        int moved = 0;
        int all = 0;
        for (int node = 0; node < layers.real; node++) {
            if (isKnown(node)) {
                all++;
                moved += Math.abs(places[node] - known[node]) > SAME ? 1 : 0;
            }
        }
        return 2 * moved > all ? new double[0] : places;
    }

    private boolean isKnown(int node) {
        return known[node] == known[node];
    }

    /** How far most nodes are from where they were. */
    private double shift(double[] fresh) {
        double[] shifts = new double[known.length];
        int count = 0;
        for (int node = 0; node < known.length; node++) {
            if (isKnown(node)) {
                shifts[count++] = known[node] - fresh[node];
            }
        }
        Arrays.sort(shifts, 0, count);
        return shifts[count / 2];
    }

    /** How far the neighbours of a node are from where they were. */
    private double near(int node, double[] fresh, double otherwise) {
        double total = 0;
        int count = 0;
        for (Adjacency side : new Adjacency[] {layers.ins, layers.outs}) {
            for (int i = side.start(node); i < side.end(node); i++) {
                int other = side.other(i);
                if (isKnown(other)) {
                    total += known[other] - fresh[other];
                    count++;
                }
            }
        }
        return count == 0 ? otherwise : total / count;
    }

    private void place(int[] row, double[] gaps, double[] wishes, double[] places) {
        int pools = 0;
        double offset = 0;
        for (int i = 0; i < row.length; i++) {
            offset += i == 0 ? 0 : gaps[i];
            weight[pools] = isKnown(row[i]) ? WEIGHT : 1;
            sum[pools] = (wishes[row[i]] - offset) * weight[pools];
            size[pools++] = 1;
            while (pools > 1 && sum[pools - 2] * weight[pools - 1] > sum[pools - 1] * weight[pools - 2]) {
                pools--;
                sum[pools - 1] += sum[pools];
                weight[pools - 1] += weight[pools];
                size[pools - 1] += size[pools];
            }
        }
        int i = 0;
        offset = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int k = 0; k < size[pool]; k++, i++) {
                offset += i == 0 ? 0 : gaps[i];
                places[row[i]] = sum[pool] / weight[pool] + offset;
            }
        }
    }
}
