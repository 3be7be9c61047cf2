package micrograd.browser.training.drawing;

import java.util.List;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Host;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.document.TrainingLook;
import micrograd.nn.Loss;
import micrograd.scene.network.OutputMap;
import micrograd.scene.network.PlaneView;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronMaps;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What the network answers over the plane, or along the one input of numbers, with the points; {@link PointTools} changes them. */
public final class AnswerMap {
    private static final double REACH = 10;
    private static final double KEY_STEP = 0.02;

    /** What keys read is said once they rest. */
    private static final int SAID_AFTER_MILLIS = 350;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final MapPlane planes;
    private final Surface surface = new Surface((HTMLCanvasElement) Dom.byId("training-map"));
    private final MapPainter painter = new MapPainter(surface);
    private final AnswerPlane field;
    private final PointTools tools;
    private final Readout readout;
    private final HTMLInputElement slice = Dom.inputById("training-slice");

    private double[] seenParameters = {};
    private TrainingRun run;
    private Dataset data;
    private TrainingLook look;
    private PlaneView plane;
    private OutputMap output;
    private DrawingColours colours;
    private Example chosen;
    private boolean stale = true;
    private int speaking;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    public AnswerMap(
            Store<TrainingLab, TrainingMessage, TrainingEffect> store,
            FrameBudget budget,
            NeuronMaps maps,
            MapPlane planes) {
        this.store = store;
        this.planes = planes;
        field = new AnswerPlane(budget, maps, this::refresh);
        tools = new PointTools(store, this);
        readout = new Readout();
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
        store.redraw();
    }

    public void show(TrainingModel model, DrawingColours colours) {
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
        painter.of(run, plane, colours, rest());
        output = new OutputMap(run.setup(), look, greatest(data));
        if (set || recoloured || looked) {
            tools.show(run, colours);
            Legend.show(run, output, greatest(data), colours);
        }
        Dom.show(Dom.byId("training-slice-field"), data.inputs() > 2);
        if (!surface.isVisible()) {
            seenParameters = new double[0];
            return;
        }
        if (!plane.isCurve() && (trained || resized || recoloured || other || looked || stopped)) {
            seenParameters = parameters;
            field.compute(run, plane, output, colours, rest(), Rounding.toInt(painter.side() * surface.scale()));
        }
        Optional<Example> near = near();
        painter.draw(field.canvas(), chosen);
        if (isPointing()) {
            painter.probe(near, pointerX, pointerY);
        }
        readout.show(run, output, pointed(), near.isPresent());
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

    private double rest() {
        return Numbers.parse(slice.getValue());
    }

    private boolean isPointing() {
        return pointerX >= 0 && pointerX <= 1 && pointerY >= 0 && pointerY <= 1;
    }

    /** Follows the pointer. */
    void point(MouseEvent event) {
        pointerX = painter.across(event.getOffsetX());
        pointerY = painter.down(event.getOffsetY());
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
            Window.clearTimeout(speaking);
            speaking = Window.setTimeout(() -> Host.say(readout.text()), SAID_AFTER_MILLIS);
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
        if (!isPointing() || data == null) {
            return Optional.empty();
        }
        Optional<Example> nearest = Optional.empty();
        double least = REACH;
        for (List<Example> examples : List.of(data.train(), look.test() ? data.test() : List.<Example>of())) {
            for (Example example : examples) {
                double distance = painter.distance(example, pointerX, pointerY);
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(example);
                }
            }
        }
        return nearest;
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
        return Rounding.toParts(number, grain);
    }

    private Optional<Example> pointed() {
        Optional<Example> near = near();
        return near.isPresent() ? near : place();
    }

    private void open() {
        Optional<Example> near = near();
        Optional<Example> example = near.isPresent() ? near : place().map(this::supposed);
        example.ifPresent(
                one -> store.send(new TrainingMessage.InspectionRequested(Optional.empty(), Optional.of(one))));
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
