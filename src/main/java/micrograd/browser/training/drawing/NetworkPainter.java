package micrograd.browser.training.drawing;

import java.util.List;
import java.util.Optional;
import micrograd.app.training.TrainingRun;
import micrograd.nn.NetworkShape;
import micrograd.scene.network.NetworkLayout;
import micrograd.scene.network.NetworkScene;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronHealth;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Draws a network: weights as lines, neurons as their maps with their biases beside them, what is frozen, dead or looked at marked. */
final class NetworkPainter {
    /** A smaller tile has no bias drawn beside it. */
    static final double LEAST_WITH_BIAS = 18;

    private static final int MOST_NAME = 9;
    private static final double PIN = 5;

    private final NetworkAtlas atlas;
    private final Health health;
    private final LinesLayer layer;
    private DrawingColours colours;
    private CanvasRenderingContext2D context;
    private NetworkScene scene;
    private NetworkShape shape;
    private TrainingRun run;
    private double[] drawn = {};
    private int chosen = -1;

    NetworkPainter(NetworkAtlas atlas, Health health, Surface surface) {
        layer = new LinesLayer(surface);
        this.atlas = atlas;
        this.health = health;
    }

    /** What was drawn before is of another network, of another size or in other colours. */
    void forget() {
        layer.forget();
    }

    /**
     * Draws it.
     *
     * @param drawn what the lines show, one a parameter
     * @param chosen the parameter that is looked at; -1 for none
     * @param focus the neuron that is pointed at
     * @param edge the line that is pointed at
     * @param some whether a frame has no room for all lines
     */
    void draw(
            CanvasRenderingContext2D on,
            DrawingColours with,
            NetworkScene scene,
            TrainingRun run,
            double[] drawn,
            int chosen,
            Optional<NeuronPlace> focus,
            Optional<NetworkScene.Edge> edge,
            boolean some) {
        context = on;
        colours = with;
        this.scene = scene;
        this.run = run;
        this.drawn = drawn;
        this.chosen = chosen;
        shape = scene.layout().shape();
        lines(focus, edge, some);
        for (NetworkLayout.Column column : scene.layout().columns()) {
            for (int neuron = 0; neuron < column.count(); neuron++) {
                tile(column, neuron, focus);
            }
            if (column.layer() == NeuronPlace.INPUTS) {
                nameInputs(column);
            }
        }
    }

    private void lines(Optional<NeuronPlace> focus, Optional<NetworkScene.Edge> edge, boolean some) {
        double plain = scene.isThinned() ? 0.4 : 0.6;
        boolean faint = focus.isPresent() || edge.isPresent();
        if (some && !faint && scene.edges().size() > LinesLayer.LINES_A_FRAME) {
            layer.draw(context, scene.edges(), drawn, (on, lines, numbers) -> {
                on.setGlobalAlpha(plain);
                strokeAll(on, lines, numbers);
            });
        } else {
            layer.forget();
            context.setGlobalAlpha(faint ? 0.12 : plain);
            strokeAll(context, scene.edges(), drawn);
        }
        context.setGlobalAlpha(1);
        focus.ifPresent(place -> scene.edgesOf(place, drawn).forEach(this::stroke));
        edge.ifPresent(this::stroke);
        scene.edgeOf(chosen, drawn).ifPresent(this::halo);
        for (int frozen : run.setup().rules().frozen()) {
            scene.edgeOf(frozen, drawn).ifPresent(one -> {
                if (scene.isThinned()) {
                    stroke(one);
                }
                pin(one);
            });
        }
    }

    private void path(CanvasRenderingContext2D on, NetworkScene.Edge one) {
        double x1 = scene.startX(one);
        double y1 = scene.startY(one);
        double x2 = scene.endX(one);
        double y2 = scene.endY(one);
        on.beginPath();
        on.moveTo(x1, y1);
        on.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
    }

    private void stroke(NetworkScene.Edge one) {
        strokeAll(context, List.of(one), drawn);
    }

    /** Strokes lines; the canvas is told only what is another than of the line before. */
    private void strokeAll(CanvasRenderingContext2D on, List<NetworkScene.Edge> lines, double[] numbers) {
        String colour = "";
        double dash = 0;
        for (NetworkScene.Edge one : lines) {
            double weight = numbers[one.parameter()];
            String its = weight < 0 ? colours.negative : weight > 0 ? colours.positive : colours.faint;
            if (!its.equals(colour)) {
                colour = its;
                on.setStrokeStyle(colour);
            }
            // A negative weight is told by more than its colour.
            double dashed = weight < 0 ? Math.max(4, Rounding.round(1.8 * one.width())) : 0;
            if (dashed != dash) {
                dash = dashed;
                Surface.dash(on, dash);
            }
            path(on, one);
            on.setLineWidth(one.width());
            on.stroke();
        }
        if (dash != 0) {
            Surface.dash(on, 0);
        }
    }

    /** Marks the line of the parameter that is looked at. */
    private void halo(NetworkScene.Edge one) {
        path(context, one);
        context.setStrokeStyle(colours.accent);
        context.setLineWidth(one.width() + 4);
        context.stroke();
        stroke(one);
    }

