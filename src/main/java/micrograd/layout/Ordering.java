package micrograd.layout;

import micrograd.limits.Budgets;
import micrograd.random.XorShift64Star;

/**
 * Orders the nodes within their layers so that few edges cross.
 *
 * <p>From two natural orders, sweeps ({@link Sweeping}) and sifting ({@link Sifting}) in turn; the better outcome is then shaken in places, again and again, and what is not worse
 * is kept. Last, whatever can be in natural order (operands as they are written) without another crossing is. Where nodes were before, they stay in that order unless it has come
 * to far more crossings than a fresh one.
 */
final class Ordering {
    private static final int MOST_EFFORT = Budgets.EFFORT_OF_ORDER;
    private static final int EFFORT_PER_NODE = 8_000;
    private static final int LEAST_EFFORT_PER_NODE = 600;
    private static final int FEW = 1_500;
    private static final int IDLE_SWEEPS = 4;
    private static final int MOVES = 4;
    private static final int FARTHEST = 5;

    private final Order order;
    private final Crossings crossings;
    private final Effort effort;
    private final Sweeping sweeping;
    private final Sifting sifting;
    private final int[] natural;
    private int[] best;
    private int fewest;
    private boolean kept;

    private Ordering(Layers layers) {
        order = new Order(layers);
        crossings = new Crossings(layers, order.position);
        int count = layers.count;
        effort = new Effort(effort(count));
        sweeping = new Sweeping(order, effort);
        sifting = new Sifting(order, effort);
        natural = DepthFirst.fromResults(layers);
    }

    /** So much work as a moment allows: less a node where there are many, of which nobody counts the crossings. */
    private static int effort(int count) {
        int more = count <= FEW ? Math.min(MOST_EFFORT, EFFORT_PER_NODE * count) : MOST_EFFORT / (count / FEW + 1);
        return more + Math.min(MOST_EFFORT / 2, LEAST_EFFORT_PER_NODE * count);
    }

    /**
     * Orders the rows of {@code layers}.
     *
     * @param before where each node, waypoints included, was across; empty if that is not known
     * @param freshBefore the crossings of the order before, when it was last found afresh
     */
    static Ordering of(Layers layers, double[] before, int freshBefore) {
        Ordering ordering = new Ordering(layers);
        if (before.length == 0) {
            ordering.fresh();
        } else {
            ordering.keep(before, freshBefore);
        }
        return ordering;
    }

    /** Whether the nodes stay in the order in which they were. */
    boolean isKept() {
        return kept;
    }

    /** How many crossings an order found afresh has, or had when there last was one. */
    int crossings() {
        return fewest;
    }

    private void keep(double[] before, int freshBefore) {
        order.sort(before);
        sifting.everywhere(false);
        int count = crossings.count();
        kept = count == 0 || !isFarMore(count, freshBefore);
        if (kept) {
            fewest = Math.min(count, freshBefore);
            return;
        }
        int[] old = order.snapshot();
        fresh();
        kept = !isFarMore(count, fewest);
        if (kept) {
            order.restore(old);
        } else if (isUpsideDown(before)) {
            turnOver();
        }
    }

    private boolean isUpsideDown(double[] before) {
        int balance = 0;
        for (int[] row : order.rows) {
            for (int i = 0; i + 1 < row.length; i++) {
                balance += before[row[i]] > before[row[i + 1]] ? 1 : -1;
            }
        }
        return balance > 0;
    }

    private void turnOver() {
        double[] key = new double[order.layers.count];
        for (int node = 0; node < key.length; node++) {
            key[node] = -order.position[node];
        }
        order.sort(key);
    }

    private static boolean isFarMore(int count, int fresh) {
        return count > fresh + fresh / 2 + 6;
    }

    private void fresh() {
        fewest = Integer.MAX_VALUE;
        start(natural);
        if (fewest > 0) {
            start(DepthFirst.fromLeaves(order.layers));
        }
        order.restore(best);
        sifting.everywhere(true);
        note();
        order.restore(best);
        shake();
        order.restore(best);
        toNatural();
    }

    private void start(int[] numbers) {
        double[] key = new double[numbers.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = numbers[i];
        }
        order.sort(key);
        note();
        int here = crossings.count();
        int idle = 0;
        for (int sweep = 0; idle < IDLE_SWEEPS && here > 0 && effort.isLeft(); sweep++) {
            sweeping.sweep(sweep % 2 == 0, sweep / 4 % 2 == 1, sweep / 2 % 2 == 1);
            sifting.everywhere(true);
            int count = note();
            idle = count < here ? 0 : idle + 1;
            here = Math.min(here, count);
        }
    }

    private int note() {
        int count = crossings.count();
        effort.spend(8 * order.layers.count);
        if (count < fewest) {
            fewest = count;
            best = order.snapshot();
        }
        return count;
    }

    /** Moves a few nodes of two layers about and sifts what that changed: kept unless it is worse. */
    private void shake() {
        XorShift64Star random = new XorShift64Star(1);
        sifting.settle();
        int rows = order.rows.length;
        while (effort.isLeft() && fewest > 0) {
            int first = random.below(rows);
            int saved = 0;
            for (int i = 0; i < MOVES; i++) {
                int[] row = order.rows[Math.min(rows - 1, first + random.below(2))];
                int at = random.below(row.length);
                int place = at + random.below(2 * FARTHEST + 1) - FARTHEST;
                saved += sifting.move(row[at], Math.max(0, Math.min(row.length - 1, place)));
            }
            saved += sifting.whereStale(true);
            for (int i = 0; i < rows; i++) {
                if (sifting.hasChanged(i) && saved >= 0) {
                    order.saveRow(i, best);
                } else if (sifting.hasChanged(i)) {
                    order.restoreRow(i, best);
                }
            }
            fewest -= Math.max(0, saved);
            sifting.settle();
            effort.spend(2 * rows + 40);
        }
    }

    /** Exchanges neighbours that are not in natural order where that costs no crossing. */
    private void toNatural() {
        boolean moved = true;
        for (int round = 0; moved && round < order.layers.count; round++) {
            moved = false;
            for (int[] row : order.rows) {
                for (int i = 0; i + 1 < row.length; i++) {
                    if (natural[row[i]] > natural[row[i + 1]] && order.costOfExchange(row[i], row[i + 1]) <= 0) {
                        order.move(row[i], i + 1);
                        moved = true;
                    }
                }
            }
        }
    }
}
