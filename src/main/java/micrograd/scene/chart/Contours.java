package micrograd.scene.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.graph.slope.Recomputation;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** Finds the lines of equal height of a function of two numbers, by marching through the cells of a grid. */
final class Contours {
    /** So far beyond its corners' heights, as a share of their difference, a cell may reach. */
    private static final double SLACK = 0.1;

    private final Axis across;
    private final Axis upwards;
    private final int cells;
    private final double[] heights;
    private final Recomputation function;

    private Contours(Recomputation function, Axis across, Axis upwards, int cells, double[] heights) {
        this.function = function;
        this.across = across;
        this.upwards = upwards;
        this.cells = cells;
        this.heights = heights;
    }

    /** The lines at up to {@code most} round heights, over {@code cells} × {@code cells} cells; none through cells where there is no value or a pole. */
    static List<ContourMap.Level> of(Recomputation function, Axis across, Axis upwards, int cells, int most) {
        int side = cells + 1;
        double[] heights = new double[side * side];
        for (int row = 0; row < side; row++) {
            double b = upwards.value((double) row / cells);
            for (int column = 0; column < side; column++) {
                heights[row * side + column] = function.at(across.value((double) column / cells), b);
            }
        }
        double[] range = OutputCurve.heights(heights);
        if (range[0] == range[1]) {
            return List.of();
        }
        Contours contours = new Contours(function, across, upwards, cells, heights);
        List<ContourMap.Level> levels = new ArrayList<>();
        for (Axis.Tick tick : ticks(heights, range, most)) {
            List<double[]> pieces = contours.at(tick.value(), range);
            if (!pieces.isEmpty()) {
                levels.add(new ContourMap.Level(tick, pieces));
            }
        }
        return List.copyOf(levels);
    }

    /** Round heights at equal distances; where most of the map would lie between two of them, heights that divide its area equally. */
    private static List<Axis.Tick> ticks(double[] heights, double[] range, int most) {
        double[] sorted = finite(heights);
        double usual = quantile(sorted, 0.95) - quantile(sorted, 0.05);
        double middle = (quantile(sorted, 0.5) - range[0]) / (range[1] - range[0]);
        if (range[1] - range[0] <= 3 * usual && middle > 0.12 && middle < 0.88) {
            return Axis.exact(range[0], range[1], most).ticks();
        }
        List<Axis.Tick> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < most; i++) {
            double low = quantile(sorted, (i + 0.2) / most);
            double high = quantile(sorted, (i + 0.8) / most);
            double level = round(low, high);
            if (level > last) {
                ticks.add(new Axis.Tick(level, Numbers.compact(level)));
                last = level;
            }
        }
        return ticks;
    }

    /** The shortest number between two. */
    private static double round(double low, double high) {
        if (low <= 0 && high >= 0) {
            return 0;
        }
        double middle = low / 2 + high / 2;
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))));
        for (int digits = 0; digits < 4; digits++) {
            double rounded = Rounding.rint(middle / power) * power;
            if (rounded >= low && rounded <= high) {
                return rounded;
            }
            power /= 10;
        }
        return middle;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[Rounding.toInt(share * (sorted.length - 1))];
    }

    private static double[] finite(double[] numbers) {
        double[] finite = new double[numbers.length];
        int count = 0;
        for (double number : numbers) {
            if (OutputCurve.isFinite(number)) {
                finite[count++] = number;
            }
        }
        finite = Arrays.copyOf(finite, count);
        Arrays.sort(finite);
        return finite;
    }

    private List<double[]> at(double level, double[] range) {
        List<double[]> pieces = new ArrayList<>();
        int side = cells + 1;
        double[] corners = new double[4];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                int place = row * side + column;
                // Around the cell: left lower, right lower, right upper, left upper.
                corners[0] = heights[place];
                corners[1] = heights[place + 1];
                corners[2] = heights[place + side + 1];
                corners[3] = heights[place + side];
                if (crosses(corners, level, range)) {
                    march(column, row, corners, level, pieces);
                }
            }
        }
        return pieces;
    }

    /** Whether the level runs through a cell; a cell that reaches from below all levels to above them holds a pole. */
    private static boolean crosses(double[] corners, double level, double[] range) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double corner : corners) {
            if (!OutputCurve.isFinite(corner)) {
                return false;
            }
            low = Math.min(low, corner);
            high = Math.max(high, corner);
        }
        return low < level && high >= level && !(low < range[0] && high > range[1]);
    }

    private void march(int column, int row, double[] corners, double level, List<double[]> pieces) {
        double[] crossings = new double[8];
        int count = 0;
        for (int side = 0; side < 4; side++) {
            double from = corners[side];
            double to = corners[(side + 1) % 4];
            if (from >= level != to >= level) {
                double share = (level - from) / (to - from);
                crossings[count++] = column + (side == 0 ? share : side == 1 ? 1 : side == 2 ? 1 - share : 0);
                crossings[count++] = row + (side == 0 ? 0 : side == 1 ? share : side == 2 ? 1 : 1 - share);
            }
        }
        if (count == 4) {
            add(crossings, 0, 2, corners, pieces);
        } else if (count == 8) {
            // A saddle: the middle says which corners belong together.
            double middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
            boolean apart = middle >= level == corners[0] >= level;
            add(crossings, 0, apart ? 2 : 6, corners, pieces);
            add(crossings, 4, apart ? 6 : 2, corners, pieces);
        }
    }

    /** Adds a piece if the function keeps between the corners there; where it does not, they are on two sides of a pole. */
    private void add(double[] crossings, int from, int to, double[] corners, List<double[]> pieces) {
        double[] piece = {
            across.value(crossings[from] / cells),
            upwards.value(crossings[from + 1] / cells),
            across.value(crossings[to] / cells),
            upwards.value(crossings[to + 1] / cells)
        };
        double height = function.at(piece[0] / 2 + piece[2] / 2, piece[1] / 2 + piece[3] / 2);
        double low = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
        double high = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
        double slack = SLACK * (high - low);
        if (height >= low - slack && height <= high + slack) {
            pieces.add(piece);
        }
    }
}
