package micrograd.browser.training;

import java.util.List;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.training.drawing.DrawingColours;
import micrograd.browser.training.drawing.Surface;
import micrograd.browser.ui.Dom;
import micrograd.data.Example;
import micrograd.nn.NetworkShape;
import micrograd.scene.chart.Axis;
import micrograd.text.Numbers;
import micrograd.training.run.Confusion;
import micrograd.training.run.Histogram;
import micrograd.training.run.NeuronHealth;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** How the network decides, and how its parameters and gradients are spread. */
final class Results {
    private static final double FILL_MILLIS = 250;
    private static final int BINS = 24;
    private static final double BOTTOM = 20;

    private final HTMLElement confusion = Dom.byId("training-confusion");
    private final HTMLElement words = Dom.byId("training-health");
    private final Surface parameters = surface("parameters");
    private final Surface gradients = surface("gradients");
    private double[] shown = {};
    private DrawingColours colours;
    private double filledAt;

    private static Surface surface(String name) {
        return new Surface((HTMLCanvasElement) Dom.byId("training-histogram-" + name));
    }

    void show(TrainingModel model, DrawingColours colours, NeuronHealth[] health) {
        TrainingRun run = model.run();
        double now = Dom.now();
        boolean resized = parameters.fit() | gradients.fit();
        boolean changed = run.parameters() != shown || this.colours != colours || resized;
        if (!changed || run.playing() && !resized && now - filledAt < FILL_MILLIS) {
            return;
        }
        filledAt = now;
        shown = run.parameters();
        this.colours = colours;
        decisions(run);
        draw(parameters, shown, "parameters");
        draw(gradients, run.shown().map(told -> told.gradients()).orElse(new double[shown.length]), "gradients");
        health(run.setup().shape(), health);
    }

    private void decisions(TrainingRun run) {
        Dom.clear(confusion);
        if (run.data().isRegression()) {
            Dom.append(confusion, "p", "quiet", "The targets are numbers: there are no classes to be mixed up.");
            return;
        }
        matrix(run, "train", run.data().train());
        if (!run.data().test().isEmpty()) {
            matrix(run, "test", run.data().test());
        }
    }

    private void matrix(TrainingRun run, String name, List<Example> examples) {
        int classes = run.data().classes();
        Confusion counted = Confusion.of(
                run.setup().shape(),
                run.answering(),
                run.setup().inputFeatures().of(examples),
                classes);
        HTMLElement table = Dom.append(confusion, "table", "confusion", "");
        Dom.append(table, "caption", "", name + ": " + counted.right() + " of " + counted.all() + " right");
        HTMLElement head = Dom.append(Dom.append(table, "thead", "", ""), "tr", "", "");
        Dom.append(head, "td", "", "");
        for (int i = 0; i < classes; i++) {
            Dom.append(head, "th", "", run.setup().dataset().label(i)).setAttribute("scope", "col");
        }
        HTMLElement body = Dom.append(table, "tbody", "", "");
        for (int i = 0; i < classes; i++) {
            HTMLElement row = Dom.append(body, "tr", "", "");
            Dom.append(row, "th", "", run.setup().dataset().label(i)).setAttribute("scope", "row");
            for (int k = 0; k < classes; k++) {
                String kind = i == k ? "right" : counted.counts()[i][k] > 0 ? "wrong" : "";
                Dom.append(row, "td", kind, Integer.toString(counted.counts()[i][k]));
            }
        }
    }

    private void draw(Surface surface, double[] numbers, String name) {
        if (!surface.isVisible()) {
            return;
        }
        Histogram histogram = Histogram.of(numbers, BINS);
        CanvasRenderingContext2D context = surface.cleared();
        double high = surface.height() - BOTTOM;
        double width = surface.width() / BINS;
        double step = (histogram.high() - histogram.low()) / BINS;
        for (int i = 0; i < BINS; i++) {
            double middle = histogram.low() + (i + 0.5) * step;
            double tall = histogram.most() == 0 ? 0 : (high - 2) * histogram.counts()[i] / histogram.most();
            tall = histogram.counts()[i] > 0 ? Math.max(2, tall) : 0;
            context.setFillStyle(middle < 0 ? colours.negative : colours.positive);
            context.fillRect(i * width + 0.5, high - tall, width - 1, tall);
        }
        axis(surface, context, histogram, high);
        String words = "Histogram of " + numbers.length + " " + name + " from "
                + Numbers.display(histogram.low()) + " to " + Numbers.display(histogram.high())
                + (histogram.lost() > 0 ? "; " + histogram.lost() + " are infinite or NaN" : "");
        Dom.attribute(surface.canvas(), "aria-label", words);
    }

    private void axis(Surface surface, CanvasRenderingContext2D context, Histogram histogram, double high) {
        context.setStrokeStyle(colours.rule);
        context.setLineWidth(1);
        context.beginPath();
        context.moveTo(0, high + 0.5);
        context.lineTo(surface.width(), high + 0.5);
        context.stroke();
        context.setFont("12px " + colours.text);
        context.setFillStyle(colours.soft);
        context.setTextBaseline("alphabetic");
        Axis axis = Axis.exact(histogram.low(), histogram.high(), 6);
        for (Axis.Tick tick : axis.ticks()) {
            double x = surface.width() * axis.position(tick.value());
            context.setTextAlign(x < 16 ? "left" : x > surface.width() - 16 ? "right" : "center");
            context.fillText(tick.label(), x, surface.height() - 5);
        }
    }

    private void health(NetworkShape shape, NeuronHealth[] health) {
        int dead = 0;
        int saturated = 0;
        for (NeuronHealth one : health) {
            dead += one == NeuronHealth.DEAD ? 1 : 0;
            saturated += one == NeuronHealth.SATURATED ? 1 : 0;
        }
        Dom.text(
                words,
                "Of " + shape.neurons() + " neurons, " + dead + (dead == 1 ? " is" : " are")
                        + " dead (0 for every training point: no gradient passes) and " + saturated
                        + (saturated == 1 ? " is" : " are")
                        + " saturated (less than a thousandth of a gradient passes).");
    }
}
