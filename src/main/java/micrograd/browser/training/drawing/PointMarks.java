package micrograd.browser.training.drawing;

import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.layout.Box;
import micrograd.scene.network.PlaneView;
import micrograd.text.Rounding;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Draws a data set's points: a shape for each class, outlined so that they stand out on their own class's colour, hollow where they test. */
final class PointMarks {
    /** How many shapes there are; classes beyond them differ by colour and shape together. */
    private static final int SHAPES = 5;

    private final CanvasRenderingContext2D context;
    private final DrawingColours colours;
    private final double radius;

    /** Draws marks so large on a canvas. */
    PointMarks(CanvasRenderingContext2D context, DrawingColours colours, double radius) {
        this.context = context;
        this.colours = colours;
        this.radius = radius;
    }

    /** Draws a data set into a square. */
    void draw(Dataset data, PlaneView plane, Box square, boolean withTest) {
        if (withTest) {
            draw(data, data.test(), plane, square, true);
        }
        draw(data, data.train(), plane, square, false);
    }

    private void draw(Dataset data, List<Example> examples, PlaneView plane, Box square, boolean hollow) {
        double greatest = greatest(data);
        for (Example example : examples) {
            double x = square.x() + square.width() * plane.across(example);
            double y = square.y() + square.height() * (1 - plane.up(example));
            if (data.isRegression()) {
                String colour = plane.isCurve() ? colours.ink : colours.ofNumber(example.target() / greatest);
                number(x, y, colour, hollow);
                continue;
            }
            String colour = colours.ofClass(example.target(), data.classes());
            int shape = data.classes() == 2
                    ? (example.target() < 0 ? 0 : 1)
                    : Rounding.truncated(example.target()) % SHAPES;
            mark(shape, x, y, colour, hollow);
        }
    }

    private static double greatest(Dataset data) {
        double greatest = 0;
        if (data.isRegression()) {
            for (Example example : data.train()) {
                greatest = Math.max(greatest, Math.abs(example.target()));
            }
        }
        return greatest > 0 ? greatest : 1;
    }

    /** A point with a number: a disc of the number's colour on the map, outlined in ink so that it stands out from it. */
    private void number(double x, double y, String colour, boolean hollow) {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.setFillStyle(colour);
        context.fill();
        context.setStrokeStyle(hollow ? colours.soft : colours.ink);
        context.setLineWidth(hollow ? 2.2 : 1);
        context.stroke();
    }

    /** Draws one point of a shape from 0. */
    void mark(int shape, double x, double y, String colour, boolean hollow) {
        context.beginPath();
        if (shape == 0) {
            context.arc(x, y, radius, 0, 2 * Math.PI);
        } else if (shape == 1) {
            double half = radius * 0.9;
            context.rect(x - half, y - half, 2 * half, 2 * half);
        } else if (shape == 3) {
            double reach = radius * 1.3;
            context.moveTo(x, y - reach);
            context.lineTo(x + reach, y);
            context.lineTo(x, y + reach);
            context.lineTo(x - reach, y);
            context.closePath();
        } else if (shape == 4) {
            double reach = radius * 1.2;
            context.moveTo(x, y + reach);
            context.lineTo(x + 0.95 * reach, y - 0.7 * reach);
            context.lineTo(x - 0.95 * reach, y - 0.7 * reach);
            context.closePath();
        } else {
            double reach = radius * 1.25;
            context.moveTo(x, y - reach);
            context.lineTo(x + 0.95 * reach, y + 0.7 * reach);
            context.lineTo(x - 0.95 * reach, y + 0.7 * reach);
            context.closePath();
        }
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(radius >= 3 ? (hollow ? 4.5 : 2.5) : 1);
        context.stroke();
        if (hollow) {
            context.setFillStyle(colours.paper);
            context.fill();
            context.setStrokeStyle(colour);
            context.setLineWidth(radius >= 3 ? 1.8 : 1);
            context.stroke();
        } else {
            context.setFillStyle(colour);
            context.fill();
        }
    }
}
