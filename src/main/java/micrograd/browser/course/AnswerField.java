package micrograd.browser.course;

import java.util.function.Consumer;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;

/** What a question is answered with. */
interface AnswerField {
    /** What is on the page. */
    HTMLElement element();

    /** What was typed or chosen so far, as an answer. */
    String typed();

    /** Shows the last answer; {@code waits} while a smaller question stands in the way. */
    void show(Tried tried, boolean waits);

    /** Puts the focus there. */
    void focus();

    /** The field of a task; {@code answered} takes an answer. */
    static AnswerField of(Task task, Player player, boolean grouped, Consumer<String> answered) {
        if (task.form() instanceof Task.Sign sign) {
            return ChoiceField.of(sign, answered);
        }
        if (task.form() instanceof Task.Choice choice) {
            return choice.several()
                    ? new SeveralField(task, choice, player, answered)
                    : ChoiceField.of(task, choice, player, answered);
        }
        if (task.form() instanceof Task.Number number) {
            return new NumberAnswer(task, number, grouped, answered);
        }
        if (task.form() instanceof Task.Order order) {
            return new OrderField(task, order, player, answered);
        }
        return task.form() instanceof Task.Code ? new ProgramField(answered) : new LabField();
    }
}
