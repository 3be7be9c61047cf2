package micrograd.scene.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import micrograd.graph.slope.DifferenceSweep;
import micrograd.graph.slope.Differences;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Font;
import micrograd.scene.Paint;
import micrograd.scene.Shape;
import micrograd.text.Rounding;

/**
 * How far finite differences are from a gradient, by h, both on logarithmic axes: truncation falls with h, rounding rises against it.
 *
 * @param frame where numbers lie
 * @param sweep what is drawn
 * @param floor an error of 0 has no place on a logarithmic axis and is drawn here
 */
public record CheckPlot(PlotFrame frame, DifferenceSweep sweep, double floor) {
    private static final int MOST_H_TICKS = 8;
    private static final int MOST_ERROR_TICKS = 7;
    private static final int LEAST_DECADES = 4;
    private static final int LEAST_POWER = -22;
    private static final int GREATEST_POWER = 300;
    private static final double DOT = 2.5;
    private static final Paint FORWARD = Paint.stroke(Colour.SOFT, 1.25);
    private static final Paint FORWARD_DOT = Paint.of(Colour.PAPER, Colour.SOFT, 1.25);
    private static final Paint CENTRAL = Paint.stroke(Colour.INK, 1.75);
    private static final Paint CENTRAL_DOT = Paint.fill(Colour.INK);

    /** The plot of a sweep on a picture of that size. */
    public static CheckPlot of(DifferenceSweep sweep, double width, double height) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (Differences one : sweep.differences()) {
            for (double error : new double[] {one.forwardError(sweep.gradient()), one.centralError(sweep.gradient())}) {
                if (error > 0 && error - error == 0) {
                    least = Math.min(least, error);
                    greatest = Math.max(greatest, error);
                }
            }
        }
        int high = greatest > 0 ? power(greatest, 1) : 0;
        int low = Math.min(greatest > 0 ? power(least, 0) - 1 : LEAST_POWER, high - LEAST_DECADES);
        Axis errors = Axis.powers(Math.max(Math.min(LEAST_POWER, high - LEAST_DECADES), low), high, MOST_ERROR_TICKS);
        Axis steps = Axis.powers(DifferenceSweep.SMALLEST, DifferenceSweep.LARGEST, MOST_H_TICKS);
        return new CheckPlot(PlotFrame.in(steps, errors, width, height), sweep, errors.low());
    }

    private static int power(double error, int up) {
        int power = Rounding.truncated(Math.floor(Math.log10(error))) + up;
        return Math.max(-GREATEST_POWER, Math.min(GREATEST_POWER, power));
    }

    /** The differences of the sweep whose h is nearest to a place. */
    public Differences at(double x) {
        return sweep.nearest(frame.acrossAt(x));
    }

    /**
     * The picture.
     *
     * @param chosen the differences for the present h
     * @param pointed the h that is pointed at
     */
    public Drawing<String> drawing(Differences chosen, OptionalDouble pointed) {
        DrawingBuilder<String> drawing = new DrawingBuilder<>();
        frame.paint(drawing, "h", "error");
        ToDoubleFunction<Differences> forward = one -> one.forwardError(sweep.gradient());
        ToDoubleFunction<Differences> central = one -> one.centralError(sweep.gradient());
        frame.clipped(lines(forward)).ifPresent(path -> drawing.line(path, FORWARD));
        dots(drawing, forward, FORWARD_DOT);
        frame.clipped(lines(central)).ifPresent(path -> drawing.line(path, CENTRAL));
        dots(drawing, central, CENTRAL_DOT);
        key(drawing);
        pointed.ifPresent(h -> guide(drawing, h, Paint.stroke(Colour.SOFT, 1).withOpacity(0.5)));
        guide(drawing, chosen.h(), Paint.stroke(Colour.ACCENT, 1.5));
        mark(drawing, chosen.h(), forward.applyAsDouble(chosen));
        mark(drawing, chosen.h(), central.applyAsDouble(chosen));
        return drawing.build();
    }

    private List<double[]> lines(ToDoubleFunction<Differences> error) {
        List<double[]> lines = new ArrayList<>();
        double[] points = new double[2 * sweep.differences().size()];
        int count = 0;
        for (Differences one : sweep.differences()) {
            double height = error.applyAsDouble(one);
            if (height - height == 0) {
                points[count++] = one.h();
                points[count++] = Math.max(floor, height);
            } else {
                lines.add(Arrays.copyOf(points, count));
                count = 0;
            }
        }
        lines.add(Arrays.copyOf(points, count));
        return lines;
    }

    private void dots(DrawingBuilder<String> drawing, ToDoubleFunction<Differences> error, Paint paint) {
        List<Differences> all = sweep.differences();
        for (int i = 0; i < all.size(); i += DifferenceSweep.PER_DECADE) {
            double height = Math.max(floor, error.applyAsDouble(all.get(i)));
            if (frame.holds(all.get(i).h(), height)) {
                drawing.circle(frame.x(all.get(i).h()), frame.y(height), DOT, paint);
            }
        }
    }

    /** Says above the plot which line is which. */
    private void key(DrawingBuilder<String> drawing) {
        double right = key(drawing, frame.box().right(), "central", CENTRAL, CENTRAL_DOT);
        key(drawing, right - 16, "forward", FORWARD, FORWARD_DOT);
    }

    private double key(DrawingBuilder<String> drawing, double right, String name, Paint line, Paint dot) {
        Font font = Font.sans(12);
        double y = frame.box().y() - 8;
        double from = right - font.width(name) - 28;
        drawing.line(from, y - 4, from + 22, y - 4, line);
        drawing.circle(from + 11, y - 4, DOT, dot);
        drawing.text(name, right, y, Shape.Align.END, font, Colour.INK);
        return from;
    }

    private void guide(DrawingBuilder<String> drawing, double h, Paint paint) {
        double x = frame.x(h);
        drawing.line(x, frame.box().y(), x, frame.box().bottom(), paint);
    }

    private void mark(DrawingBuilder<String> drawing, double h, double error) {
        double height = Math.max(floor, error);
        if (frame.holds(h, height)) {
            drawing.circle(frame.x(h), frame.y(height), 4.5, Paint.of(Colour.ACCENT, Colour.PAPER, 1.5));
        }
    }
}
