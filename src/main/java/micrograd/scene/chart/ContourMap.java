package micrograd.scene.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import micrograd.document.Probes.Range;
import micrograd.graph.Graph;
import micrograd.graph.slope.Recomputation;
import micrograd.layout.Box;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Font;
import micrograd.scene.Paint;
import micrograd.scene.Shape;
import micrograd.text.Rounding;

/**
 * The output over two leaves as lines of equal height, with the present point and the gradient's arrow.
 *
 * @param frame where numbers lie
 * @param levels the heights and their lines
 * @param a where the leaf across is
 * @param b where the leaf upwards is
 * @param slopeA the gradient of the leaf across
 * @param slopeB the gradient of the leaf upwards
 * @param function the output anywhere
 */
public record ContourMap(
        PlotFrame frame, List<Level> levels, double a, double b, double slopeA, double slopeB, Recomputation function) {
    private static final int MOST_TICKS = 6;
    private static final int MOST_LEVELS = 12;
    private static final int LEAST_GRID = 24;
    private static final int MOST_GRID = 80;
    private static final int OPERATIONS = 300_000;
    private static final double ARROW = 48;
    private static final double LABEL_SIZE = 11;
    private static final double LABEL_ROOM = 30;

    /**
     * A height and its lines.
     *
     * @param tick the height and how it is written
     * @param pieces straight pieces x1, y1, x2, y2 in the leaves' numbers
     */
    public record Level(Axis.Tick tick, List<double[]> pieces) {}

    /** The map of a graph that has an output, over two of its leaves, on a picture of that size. */
    public static ContourMap of(
            Graph graph, int across, Range rangeA, int upwards, Range rangeB, double width, double height) {
        Recomputation function = Recomputation.of(graph, graph.output().orElseThrow(), across, upwards);
        int affordable = Rounding.truncated(Math.sqrt((double) OPERATIONS / (function.operations() + 1)));
        // An odd number: what happens at the middle of a range, such as 0, happens inside of a cell.
        int cells = Math.max(LEAST_GRID, Math.min(MOST_GRID, affordable)) | 1;
        Axis axisA = Axis.exact(rangeA.from(), rangeA.to(), MOST_TICKS);
        Axis axisB = Axis.exact(rangeB.from(), rangeB.to(), MOST_TICKS);
        PlotFrame frame = PlotFrame.in(axisA, axisB, width, height).even();
        return new ContourMap(
                frame,
                Contours.of(function, axisA, axisB, cells, MOST_LEVELS),
                function.present(0),
                function.present(1),
                graph.node(across).grad(),
                graph.node(upwards).grad(),
                function);
    }

    /** The same without the arrow, where the gradient is not known yet. */
    public ContourMap withoutArrow() {
        return new ContourMap(frame, levels, a, b, Double.NaN, Double.NaN, function);
    }

    /** Whether the present point is in the picture. */
    public boolean isPresentShown() {
        return frame.holds(a, b);
    }

    /** Whether a unit of one leaf is as long as a unit of the other: only then does the arrow stand upright on the lines. */
    public boolean isEvenlyScaled() {
        double ratio = unitA() / unitB();
        return ratio > 0.98 && ratio < 1.02;
    }

    private double unitA() {
        return frame.box().width() / (frame.across().high() - frame.across().low());
    }

    private double unitB() {
        return frame.box().height() / (frame.upwards().high() - frame.upwards().low());
    }

    /**
     * The picture.
     *
     * @param trace the points a, b, a, b, … that the leaves have come through, the present one last
     * @param pointedA the number of the leaf across that is pointed at
     * @param pointedB the number of the leaf upwards that is pointed at
     */
    public Drawing<String> drawing(
            String acrossName, String upwardsName, double[] trace, OptionalDouble pointedA, OptionalDouble pointedB) {
        DrawingBuilder<String> drawing = new DrawingBuilder<>();
        frame.paint(drawing, acrossName, upwardsName);
        for (Level level : levels) {
            boolean zero = level.tick().value() == 0;
            frame.clipped(level.pieces())
                    .ifPresent(path ->
                            drawing.line(path, Paint.stroke(zero ? Colour.INK : Colour.SOFT, zero ? 1.75 : 1.25)));
        }
        labels(drawing);
        LeafPlot.paintTrace(drawing, frame, trace);
        if (pointedA.isPresent() && pointedB.isPresent()) {
            drawing.circle(
                    frame.x(pointedA.getAsDouble()),
                    frame.y(pointedB.getAsDouble()),
                    4,
                    Paint.of(Colour.PAPER, Colour.INK, 1.5));
        }
        if (isPresentShown()) {
            arrow(drawing);
            drawing.circle(frame.x(a), frame.y(b), 6, Paint.of(Colour.ACCENT, Colour.PAPER, 2));
        }
        return drawing.build();
    }

    /** Which way the output rises fastest; of one length, as the gradient's own may be anything. */
    private void arrow(DrawingBuilder<String> drawing) {
        double dx = slopeA * unitA();
        double dy = -slopeB * unitB();
        double size = Math.max(Math.abs(dx), Math.abs(dy));
        if (!(size > 0) || size - size != 0) {
            return;
        }
        double length = Math.sqrt(dx / size * (dx / size) + dy / size * (dy / size));
        dx = dx / size / length;
        dy = dy / size / length;
        double tipX = frame.x(a) + ARROW * dx;
        double tipY = frame.y(b) + ARROW * dy;
        drawing.line(frame.x(a), frame.y(b), tipX - 6 * dx, tipY - 6 * dy, Paint.stroke(Colour.ACCENT, 2.5));
        drawing.arrowhead(tipX, tipY, dx, dy, 11, Paint.fill(Colour.ACCENT));
    }

    /** Writes each height on one of its lines, where there is most room. */
    private void labels(DrawingBuilder<String> drawing) {
        Font font = Font.sans(LABEL_SIZE);
        List<double[]> taken = new ArrayList<>();
        if (isPresentShown()) {
            taken.add(new double[] {frame.x(a), frame.y(b)});
        }
        Box box = frame.box();
        for (Level level : levels) {
            double half = font.width(level.tick().label()) / 2 + 3;
            double most = LABEL_ROOM;
            double[] best = {};
            for (double[] piece : level.pieces()) {
                double px = frame.x(piece[0] / 2 + piece[2] / 2);
                double py = frame.y(piece[1] / 2 + piece[3] / 2);
                boolean inside = px - half > box.x()
                        && px + half < box.right()
                        && py - LABEL_SIZE > box.y()
                        && py + LABEL_SIZE < box.bottom();
                double room = inside ? room(taken, px, py) : 0;
                if (room > most) {
                    most = room;
                    best = new double[] {px, py};
                }
            }
            if (best.length > 0) {
                taken.add(best);
                Box ground = new Box(best[0] - half, best[1] - 7, 2 * half, 14);
                drawing.rectangle(ground, 3, Paint.fill(Colour.PAPER));
                drawing.text(level.tick().label(), best[0], best[1] + 4, Shape.Align.MIDDLE, font, Colour.INK);
            }
        }
    }

    private static double room(List<double[]> taken, double x, double y) {
        double least = 4 * LABEL_ROOM;
        for (double[] place : taken) {
            double dx = place[0] - x;
            double dy = place[1] - y;
            least = Math.min(least, Math.sqrt(dx * dx + dy * dy));
        }
        return least;
    }
}
