package micrograd.scene.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import micrograd.text.Rounding;

/**
 * A function over a range as lines, with gaps where it has no value, a pole or a jump.
 *
 * @param lines the points x, y, x, y, … of each line, x rising
 * @param low the least height to show
 * @param high the greatest; poles go beyond
 */
public record OutputCurve(List<double[]> lines, double low, double high) {
    private static final int HALVINGS = 60;

    /** A step between neighbours of this share of the height is looked at closely. */
    private static final double STEEP = 1.0 / 8;

    /** So much of the height a step must keep, however close its ends, for a jump. */
    private static final double JUMP = 1.0 / 100;

    /** So many times what the bulk of the heights takes up, and single heights are left outside. */
    private static final double OUTLYING = 20;

    /**
     * Samples a function.
     *
     * @param samples at how many places at least, both ends among them; at least 2
     */
    public static OutputCurve of(DoubleUnaryOperator function, double from, double to, int samples) {
        double[] xs = new double[samples];
        double[] ys = new double[samples];
        for (int i = 0; i < samples; i++) {
            double share = (double) i / (samples - 1);
            xs[i] = i == samples - 1 ? to : from * (1 - share) + to * share;
            ys[i] = function.applyAsDouble(xs[i]);
        }
        double[] heights = heights(ys);
        return new OutputCurve(connect(function, xs, ys, heights[1] - heights[0]), heights[0], heights[1]);
    }

    /** The least and the greatest of numbers, outliers such as a pole's left out; 0 and 1 where none is finite. */
    static double[] heights(double[] numbers) {
        double[] sorted = new double[numbers.length];
        int count = 0;
        for (double number : numbers) {
            if (isFinite(number)) {
                sorted[count++] = number;
            }
        }
        if (count == 0) {
            return new double[] {0, 1};
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[count - 1];
        double usualLow = sorted[Rounding.truncated(0.05 * (count - 1))];
        double usualHigh = sorted[Rounding.truncated(0.95 * (count - 1))];
        double usual = usualHigh - usualLow;
        if (usual > 0 && high - low > OUTLYING * usual) {
            low = Math.max(low, usualLow - 1.5 * usual);
            high = Math.min(high, usualHigh + 1.5 * usual);
        }
        return new double[] {low, high};
    }

    private static List<double[]> connect(DoubleUnaryOperator function, double[] xs, double[] ys, double tall) {
        List<double[]> lines = new ArrayList<>();
        Line line = new Line();
        for (int i = 0; i < xs.length; i++) {
            if (i > 0) {
                boolean before = isFinite(ys[i - 1]);
                boolean now = isFinite(ys[i]);
                boolean steep = before && now && !(Math.abs(ys[i] - ys[i - 1]) <= STEEP * tall);
                if (before != now || steep) {
                    double[] ends = narrowed(function, xs[i - 1], ys[i - 1], xs[i], ys[i]);
                    boolean gap =
                            before != now || !isFinite(ends[3] - ends[1]) || Math.abs(ends[3] - ends[1]) > JUMP * tall;
                    if (gap) {
                        line.addFinite(ends[0], ends[1]);
                        line.endInto(lines);
                        line.addFinite(ends[2], ends[3]);
                    }
                } else if (!now) {
                    line.endInto(lines);
                }
            }
            line.addFinite(xs[i], ys[i]);
        }
        line.endInto(lines);
        return List.copyOf(lines);
    }

    /** Closes in on where the function has its greatest step, or ceases to have a value, between two places. */
    private static double[] narrowed(DoubleUnaryOperator function, double x1, double y1, double x2, double y2) {
        double[] ends = {x1, y1, x2, y2};
        for (int i = 0; i < HALVINGS; i++) {
            double x = ends[0] / 2 + ends[2] / 2;
            if (!(x > ends[0] && x < ends[2])) {
                break;
            }
            double y = function.applyAsDouble(x);
            boolean left;
            if (isFinite(ends[1]) != isFinite(ends[3])) {
                left = isFinite(y) == isFinite(ends[3]);
            } else if (!isFinite(y)) {
                // A pole met exactly: both sides end before it.
                double[] before = narrowed(function, ends[0], ends[1], x, y);
                double[] after = narrowed(function, x, y, ends[2], ends[3]);
                return new double[] {before[0], before[1], after[2], after[3]};
            } else {
                left = Math.abs(y - ends[1]) >= Math.abs(ends[3] - y);
            }
            ends[left ? 2 : 0] = x;
            ends[left ? 3 : 1] = y;
        }
        return ends;
    }

    static boolean isFinite(double number) {
        return number - number == 0;
    }

    /** A line that is being drawn. */
    private static final class Line {
        private double[] points = new double[64];
        private int count;

        void addFinite(double x, double y) {
            if (!isFinite(y) || count > 0 && points[count - 2] == x) {
                return;
            }
            if (count == points.length) {
                points = Arrays.copyOf(points, 2 * count);
            }
            points[count++] = x;
            points[count++] = y;
        }

        void endInto(List<double[]> lines) {
            if (count > 2) {
                lines.add(Arrays.copyOf(points, count));
            }
            count = 0;
        }
    }
}
