package micrograd.browser;

import java.util.List;
import java.util.Optional;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingModel;
import micrograd.app.TrainingRun;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.document.TrainingLook;
import micrograd.nn.Loss;
import micrograd.scene.Axis;
import micrograd.scene.OutputCurve;
import micrograd.scene.OutputMap;
import micrograd.scene.PlaneView;
import micrograd.scene.ZeroLines;
import micrograd.text.Numbers;
import micrograd.training.NeuronMaps;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What the network answers over the plane, or along the one input of numbers, with the points; {@link TrainingTools} changes them. */
final class TrainingMap {
    private static final double LEFT = 34;
    private static final double BOTTOM = 24;
    private static final double TOP = 6;
    private static final double RIGHT = 6;
    private static final double REACH = 10;
    private static final double KEY_STEP = 0.02;
    private static final int LATTICE_OF_LINES = 81;
    private static final int LATTICE_OF_LINES_PLAYING = 41;

    private final TrainingPlayground playground;
    private final TrainingPlane planes;
    private final TrainingSurface surface = new TrainingSurface((HTMLCanvasElement) Dom.byId("training-map"));
    private final TrainingField field;
    private final TrainingTools tools;
    private final TrainingReadout readout;
    private final HTMLInputElement slice = Dom.inputById("training-slice");

