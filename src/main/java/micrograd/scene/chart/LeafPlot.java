package micrograd.scene.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import micrograd.document.Probes.Range;
import micrograd.graph.Graph;
import micrograd.graph.slope.Recomputation;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Paint;
import micrograd.text.Rounding;

/**
 * The output over a leaf, with the present point and the tangent whose slope is the gradient.
 *
 * @param frame where numbers lie
 * @param curve the output
 * @param x where the leaf is
 * @param y the output there
 * @param slope the leaf's gradient
 * @param function the output anywhere
 */
public record LeafPlot(PlotFrame frame, OutputCurve curve, double x, double y, double slope, Recomputation function) {
    private static final int MOST_TICKS = 6;
    private static final int MOST_HEIGHTS = 11;
    private static final int LEAST_SAMPLES = 64;
    private static final int MOST_SAMPLES = 480;
    private static final int OPERATIONS = 400_000;

    /**
     * The plot of a graph that has an output, over one of its leaves.
     *
     * @param width the picture's, in pixels
     */
    public static LeafPlot of(Graph graph, int leaf, Range range, double width, double height) {
        Recomputation function = Recomputation.of(graph, graph.output().orElseThrow(), leaf);
        int affordable = OPERATIONS / (function.operations() + 1);
        int samples = Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, Math.min(Rounding.truncated(width), affordable)));
        OutputCurve curve = OutputCurve.of(function::at, range.from(), range.to(), samples);
        double x = function.present(0);
        double y = function.atPresent();
        boolean inside = x >= range.from() && x <= range.to() && y - y == 0;
        double low = inside ? Math.min(y, curve.low()) : curve.low();
        double high = inside ? Math.max(y, curve.high()) : curve.high();
        Axis across = Axis.exact(range.from(), range.to(), MOST_TICKS);
        PlotFrame frame = PlotFrame.in(across, Axis.covering(low, high, MOST_TICKS), width, height);
        return new LeafPlot(frame, curve, x, y, graph.node(leaf).grad(), function);
    }

    /** The same without the tangent, where the slope is not known yet. */
    public LeafPlot withoutTangent() {
        return new LeafPlot(frame, curve, x, y, Double.NaN, function);
    }

    /** Whether the present point is in the picture. */
    public boolean isPresentShown() {
        return frame.holds(x, y);
    }

    /** The output at round numbers of the leaf, for those who do not see the picture: pairs of the leaf's number and the output. */
    public List<double[]> heights() {
        List<double[]> heights = new ArrayList<>();
        for (Axis.Tick tick : Axis.exact(frame.across().low(), frame.across().high(), MOST_HEIGHTS)
                .ticks()) {
            heights.add(new double[] {tick.value(), function.at(tick.value())});
        }
        return heights;
    }

    /** Whether the output has a value anywhere in the range. */
    public boolean hasCurve() {
        return !curve.lines().isEmpty();
    }

    /**
     * The picture.
     *
     * @param trace the points x, y, x, y, … that the leaf has come through, the present one last
     * @param pointed the number of the leaf that is pointed at
     */
    public Drawing<String> drawing(String leafName, String outputName, double[] trace, OptionalDouble pointed) {
        DrawingBuilder<String> drawing = new DrawingBuilder<>();
        frame.paint(drawing, leafName, outputName);
        frame.clipped(curve.lines()).ifPresent(path -> drawing.line(path, Paint.stroke(Colour.INK, 1.75)));
        tangent(drawing);
        paintTrace(drawing, frame, trace);
        if (pointed.isPresent()) {
            point(drawing, pointed.getAsDouble());
        }
        if (isPresentShown()) {
            double px = frame.x(x);
            double py = frame.y(y);
            drawing.line(
                    px,
                    py,
                    px,
                    frame.box().bottom(),
                    Paint.stroke(Colour.ACCENT, 1).withOpacity(0.6));
            drawing.circle(px, py, 6, Paint.of(Colour.ACCENT, Colour.PAPER, 2));
        }
        return drawing.build();
    }

    private void tangent(DrawingBuilder<String> drawing) {
        if (slope - slope != 0 || y - y != 0) {
            return;
        }
        double from = frame.across().low();
        double to = frame.across().high();
        List<double[]> line = List.of(new double[] {from, y + (from - x) * slope, to, y + (to - x) * slope});
        Paint paint = Paint.stroke(Colour.ofSignArea(slope), 2);
        frame.clipped(line).ifPresent(path -> drawing.line(path, paint));
    }

    private void point(DrawingBuilder<String> drawing, double number) {
        double px = frame.x(number);
        drawing.line(
                px,
                frame.box().y(),
                px,
                frame.box().bottom(),
                Paint.stroke(Colour.SOFT, 1).withOpacity(0.5));
        double height = function.at(number);
        if (frame.holds(number, height)) {
            drawing.circle(px, frame.y(height), 4, Paint.of(Colour.PAPER, Colour.INK, 1.5));
        }
    }

    /** A way through points of numbers as a thin line with dots. */
    static void paintTrace(DrawingBuilder<String> drawing, PlotFrame frame, double[] trace) {
        if (trace.length < 4) {
            return;
        }
        List<double[]> line = new ArrayList<>();
        line.add(trace);
        frame.clipped(line).ifPresent(path -> drawing.line(path, Paint.stroke(Colour.SOFT, 1.25)));
        for (int i = 0; i + 1 < trace.length; i += 2) {
            if (frame.holds(trace[i], trace[i + 1])) {
                drawing.circle(frame.x(trace[i]), frame.y(trace[i + 1]), 3, Paint.of(Colour.PAPER, Colour.SOFT, 1.25));
            }
        }
    }
}
