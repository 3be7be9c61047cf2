package micrograd.browser.training.drawing;

import java.util.List;
import java.util.Optional;
import micrograd.app.training.TrainingRun;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.document.TrainingLook;
import micrograd.layout.Box;
import micrograd.nn.Loss;
import micrograd.scene.chart.Axis;
import micrograd.scene.chart.OutputCurve;
import micrograd.scene.network.PlaneView;
import micrograd.scene.network.ZeroLines;
import micrograd.text.Rounding;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Draws the output map: its axes, the field or the curve, the lines of neurons, the points and what marks them. */
final class MapPainter {
    private static final double LEFT = 34;
    private static final double BOTTOM = 24;
    private static final double TOP = 6;
    private static final double RIGHT = 6;
    private static final int LATTICE_OF_LINES = 81;
    private static final int LATTICE_OF_LINES_PLAYING = 41;

    private final Surface surface;
    private final PointsLayer points = new PointsLayer();
    private TrainingRun run;
    private Dataset data;
    private TrainingLook look;
    private PlaneView plane;
    private DrawingColours colours;
    private double rest;

    MapPainter(Surface surface) {
        this.surface = surface;
    }

    /** What is drawn from now on; {@code rest} is what inputs beyond the second are. */
    void of(TrainingRun run, PlaneView plane, DrawingColours colours, double rest) {
        this.run = run;
        this.plane = plane;
        this.colours = colours;
        this.rest = rest;
        data = run.data();
        look = run.document().look();
    }

    /** The side of the map in the page's pixels. */
    double side() {
        return Math.min(surface.width() - LEFT - RIGHT, surface.height() - TOP - BOTTOM);
    }

    /** How far across the map a pixel of the canvas is, from 0 to 1 within it. */
    double across(double pixel) {
        return (pixel - LEFT) / side();
    }

    /** How far down the map a pixel of the canvas is, from 0 to 1 within it. */
    double down(double pixel) {
        return (pixel - TOP) / side();
    }

