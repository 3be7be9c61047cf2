package micrograd.browser.course;

import java.util.function.Consumer;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A number that is typed: Enter checks it. */
final class NumberAnswer implements AnswerField {
    private final HTMLElement element = Dom.element("span", "course-number");
    private final HTMLInputElement input = (HTMLInputElement) Dom.element("input", "field");
    private final HTMLElement check;
    private String shown = "";

    NumberAnswer(Task task, Task.Number number, boolean grouped, Consumer<String> answered) {
        HTMLElement label = Dom.append(element, "label", "", number.label().isEmpty() ? "number" : number.label());
        input.setId("answer-" + task.id());
        label.setAttribute("for", input.getId());
        input.setAttribute("autocomplete", "off");
        input.setAttribute("spellcheck", "false");
        input.setAttribute("autocapitalize", "off");
        element.appendChild(input);
        check = Dom.button("button plain", "Check", () -> answered.accept(input.getValue()));
        if (!grouped) {
            element.appendChild(check);
        }
        Dom.on(input, "keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Enter")) {
                event.preventDefault();
                answered.accept(input.getValue());
            }
        });
    }

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public String typed() {
        return input.getValue();
    }

    @Override
    public void show(Tried tried, boolean waits) {
        if (!tried.last().equals(shown)) {
            shown = tried.last();
            input.setValue(shown);
        }
        input.setReadOnly(tried.isSettled());
        Dom.attribute(input, "aria-invalid", tried.misses() > 0 && !tried.isSettled() ? "true" : "false");
        Dom.show(check, !tried.isSettled());
        Dom.disable(check, waits);
        Dom.toggleClass(element, "waits", waits);
    }

    @Override
    public void focus() {
        input.focus();
        input.select();
    }
}