    /** Two bars across the middle of a frozen weight's line: it does not move. */
    private void pin(NetworkScene.Edge one) {
        double x = (scene.startX(one) + scene.endX(one)) / 2;
        double y = (scene.startY(one) + scene.endY(one)) / 2;
        // The slope of the curve where it is steepest.
        double dx = scene.endX(one) - scene.startX(one);
        double dy = 2 * (scene.endY(one) - scene.startY(one));
        double length = Math.sqrt(dx * dx + dy * dy);
        double alongX = dx / length;
        double alongY = dy / length;
        double half = PIN + one.width() / 2;
        for (int pass = 0; pass < 2; pass++) {
            context.beginPath();
            for (int side = -1; side <= 1; side += 2) {
                double atX = x + side * 2.5 * alongX;
                double atY = y + side * 2.5 * alongY;
                context.moveTo(atX - half * alongY, atY + half * alongX);
                context.lineTo(atX + half * alongY, atY - half * alongX);
            }
            context.setStrokeStyle(pass == 0 ? colours.paper : colours.ink);
            context.setLineWidth(pass == 0 ? 5 : 2);
            context.stroke();
        }
    }

    private void tile(NetworkLayout.Column column, int neuron, Optional<NeuronPlace> focus) {
        NeuronPlace place = new NeuronPlace(column.layer(), neuron);
        double side = column.tile();
        double x = column.x(neuron);
        double y = column.y(neuron);
        double radius = Math.min(5, side / 6);
        atlas.draw(context, place, x, y, side);
        cutCorners(x, y, side, radius);
        boolean focused = focus.isPresent() && focus.get().equals(place);
        rounded(x, y, side, radius);
        context.setStrokeStyle(focused ? colours.accent : colours.faint);
        context.setLineWidth(focused ? 2.5 : 1);
        context.stroke();
        if (health.of(place) != NeuronHealth.ALIVE) {
            cross(x, y, side);
        }
        if (!place.isInput() && side >= LEAST_WITH_BIAS) {
            bias(shape.firstParameter(place.layer(), neuron) + shape.inputs(place.layer()), x, y + side);
        }
    }

    /** Rounds a square off: to clip what is drawn in it would take several times as long. */
    private void cutCorners(double x, double y, double side, double radius) {
        context.setGlobalCompositeOperation("destination-out");
        context.beginPath();
        for (int corner = 0; corner < 4; corner++) {
            double atX = corner % 2 == 0 ? x : x + side;
            double atY = corner < 2 ? y : y + side;
            double inX = corner % 2 == 0 ? radius : -radius;
            double inY = corner < 2 ? radius : -radius;
            context.moveTo(atX, atY);
            context.lineTo(atX + inX, atY);
            context.arcTo(atX, atY, atX, atY + inY, radius);
            context.closePath();
        }
        context.fill();
        context.setGlobalCompositeOperation("source-over");
    }

    /** Crosses a neuron out through which no gradient passes. */
    private void cross(double x, double y, double side) {
        double inset = side * 0.2;
        for (int pass = 0; pass < 2; pass++) {
            context.beginPath();
            context.moveTo(x + inset, y + inset);
            context.lineTo(x + side - inset, y + side - inset);
            context.moveTo(x + side - inset, y + inset);
            context.lineTo(x + inset, y + side - inset);
            context.setStrokeStyle(pass == 0 ? colours.paper : colours.ink);
            context.setLineWidth(pass == 0 ? 5 : 2);
            context.stroke();
        }
    }

    /** A neuron's bias, a square at its lower left corner, as large as the bias is great; a frozen one is framed. */
    private void bias(int parameter, double x, double bottom) {
        double bias = drawn[parameter];
        double size = bias != bias ? 4 : 6 + 5 * Math.min(1, Math.abs(bias));
        if (parameter == chosen) {
            square(x, bottom, size + 6);
            context.setFillStyle(colours.accent);
            context.fill();
        }
        boolean frozen = run.setup().rules().isFrozen(parameter);
        square(x, bottom, size);
        context.setFillStyle(bias < 0 ? colours.negative : bias > 0 ? colours.positive : colours.faint);
        context.fill();
        context.setStrokeStyle(frozen ? colours.ink : colours.paper);
        context.setLineWidth(frozen ? 2 : 1.5);
        context.stroke();
    }

    private void square(double x, double y, double size) {
        context.beginPath();
        context.rect(x - size / 2, y - size / 2, size, size);
    }

    private void rounded(double x, double y, double side, double radius) {
        context.beginPath();
        context.moveTo(x + radius, y);
        context.arcTo(x + side, y, x + side, y + side, radius);
        context.arcTo(x + side, y + side, x, y + side, radius);
        context.arcTo(x, y + side, x, y, radius);
        context.arcTo(x, y, x + side, y, radius);
        context.closePath();
    }

    private void nameInputs(NetworkLayout.Column column) {
        context.setFont("14px " + colours.text);
        context.setFillStyle(colours.soft);
        context.setTextAlign("right");
        context.setTextBaseline("middle");
        for (int input = 0; input < column.count(); input++) {
            String name =
                    Wording.expression(run.setup().inputFeatures().expressions().get(input));
            String fitting = name.length() > MOST_NAME ? name.substring(0, MOST_NAME - 1) + "…" : name;
            context.fillText(fitting, column.x(input) - 8, column.middle(input));
        }
    }
}
