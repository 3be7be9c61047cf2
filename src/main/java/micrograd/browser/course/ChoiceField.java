package micrograd.browser.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;

/** One of several, each a button. */
final class ChoiceField implements AnswerField {
    private static final List<String> SIGNS = List.of("1", "-1", "0");

    private final HTMLElement element;
    private final List<HTMLElement> buttons = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private ChoiceField(String className) {
        element = Dom.element("span", className);
    }

    static ChoiceField of(Task.Sign sign, Consumer<String> answered) {
        ChoiceField field = new ChoiceField("course-signs");
        for (int i = 0; i < SIGNS.size(); i++) {
            HTMLElement button = field.add(SIGNS.get(i), answered);
            Dom.text(button, sign.labels().get(i));
        }
        return field;
    }

    static ChoiceField of(Task task, Task.Choice choice, Player player, Consumer<String> answered) {
        ChoiceField field = new ChoiceField("course-options");
        for (int i = 0; i < choice.options().size(); i++) {
            HTMLElement button = field.add(Integer.toString(i), answered);
            Pieces.line(button, choice.options().get(i).label().written(player.setting(task.id())));
        }
        return field;
    }

    private HTMLElement add(String answer, Consumer<String> answered) {
        HTMLElement button = Dom.button("button plain", "", () -> answered.accept(answer));
        element.appendChild(button);
        buttons.add(button);
        answers.add(answer);
        return button;
    }

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public String typed() {
        return "";
    }

    @Override
    public void show(Tried tried, boolean waits) {
        for (int i = 0; i < buttons.size(); i++) {
            boolean chosen = answers.get(i).equals(tried.last());
            Dom.attribute(buttons.get(i), "aria-pressed", chosen ? "true" : "false");
            Dom.disable(buttons.get(i), (tried.isSettled() && !chosen) || waits);
        }
    }

    @Override
    public void focus() {
        buttons.get(0).focus();
    }
}
