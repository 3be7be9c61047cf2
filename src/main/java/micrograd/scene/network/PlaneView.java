package micrograd.scene.network;

import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.scene.chart.Axis;

/**
 * The square of the plane of the first two inputs that the output map shows: all examples with some room around, both inputs to one scale.
 *
 * <p>Of numbers over one input it shows the curve instead: targets go from bottom to top, and each way has its own scale.
 *
 * @param x1 from left to right
 * @param x2 from bottom to top
 * @param isCurve whether what goes from bottom to top are targets
 */
public record PlaneView(Axis x1, Axis x2, boolean isCurve) {
    private static final double ROOM = 1.15;
    private static final int MOST_TICKS = 6;

    /** A square of the plane of the first two inputs. */
    public PlaneView(Axis x1, Axis x2) {
        this(x1, x2, false);
    }

    /** The square that holds a data set. */
    public static PlaneView of(Dataset data) {
        boolean curve = data.isRegression() && data.inputs() == 1;
        double[] range = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        widen(range, data.train(), curve);
        widen(range, data.test(), curve);
        if (curve) {
            double wide = half(range[1] - range[0]);
            double high = half(range[3] - range[2]);
            return new PlaneView(around(range[0], range[1], wide), around(range[2], range[3], high), true);
        }
        double half = half(Math.max(range[1] - range[0], range[3] - range[2]));
        return new PlaneView(around(range[0], range[1], half), around(range[2], range[3], half));
    }

    private static double half(double width) {
        double half = width / 2 * ROOM;
        return half > 1e-9 && half - half == 0 ? half : 1;
    }

    /** Whether all examples lie on it, and do not huddle in a corner of it. */
    public boolean suits(Dataset data) {
        PlaneView tight = of(data);
        if (tight.isCurve != isCurve || size(x1) > 2.5 * size(tight.x1) || size(x2) > 2.5 * size(tight.x2)) {
            return false;
        }
        return holds(data.train()) && holds(data.test());
    }

    private static double size(Axis axis) {
        return axis.high() - axis.low();
    }

    private boolean holds(List<Example> examples) {
        for (Example example : examples) {
            double across = across(example);
            double up = up(example);
            if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) {
                return false;
            }
        }
        return true;
    }

    /** Where an example lies from left to right, 0 to 1. */
    public double across(Example example) {
        return x1.position(example.input(0));
    }

    /** Where it lies from bottom to top, 0 to 1. */
    public double up(Example example) {
        return x2.position(isCurve ? example.target() : example.inputCount() > 1 ? example.input(1) : 0);
    }

    private static void widen(double[] range, List<Example> examples, boolean curve) {
        for (Example example : examples) {
            for (int i = 0; i < 2; i++) {
                double at = i == 1 && curve ? example.target() : i < example.inputCount() ? example.input(i) : 0;
                range[2 * i] = Math.min(range[2 * i], at);
                range[2 * i + 1] = Math.max(range[2 * i + 1], at);
            }
        }
    }

    private static Axis around(double low, double high, double half) {
        double center = (low + high) / 2;
        return Axis.exact(center - half, center + half, MOST_TICKS);
    }

    /**
     * Coordinates of a lattice that goes from edge to edge, row by row from the top, for
     * {@link micrograd.nn.FeedForward#activations}.
     *
     * @param inputs how many inputs the network has; those after the second are {@code rest}
     * @return {@code inputs * columns * (toRow - fromRow)} numbers
     */
    public double[] lattice(int inputs, double rest, int columns, int rows, int fromRow, int toRow) {
        int count = columns * (toRow - fromRow);
        double[] planes = new double[inputs * count];
        for (int row = fromRow; row < toRow; row++) {
            double second = x2.value(1 - (double) row / (rows - 1));
            for (int column = 0; column < columns; column++) {
                int at = (row - fromRow) * columns + column;
                planes[at] = x1.value((double) column / (columns - 1));
                if (inputs > 1) {
                    planes[count + at] = second;
                }
                for (int i = 2; i < inputs; i++) {
                    planes[i * count + at] = rest;
                }
            }
        }
        return planes;
    }
}
