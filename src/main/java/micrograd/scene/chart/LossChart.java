package micrograd.scene.chart;

import java.util.Arrays;
import java.util.List;
import micrograd.text.Rounding;
import micrograd.training.run.Curve;

/**
 * Losses, accuracies or learning rates by step as lines in a unit square, with its axes: x from 0 at the left to 1, y from 0 at the bottom to 1.
 *
 * @param steps the axis of steps
 * @param values the axis of losses, or of accuracies in per cent
 */
public record LossChart(Axis steps, Axis values, Quantity quantity) {
    private static final int STEP_TICKS = 5;
    private static final int VALUE_TICKS = 5;
    private static final int LEAST_STEPS = 10;

    /** What is drawn. */
    public enum Quantity {
        LOSS("Loss by step"),
        LOG_LOSS("Loss by step, logarithmic"),
        ACCURACY("Accuracy by step, %"),
        RATE("Learning rate by step");

        private final String title;

        Quantity(String title) {
            this.title = title;
        }

        /** What is drawn, for people. */
        public String title() {
            return title;
        }
    }

    /** The axes that hold all curves. Of a linear axis of losses, single outliers may lie outside: it ends at eight times the 95th percentile. */
    public static LossChart of(List<Curve> curves, Quantity quantity) {
        int last = LEAST_STEPS;
        for (Curve curve : curves) {
            last = Math.max(last, lastStep(curve));
        }
        Axis steps = Axis.exact(0, last, STEP_TICKS);
        if (quantity == Quantity.ACCURACY) {
            return new LossChart(steps, Axis.exact(0, 100, VALUE_TICKS + 1), quantity);
        }
        double[] losses = finiteLosses(curves);
        if (losses.length == 0) {
            return new LossChart(steps, Axis.exact(0, 1, VALUE_TICKS), quantity);
        }
        double greatest = losses[losses.length - 1];
        if (quantity == Quantity.LOG_LOSS) {
            return new LossChart(steps, Axis.logarithmic(losses[0], greatest, VALUE_TICKS), quantity);
        }
        double usual = losses[Rounding.truncated(0.95 * (losses.length - 1))];
        double top = Math.min(greatest, 8 * usual);
        double low = Math.min(0, losses[0]);
        return new LossChart(steps, Axis.covering(low, top > low ? top : low + 1, VALUE_TICKS), quantity);
    }

    private static int lastStep(Curve curve) {
        return curve.size() == 0 ? 0 : curve.step(curve.size() - 1);
    }

    /** In rising order. */
    private static double[] finiteLosses(List<Curve> curves) {
        int size = 0;
        for (Curve curve : curves) {
            size += curve.size();
        }
        double[] all = new double[size];
        int count = 0;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                double loss = curve.loss(i);
                if (loss - loss == 0) {
                    all[count++] = loss;
                }
            }
        }
        double[] finite = Arrays.copyOf(all, count);
        Arrays.sort(finite);
        return finite;
    }

    /** Where a point of a curve lies from left to right. */
    public double x(Curve curve, int point) {
        return steps.position(curve.step(point));
    }

    /** Where it lies from bottom to top; above 1 for what is too great, NaN for what is no number. */
    public double y(Curve curve, int point) {
        return values.position(quantity == Quantity.ACCURACY ? 100 * curve.accuracy(point) : curve.loss(point));
    }
}
