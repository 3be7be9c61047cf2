package micrograd.layout;

import java.util.Arrays;

/**
 * Shortens edges across without changing any order: groups of nodes that lie on one line move together to the median of what they are joined to, as far as there is room.
 *
 * <p>Leaves that are used once follow what uses them ({@link LeafPlacement}). The pieces between waypoints weigh most, so that long edges stay straight (weights as in Gansner and others 1993).
 */
final class Straightening {
    private static final int ROUNDS = 12;
    private static final double SAME = 0.01;
    private static final double LEAVES_WEIGHT = 1.5;

    private final Layers layers;
    private final int[][] rows;
    private final double[] middle;
    private final double[][] apart;
    private final double[] kept;
    private final int[] group;
    private final int[] members;
    private final int[] place;
    private double[] wishes = new double[16];
    private double[] weights = new double[16];

    /**
     * Nodes at {@code middle}, which {@link #run} changes.
     *
     * @param place each node's place in its row
     * @param apart for each row, the least distance of each node from the one before
     * @param kept NaN for each node that may be moved
     */
    Straightening(Layers layers, int[] place, double[] middle, double[][] apart, double[] kept) {
        this.layers = layers;
        this.rows = layers.rows;
        this.place = place;
        this.middle = middle;
        this.apart = apart;
        this.kept = kept;
        group = new int[layers.count];
        members = new int[layers.count];
    }

    void run() {
        LeafPlacement leaves = new LeafPlacement(layers, middle, apart);
        leaves.run();
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = moveGroups(false);
            moved |= moveGroups(true);
            leaves.run();
        }
    }

    /** Moves each group of nodes on a line; {@code waypointsOnly}: a node of the graph is a group of its own. */
    private boolean moveGroups(boolean waypointsOnly) {
        Arrays.fill(group, -1);
        boolean moved = false;
        for (int[] row : rows) {
            for (int node : row) {
                if (group[node] < 0 && !LeafPlacement.isMovable(layers, node)) {
                    moved |= move(gather(node, waypointsOnly));
                }
            }
        }
        return moved;
    }

    private int gather(int root, boolean waypointsOnly) {
        int count = 0;
        group[root] = root;
        members[count++] = root;
        for (int i = 0; i < count; i++) {
            int node = members[i];
            if (!waypointsOnly || layers.isWaypoint(node)) {
                count = gather(node, layers.ins, root, waypointsOnly, count);
                count = gather(node, layers.outs, root, waypointsOnly, count);
            }
        }
        return count;
    }

    private int gather(int node, Adjacency near, int root, boolean waypointsOnly, int count) {
        int next = count;
        for (int i = near.start(node); i < near.end(node); i++) {
            int other = near.other(i);
            boolean joins = waypointsOnly ? layers.isWaypoint(other) : !LeafPlacement.isMovable(layers, other);
            if (joins && group[other] < 0 && Math.abs(middle[other] - middle[node]) < SAME) {
                group[other] = root;
                members[next++] = other;
            }
        }
        return next;
    }

    private boolean move(int count) {
        int root = members[0];
        int known = 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int node = members[i];
            if (kept[node] == kept[node]) {
                return false;
            }
            known = leavesWish(node, known);
            known = wishes(node, layers.ins, root, known);
            known = wishes(node, layers.outs, root, known);
            low = Math.max(low, roomBefore(node, root));
            high = Math.min(high, roomAfter(node, root));
        }
        if (known == 0) {
            return false;
        }
        double shift = Math.max(low, Math.min(high, nearestMedian(known)));
        if (Math.abs(shift) < SAME) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            middle[members[i]] += shift;
        }
        return true;
    }

    /** A node all of whose operands are leaves of its own stays in their middle; else leaves follow and wish nothing. */
    private int leavesWish(int node, int known) {
        double sum = 0;
        int count = layers.ins.count(node);
        for (int i = layers.ins.start(node); i < layers.ins.end(node); i++) {
            if (!LeafPlacement.isMovable(layers, layers.ins.other(i))) {
                return known;
            }
            sum += middle[layers.ins.other(i)];
        }
        return count == 0 ? known : add(sum / count - middle[node], LEAVES_WEIGHT, known);
    }

    private int wishes(int node, Adjacency near, int root, int known) {
        int next = known;
        boolean waypoint = layers.isWaypoint(node);
        for (int i = near.start(node); i < near.end(node); i++) {
            int other = near.other(i);
            if (group[other] != root && !LeafPlacement.isMovable(layers, other)) {
                double weight = waypoint && layers.isWaypoint(other) ? 8 : waypoint || layers.isWaypoint(other) ? 2 : 1;
                next = add(middle[other] - middle[node], weight, next);
            }
        }
        return next;
    }

    /** Adds a wish to the sorted ones. */
    private int add(double wish, double weight, int known) {
        if (known == wishes.length) {
            wishes = Arrays.copyOf(wishes, 2 * known);
            weights = Arrays.copyOf(weights, 2 * known);
        }
        int j = known;
        while (j > 0 && wishes[j - 1] > wish) {
            wishes[j] = wishes[j - 1];
            weights[j] = weights[j - 1];
            j--;
        }
        wishes[j] = wish;
        weights[j] = weight;
        return known + 1;
    }

    /** The weighted median of the wishes; where a whole range is as good, the point of it nearest to 0. */
    private double nearestMedian(int count) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[i];
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
            if (2 * sum == total) {
                return Math.max(wishes[i], Math.min(wishes[i + 1], 0));
            }
            if (2 * sum > total) {
                return wishes[i];
            }
        }
        return 0;
    }

    private double roomBefore(int node, int root) {
        int[] row = rows[layers.layer[node]];
        int at = place[node];
        if (at == 0 || group[row[at - 1]] == root) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.min(0, middle[row[at - 1]] + apart[layers.layer[node]][at] - middle[node]);
    }

    private double roomAfter(int node, int root) {
        int[] row = rows[layers.layer[node]];
        int at = place[node];
        if (at == row.length - 1 || group[row[at + 1]] == root) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, middle[row[at + 1]] - apart[layers.layer[node]][at + 1] - middle[node]);
    }
}
