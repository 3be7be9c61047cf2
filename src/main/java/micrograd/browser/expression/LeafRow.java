package micrograd.browser.expression;

import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.LeafRange;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Store;
import micrograd.browser.ui.Css;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Gesture;
import micrograd.browser.ui.Signs;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.text.Fitting;
import micrograd.text.Numbers;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** One leaf: name, slider, number, gradient. */
final class LeafRow {
    /** A slider is divided so finely that every step of a range has its place. */
    private static final int NOTCHES = 10_000;

    private static final double LARGE_STEP = 10;
    private static final double SMALL_STEP = 0.1;

    /** Characters that the style sheet has room for. */
    private static final int NUMBER_ROOM = 10;

    private static final int GRADIENT_ROOM = 10;
    private static final int RIGHT_ROOM = 8;

    private final Store<Model, Message, Effect> store;
    private final int leaf;
    private final HTMLElement element = Dom.element("div", "leaf");
    private final HTMLElement name = Dom.element("span", "leaf-name");
    private final HTMLInputElement slider = input("range", "slider");
    private final HTMLInputElement number = input("text", "field");
    private final HTMLElement grad = Dom.element("span", "");
    private final HTMLElement rightGrad = Dom.element("b", "");
    private LeafRange range = LeafRange.around(1);
    private String shownName = "";
    private double value;
    private Optional<Told> told = Optional.empty();
    private final Gesture drag = new Gesture("slider");

    /** What was shown last: of thousands of leaves few change at a time. */
    private record Told(
            String name, double value, boolean hasGrad, double grad, String right, boolean enabled, LeafRange range) {}

    LeafRow(Store<Model, Message, Effect> store, int leaf) {
        this.store = store;
        this.leaf = leaf;
        slider.setAttribute("min", "0");
        slider.setAttribute("max", Integer.toString(NOTCHES));
        slider.setAttribute("step", "any");
        number.setAttribute("inputmode", "decimal");
        number.setAttribute("autocomplete", "off");
        number.setAttribute("spellcheck", "false");
        element.appendChild(name);
        element.appendChild(slider);
        element.appendChild(number);
        HTMLElement grads = Dom.append(element, "span", "leaf-grad", "");
        grads.appendChild(grad);
        grads.appendChild(rightGrad);
        slider.addEventListener("pointerdown", event -> drag.begin());
        slider.addEventListener("input", event -> slid());
        slider.addEventListener("change", event -> endDrag());
        slider.addEventListener("keydown", event -> sliderKey((KeyboardEvent) event));
        number.addEventListener("focus", event -> write());
        number.addEventListener("blur", event -> left());
        number.addEventListener("change", event -> entered());
        number.addEventListener("keydown", event -> numberKey((KeyboardEvent) event));
    }

    HTMLElement element() {
        return element;
    }

    /** Shows a leaf, with its gradient where that can be seen, and the right one beside a wrong one. */
    void show(String leafName, GraphNode node, Shown seen, boolean enabled) {
        boolean hasGrad = seen.hasGrad(node.id());
        Optional<Double> right = Optional.ofNullable(seen.rightGrads().get(node.id()));
        String should =
                right.map(number -> " ≠ " + Fitting.shown(number, RIGHT_ROOM)).orElse("");
        boolean another = !leafName.equals(shownName);
        shownName = leafName;
        value = node.data();
        if (!drag.isOn() && (another || !range.suits(value))) {
            range = LeafRange.around(value);
        }
        boolean typing = HTMLDocument.current().getActiveElement() == number;
        Told now = new Told(leafName, value, hasGrad, node.grad(), should, enabled, range);
        if (!drag.isOn() && !typing && told.filter(now::equals).isPresent()) {
            return;
        }
        Dom.text(name, leafName);
        Dom.attribute(name, "title", leafName);
        Dom.attribute(slider, "aria-label", leafName);
        Dom.attribute(
                slider,
                "aria-valuetext",
                Signs.spoken(value)
                        + (hasGrad ? ", gradient " + Signs.spoken(node.grad()) : "")
                        + right.map(number -> ", which is wrong: it should be " + Signs.spoken(number))
                                .orElse(""));
        Dom.attribute(number, "aria-label", "Number of " + leafName);
        slider.setDisabled(!enabled);
        number.setDisabled(!enabled);
        double share = range.share(value);
        if (!drag.isOn()) {
            Dom.value(slider, Css.number(share * NOTCHES));
        }
        Dom.style(slider, "--from", Css.percent(Math.min(share, 0.5)));
        Dom.style(slider, "--to", Css.percent(Math.max(share, 0.5)));
        if (!typing) {
            write();
        }
        Dom.text(grad, hasGrad ? Fitting.shown(node.grad(), GRADIENT_ROOM) : "");
        Dom.classes(grad, Signs.of(node.grad()) + (right.isPresent() ? " wrong" : ""));
        Dom.text(rightGrad, should);
        told = drag.isOn() || typing ? Optional.empty() : Optional.of(now);
    }

