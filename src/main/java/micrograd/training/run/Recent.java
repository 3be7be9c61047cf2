package micrograd.training.run;

import java.util.Arrays;
import micrograd.limits.Budgets;

/** Losses and accuracies of the steps since the last report: all of them while they are few, evenly thinned when they are many. */
public final class Recent {
    public static final int MOST = Budgets.RECENT_STEPS;

    private double[] steps = new double[16];
    private double[] losses = new double[16];
    private double[] accuracies = new double[16];
    private int count;
    private int stride = 1;

    public void add(int step, double loss, double accuracy) {
        if (step % stride != 0) {
            return;
        }
        if (count == MOST) {
            thin();
            add(step, loss, accuracy);
            return;
        }
        if (count == losses.length) {
            steps = Arrays.copyOf(steps, 2 * count);
            losses = Arrays.copyOf(losses, 2 * count);
            accuracies = Arrays.copyOf(accuracies, 2 * count);
        }
        steps[count] = step;
        losses[count] = loss;
        accuracies[count++] = accuracy;
    }

    /** Keeps the multiples of twice the distance, so that what is kept of several reports stands at even distances. */
    private void thin() {
        stride *= 2;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (steps[i] % stride == 0) {
                steps[kept] = steps[i];
                losses[kept] = losses[i];
                accuracies[kept++] = accuracies[i];
            }
        }
        count = kept;
    }

    public double[] steps() {
        return Arrays.copyOf(steps, count);
    }

    public double[] losses() {
        return Arrays.copyOf(losses, count);
    }

    public double[] accuracies() {
        return Arrays.copyOf(accuracies, count);
    }
}
