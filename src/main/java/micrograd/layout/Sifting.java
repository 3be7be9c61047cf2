package micrograd.layout;

import java.util.Arrays;

/**
 * Moves single nodes to a better place in their layer, as long as that saves crossings (Matuszewski and others 1999).
 *
 * <p>It tries the nearest places only, and looks again only at layers whose surroundings have changed.
 */
final class Sifting {
    private static final int NEAREST = 6;

    private final Order order;
    private final Effort effort;
    private final boolean[] stale;
    private final boolean[] changed;
    private final int[] nodes;

    Sifting(Order order, Effort effort) {
        this.order = order;
        this.effort = effort;
        stale = new boolean[order.rows.length];
        changed = new boolean[order.rows.length];
        nodes = new int[order.layers.count];
    }

    /** Forgets which layers have changed; none is looked at again until something moves. */
    void settle() {
        Arrays.fill(stale, false);
        Arrays.fill(changed, false);
    }

    /** Whether a layer's order has changed since {@link #settle}. */
    boolean hasChanged(int row) {
        return changed[row];
    }

    /**
     * Sifts every layer; returns how many crossings that saved.
     *
     * @param drift whether nodes also move to places that are as good as theirs
     */
    int everywhere(boolean drift) {
        Arrays.fill(stale, true);
        return whereStale(drift);
    }

    /** Sifts the layers whose surroundings changed, until that saves nothing; returns how many crossings were saved. */
    int whereStale(boolean drift) {
        int saved = 0;
        boolean backwards = false;
        for (int idle = 0; idle < 2 && effort.isLeft(); backwards = !backwards) {
            int one = round(backwards, drift);
            saved += one;
            idle = one > 0 ? 0 : idle + 1;
        }
        return saved;
    }

    /** Moves a node of a layer to another place in it; returns how many crossings that saved, negative if it made more. */
    int move(int node, int place) {
        int i = order.layers.layer[node];
        int[] row = order.rows[i];
        int at = order.position[node];
        int cost = 0;
        for (int j = at - 1; j >= place; j--) {
            cost += order.costOfExchange(row[j], node);
        }
        for (int j = at + 1; j <= place; j++) {
            cost += order.costOfExchange(node, row[j]);
        }
        effort.spend(8 * Math.abs(place - at));
        order.move(node, place);
        changed[i] = true;
        touch(i);
        return -cost;
    }

    private int round(boolean backwards, boolean drift) {
        int saved = 0;
        int count = stale.length;
        for (int k = 0; k < count; k++) {
            int i = backwards ? count - 1 - k : k;
            if (stale[i]) {
                stale[i] = false;
                int one = row(i, drift);
                if (one > 0) {
                    touch(i);
                }
                saved += one;
            }
        }
        return saved;
    }

    private int row(int i, boolean drift) {
        int size = order.rows[i].length;
        System.arraycopy(order.rows[i], 0, nodes, 0, size);
        int saved = 0;
        for (int k = 0; k < size; k++) {
            saved += sift(nodes[k], i, drift);
        }
        return saved;
    }

    private int sift(int node, int i, boolean drift) {
        int[] row = order.rows[i];
        int at = order.position[node];
        int low = Math.max(0, at - NEAREST);
        int high = Math.min(row.length - 1, at + NEAREST);
        int best = 0;
        int place = at;
        int cost = 0;
        for (int j = at - 1; j >= low; j--) {
            cost += order.costOfExchange(row[j], node);
            if (cost < best) {
                best = cost;
                place = j;
            }
        }
        cost = 0;
        for (int j = at + 1; j <= high; j++) {
            cost += order.costOfExchange(node, row[j]);
            if (cost < best || drift && cost == best) {
                best = cost;
                place = j;
            }
        }
        effort.spend(8 * (high - low));
        if (place != at) {
            order.move(node, place);
            changed[i] = true;
        }
        return -best;
    }

    private void touch(int i) {
        for (int j = Math.max(0, i - 1); j <= Math.min(stale.length - 1, i + 1); j++) {
            stale[j] = true;
        }
    }
}
