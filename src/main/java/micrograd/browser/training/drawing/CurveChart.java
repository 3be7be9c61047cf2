package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.app.training.KeptRun;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.scene.chart.Axis;
import micrograd.scene.chart.LossChart;
import micrograd.scene.chart.LossChart.Quantity;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.Curve;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The curve of losses or accuracies, with the values under the pointer. */
public final class CurveChart {
    private static final double LEAST_LEFT = 48;
    private static final double CHARACTER = 7.5;
    private static final double RIGHT = 10;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double SAY_MILLIS = 3000;
    private static final int MOST_MARKS = 60;
    private final Surface surface = new Surface((HTMLCanvasElement) Dom.byId("training-chart"));
    private final HTMLElement readout = Dom.byId("training-chart-readout");
    private final HTMLElement title = Dom.byId("training-curve-title");
    private final Runnable redraw;
    private final Map<Quantity, HTMLElement> choices = new LinkedHashMap<>();
    private Quantity quantity = Quantity.LOSS;
    private TrainingRun run;
    private List<KeptRun> kept = List.of();
    private int moment = -1;
    private double pointer = Double.NaN;
    private Curve drawn = Curve.EMPTY;
    private Curve drawnTest = Curve.EMPTY;
    private boolean stale = true;
    private double left = LEAST_LEFT;
    private double saidAt;

    public CurveChart(Runnable redraw) {
        this.redraw = redraw;
        choice("loss", Quantity.LOSS);
        choice("log", Quantity.LOG_LOSS);
        choice("accuracy", Quantity.ACCURACY);
        choice("rate", Quantity.RATE);
        Dom.on(surface.canvas(), "pointermove", event -> point(((MouseEvent) event).getOffsetX()));
        Dom.on(surface.canvas(), "pointerleave", event -> point(Double.NaN));
    }

    private void choice(String name, Quantity its) {
        HTMLElement button = Dom.byId("training-curve-" + name);
        choices.put(its, button);
        Dom.onClick(button, () -> {
            // Pressed again, the logarithm is taken back.
            quantity = its == quantity && its == Quantity.LOG_LOSS ? Quantity.LOSS : its;
            refresh();
        });
    }

    private void point(double x) {
        pointer = x;
        refresh();
    }

    public void refresh() {
        stale = true;
        redraw.run();
    }

    public void show(TrainingModel model, DrawingColours colours) {
        run = model.run();
        boolean resized = surface.fit();
        Curve train = quantity == Quantity.RATE ? run.rates() : run.train();
        Curve test = quantity == Quantity.RATE ? Curve.EMPTY : run.test();
        int past = run.isPast() ? run.shownStep() : -1;
        boolean same =
                drawn == train && drawnTest == test && kept == model.notes().kept() && moment == past;
        if (!resized && !stale && same) {
            return;
        }
        stale = false;
        drawn = train;
        drawnTest = test;
        kept = model.notes().kept();
        moment = past;
        if (!surface.isVisible()) {
            return;
        }
        for (Map.Entry<Quantity, HTMLElement> choice : choices.entrySet()) {
            boolean pressed =
                    choice.getKey() == quantity || choice.getKey() == Quantity.LOSS && quantity == Quantity.LOG_LOSS;
            Dom.attribute(choice.getValue(), "aria-pressed", Boolean.toString(pressed));
        }
        List<Curve> all = new ArrayList<>(List.of(drawn, drawnTest));
        for (KeptRun one : kept) {
            all.add(curve(one));
        }
        LossChart chart = LossChart.of(all, quantity);
        draw(chart, colours);
        Dom.text(title, quantity.title());
        readOut(chart);
        say();
    }

    private Curve curve(KeptRun one) {
        return quantity == Quantity.RATE ? Curve.EMPTY : one.train();
    }

    private double x(double position) {
        return left + position * (surface.width() - left - RIGHT);
    }

    private double y(double position) {
        return surface.height() - BOTTOM - position * (surface.height() - TOP - BOTTOM);
    }

    private void draw(LossChart chart, DrawingColours colours) {
        CanvasRenderingContext2D context = surface.cleared();
        left = LEAST_LEFT;
        for (Axis.Tick tick : chart.values().ticks()) {
            left = Math.max(left, 12 + CHARACTER * tick.label().length());
        }
        axes(context, chart, colours);
        context.save();
        context.beginPath();
        context.rect(left, TOP - 2, surface.width() - left - RIGHT + 2, surface.height() - TOP - BOTTOM + 4);
        context.clip();
        for (int i = 0; i < kept.size(); i++) {
            Surface.dash(context, 2 + i % 3 * 3);
            line(context, chart, curve(kept.get(i)), colours.kept(i), 1.5);
        }
        Surface.dash(context, 4);
        line(context, chart, drawnTest, colours.soft, 1.75);
        marks(context, chart, drawnTest, colours.soft);
        Surface.dash(context, 0);
        line(context, chart, drawn, colours.accent, 2);
        if (moment >= 0) {
            double at = x(chart.steps().position(moment));
            context.setStrokeStyle(colours.accent);
            context.setLineWidth(1);
            context.beginPath();
            context.moveTo(at, TOP);
            context.lineTo(at, surface.height() - BOTTOM);
            context.stroke();
        }
        context.restore();
        int point = pointed(chart, drawn);
        if (point >= 0) {
            double at = x(chart.x(drawn, point));
            context.setStrokeStyle(colours.faint);
            context.setLineWidth(1);
            context.beginPath();
            context.moveTo(at, TOP);
            context.lineTo(at, surface.height() - BOTTOM);
            context.stroke();
            dot(context, chart, drawn, point, colours.accent, colours);
            int test = drawnTest.nearest(drawn.step(point));
            if (test >= 0) {
                // Where it was measured, which may be beside the pointer.
                dot(context, chart, drawnTest, test, colours.soft, colours);
            }
        }
    }

