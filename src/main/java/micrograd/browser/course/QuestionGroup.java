package micrograd.browser.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import org.teavm.jso.dom.html.HTMLElement;

/** What is asked at once: a question, or one with several fields, which are checked together. */
final class QuestionGroup {
    private final HTMLElement element = Dom.element("div", "course-ask");
    private final List<Question> questions = new ArrayList<>();
    private final HTMLElement check;
    private final Store<CourseModel, CourseMessage, CourseEffect> store;

    QuestionGroup(Store<CourseModel, CourseMessage, CourseEffect> store, Player player, List<Task> tasks) {
        this.store = store;
        element.setAttribute("role", "group");
        HTMLElement asked = Dom.append(element, "h4", "", "");
        asked.setId("asked-" + tasks.get(0).id());
        element.setAttribute("aria-labelledby", asked.getId());
        Pieces.line(asked, player.words().question(tasks.get(0).id()));
        boolean numbers = false;
        for (Task task : tasks) {
            Question question = new Question(store, player, task, tasks.size() > 1);
            questions.add(question);
            element.appendChild(question.element());
            numbers |= task.form() instanceof Task.Number;
        }
        check = Dom.button("button plain", "Check all", this::answer);
        if (tasks.size() > 1 && numbers) {
            element.appendChild(check);
        }
    }

    HTMLElement element() {
        return element;
    }

    void show(CourseModel model, Player player) {
        boolean settled = true;
        for (Question question : questions) {
            question.show(model, player);
            settled &= question.isSettled();
        }
        Dom.show(check, !settled);
        Dom.toggleClass(element, "settled", settled);
    }

    private void answer() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question question : questions) {
            typed.put(question.id(), question.typed());
        }
        store.send(new CourseMessage.FieldsAnswered(typed));
    }

    /** Puts the focus on the first that waits; whether one does. */
    boolean focus() {
        for (Question question : questions) {
            if (!question.isSettled()) {
                question.focus();
                return true;
            }
        }
        return false;
    }
}
