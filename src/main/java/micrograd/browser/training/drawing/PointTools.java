package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.DataMessage;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.data.DatasetForm;
import micrograd.data.Example;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.tables.CsvWriter;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** What a click or a drag on the map does to the points: adds, moves, paints or removes them; one gesture is one step of undo. */
final class PointTools {
    private static final String LOOK = "look";
    private static final String EDIT = "edit";
    private static final String PAINT = "paint";
    private static final String ERASE = "erase";
    private static final double BRUSH = 0.05;
    private static final int DROPS = 2;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final AnswerMap map;
    private final HTMLElement canvas = Dom.byId("training-map");
    private final HTMLInputElement number = Dom.inputById("training-brush-number");
    private TrainingRun run;
    private String tool = LOOK;
    private int brush = 1;
    private int gesture;
    private boolean pressed;
    private int carried = -1;

    PointTools(Store<TrainingLab, TrainingMessage, TrainingEffect> store, AnswerMap map) {
        this.store = store;
        this.map = map;
        NodeList<? extends HTMLElement> buttons = HTMLDocument.current().querySelectorAll("#training [data-tool]");
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.item(i);
            Dom.onClick(button, () -> choose(button.getAttribute("data-tool"), buttons));
        }
        Dom.on(canvas, "pointerdown", this::press);
        Dom.on(canvas, "pointermove", this::move);
        Dom.on(canvas, "pointerup", event -> release());
        Dom.on(canvas, "pointercancel", event -> release());
        Dom.onClick(Dom.byId("training-points-save"), () -> Files.save("points.csv", written()));
    }

    boolean isLooking() {
        return tool.equals(LOOK);
    }

    private void choose(String name, NodeList<? extends HTMLElement> buttons) {
        tool = name;
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.item(i);
            button.setAttribute(
                    "aria-pressed",
                    Boolean.toString(button.getAttribute("data-tool").equals(name)));
        }
        Dom.toggleClass(canvas, "editing", !isLooking());
        line();
    }

    void show(TrainingRun run, DrawingColours colours) {
        this.run = run;
        DatasetForm form = run.setup().dataset().form();
        HTMLElement group = Dom.byId("training-brush-classes");
        Dom.clear(group);
        brush = Math.min(brush, Math.max(0, form.classes() - 1));
        for (int i = 0; i < form.classes(); i++) {
            int index = i;
            HTMLElement label = Dom.append(group, "label", "brush-class", "");
            HTMLInputElement radio = (HTMLInputElement) Dom.append(label, "input", "", "");
            radio.setAttribute("type", "radio");
            radio.setAttribute("name", "brush-class");
            radio.setChecked(i == brush);
            Dom.on(radio, "change", event -> brush = index);
            label.appendChild(Legend.mark(i, form.classes(), colours));
            Dom.append(label, "span", "", run.setup().dataset().label(i));
        }
        line();
    }

    private void line() {
        Dom.show(Dom.byId("training-tool-line"), !isLooking());
        if (run == null) {
            return;
        }
        DatasetForm form = run.setup().dataset().form();
        boolean adds = tool.equals(EDIT) || tool.equals(PAINT);
        Dom.show(Dom.byId("training-brush-classes"), adds && !form.isRegression());
        Dom.show(Dom.byId("training-brush-number-label"), adds && form.isRegression() && form.inputs() > 1);
        String note = tool.equals(EDIT)
                ? "Click adds, drag moves, Delete removes; a change restarts the run."
                : tool.equals(PAINT) ? "Drag to paint points." : "Click or drag over points to remove them.";
        Dom.text(Dom.byId("training-tool-note"), note);
    }

    private void press(Event event) {
        MouseEvent mouse = (MouseEvent) event;
        if (isLooking() || mouse.getButton() != 0) {
            return;
        }
        event.preventDefault();
        canvas.focus();
        capture(canvas, event);
        map.point(mouse);
        gesture++;
        pressed = true;
        Optional<Example> near = map.near();
        if (tool.equals(EDIT) && near.isPresent()) {
            carried = place(near.get());
        } else {
            act();
        }
    }

    private void move(Event event) {
        if (!pressed || isLooking()) {
            return;
        }
        map.point((MouseEvent) event);
        if (carried >= 0) {
            carryTo(carried);
        } else if (!tool.equals(EDIT)) {
            act();
        }
    }

    private void release() {
        pressed = false;
        carried = -1;
    }

    /** What the tool does at the pointer: adds, paints or removes. */
    void act() {
        if (tool.equals(ERASE)) {
            removeNear();
        } else if (tool.equals(PAINT)) {
            paint();
        } else {
            map.place().ifPresent(at -> add(List.of(ofBrush(at))));
        }
    }

    private void add(List<Example> points) {
        store.send(new DataMessage.PointsAdded(points, "points" + gesture, Dom.now()));
    }

    private Example ofBrush(Example at) {
        DatasetForm form = run.setup().dataset().form();
        if (!form.isRegression()) {
            return new Example(at.inputs(), form.target(brush));
        }
        String text = number.getValue().trim().replace(Numbers.MINUS, '-').replace(',', '.');
        double typed = Numbers.isDecimal(text) ? Numbers.parse(text) : 0;
        return form.inputs() == 1 ? at : new Example(at.inputs(), typed);
    }

    /** Some drops around the pointer. */
    private void paint() {
        Optional<Example> at = map.place();
        if (at.isEmpty()) {
            return;
        }
        double reach = BRUSH * map.width();
        List<Example> drops = new ArrayList<>();
        for (int i = 0; i < DROPS; i++) {
            double angle = 2 * Math.PI * random();
            double distance = reach * Math.sqrt(random());
            double[] inputs = at.get().inputs();
            inputs[0] = round(inputs[0] + distance * Math.cos(angle));
            double up = distance * Math.sin(angle);
            if (inputs.length > 1) {
                inputs[1] = round(inputs[1] + up);
            }
            drops.add(ofBrush(new Example(inputs, at.get().target())));
        }
        add(drops);
    }

    private static double round(double number) {
        return Rounding.toParts(number, 1000);
    }

    /** Removes the point under the pointer. */
    void removeNear() {
        if (isLooking()) {
            return;
        }
        map.near()
                .map(this::place)
                .filter(place -> place >= 0)
                .ifPresent(place ->
                        store.send(new DataMessage.PointsRemoved(List.of(place), "points" + gesture, Dom.now())));
    }

    /** Takes a point along with the pointer, which has just been moved. */
    void carry(Example point) {
        int place = isLooking() ? -1 : place(point);
        if (place >= 0) {
            carryTo(place);
        }
    }

    private void carryTo(int place) {
        Optional<Example> at = map.place();
        List<Example> train = run.data().train();
        List<Example> test = run.data().test();
        if (at.isEmpty() || place >= train.size() + test.size()) {
            return;
        }
        Example old = place < train.size() ? train.get(place) : test.get(place - train.size());
        double[] inputs = old.inputs();
        double[] to = at.get().inputs();
        for (int i = 0; i < Math.min(2, inputs.length); i++) {
            inputs[i] = to[i];
        }
        boolean curve = run.data().isRegression() && inputs.length == 1;
        Example moved = new Example(inputs, curve ? at.get().target() : old.target());
        store.send(new DataMessage.PointMoved(place, moved, "points" + gesture, Dom.now()));
        run = store.model().training().run();
    }

    /** A point's place among all examples, those trained on first; -1 where it is none of them. */
    private int place(Example point) {
        run = store.model().training().run();
        int place = run.data().train().indexOf(point);
        int inTest = place >= 0 ? -1 : run.data().test().indexOf(point);
        return inTest >= 0 ? run.data().train().size() + inTest : place;
    }

    @JSBody(script = "return Math.random();")
    private static native double random();

    @JSBody(
            params = {"element", "event"},
            script = "try { element.setPointerCapture(event.pointerId); } catch (e) {}")
    private static native void capture(HTMLElement element, Event event);

    private String written() {
        List<Example> all = new ArrayList<>(run.data().train());
        all.addAll(run.data().test());
        return CsvWriter.written(run.setup().dataset(), run.data().form(), all);
    }
}
