package micrograd.browser.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;

/** Values that are put into an order: each is a button that puts it behind those before, or takes it out again. */
final class OrderField implements AnswerField {
    private final HTMLElement element = Dom.element("span", "course-order");
    private final List<String> values;
    private final List<HTMLElement> buttons = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final HTMLElement check;
    private String shown = "";

    OrderField(Task.Order order, Consumer<String> answered) {
        values = List.copyOf(order.values());
        for (String value : values) {
            HTMLElement button = Dom.button("button plain", "", () -> toggle(value));
            buttons.add(button);
            element.appendChild(button);
        }
        check = Dom.button("button plain", "Check", () -> answered.accept(typed()));
        element.appendChild(check);
        label();
    }

    private void toggle(String value) {
        if (!chosen.remove(value)) {
            chosen.add(value);
        }
        label();
    }

    private void label() {
        for (int i = 0; i < values.size(); i++) {
            int place = chosen.indexOf(values.get(i)) + 1;
            Dom.text(buttons.get(i), place == 0 ? values.get(i) : place + ". " + values.get(i));
            Dom.attribute(buttons.get(i), "aria-pressed", place == 0 ? "false" : "true");
        }
        Dom.disable(check, chosen.size() < values.size());
    }

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public String typed() {
        return String.join(" ", chosen);
    }

    @Override
    public void show(Tried tried, boolean waits) {
        if (!tried.last().equals(shown)) {
            shown = tried.last();
            chosen.clear();
            int start = 0;
            while (start < shown.length()) {
                int space = shown.indexOf(' ', start);
                int end = space < 0 ? shown.length() : space;
                chosen.add(shown.substring(start, end));
                start = end + 1;
            }
            label();
        }
        for (HTMLElement button : buttons) {
            Dom.disable(button, tried.isSettled() || waits);
        }
        Dom.show(check, !tried.isSettled());
    }

    @Override
    public void focus() {
        buttons.get(0).focus();
    }
}
