package micrograd.scene;

import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.Example;

/**
 * The square of the plane of the first two inputs that the output map shows: all examples with some room around, both inputs to one scale.
 *
 * @param x1 from left to right
 * @param x2 from bottom to top
 */
public record PlaneView(Axis x1, Axis x2) {
    private static final double ROOM = 1.15;
    private static final int MOST_TICKS = 6;

    /** The square that holds a data set. */
    public static PlaneView of(Dataset data) {
        double[] range = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        widen(range, data.train());
        widen(range, data.test());
        double half = Math.max(range[1] - range[0], range[3] - range[2]) / 2 * ROOM;
        half = half > 1e-9 && half - half == 0 ? half : 1;
        return new PlaneView(around(range[0], range[1], half), around(range[2], range[3], half));
    }

    private static void widen(double[] range, List<Example> examples) {
        for (Example example : examples) {
            for (int i = 0; i < 2; i++) {
                double at = i < example.inputCount() ? example.input(i) : 0;
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