    private void dot(
            CanvasRenderingContext2D context,
            LossChart chart,
            Curve curve,
            int point,
            String colour,
            DrawingColours colours) {
        double height = chart.y(curve, point);
        if (!(height >= 0 && height <= 1)) {
            return;
        }
        context.beginPath();
        context.arc(x(chart.x(curve, point)), y(height), 4, 0, 2 * Math.PI);
        context.setFillStyle(colour);
        context.fill();
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(1.5);
        context.stroke();
    }

    private void axes(CanvasRenderingContext2D context, LossChart chart, DrawingColours colours) {
        context.setFont("12px " + colours.text);
        context.setLineWidth(1);
        context.setFillStyle(colours.soft);
        context.setStrokeStyle(colours.rule);
        context.setTextBaseline("middle");
        context.setTextAlign("right");
        for (Axis.Tick tick : chart.values().ticks()) {
            double at = Rounding.round(y(chart.values().position(tick.value()))) + 0.5;
            context.beginPath();
            context.moveTo(left, at);
            context.lineTo(surface.width() - RIGHT, at);
            context.stroke();
            context.fillText(tick.label(), left - 8, at);
        }
        context.setTextBaseline("alphabetic");
        for (Axis.Tick tick : chart.steps().ticks()) {
            double position = chart.steps().position(tick.value());
            context.setTextAlign(position < 0.02 ? "left" : position > 0.95 ? "right" : "center");
            context.fillText(tick.label(), x(position), surface.height() - 6);
        }
    }

    private void line(CanvasRenderingContext2D context, LossChart chart, Curve curve, String colour, double width) {
        context.setStrokeStyle(colour);
        context.setLineWidth(width);
        context.setLineJoin("round");
        context.beginPath();
        boolean pen = false;
        for (int i = 0; i < curve.size(); i++) {
            double height = chart.y(curve, i);
            if (height - height != 0) {
                pen = false;
                continue;
            }
            double across = x(chart.x(curve, i));
            double up = y(Math.max(-1, Math.min(2, height)));
            if (pen) {
                context.lineTo(across, up);
            } else {
                context.moveTo(across, up);
                pen = true;
            }
        }
        context.stroke();
        if (curve.size() == 1) {
            dot(context, chart, curve, 0, colour, new DrawingColours());
        }
    }

    /** A dot for each of few points: between them nobody measured. */
    private void marks(CanvasRenderingContext2D context, LossChart chart, Curve curve, String colour) {
        if (curve.size() > MOST_MARKS) {
            return;
        }
        context.setFillStyle(colour);
        for (int i = 0; i < curve.size(); i++) {
            double height = chart.y(curve, i);
            if (height >= 0 && height <= 1) {
                context.beginPath();
                context.arc(x(chart.x(curve, i)), y(height), 2, 0, 2 * Math.PI);
                context.fill();
            }
        }
    }

    private int pointed(LossChart chart, Curve curve) {
        if (pointer != pointer || curve.size() == 0) {
            return -1;
        }
        double position = (pointer - left) / (surface.width() - left - RIGHT);
        return curve.nearest(chart.steps().value(Math.max(0, Math.min(1, position))));
    }

    private void readOut(LossChart chart) {
        int point = pointed(chart, drawn);
        boolean last = point < 0;
        point = last ? drawn.size() - 1 : point;
        Dom.clear(readout);
        if (point < 0) {
            Dom.append(readout, "span", "", "Press Train, and the curve is drawn here.");
            return;
        }
        Dom.append(readout, "span", "", "step " + Numbers.grouped(drawn.step(point)) + "  ");
        boolean rate = quantity == Quantity.RATE;
        entry("", rate ? "rate" : run.isWhole() ? "train" : "train, one batch", value(drawn, point));
        int test = drawnTest.nearest(drawn.step(point));
        if (test >= 0) {
            boolean here = drawnTest.step(test) == drawn.step(point);
            entry(
                    "test",
                    here ? "test" : "test at step " + Numbers.grouped(drawnTest.step(test)),
                    value(drawnTest, test));
        }
        for (int i = 0; i < kept.size() && quantity != Quantity.RATE; i++) {
            Curve curve = kept.get(i).train();
            int nearest = curve.nearest(drawn.step(point));
            Dom.append(readout, "i", "kept-line kept-" + i % 6, "");
            Dom.append(readout, "span", "", kept.get(i).name() + " ");
            Dom.append(readout, "b", "", value(curve, nearest) + " ");
        }
    }

    private void entry(String line, String which, String value) {
        Dom.append(readout, "span", "key-line " + line, "");
        Dom.append(readout, "span", "", which + " ");
        Dom.append(readout, "b", "", value + " ");
    }

    private String value(Curve curve, int point) {
        return quantity == Quantity.ACCURACY
                ? Wording.percent(curve.accuracy(point))
                : quantity == Quantity.RATE ? Numbers.compact(curve.loss(point)) : Numbers.display(curve.loss(point));
    }

    /** What the picture shows, in words, but not sixty times a second. */
    private void say() {
        double now = Dom.now();
        if (drawn.size() == 0 || run.playing() && now - saidAt < SAY_MILLIS) {
            return;
        }
        saidAt = now;
        int last = drawn.size() - 1;
        String first = last == 0 ? "" : told(0) + ", ";
        Dom.attribute(
                surface.canvas(),
                "aria-label",
                quantity.title() + ": " + first + told(last) + " on the training points");
    }

    private String told(int at) {
        return value(drawn, at) + " at step " + drawn.step(at);
    }
}
