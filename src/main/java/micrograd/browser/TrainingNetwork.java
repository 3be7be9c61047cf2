package micrograd.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.NeuronPlace;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingModel;
import micrograd.app.TrainingRun;
import micrograd.data.Example;
import micrograd.nn.NetworkShape;
import micrograd.scene.NetworkLayout;
import micrograd.scene.NetworkScene;
import micrograd.scene.PlaneView;
import micrograd.training.Features;
import micrograd.training.NeuronHealth;
import micrograd.training.NeuronMaps;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The drawing of the network: neurons as heat maps over the plane, weights as lines; what is pointed at is explained, what is clicked is opened. */
final class TrainingNetwork {
    private static final double STANDING_WORK = 2e7;
    private static final int FINEST = 32;
    private static final int COARSEST = 8;
    private static final int ATLAS_COLUMNS = 32;
    private static final double REACH = 5;
    private static final double BIAS_REACH = 10;
    private static final int MOST_NAME = 9;
    private static final String HINT =
            "Point at a neuron for its formula, click it for its scalars, drag a line up or down to change its weight.";

    private final TrainingPlayground playground;
    private final TrainingBudget budget;
    private final NeuronMaps maps;
    private final TrainingPlane planes;
    private final HTMLElement frame = Dom.byId("training-network");
    private final HTMLElement board = Dom.byId("training-board");
    private final HTMLElement options = Dom.byId("training-neurons");
    private final HTMLElement hint = Dom.byId("training-hint");
    private final TrainingSurface surface =
            new TrainingSurface((HTMLCanvasElement) Dom.byId("training-network-canvas"));
    private final HTMLCanvasElement atlas =
            (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    private final CanvasRenderingContext2D atlasContext;
    private final TrainingColumns columns;
    private final TrainingTip tip = new TrainingTip();
    private final TrainingHealth health;
    private final TrainingWeightDrag drag;
    private final HTMLSelectElement lines = (HTMLSelectElement) Dom.byId("training-lines");
    private boolean gradients;
    private int chosen = -1;
    private double[] drawn = {};

    private TrainingRun run;
    private Example example;
    private NetworkShape shape;
    private PlaneView plane;
    private double[] parameters = {};
    private NetworkScene scene;
    private int grain;
    private TrainingColours colours;
    private Optional<NeuronPlace> pointed = Optional.empty();
    private Optional<NeuronPlace> cursor = Optional.empty();
    private Optional<NetworkScene.Edge> edge = Optional.empty();
    private boolean stale = true;

    TrainingNetwork(
            TrainingPlayground playground,
            TrainingBudget budget,
            NeuronMaps maps,
            TrainingPlane planes,
            TrainingHealth health,
            TrainingDrawer drawer) {
        this.planes = planes;
        this.playground = playground;
        this.budget = budget;
        this.maps = maps;
        this.health = health;
        drag = new TrainingWeightDrag(playground, drawer);
        atlasContext = (CanvasRenderingContext2D) atlas.getContext("2d");
        columns = new TrainingColumns(playground);
        HTMLCanvasElement canvas = surface.canvas();
        Dom.on(canvas, "pointermove", event -> {
            if (drag.isOn()) {
                drag.move((MouseEvent) event);
            } else {
                point((MouseEvent) event);
            }
        });
        Dom.on(canvas, "pointerleave", event -> leave());
        Dom.on(canvas, "pointerdown", event -> press((MouseEvent) event));
        Dom.on(canvas, "pointercancel", event -> drag.end());
        Dom.on(canvas, "click", event -> {
            if (!drag.end()) {
                point((MouseEvent) event);
                pointed.ifPresent(this::open);
            }
        });
        Dom.on(lines, "change", event -> {
            gradients = lines.getValue().equals("gradients");
            parameters = new double[0];
            refresh();
        });
        Dom.on(options, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(options, "focus", event -> moveTo(cursor.orElse(new NeuronPlace(0, 0))));
        Dom.on(options, "blur", event -> leave());
    }

    /** A line or the square of a bias under the pointer is a parameter to be dragged. */
    private void press(MouseEvent event) {
        point(event);
        int parameter = biasAt(event.getOffsetX(), event.getOffsetY());
        if (parameter < 0 && edge.isPresent()) {
            parameter = edge.get().parameter();
        }
        if (parameter >= 0) {
            drag.begin(parameter, parameters[parameter], event, surface.canvas());
        }
    }

    private int biasAt(double x, double y) {
        if (pointed.isEmpty() || pointed.get().isInput()) {
            return -1;
        }
        NeuronPlace place = pointed.get();
        NetworkLayout.Column column = scene.layout().column(place.layer());
        double side = column.tile();
        double dx = x - column.x(place.neuron());
        double dy = y - column.y(place.neuron()) - side;
        return side >= 18 && dx * dx + dy * dy <= BIAS_REACH * BIAS_REACH ? bias(place) : -1;
    }

    private int bias(NeuronPlace place) {
        return shape.firstParameter(place.layer(), place.neuron()) + shape.inputs(place.layer());
    }

    void refresh() {
        stale = true;
        playground.redraw();
    }

    void show(TrainingModel model, TrainingColours colours) {
        TrainingRun now = model.run();
        boolean reshaped = !now.setup().shape().equals(shape);
        boolean other = run == null || !run.data().equals(now.data());
        boolean trained = now.parameters() != parameters;
        run = now;
        if (reshaped) {
            reshape();
        }
        if (other) {
            plane = planes.of(now);
        }
        columns.show(model);
        boolean resized = surface.fit();
        boolean recoloured = this.colours != colours;
        boolean same = example == model.example() && chosen == model.notes().chosen();
        if (!reshaped && !other && !trained && !resized && !recoloured && !stale && same) {
            return;
        }
        chosen = model.notes().chosen();
        example = model.example();
        this.colours = colours;
        stale = false;
        if (!surface.isVisible()) {
            parameters = new double[0];
            return;
        }
        if (reshaped || resized || scene == null) {
            NetworkLayout layout = NetworkLayout.of(shape, surface.width(), surface.height());
            scene = NetworkScene.of(layout, drawn(now));
            columns.place(layout);
        }
        if (trained || recoloured || other || reshaped) {
            parameters = now.parameters();
            drawn = drawn(now);
            scene = NetworkScene.of(scene.layout(), drawn);
            paintMaps();
        }
        draw();
        showTip();
        Dom.text(
                hint,
                scene.isThinned()
                        ? "The " + TrainingWords.grouped(scene.edges().size()) + " strongest of "
                                + TrainingWords.grouped(scene.weights())
                                + " weights are drawn. Point at a neuron for all of its own, click it for its scalars."
                        : HINT);
    }

    /** What the lines show. */
    private double[] drawn(TrainingRun now) {
        if (!gradients) {
            return now.parameters();
        }
        return now.shown().map(told -> told.gradients()).orElse(new double[now.parameters().length]);
    }

    private void reshape() {
        shape = run.setup().shape();
        pointed = Optional.empty();
        cursor = Optional.empty();
        edge = Optional.empty();
        scene = null;
        Dom.style(board, "width", "max(100%, " + (int) NetworkLayout.leastWidth(shape) + "px)");
        Dom.clear(options);
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                NeuronPlace place = new NeuronPlace(layer, neuron);
                HTMLElement option =
                        Dom.append(options, "div", "", TrainingWords.capital(TrainingWords.place(shape, place)));
                option.setAttribute("role", "option");
                option.setAttribute("aria-selected", "false");
                option.setId(optionId(place));
            }
        }
    }