    private double[] seenParameters = {};
    private TrainingRun run;
    private Dataset data;
    private TrainingLook look;
    private PlaneView plane;
    private OutputMap output;
    private TrainingColours colours;
    private Example chosen;
    private boolean stale = true;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    TrainingMap(TrainingPlayground playground, TrainingBudget budget, NeuronMaps maps, TrainingPlane planes) {
        this.playground = playground;
        this.planes = planes;
        field = new TrainingField(budget, maps, this::refresh);
        tools = new TrainingTools(playground, this);
        readout = new TrainingReadout();
        HTMLCanvasElement canvas = surface.canvas();
        Dom.on(canvas, "pointermove", event -> point((MouseEvent) event));
        Dom.on(canvas, "pointerleave", event -> leave());
        Dom.on(canvas, "click", event -> {
            point((MouseEvent) event);
            if (tools.isLooking()) {
                open();
            }
        });
        Dom.on(canvas, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(canvas, "blur", event -> leave());
        Dom.on(slice, "input", event -> {
            Dom.text(Dom.byId("training-slice-value"), Numbers.compact(Numbers.parse(slice.getValue())));
            seenParameters = new double[0];
            refresh();
        });
    }

    void refresh() {
        stale = true;
        playground.redraw();
    }

    void show(TrainingModel model, TrainingColours colours) {
        TrainingRun before = run;
        run = model.run();
        boolean resized = surface.fit();
        boolean recoloured = this.colours != colours;
        boolean other = data == null || !data.equals(run.data());
        double[] parameters = run.parameters();
        boolean set = before == null || !before.setup().equals(run.setup());
        boolean trained = parameters != seenParameters || set;
        boolean looked = !run.document().look().equals(look);
        boolean stopped = before != null && before.playing() && !run.playing();
        if (!resized
                && !recoloured
                && !other
                && !trained
                && !stale
                && !looked
                && !stopped
                && chosen == model.example()) {
            return;
        }
        data = run.data();
        look = run.document().look();
        plane = planes.of(run);
        stale = false;
        this.colours = colours;
        chosen = model.example();
        output = new OutputMap(run.setup(), look, greatest(data));
        if (set || recoloured || looked) {
            tools.show(run, colours);
            TrainingLegend.show(run, output, greatest(data), colours);
        }
        Dom.show(Dom.byId("training-slice-field"), data.inputs() > 2);
        if (!surface.isVisible()) {
            seenParameters = new double[0];
            return;
        }
        if (!plane.isCurve() && (trained || resized || recoloured || other || looked || stopped)) {
            seenParameters = parameters;
            field.compute(run, plane, output, colours, rest(), (int) Math.round(side() * surface.scale()));
        }
        draw();
        readout.show(run, output, pointed(), near().isPresent());
    }

    /** The greatest size among targets that are numbers. */
    private static double greatest(Dataset data) {
        double greatest = 0;
        if (data.isRegression()) {
            for (Example example : data.train()) {
                greatest = Math.max(greatest, Math.abs(example.target()));
            }
        }
        return greatest > 0 ? greatest : 1;
    }

    private double side() {
        return Math.min(surface.width() - LEFT - RIGHT, surface.height() - TOP - BOTTOM);
    }

    private double rest() {
        return Numbers.parse(slice.getValue());
    }

    private void draw() {
        CanvasRenderingContext2D context = surface.cleared();
        double side = side();
        if (!plane.isCurve()) {
            context.drawImage(field.canvas(), LEFT, TOP, side, side);
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
        TrainingPoints.draw(context, data, plane, colours, LEFT, TOP, side, radius, look.test());
        if (look.wrong() && !data.isRegression()) {
            marks(context, radius);
        }
        context.restore();
        ring(context, chosen, radius + 4);
        probe(context, side);
    }

    /** The output along the one input. */
    private void curve(CanvasRenderingContext2D context, double side) {
        OutputCurve curve = OutputCurve.of(
                x -> run.answer(x)[0], plane.x1().low(), plane.x1().high(), Math.max(60, (int) side / 2));
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
                .planes(plane.lattice(data.inputs(), rest(), lattice, lattice, 0, lattice), lattice * lattice);
        context.beginPath();
        for (double[] piece : ZeroLines.of(run.setup().shape(), run.answering(), layer, inputs, lattice)) {
            context.moveTo(LEFT + side * piece[0], TOP + side * piece[1]);
            context.lineTo(LEFT + side * piece[2], TOP + side * piece[3]);
        }
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(3);
        context.stroke();
        context.setStrokeStyle(colours.ink);
        context.setLineWidth(1.2);
        context.stroke();
    }

    /** A cross over each point that the network takes for another class. */
    private void marks(CanvasRenderingContext2D context, double radius) {
        context.beginPath();
        marks(context, data.train(), radius + 2.5);
        if (look.test()) {
            marks(context, data.test(), radius + 2.5);
        }
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(4);
        context.stroke();
        context.setStrokeStyle(colours.error);
        context.setLineWidth(2);
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
        context.setStrokeStyle(colours.paper);
        context.setLineWidth(4);
        context.stroke();
        context.setStrokeStyle(colours.ink);
        context.setLineWidth(2);
        context.stroke();
    }

    private void probe(CanvasRenderingContext2D context, double side) {
        if (!isPointing()) {
            return;
        }
        Optional<Example> near = near();
        if (near.isPresent()) {
            ring(context, near.get(), 8);
            return;
        }
        double x = LEFT + pointerX * side;
        double y = TOP + pointerY * side;
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

    private boolean isPointing() {
        return pointerX >= 0 && pointerX <= 1 && pointerY >= 0 && pointerY <= 1;
    }

    /** Follows the pointer. */
    void point(MouseEvent event) {
        double side = side();
        pointerX = (event.getOffsetX() - LEFT) / side;
        pointerY = (event.getOffsetY() - TOP) / side;
        refresh();
    }

    private void leave() {
        pointerX = Double.NaN;
        pointerY = Double.NaN;
        refresh();
    }

    private void pressed(KeyboardEvent event) {
        String key = event.getKey();
        double dx = key.equals("ArrowLeft") ? -1 : key.equals("ArrowRight") ? 1 : 0;
        double dy = key.equals("ArrowUp") ? -1 : key.equals("ArrowDown") ? 1 : 0;
        if (dx != 0 || dy != 0) {
            event.preventDefault();
            double fromX = pointerX != pointerX ? 0.5 : pointerX;
            double fromY = pointerY != pointerY ? 0.5 : pointerY;
            boolean carries = event.isShiftKey() && isPointing();
            Optional<Example> carried = carries ? near() : Optional.empty();
            pointerX = Math.max(0, Math.min(1, fromX + dx * KEY_STEP));
            pointerY = Math.max(0, Math.min(1, fromY + dy * KEY_STEP));
            carried.ifPresent(tools::carry);
            refresh();
        } else if (key.equals("Enter") && isPointing()) {
            event.preventDefault();
            if (tools.isLooking()) {
                open();
            } else {
                tools.act();
            }
        } else if ((key.equals("Delete") || key.equals("Backspace")) && isPointing()) {
            event.preventDefault();
            tools.removeNear();
        }
    }

    /** The point under the pointer, if one is near. */
    Optional<Example> near() {
        return isPointing() ? near(REACH) : Optional.empty();
    }

    private Optional<Example> near(double reach) {
        double px = LEFT + pointerX * side();
        double py = TOP + pointerY * side();
        Optional<Example> nearest = nearest(data.train(), px, py, reach, Optional.empty());
        double left = nearest.map(example -> distance(example, px, py)).orElse(reach);
        return look.test() ? nearest(data.test(), px, py, left, nearest) : nearest;
    }

    private Optional<Example> nearest(
            List<Example> examples, double px, double py, double reach, Optional<Example> rival) {
        Optional<Example> nearest = rival;
        double least = reach;
        for (Example example : examples) {
            double distance = distance(example, px, py);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(example);
            }
        }
        return nearest;
    }

    private double distance(Example example, double px, double py) {
        double dx = x(example) - px;
        double dy = y(example) - py;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The place under the pointer, to three decimals, with the target there where targets go upwards; none where it points beside the map. */
    Optional<Example> place() {
        if (!isPointing()) {
            return Optional.empty();
        }
        double up = rounded(plane.x2().value(1 - pointerY));
        double[] at = new double[data.inputs()];
        for (int i = 0; i < at.length; i++) {
            at[i] = i == 0 ? rounded(plane.x1().value(pointerX)) : i == 1 ? up : rest();
        }
        return Optional.of(new Example(at, plane.isCurve() ? up : 0));
    }

    /** How much of the first input it shows. */
    double width() {
        return plane.x1().high() - plane.x1().low();
    }

    private double rounded(double number) {
        double grain = plane.x1().high() - plane.x1().low() > 100 ? 1 : 1000;
        return Math.rint(number * grain) / grain;
    }

    private Optional<Example> pointed() {
        Optional<Example> near = near();
        return near.isPresent() ? near : place();
    }

    private void open() {
        Optional<Example> near = near();
        Optional<Example> example = near.isPresent() ? near : place().map(this::supposed);
        example.ifPresent(
                one -> playground.send(new TrainingMessage.InspectionRequested(Optional.empty(), Optional.of(one))));
    }

    /** A place as an example, supposed to be what the network takes it for. */
    private Example supposed(Example place) {
        if (data.isRegression()) {
            return place;
        }
        double[] outputs = run.answer(place.inputs());
        return new Example(place.inputs(), data.form().target(Loss.decide(outputs, 0, outputs.length)));
    }
}
