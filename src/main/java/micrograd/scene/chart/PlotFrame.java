package micrograd.scene.chart;

import java.util.List;
import java.util.Optional;
import micrograd.layout.Box;
import micrograd.layout.Path;
import micrograd.scene.Colour;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Font;
import micrograd.scene.Paint;
import micrograd.scene.Shape;

/**
 * Where numbers lie in a plot.
 *
 * @param across the axis from left to right
 * @param upwards the axis from bottom to top
 * @param box what the axes span
 */
public record PlotFrame(Axis across, Axis upwards, Box box) {
    private static final double TICK_SIZE = 11;
    private static final double GAP = 6;
    private static final double TOP = 22;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 14;
    private static final double LEAST_LEFT = 24;

    /** So far beyond the box a number is still told from another; beyond, a line only has to leave the box. */
    private static final double FARTHEST = 1e5;

    /** A frame that leaves room for the ticks' labels on a picture of that size. */
    static PlotFrame in(Axis across, Axis upwards, double width, double height) {
        double left = LEAST_LEFT;
        for (Axis.Tick tick : upwards.ticks()) {
            left = Math.max(left, Font.sans(TICK_SIZE).width(tick.label()) + 2 * GAP);
        }
        return new PlotFrame(
                across,
                upwards,
                new Box(left, TOP, Math.max(1, width - left - RIGHT), Math.max(1, height - TOP - BOTTOM)));
    }

    /** The same with units as long upwards as across, where that leaves more than half of each side. */
    PlotFrame even() {
        double wide = across.high() - across.low();
        double tall = upwards.high() - upwards.low();
        double unit = Math.min(box.width() / wide, box.height() / tall);
        double width = unit * wide;
        double height = unit * tall;
        if (!(width > box.width() / 2 && height > box.height() / 2)) {
            return this;
        }
        return new PlotFrame(across, upwards, new Box(box.x(), box.y(), width, height));
    }

    /** Where a number of the lower axis is, in pixels from the left. */
    public double x(double number) {
        return box.x() + near(across.position(number)) * box.width();
    }

    /** Where a number of the left axis is, in pixels from the top. */
    public double y(double number) {
        return box.bottom() - near(upwards.position(number)) * box.height();
    }

    /** The number of the lower axis at a place, within the axis. */
    public double acrossAt(double x) {
        return across.value(share((x - box.x()) / box.width()));
    }

    /** The number of the left axis at a place, within the axis. */
    public double upwardsAt(double y) {
        return upwards.value(share((box.bottom() - y) / box.height()));
    }

    /** Whether a point is within both axes. */
    boolean holds(double number, double height) {
        double right = across.position(number);
        double up = upwards.position(height);
        return right >= 0 && right <= 1 && up >= 0 && up <= 1;
    }

    /** Draws ticks, grid and the names of the axes. */
    void paint(DrawingBuilder<?> drawing, String acrossName, String upwardsName) {
        Font font = Font.sans(TICK_SIZE);
        for (Axis.Tick tick : upwards.ticks()) {
            double y = y(tick.value());
            drawing.line(box.x(), y, box.right(), y, rule(upwards, tick));
            drawing.text(tick.label(), box.x() - GAP, y + 4, Shape.Align.END, font, Colour.SOFT);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : across.ticks()) {
            double x = x(tick.value());
            drawing.line(x, box.y(), x, box.bottom(), rule(across, tick));
            double half = font.width(tick.label()) / 2;
            if (x - half > free) {
                drawing.text(tick.label(), x, box.bottom() + 14, Shape.Align.MIDDLE, font, Colour.SOFT);
                free = x + half + GAP;
            }
        }
        Font name = Font.mono(12);
        drawing.text(acrossName, box.right(), box.bottom() + 28, Shape.Align.END, name, Colour.INK);
        drawing.text(upwardsName, box.x(), box.y() - 8, Shape.Align.START, name, Colour.INK);
    }

    private static Paint rule(Axis axis, Axis.Tick tick) {
        boolean zero = tick.value() == 0 && !axis.logarithmic();
        return Paint.stroke(zero ? Colour.SOFT : Colour.RULE, 1).withOpacity(zero ? 0.6 : 1);
    }

    /** Lines through points of numbers, x, y, x, y, …, cut off at the upper and lower edge. Nothing where none is inside. */
    Optional<Path> clipped(List<double[]> lines) {
        Path.Builder path = null;
        for (double[] line : lines) {
            boolean pen = false;
            for (int i = 0; i + 3 < line.length; i += 2) {
                double[] ends = cut(x(line[i]), y(line[i + 1]), x(line[i + 2]), y(line[i + 3]));
                if (ends.length == 0) {
                    pen = false;
                    continue;
                }
                if (path == null) {
                    path = Path.from(ends[0], ends[1]);
                } else if (!pen) {
                    path.moveTo(ends[0], ends[1]);
                }
                path.lineTo(ends[2], ends[3]);
                pen = ends[3] == y(line[i + 3]);
            }
        }
        return Optional.ofNullable(path).map(Path.Builder::open);
    }

    /** The part of a straight line between the edges. */
    private double[] cut(double x1, double y1, double x2, double y2) {
        double from = 0;
        double to = 1;
        double[] starts = {x1, y1};
        double[] ways = {x2 - x1, y2 - y1};
        double[] lows = {box.x(), box.y()};
        double[] highs = {box.right(), box.bottom()};
        for (int i = 0; i < 2; i++) {
            if (ways[i] == 0) {
                if (starts[i] < lows[i] || starts[i] > highs[i]) {
                    return new double[0];
                }
                continue;
            }
            double one = (lows[i] - starts[i]) / ways[i];
            double other = (highs[i] - starts[i]) / ways[i];
            from = Math.max(from, Math.min(one, other));
            to = Math.min(to, Math.max(one, other));
        }
        if (!(from <= to)) {
            return new double[0];
        }
        return new double[] {
            x1 + from * ways[0], y1 + from * ways[1], to == 1 ? x2 : x1 + to * ways[0], to == 1 ? y2 : y1 + to * ways[1]
        };
    }

    private static double near(double position) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, position));
    }

    private static double share(double position) {
        return Math.max(0, Math.min(1, position));
    }
}