    private static String optionId(NeuronPlace place) {
        return "training-neuron-" + place.layer() + "-" + place.neuron();
    }

    /** The heat maps of all neurons and inputs, side by side on a canvas of their own. */
    private void paintMaps() {
        int work = shape.parameters() + shape.neurons();
        int finest = run.playing() ? FINEST : 2 * FINEST;
        double room = run.playing() ? budget.work() : STANDING_WORK;
        grain = (int) Math.max(COARSEST, Math.min(finest, Math.sqrt(room / work)));
        int count = grain * grain;
        int tiles = shape.inputs() + shape.neurons();
        int across = Math.min(ATLAS_COLUMNS, tiles);
        int down = (tiles + across - 1) / across;
        Features features = run.setup().inputFeatures();
        double[] lattice = plane.lattice(features.coordinates(), 0, grain, grain, 0, grain);
        double[] inputs = features.planes(lattice, count);
        double[] outputs = new double[shape.neurons() * count];
        maps.activations(shape, parameters, inputs, count, outputs);
        int width = across * grain;
        int[] image = new int[width * down * grain];
        int[] pixels = new int[count];
        for (int tile = 0; tile < tiles; tile++) {
            boolean input = tile < shape.inputs();
            colours.map.paint(input ? inputs : outputs, (input ? tile : tile - shape.inputs()) * count, count, pixels);
            int corner = tile / across * grain * width + tile % across * grain;
            for (int row = 0; row < grain; row++) {
                System.arraycopy(pixels, row * grain, image, corner + row * width, grain);
            }
        }
        if (atlas.getWidth() != width || atlas.getHeight() != down * grain) {
            atlas.setWidth(width);
            atlas.setHeight(down * grain);
        }
        TrainingSurface.put(atlasContext, image, width, down * grain, 0, 0);
    }

