package micrograd.browser.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** All that hold of several, each a box to tick. */
final class SeveralField implements AnswerField {
    private final HTMLElement element = Dom.element("span", "course-options");
    private final List<HTMLInputElement> boxes = new ArrayList<>();
    private final HTMLElement check;
    private String shown = "";

    SeveralField(Task task, Task.Choice choice, Player player, Consumer<String> answered) {
        for (Task.Option option : choice.options()) {
            HTMLElement label = Dom.append(element, "label", "course-box", "");
            HTMLInputElement box = (HTMLInputElement) Dom.element("input", "");
            box.setType("checkbox");
            label.appendChild(box);
            HTMLElement words = Dom.append(label, "span", "", "");
            Pieces.line(words, option.label().written(player.setting(task.id())));
            boxes.add(box);
        }
        check = Dom.button("button plain", "Check", () -> answered.accept(typed()));
        element.appendChild(check);
    }

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public String typed() {
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isChecked()) {
                answer.append(answer.length() == 0 ? "" : ".").append(i);
            }
        }
        return answer.toString();
    }

    @Override
    public void show(Tried tried, boolean waits) {
        if (!tried.last().equals(shown)) {
            shown = tried.last();
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i).setChecked(("." + shown + ".").contains("." + i + "."));
            }
        }
        for (HTMLInputElement box : boxes) {
            box.setDisabled(tried.isSettled() || waits);
        }
        Dom.show(check, !tried.isSettled());
        Dom.disable(check, waits);
    }

    @Override
    public void focus() {
        boxes.get(0).focus();
    }
}
