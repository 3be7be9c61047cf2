package micrograd.browser.training.drawing;

import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.browser.ui.Dom;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** Changes a parameter by dragging its line or its square up and down; a click without a drag chooses it. */
final class WeightDrag {
    private static final double LEAST_MOVE = 3;
    private static final double CHANGE_A_PIXEL = 0.01;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final Drawer drawer;
    private int parameter = -1;
    private boolean moved;
    private double startY;
    private double startValue;
    private double began;

    WeightDrag(Store<TrainingLab, TrainingMessage, TrainingEffect> store, Drawer drawer) {
        this.store = store;
        this.drawer = drawer;
    }

    boolean isOn() {
        return parameter >= 0;
    }

    /** The pointer went down on a parameter. */
    void begin(int parameter, double value, MouseEvent event, HTMLElement canvas) {
        if (event.getButton() != 0) {
            return;
        }
        this.parameter = parameter;
        moved = false;
        startY = event.getClientY();
        startValue = value - value == 0 ? value : 0;
        began = Dom.now();
        capture(canvas, event);
    }

    void move(MouseEvent event) {
        double by = startY - event.getClientY();
        if (parameter < 0 || isTouch(event) || !moved && Math.abs(by) < LEAST_MOVE) {
            return;
        }
        moved = true;
        double value = startValue + by * CHANGE_A_PIXEL * Math.max(1, Math.abs(startValue));
        value = Rounding.toParts(value, 1000);
        // One drag is one step of undo, however long it takes.
        store.send(new RunMessage.ParameterSet(
                parameter, value, "drag " + parameter + " " + Rounding.toInt(began), began));
    }

    /** The pointer went up: whether it had been on a parameter. */
    boolean end() {
        if (parameter < 0) {
            return false;
        }
        store.send(new RunMessage.ParameterChosen(parameter));
        if (!moved) {
            drawer.open("parameter");
        }
        parameter = -1;
        return true;
    }

    @JSBody(params = "event", script = "return event.pointerType === 'touch';")
    private static native boolean isTouch(MouseEvent event);

    @JSBody(
            params = {"canvas", "event"},
            script = "try { canvas.setPointerCapture(event.pointerId); } catch (gone) {}")
    private static native void capture(HTMLElement canvas, MouseEvent event);
}