    private void draw() {
        CanvasRenderingContext2D context = surface.cleared();
        Optional<NeuronPlace> focus = focus();
        double plain = scene.isThinned() ? 0.4 : 0.6;
        context.setGlobalAlpha(focus.isPresent() || edge.isPresent() ? 0.12 : plain);
        for (NetworkScene.Edge one : scene.edges()) {
            stroke(context, one);
        }
        context.setGlobalAlpha(1);
        focus.ifPresent(place -> {
            for (NetworkScene.Edge one : scene.edgesOf(place, drawn)) {
                stroke(context, one);
            }
        });
        edge.ifPresent(one -> stroke(context, one));
        for (NetworkScene.Edge one : scene.edges()) {
            if (one.parameter() == chosen) {
                halo(context, one);
            }
        }
        for (NetworkLayout.Column column : scene.layout().columns()) {
            for (int neuron = 0; neuron < column.count(); neuron++) {
                tile(context, column, neuron, focus);
            }
            if (column.layer() == NeuronPlace.INPUTS) {
                nameInputs(context, column);
            }
        }
    }

    private Optional<NeuronPlace> focus() {
        return pointed.isPresent() ? pointed : cursor;
    }

    private void stroke(CanvasRenderingContext2D context, NetworkScene.Edge one) {
        double x1 = scene.startX(one);
        double y1 = scene.startY(one);
        double x2 = scene.endX(one);
        double y2 = scene.endY(one);
        double weight = drawn[one.parameter()];
        context.beginPath();
        context.moveTo(x1, y1);
        context.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
        context.setStrokeStyle(weight < 0 ? colours.negative : weight > 0 ? colours.positive : colours.faint);
        context.setLineWidth(one.width());
        // A negative weight is told by more than its colour.
        TrainingSurface.dash(context, weight < 0 ? Math.max(4, 1.8 * one.width()) : 0);
        context.stroke();
        TrainingSurface.dash(context, 0);
    }

    /** Marks the line of the parameter that is looked at. */
    private void halo(CanvasRenderingContext2D context, NetworkScene.Edge one) {
        context.save();
        context.setGlobalAlpha(1);
        double x1 = scene.startX(one);
        double y1 = scene.startY(one);
        double x2 = scene.endX(one);
        double y2 = scene.endY(one);
        context.beginPath();
        context.moveTo(x1, y1);
        context.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
        context.setStrokeStyle(colours.accent);
        context.setLineWidth(one.width() + 4);
        context.stroke();
        context.restore();
        stroke(context, one);
    }

