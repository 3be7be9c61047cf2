package micrograd.browser.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import micrograd.app.course.OrderTried;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import micrograd.course.play.Tried;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** Values that are put into an order, by dragging or by the arrow keys, and a run in that order. */
final class OrderField implements AnswerField {
    private final HTMLElement element = Dom.element("div", "course-order");
    private final HTMLElement row = Dom.append(element, "div", "course-order-row", "");
    private final HTMLElement run;
    private final HTMLElement came = Dom.append(element, "p", "course-order-came", "");
    private final Map<String, HTMLElement> buttons = new LinkedHashMap<>();
    private final List<String> order;
    private final Task task;
    private final Player player;
    private String dragged = "";
    private String shown = "";
    private boolean open = true;

    OrderField(Task task, Task.Order asked, Player player, Consumer<String> answered) {
        this.task = task;
        this.player = player;
        order = new ArrayList<>(asked.values());
        row.setAttribute("role", "group");
        row.setAttribute("aria-label", "The order: arrow keys move the value that has the focus");
        for (String value : order) {
            HTMLElement button = Dom.button("button plain", value, () -> {});
            buttons.put(value, button);
            Dom.on(button, "keydown", event -> key(value, (KeyboardEvent) event));
            Dom.on(button, "pointerdown", event -> grab(value, button, event));
            Dom.on(button, "pointermove", event -> drag((MouseEvent) event));
            Dom.on(button, "pointerup", event -> dragged = "");
            Dom.on(button, "pointercancel", event -> dragged = "");
        }
        run = Dom.button("button plain", "Run it in this order", () -> answered.accept(typed()));
        element.insertBefore(run, came);
        arrange();
    }

    private void key(String value, KeyboardEvent event) {
        String key = event.getKey();
        int way = key.equals("ArrowRight") || key.equals("ArrowDown")
                ? 1
                : key.equals("ArrowLeft") || key.equals("ArrowUp") ? -1 : 0;
        int to = order.indexOf(value) + way;
        if (way != 0 && open) {
            event.preventDefault();
            if (to >= 0 && to < order.size()) {
                move(value, to);
                buttons.get(value).focus();
            }
        }
    }

    private void grab(String value, HTMLElement button, Event event) {
        if (open) {
            dragged = value;
            capture(button, event);
        }
    }

    private void drag(MouseEvent event) {
        if (dragged.isEmpty()) {
            return;
        }
        for (int i = 0; i < order.size(); i++) {
            HTMLElement one = buttons.get(order.get(i));
            boolean over = event.getClientX() >= one.getBoundingClientRect().getLeft()
                    && event.getClientX() <= one.getBoundingClientRect().getRight()
                    && event.getClientY() >= one.getBoundingClientRect().getTop()
                    && event.getClientY() <= one.getBoundingClientRect().getBottom();
            if (over && !order.get(i).equals(dragged)) {
                move(dragged, i);
                return;
            }
        }
    }

    @JSBody(
            params = {"element", "event"},
            script = "element.setPointerCapture(event.pointerId);")
    private static native void capture(HTMLElement element, Event event);

    private void move(String value, int to) {
        order.remove(value);
        order.add(to, value);
        arrange();
    }

    /** Puts the buttons into the order; one that has the focus or is dragged stays where it is in the page, so that it keeps both. */
    private void arrange() {
        for (int i = 0; i < order.size(); i++) {
            HTMLElement button = buttons.get(order.get(i));
            Dom.style(button, "order", Integer.toString(i));
            if (button.getParentNode() == null) {
                row.appendChild(button);
            }
            Dom.attribute(button, "aria-label", order.get(i) + ", place " + (i + 1) + " of " + order.size());
        }
    }

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public String typed() {
        return String.join(" ", order);
    }

    @Override
    public void show(Tried tried, boolean waits) {
        open = !tried.isSettled() && !waits;
        if (!tried.last().equals(shown)) {
            shown = tried.last();
            List<String> last = OrderTried.values(shown);
            if (last.size() == order.size() && order.containsAll(last)) {
                order.clear();
                order.addAll(last);
                arrange();
            }
            Dom.text(came, OrderTried.words(player.setting(task.id()).now(), last));
        }
        Dom.show(came, !shown.isEmpty());
        Dom.show(run, !tried.isSettled());
        Dom.disable(run, waits);
    }

    @Override
    public void focus() {
        buttons.get(order.get(0)).focus();
    }
}