    /** All digits while it is typed in, else as many as there is room for. */
    private void write() {
        told = Optional.empty();
        boolean typing = HTMLDocument.current().getActiveElement() == number;
        String all = Numbers.shortest(value);
        String shown = typing ? all : Fitting.typed(value, NUMBER_ROOM);
        Dom.value(number, shown);
        Dom.attribute(number, "title", shown.equals(all) ? "" : all);
        number.removeAttribute("aria-invalid");
    }

    private void slid() {
        double share = Numbers.parse(slider.getValue()) / NOTCHES;
        double wanted = range.rounded((2 * share - 1) * range.bound());
        move(wanted, drag.key(), drag.millis());
    }

    private void endDrag() {
        if (drag.isOn()) {
            drag.end();
            // A drag to the very end asks for more room.
            if (Math.abs(value) >= range.bound()) {
                range = LeafRange.around(value);
            }
            store.redraw();
        }
    }

    private void sliderKey(KeyboardEvent event) {
        double size = event.isShiftKey() ? LARGE_STEP : event.isAltKey() ? SMALL_STEP : 1;
        switch (event.getKey()) {
            case "ArrowRight", "ArrowUp" -> nudge(event, size);
            case "ArrowLeft", "ArrowDown" -> nudge(event, -size);
            case "PageUp" -> nudge(event, LARGE_STEP);
            case "PageDown" -> nudge(event, -LARGE_STEP);
            default -> {}
        }
    }

    private void numberKey(KeyboardEvent event) {
        double size = event.isShiftKey() ? LARGE_STEP : event.isAltKey() ? SMALL_STEP : 1;
        switch (event.getKey()) {
            case "ArrowUp" -> nudgeNumber(event, size);
            case "ArrowDown" -> nudgeNumber(event, -size);
            case "Enter" -> entered();
            case "Escape" -> write();
            default -> {}
        }
    }

    private void nudgeNumber(KeyboardEvent event, double steps) {
        double from = Numbers.isDecimal(typed()) ? Numbers.parse(typed()) : Double.NaN;
        if (from - from == 0) {
            value = from;
            nudge(event, steps);
            write();
        }
    }

    private void nudge(KeyboardEvent event, double steps) {
        event.preventDefault();
        if (event.isCtrlKey() || event.isMetaKey()) {
            return;
        }
        value = range.nudged(value, steps);
        move(value, "keys", Dom.now());
    }

    private void entered() {
        double wanted = Numbers.isDecimal(typed()) ? Numbers.parse(typed()) : Double.NaN;
        if (wanted - wanted == 0) {
            if (number.hasAttribute("aria-invalid")) {
                // What was refused is not what stands there any more.
                store.send(new DocumentMessage.NoticeDismissed());
                number.removeAttribute("aria-invalid");
            }
            move(wanted, "typed", Dom.now());
        } else {
            told = Optional.empty();
            number.setAttribute("aria-invalid", "true");
            store.send(new DocumentMessage.Noticed("“" + number.getValue() + "” is no finite number: " + shownName
                    + " stays " + Numbers.display(value) + "."));
        }
    }

    /** A field that is left says what is; what could not be was said. */
    private void left() {
        told = Optional.empty();
        number.removeAttribute("aria-invalid");
        number.setValue(Fitting.typed(value, NUMBER_ROOM));
    }

    private String typed() {
        return number.getValue().trim().replace(Numbers.MINUS, '-').replace(',', '.');
    }

    private void move(double wanted, String gesture, double millis) {
        store.send(new ExpressionMessage.LeafMoved(leaf, wanted, gesture, millis));
    }

    private static HTMLInputElement input(String type, String className) {
        HTMLInputElement input = (HTMLInputElement) Dom.element("input", className);
        input.setType(type);
        return input;
    }
}