    private void tile(
            CanvasRenderingContext2D context, NetworkLayout.Column column, int neuron, Optional<NeuronPlace> focus) {
        NeuronPlace place = new NeuronPlace(column.layer(), neuron);
        int number = place.isInput() ? neuron : shape.inputs() + shape.firstNeuron(place.layer()) + neuron;
        int across = Math.min(ATLAS_COLUMNS, shape.inputs() + shape.neurons());
        double side = column.tile();
        double x = column.x(neuron);
        double y = column.y(neuron);
        double radius = Math.min(5, side / 6);
        context.save();
        rounded(context, x, y, side, radius);
        context.setFillStyle(colours.paper);
        context.fill();
        context.clip();
        context.drawImage(
                atlas,
                number % across * grain + 0.5,
                number / across * grain + 0.5,
                grain - 1,
                grain - 1,
                x,
                y,
                side,
                side);
        context.restore();
        boolean focused = focus.isPresent() && focus.get().equals(place);
        rounded(context, x, y, side, radius);
        context.setStrokeStyle(focused ? colours.accent : colours.faint);
        context.setLineWidth(focused ? 2.5 : 1);
        context.stroke();
        if (health.of(place) != NeuronHealth.ALIVE) {
            cross(context, x, y, side);
        }
        if (!place.isInput() && side >= 18) {
            bias(context, place, x, y + side);
        }
    }

    /** Crosses a neuron out through which no gradient passes. */
    private void cross(CanvasRenderingContext2D context, double x, double y, double side) {
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

    /** A neuron's bias, a small square at its lower left corner, as long as the bias is great. */
    private void bias(CanvasRenderingContext2D context, NeuronPlace place, double x, double bottom) {
        double bias = drawn[bias(place)];
        double size = bias != bias ? 3 : 4 + 4 * Math.min(1, Math.abs(bias));
        if (bias(place) == chosen) {
            context.beginPath();
            context.rect(x - size / 2 - 3, bottom - size / 2 - 3, size + 6, size + 6);
            context.setFillStyle(colours.accent);
            context.fill();
        }
        context.beginPath();
        context.rect(x - size / 2, bottom - size / 2, size, size);
        context.setFillStyle(bias < 0 ? colours.negative : bias > 0 ? colours.positive : colours.faint);
        context.fill();
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(1.5);
        context.stroke();
    }

    private static void rounded(CanvasRenderingContext2D context, double x, double y, double side, double radius) {
        context.beginPath();
        context.moveTo(x + radius, y);
        context.arcTo(x + side, y, x + side, y + side, radius);
        context.arcTo(x + side, y + side, x, y + side, radius);
        context.arcTo(x, y + side, x, y, radius);
        context.arcTo(x, y, x + side, y, radius);
        context.closePath();
    }

    private void nameInputs(CanvasRenderingContext2D context, NetworkLayout.Column column) {
        context.setFont("14px " + colours.text);
        context.setFillStyle(colours.soft);
        context.setTextAlign("right");
        context.setTextBaseline("middle");
        for (int input = 0; input < column.count(); input++) {
            context.fillText(name(input), column.x(input) - 8, column.middle(input));
        }
    }

    private String name(int input) {
        String name = TrainingWords.expression(
                run.setup().inputFeatures().expressions().get(input));
        return name.length() > MOST_NAME ? name.substring(0, MOST_NAME - 1) + "…" : name;
    }

    private void point(MouseEvent event) {
        if (scene == null) {
            return;
        }
        double x = event.getOffsetX();
        double y = event.getOffsetY();
        Optional<NeuronPlace> at = scene.layout().at(x, y);
        Optional<NetworkScene.Edge> on = at.isPresent() ? Optional.empty() : scene.edgeAt(x, y, REACH);
        if (!at.equals(pointed) || !on.equals(edge)) {
            pointed = at;
            edge = on;
            Dom.toggleClass(
                    surface.canvas(), "on-item", at.isPresent() && !at.get().isInput());
            Dom.toggleClass(surface.canvas(), "on-weight", on.isPresent());
            refresh();
        }
    }

    private void leave() {
        if (pointed.isPresent() || edge.isPresent() || cursor.isPresent()) {
            pointed = Optional.empty();
            edge = Optional.empty();
            if (!isFocused(options)) {
                cursor = Optional.empty();
            }
            refresh();
        }
    }

    private static boolean isFocused(HTMLElement element) {
        return element.equals(HTMLDocument.current().getActiveElement());
    }

    private void pressed(KeyboardEvent event) {
        NeuronPlace at = cursor.orElse(new NeuronPlace(0, 0));
        switch (event.getKey()) {
            case "ArrowDown":
                moveTo(new NeuronPlace(at.layer(), Math.min(at.neuron() + 1, shape.outputs(at.layer()) - 1)));
                break;
            case "ArrowUp":
                moveTo(new NeuronPlace(at.layer(), Math.max(at.neuron() - 1, 0)));
                break;
            case "ArrowRight":
                moveAcross(at, 1);
                break;
            case "ArrowLeft":
                moveAcross(at, -1);
                break;
            case "Home":
                moveTo(new NeuronPlace(0, 0));
                break;
            case "End":
                moveTo(new NeuronPlace(shape.layers() - 1, shape.outputs() - 1));
                break;
            case "Enter":
            case " ":
                open(at);
                break;
            default:
                return;
        }
        event.preventDefault();
    }

    private void moveAcross(NeuronPlace at, int by) {
        int layer = Math.max(0, Math.min(shape.layers() - 1, at.layer() + by));
        int neuron = at.neuron() * shape.outputs(layer) / shape.outputs(at.layer());
        moveTo(new NeuronPlace(layer, layer == at.layer() ? at.neuron() : neuron));
    }

    private void moveTo(NeuronPlace place) {
        cursor.ifPresent(before -> select(before, false));
        cursor = Optional.of(place);
        select(place, true);
        options.setAttribute("aria-activedescendant", optionId(place));
        refresh();
    }

    private void select(NeuronPlace place, boolean selected) {
        HTMLElement option = Dom.byId(optionId(place));
        option.setAttribute("aria-selected", Boolean.toString(selected));
        String name = TrainingWords.capital(TrainingWords.place(shape, place))
                + (health.of(place) == NeuronHealth.DEAD ? ", dead" : "");
        option.setTextContent(selected ? name + ": " + explanation().sentence(place) : name);
    }

    private TrainingExplanation explanation() {
        return new TrainingExplanation(run, parameters, example);
    }

    private void open(NeuronPlace place) {
        if (!place.isInput()) {
            tip.hide();
            playground.send(new TrainingMessage.InspectionRequested(Optional.of(place), Optional.empty()));
        }
    }

    /** A neuron's map, large. */
    private boolean paint(HTMLCanvasElement picture, NeuronPlace place) {
        int number =
                place.isInput() ? place.neuron() : shape.inputs() + shape.firstNeuron(place.layer()) + place.neuron();
        int across = Math.min(ATLAS_COLUMNS, shape.inputs() + shape.neurons());
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) picture.getContext("2d");
        context.clearRect(0, 0, picture.getWidth(), picture.getHeight());
        context.drawImage(
                atlas,
                number % across * grain + 0.5,
                number / across * grain + 0.5,
                grain - 1,
                grain - 1,
                0,
                0,
                picture.getWidth(),
                picture.getHeight());
        return true;
    }

