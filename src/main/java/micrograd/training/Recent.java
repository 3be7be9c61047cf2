package micrograd.training;

import java.util.Arrays;

/** Losses and accuracies of the last steps; the oldest go where there are too many. */
final class Recent {
    private static final int MOST = 1 << 16;

    private double[] losses = new double[16];
    private double[] accuracies = new double[16];
    private int count;

    void add(double loss, double accuracy) {
        if (count == MOST) {
            count = MOST / 2;
            System.arraycopy(losses, count, losses, 0, count);
            System.arraycopy(accuracies, count, accuracies, 0, count);
        }
        if (count == losses.length) {
            losses = Arrays.copyOf(losses, 2 * count);
            accuracies = Arrays.copyOf(accuracies, 2 * count);
        }
        losses[count] = loss;
        accuracies[count++] = accuracy;
    }

    double[] losses() {
        return Arrays.copyOf(losses, count);
    }

    double[] accuracies() {
        return Arrays.copyOf(accuracies, count);
    }
}
