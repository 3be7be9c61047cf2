package micrograd.browser.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Task;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Judgement;
import micrograd.course.play.Player;
import micrograd.course.play.PlayerWords;
import micrograd.course.play.Tried;
import org.teavm.jso.dom.html.HTMLElement;

/** One question: what it is answered with, what is said to the answer, and the smaller question that it may become. */
final class Question {
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final Task task;
    private final HTMLElement element = Dom.element("div", "course-question");
    private final AnswerField field;
    private final HTMLElement state = Dom.element("span", "course-state");
    private final HTMLElement reply = Dom.element("div", "course-reply");
    private final HTMLElement hint;
    private final HTMLElement reveal;
    private final HTMLElement helps = Dom.element("div", "course-helps");
    private Optional<QuestionGroup> smaller = Optional.empty();
    private String shownReply = "";
    private boolean settled;

    Question(Store<CourseModel, CourseMessage, CourseEffect> store, Player player, Task task, boolean grouped) {
        this.store = store;
        this.task = task;
        field = AnswerField.of(task, player, grouped, this::answer);
        HTMLElement row = Dom.append(element, "div", "course-answer", "");
        row.appendChild(field.element());
        row.appendChild(state);
        element.appendChild(reply);
        hint = Dom.button("link-button", "Hint", () -> store.send(new CourseMessage.HintRequested(task.id())));
        reveal = Dom.button(
                "link-button",
                task.form() instanceof Task.Do
                        ? "Show how"
                        : task.form() instanceof Task.Code ? "Show a right program" : "Show the answer",
                () -> store.send(new CourseMessage.RevealRequested(task.id())));
        helps.appendChild(hint);
        helps.appendChild(reveal);
        element.appendChild(helps);
    }

    HTMLElement element() {
        return element;
    }

    String id() {
        return task.id();
    }

    String typed() {
        return field.typed();
    }

    boolean isSettled() {
        return settled;
    }

    void focus() {
        if (smaller.isPresent() && smaller.get().focus()) {
            return;
        }
        field.focus();
    }

    void show(CourseModel model, Player player) {
        Tried tried = player.progress().tried(task.id());
        settled = tried.isSettled();
        PlayerWords words = player.words();
        Judgement judged = words.reply(task.id());
        boolean wrong = judged.verdict() == Judgement.Verdict.WRONG && !settled;
        boolean waits = tried.phase() == Tried.Phase.SMALLER;
        field.show(tried, waits);
        Dom.text(state, state(tried, wrong));
        Dom.toggleClass(state, "right", tried.phase() == Tried.Phase.RIGHT);
        Dom.toggleClass(state, "wrong", wrong);
        reply(model, player, tried, judged);
        smaller(model, player, tried);
        boolean hinted = model.hinted().contains(task.id());
        Dom.show(hint, !settled && !waits && !hinted && !words.hint(task.id()).isEmpty());
        Dom.show(reveal, player.mayReveal(task.id()) && (!(task.form() instanceof Task.Do) || hinted));
        Dom.show(helps, !hint.isHidden() || !reveal.isHidden());
    }

    private static String state(Tried tried, boolean wrong) {
        return switch (tried.phase()) {
            case RIGHT -> "✓ right";
            case REVEALED -> "shown";
            case KEPT -> "kept";
            case OPEN, SMALLER, AGAIN -> wrong ? "✕ not yet" : "";
        };
    }

    private void reply(CourseModel model, Player player, Tried tried, Judgement judged) {
        PlayerWords words = player.words();
        List<String> lines = new ArrayList<>();
        boolean does = task.form() instanceof Task.Do;
        Optional<EngineChecks.Outcome> checked = task.form() instanceof Task.Code ? model.checked() : Optional.empty();
        if (does && !settled) {
            lines.add(model.met(task.id()));
        } else if (tried.phase() == Tried.Phase.REVEALED) {
            lines.add(words.revealed(task.id()));
        } else {
            lines.add(judged.reply());
        }
        checked.ifPresent(one -> lines.add(one.message()));
        if (model.hinted().contains(task.id()) && !settled) {
            lines.add("*Hint:* " + words.hint(task.id()));
        }
        for (PlayerWords.Return one : words.returns(task.id())) {
            lines.add(one.text());
            lines.add(one.right() ? "" : one.reply());
        }
        lines.add(words.then(task.id(), model.kept().inWords()));
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!line.isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n\n").append(line);
            }
        }
        Dom.toggleClass(reply, "idea", !settled && judged.verdict() == Judgement.Verdict.WRONG);
        Dom.show(reply, text.length() > 0);
        if (!text.toString().equals(shownReply)) {
            shownReply = text.toString();
            Pieces.blocks(reply, shownReply);
        }
    }

    private void smaller(CourseModel model, Player player, Tried tried) {
        boolean wanted = task.smaller().isPresent()
                && (tried.phase() == Tried.Phase.SMALLER
                        || !player.progress().tried(task.smaller().get().id()).equals(Tried.NOTHING));
        if (!wanted) {
            return;
        }
        if (smaller.isEmpty()) {
            QuestionGroup group =
                    new QuestionGroup(store, player, List.of(task.smaller().get()));
            Dom.toggleClass(group.element(), "smaller", true);
            element.insertBefore(group.element(), helps);
            smaller = Optional.of(group);
        }
        smaller.get().show(model, player);
        Dom.show(smaller.get().element(), !settled || tried.phase() != Tried.Phase.RIGHT);
    }

    private void answer(String answer) {
        if (task.form() instanceof Task.Code) {
            store.send(new CourseMessage.ProgramChecked(task.id()));
            return;
        }
        store.send(new CourseMessage.Answered(task.id(), answer));
    }
}