    private void showTip() {
        Optional<NeuronPlace> focus = focus();
        if (focus.isPresent()) {
            NeuronPlace place = focus.get();
            NetworkLayout.Column column = scene.layout().column(place.layer());
            List<String> lines = new ArrayList<>(explanation().lines(place));
            if (health.of(place) == NeuronHealth.DEAD) {
                lines.add("dead: 0 for every training point, so no gradient passes");
            } else if (health.of(place) == NeuronHealth.SATURATED) {
                lines.add("saturated for every training point: hardly any gradient passes");
            }
            tip.show(
                    frame,
                    TrainingWords.capital(TrainingWords.place(shape, place)),
                    lines,
                    picture -> paint(picture, place),
                    column.x(place.neuron()) - 8,
                    column.x(place.neuron()) + column.tile() + 8,
                    column.y(place.neuron()));
        } else if (edge.isPresent()) {
            NetworkScene.Edge one = edge.get();
            tip.show(
                    frame,
                    "Weight from " + TrainingWords.place(shape, one.from()) + " to "
                            + TrainingWords.place(shape, one.to()),
                    explanation().lines(one.parameter()),
                    picture -> false,
                    (scene.startX(one) + scene.endX(one)) / 2 - 12,
                    (scene.startX(one) + scene.endX(one)) / 2 + 12,
                    (scene.startY(one) + scene.endY(one)) / 2 + 12);
        } else {
            tip.hide();
        }
    }
}
