package micrograd.training.run;

import java.util.Arrays;
import micrograd.limits.Budgets;
import micrograd.text.Rounding;

/**
 * Loss and accuracy by step, oldest first: all steps while they are few, evenly thinned when they are many, so that a run of any length takes the
 * same room.
 *
 * <p>A curve does not change. Curves that grew from one another share what they have in common.
 */
public final class Curve {
    /** How many points are kept at most. */
    public static final int MOST_POINTS = Budgets.POINTS_OF_A_CURVE;

    /** No points. */
    public static final Curve EMPTY = new Curve(new Columns(0), 0, 1);

    /** The columns, and how many rows some curve has written. */
    private static final class Columns {
        final int[] steps;
        final double[] losses;
        final double[] accuracies;
        int written;

        Columns(int room) {
            steps = new int[room];
            losses = new double[room];
            accuracies = new double[room];
        }
    }

    private final Columns columns;
    private final int size;
    private final int stride;

    private Curve(Columns columns, int size, int stride) {
        this.columns = columns;
        this.size = size;
        this.stride = stride;
    }

    /** With the points of some rising steps; those between the points that are kept are left out. */
    public Curve with(double[] steps, double[] losses, double[] accuracies) {
        Curve grown = this;
        for (int i = 0; i < losses.length; i++) {
            grown = grown.with(Rounding.truncated(steps[i]), losses[i], accuracies[i]);
        }
        return grown;
    }

    /** With a point at a step; nothing new where the step is not after the last one, or one of those that are left out. */
    public Curve with(int step, double loss, double accuracy) {
        if (size > 0 && step - columns.steps[size - 1] < stride) {
            return this;
        }
        if (size == MOST_POINTS) {
            return thinned().with(step, loss, accuracy);
        }
        Columns room = columns;
        if (size == room.steps.length || size != room.written) {
            room = copy(Math.max(64, Math.min(MOST_POINTS, 2 * size)), 1);
        }
        room.steps[size] = step;
        room.losses[size] = loss;
        room.accuracies[size] = accuracy;
        room.written = size + 1;
        return new Curve(room, size + 1, stride);
    }

    private Curve thinned() {
        int kept = (size + 1) / 2;
        Columns thinned = copy(MOST_POINTS, 2);
        thinned.written = kept;
        return new Curve(thinned, kept, 2 * stride);
    }

    private Columns copy(int room, int every) {
        Columns copy = new Columns(room);
        int to = 0;
        for (int from = 0; from < size; from += every) {
            copy.steps[to] = columns.steps[from];
            copy.losses[to] = columns.losses[from];
            copy.accuracies[to++] = columns.accuracies[from];
        }
        return copy;
    }

    /** The points up to a step. */
    public Curve upTo(int step) {
        int kept = size;
        while (kept > 0 && columns.steps[kept - 1] > step) {
            kept--;
        }
        return new Curve(columns, kept, stride);
    }

    /** How many points there are. */
    public int size() {
        return size;
    }

    /** The step of a point. */
    public int step(int point) {
        return columns.steps[point];
    }

    /** The loss at a point. */
    public double loss(int point) {
        return columns.losses[point];
    }

    /** The accuracy at a point, 0 to 1. */
    public double accuracy(int point) {
        return columns.accuracies[point];
    }

    /** The point whose step is nearest; -1 where there is none. */
    public int nearest(double step) {
        if (size == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(columns.steps, 0, size, Rounding.toInt(step));
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        if (after == 0 || after == size) {
            return after == 0 ? 0 : size - 1;
        }
        return step - columns.steps[after - 1] <= columns.steps[after] - step ? after - 1 : after;
    }
}
