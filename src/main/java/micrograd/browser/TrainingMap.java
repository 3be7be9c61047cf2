package micrograd.browser;

import java.util.List;
import java.util.Optional;
import micrograd.app.Inspection;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingModel;
import micrograd.app.TrainingRun;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.nn.FeedForward;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.scene.Axis;
import micrograd.scene.OutputMap;
import micrograd.scene.PlaneView;
import micrograd.text.Numbers;
import micrograd.training.NeuronMaps;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * What the network answers over the plane, with the points. While training runs the answers are computed on a lattice as fine as a frame allows and
 * interpolated; once it stands, for every pixel of the screen, in slices.
 */
final class TrainingMap {
    private static final double LEFT = 34;
    private static final double BOTTOM = 24;
    private static final double TOP = 6;
    private static final double RIGHT = 6;
    private static final double MOST_WORK = 4e8;
    private static final double STANDING_WORK = 4e6;
    private static final double WORK_A_PIXEL = 8;
    private static final int FINEST_IN_A_FRAME = 110;
    private static final int SLICE_MILLIS = 6;
    private static final double REACH = 10;
    private static final double KEY_STEP = 0.02;

    private final TrainingPlayground playground;
    private final TrainingBudget budget;
    private final NeuronMaps maps;
    private final TrainingSurface surface = new TrainingSurface((HTMLCanvasElement) Dom.byId("training-map"));
    private final HTMLCanvasElement field =
            (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    private final CanvasRenderingContext2D fieldContext;
    private final HTMLElement readout = Dom.byId("training-map-readout");
    private final HTMLInputElement showTest = Dom.inputById("training-show-test");
    private final HTMLInputElement slice = Dom.inputById("training-slice");

    private double[] seenParameters = {};
    private double[] drawnParameters = {};
    private Dataset data;
    private PlaneView plane;
    private NetworkShape shape;
    private OutputMap output;
    private TrainingColours colours;
    private Example chosen;
    private boolean stale = true;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private int refining;

    TrainingMap(TrainingPlayground playground, TrainingBudget budget, NeuronMaps maps) {
        this.playground = playground;
        this.budget = budget;
        this.maps = maps;
        fieldContext = (CanvasRenderingContext2D) field.getContext("2d");
        HTMLCanvasElement canvas = surface.canvas();
        Dom.on(canvas, "pointermove", event -> point((MouseEvent) event));
        Dom.on(canvas, "pointerleave", event -> leave());
        Dom.on(canvas, "click", event -> {
            point((MouseEvent) event);
            open();
        });
        Dom.on(canvas, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(canvas, "blur", event -> leave());
        Dom.on(showTest, "change", event -> refresh());
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
        TrainingRun run = model.run();
        boolean resized = surface.fit();
        boolean recoloured = this.colours != colours;
        boolean other = data == null || !data.equals(run.data());
        double[] parameters = run.parameters();
        boolean trained = parameters != seenParameters || !run.setup().shape().equals(shape);
        if (!resized && !recoloured && !other && !trained && !stale && chosen == model.example()) {
            return;
        }
        if (other) {
            data = run.data();
            plane = PlaneView.of(data);
        }
        stale = false;
        this.colours = colours;
        chosen = model.example();
        shape = run.setup().shape();
        output = new OutputMap(run.setup());
        legend();
        if (!surface.isVisible()) {
            seenParameters = new double[0];
            return;
        }
        if (trained || resized || recoloured || other) {
            seenParameters = parameters;
            drawnParameters = run.answering();
            coarse(run.playing());
            if (!run.playing()) {
                refine();
            } else {
                refining++;
            }
        }
        draw();
        readOut();
    }

    private void legend() {
        boolean three = !output.isNumber() && shape.outputs() > 2 || data.classes() > 2;
        Dom.show(Dom.byId("training-legend-two"), !three);
        Dom.show(Dom.byId("training-legend-three"), three);
        Dom.show(Dom.byId("training-slice-field"), shape.inputs() > 2);
    }

    private double side() {
        return Math.min(surface.width() - LEFT - RIGHT, surface.height() - TOP - BOTTOM);
    }

    private double rest() {
        return Numbers.parse(slice.getValue());
    }

    /** Answers on a lattice, coloured for each pixel between by interpolation. */
    private void coarse(boolean playing) {
        int all = (int) Math.round(side() * surface.scale());
        double room = playing ? budget.work() : STANDING_WORK;
        int affordable = (int) Math.sqrt(room / (WORK_A_PIXEL * (shape.outputs() == 1 ? 1 : 3)));
        int pixels = playing ? Math.min(all, Math.max(120, affordable)) : all;
        int work = shape.parameters() + shape.neurons();
        int fine = (int) Math.max(12, Math.min(FINEST_IN_A_FRAME, Math.sqrt(room / work)));
        int lattice = Math.min(pixels, fine);
        double[] activations = activations(lattice, lattice, 0, lattice);
        int count = lattice * lattice;
        int outputs = shape.outputs();
        int first = (shape.neurons() - outputs) * count;
        int[] image = new int[pixels * pixels];
        double[] values = new double[outputs];
        for (int row = 0; row < pixels; row++) {
            double v = (double) row / (pixels - 1) * (lattice - 1);
            int above = Math.min((int) v, lattice - 2);
            double down = v - above;
            for (int column = 0; column < pixels; column++) {
                double u = (double) column / (pixels - 1) * (lattice - 1);
                int before = Math.min((int) u, lattice - 2);
                double across = u - before;
                int at = first + above * lattice + before;
                for (int k = 0; k < outputs; k++) {
                    int from = at + k * count;
                    double upper = activations[from] + across * (activations[from + 1] - activations[from]);
                    double lower = activations[from + lattice]
                            + across * (activations[from + lattice + 1] - activations[from + lattice]);
                    values[k] = upper + down * (lower - upper);
                }
                image[row * pixels + column] = output.pixel(values, colours.map);
            }
        }
        if (field.getWidth() != pixels) {
            field.setWidth(pixels);
            field.setHeight(pixels);
        }
        TrainingSurface.put(fieldContext, image, pixels, pixels, 0, 0);
    }

    private double[] activations(int columns, int rows, int fromRow, int toRow) {
        int count = columns * (toRow - fromRow);
        double[] inputs = plane.lattice(shape.inputs(), rest(), columns, rows, fromRow, toRow);
        double[] activations = new double[shape.neurons() * count];
        maps.activations(shape, drawnParameters, inputs, count, activations);
        return activations;
    }

    /** Computes every pixel's own answer, some rows at a time, until something newer is drawn. */
    private void refine() {
        int mine = ++refining;
        int pixels = (int) Math.round(side() * surface.scale());
        double work = (double) pixels * pixels * (shape.parameters() + shape.neurons());
        if (work <= MOST_WORK) {
            Window.setTimeout(() -> refine(mine, pixels, 0), 60);
        }
    }

    private void refine(int mine, int pixels, int fromRow) {
        double end = Dom.now() + SLICE_MILLIS;
        int row = fromRow;
        double[] values = new double[shape.outputs()];
        int[] line = new int[pixels];
        while (row < pixels && mine == refining && Dom.now() < end) {
            double[] activations = activations(pixels, pixels, row, row + 1);
            int first = (shape.neurons() - values.length) * pixels;
            for (int column = 0; column < pixels; column++) {
                for (int k = 0; k < values.length; k++) {
                    values[k] = activations[first + k * pixels + column];
                }
                line[column] = output.pixel(values, colours.map);
            }
            TrainingSurface.put(fieldContext, line, pixels, 1, 0, row);
            row++;
        }
        if (mine != refining) {
            return;
        }
        if (row < pixels) {
            int next = row;
            Window.setTimeout(() -> refine(mine, pixels, next), 0);
        } else {
            refresh();
        }
    }

    private void draw() {
        CanvasRenderingContext2D context = surface.cleared();
        double side = side();
        context.drawImage(field, LEFT, TOP, side, side);
        context.setStrokeStyle(colours.rule);
        context.setLineWidth(1);
        context.strokeRect(LEFT - 0.5, TOP - 0.5, side + 1, side + 1);
        axes(context, side);
        context.save();
        context.beginPath();
        context.rect(LEFT, TOP, side, side);
        context.clip();
        double radius = data.size() > 400 ? 2.6 : data.size() > 150 ? 3.4 : 4.2;
        TrainingPoints.draw(context, data, plane, colours, LEFT, TOP, side, radius, showTest.isChecked());
        context.restore();
        ring(context, chosen, radius + 4);
        probe(context, side);
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
        context.fillText("x₂", LEFT - 7, TOP + 6);
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
        return LEFT + side() * plane.x1().position(example.input(0));
    }

    private double y(Example example) {
        return TOP + side() * (1 - plane.x2().position(example.input(1)));
    }

    private boolean isPointing() {
        return pointerX >= 0 && pointerX <= 1 && pointerY >= 0 && pointerY <= 1;
    }

    private void point(MouseEvent event) {
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
        double dx = event.getKey().equals("ArrowLeft") ? -1 : event.getKey().equals("ArrowRight") ? 1 : 0;
        double dy = event.getKey().equals("ArrowUp") ? -1 : event.getKey().equals("ArrowDown") ? 1 : 0;
        if (dx != 0 || dy != 0) {
            event.preventDefault();
            pointerX = pointerX != pointerX ? 0.5 : Math.max(0, Math.min(1, pointerX + dx * KEY_STEP));
            pointerY = pointerY != pointerY ? 0.5 : Math.max(0, Math.min(1, pointerY + dy * KEY_STEP));
            refresh();
        } else if (event.getKey().equals("Enter") && isPointing()) {
            event.preventDefault();
            open();
        }
    }

    /** The point under the pointer, if one is near. */
    private Optional<Example> near() {
        double px = LEFT + pointerX * side();
        double py = TOP + pointerY * side();
        Optional<Example> nearest = nearest(data.train(), px, py, Optional.empty());
        return showTest.isChecked() ? nearest(data.test(), px, py, nearest) : nearest;
    }

    private Optional<Example> nearest(List<Example> examples, double px, double py, Optional<Example> rival) {
        Optional<Example> nearest = rival;
        double least = rival.map(example -> distance(example, px, py)).orElse(REACH);
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

    private void open() {
        if (isPointing()) {
            Example example = near().orElseGet(this::supposed);
            playground.send(new TrainingMessage.InspectionRequested(Optional.empty(), Optional.of(example)));
        }
    }

    /** The place under the pointer as an example, supposed to be what the network takes it for. */
    private Example supposed() {
        double[] at = new double[data.inputs()];
        for (int i = 0; i < at.length; i++) {
            double exact =
                    i == 0 ? plane.x1().value(pointerX) : i == 1 ? plane.x2().value(1 - pointerY) : rest();
            at[i] = Math.rint(exact * 1000) / 1000;
        }
        if (data.isRegression()) {
            return new Example(at, 0);
        }
        double[] outputs = playground.model().training().run().answer(at);
        int decided = Loss.decide(outputs, 0, outputs.length);
        return new Example(at, data.classes() == 2 ? 2 * decided - 1 : decided);
    }

    private void readOut() {
        if (!isPointing()) {
            Dom.text(readout, "Point at the map for the network’s answer there.");
            return;
        }
        Optional<Example> near = near();
        double[] at = new double[shape.inputs()];
        for (int i = 0; i < at.length; i++) {
            at[i] = near.isPresent()
                    ? near.get().input(i)
                    : i == 0 ? plane.x1().value(pointerX) : i == 1 ? plane.x2().value(1 - pointerY) : rest();
        }
        double[] values = new FeedForward(shape).outputs(drawnParameters, at);
        StringBuilder text = new StringBuilder();
        if (near.isPresent()) {
            text.append(data.test().contains(near.get()) ? "Test point " : "Point ")
                    .append(Inspection.point(near.get()))
                    .append(" of class ")
                    .append(Numbers.compact(near.get().target()));
        } else {
            text.append('(')
                    .append(coordinate(at[0]))
                    .append(", ")
                    .append(coordinate(at[1]))
                    .append(')');
        }
        text.append(": ").append(answer(output, values));
        if (near.isPresent()) {
            boolean right = Loss.decide(values, 0, values.length)
                    == Loss.classOf(near.get().target());
            text.append(right ? ", right" : ", wrong").append(". Click for its scalars.");
        }
        Dom.text(readout, text.toString());
    }

    private static String coordinate(double number) {
        return Numbers.withTrueMinus(Numbers.fixed(number, 2));
    }

    /** What the outputs say, in words. */
    static String answer(OutputMap output, double[] values) {
        int decided = Loss.decide(values, 0, values.length);
        if (output.isNumber()) {
            return "output " + Numbers.display(values[0]) + ", class " + (decided == 1 ? "1" : "−1");
        }
        StringBuilder text = new StringBuilder("class ").append(decided);
        if (output.isSoftmax()) {
            text.append(", ")
                    .append(TrainingWords.percent(OutputMap.probability(values, decided)))
                    .append(" sure");
        } else {
            text.append(", output ").append(Numbers.display(values[decided]));
        }
        return text.toString();
    }
}