    /** How many pixels an example is drawn from a place of the map. */
    double distance(Example example, double across, double down) {
        double dx = x(example) - LEFT - across * side();
        double dy = y(example) - TOP - down * side();
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Draws it with the chosen example ringed. */
    void draw(HTMLCanvasElement field, Example chosen) {
        CanvasRenderingContext2D context = surface.cleared();
        double side = side();
        if (!plane.isCurve()) {
            context.drawImage(field, LEFT, TOP, side, side);
        }
        context.setStrokeStyle(colours.rule);
        context.setLineWidth(1);
        context.strokeRect(LEFT - 0.5, TOP - 0.5, side + 1, side + 1);
        axes(context, side);
        context.save();
        context.beginPath();
        context.rect(LEFT, TOP, side, side);
        context.clip();
        if (plane.isCurve()) {
            curve(context, side);
        } else {
            lines(context, side);
        }
        double radius = data.size() > 2000 ? 1.8 : data.size() > 400 ? 2.6 : data.size() > 150 ? 3.4 : 4.2;
        HTMLCanvasElement drawn =
                points.of(data, plane, colours, surface, new Box(LEFT, TOP, side, side), radius, look.test());
        context.drawImage(drawn, 0, 0, surface.width(), surface.height());
        if (look.wrong() && !data.isRegression()) {
            marks(context, radius);
        }
        context.restore();
        ring(context, chosen, radius + 4);
    }

    /** The output along the one input. */
    private void curve(CanvasRenderingContext2D context, double side) {
        OutputCurve curve = OutputCurve.of(
                x -> run.answer(x)[0], plane.x1().low(), plane.x1().high(), Math.max(60, Rounding.truncated(side) / 2));
        context.setStrokeStyle(colours.accent);
        context.setLineWidth(2.5);
        for (double[] line : curve.lines()) {
            context.beginPath();
            for (int i = 0; i < line.length; i += 2) {
                double x = LEFT + side * plane.x1().position(line[i]);
                double y = TOP + side * (1 - plane.x2().position(line[i + 1]));
                if (i == 0) {
                    context.moveTo(x, y);
                } else {
                    context.lineTo(x, y);
                }
            }
            context.stroke();
        }
    }

    private void lines(CanvasRenderingContext2D context, double side) {
        int layer = Math.min(look.lines(), run.setup().shape().layers()) - 1;
        if (layer < 0 || data.inputs() < 2) {
            return;
        }
        int lattice = run.playing() ? LATTICE_OF_LINES_PLAYING : LATTICE_OF_LINES;
        double[] inputs = run.setup()
                .inputFeatures()
                .planes(plane.lattice(data.inputs(), rest, lattice, lattice, 0, lattice), lattice * lattice);
        context.beginPath();
        for (double[] piece : ZeroLines.of(run.setup().shape(), run.answering(), layer, inputs, lattice)) {
            context.moveTo(LEFT + side * piece[0], TOP + side * piece[1]);
            context.lineTo(LEFT + side * piece[2], TOP + side * piece[3]);
        }
        strokeOnPaper(context, colours.ink, 1.2, 3);
    }

    /** A cross over each point that the network takes for another class. */
    private void marks(CanvasRenderingContext2D context, double radius) {
        context.beginPath();
        marks(context, data.train(), radius + 2.5);
        if (look.test()) {
            marks(context, data.test(), radius + 2.5);
        }
        strokeOnPaper(context, colours.error, 2, 4);
    }

    /** Strokes the path with a rim of paper, so that it is seen on any colour. */
    private void strokeOnPaper(CanvasRenderingContext2D context, String colour, double width, double rim) {
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(rim);
        context.stroke();
        context.setStrokeStyle(colour);
        context.setLineWidth(width);
        context.stroke();
    }

    private void marks(CanvasRenderingContext2D context, List<Example> examples, double reach) {
        for (Example example : examples) {
            double[] outputs = run.answer(example.inputs());
            if (Loss.decide(outputs, 0, outputs.length) != Loss.classOf(example.target())) {
                double x = x(example);
                double y = y(example);
                context.moveTo(x - reach, y - reach);
                context.lineTo(x + reach, y + reach);
                context.moveTo(x - reach, y + reach);
                context.lineTo(x + reach, y - reach);
            }
        }
    }

    private void ring(CanvasRenderingContext2D context, Example example, double radius) {
        context.beginPath();
        context.arc(x(example), y(example), radius, 0, 2 * Math.PI);
        strokeOnPaper(context, colours.ink, 2, 4);
    }

    /** Marks the place that is pointed at, or the point near it. */
    void probe(Optional<Example> near, double across, double down) {
        CanvasRenderingContext2D context = surface.context();
        if (near.isPresent()) {
            ring(context, near.get(), 8);
            return;
        }
        double x = LEFT + across * side();
        double y = TOP + down * side();
        context.setStrokeStyle(colours.ink);
        context.setLineWidth(1);
        context.beginPath();
        context.moveTo(x - 7, y);
        context.lineTo(x + 7, y);
        context.moveTo(x, y - 7);
        context.lineTo(x, y + 7);
        context.stroke();
    }

    private void axes(CanvasRenderingContext2D context, double side) {
        context.setFont("12px " + colours.text);
        context.setFillStyle(colours.soft);
        context.setStrokeStyle(colours.faint);
        context.setTextAlign("right");
        context.setTextBaseline("middle");
        for (Axis.Tick tick : plane.x2().ticks()) {
            double y = TOP + side * (1 - plane.x2().position(tick.value()));
            context.beginPath();
            context.moveTo(LEFT - 4, y);
            context.lineTo(LEFT, y);
            context.stroke();
            if (y > TOP + 20) {
                context.fillText(tick.label(), LEFT - 7, y);
            }
        }
        context.fillText(plane.isCurve() ? "y" : "x₂", LEFT - 7, TOP + 6);
        context.setTextBaseline("alphabetic");
        for (Axis.Tick tick : plane.x1().ticks()) {
            double x = LEFT + side * plane.x1().position(tick.value());
            context.beginPath();
            context.moveTo(x, TOP + side);
            context.lineTo(x, TOP + side + 4);
            context.stroke();
            if (x < LEFT + side - 28) {
                context.setTextAlign("center");
                context.fillText(tick.label(), x, TOP + side + 18);
            }
        }
        context.setTextAlign("right");
        context.fillText("x₁", LEFT + side, TOP + side + 18);
    }

    private double x(Example example) {
        return LEFT + side() * plane.across(example);
    }

    private double y(Example example) {
        return TOP + side() * (1 - plane.up(example));
    }
}
