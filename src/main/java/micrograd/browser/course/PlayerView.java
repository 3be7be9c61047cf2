package micrograd.browser.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.CoursePlaces;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.course.play.Player;
import org.teavm.jso.dom.html.HTMLElement;

/** An activity's text: where one is, what is said, what is asked, and what goes on. */
final class PlayerView {
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final HTMLElement text = Dom.byId("course-text");
    private final HTMLElement read = Dom.byId("course-read");
    private final HTMLElement where = Dom.byId("course-where");
    private final HTMLElement title = Dom.byId("course-title");
    private final HTMLElement steps = Dom.byId("course-steps");
    private final HTMLElement stepTitle = Dom.byId("course-step");
    private final HTMLElement prose = Dom.byId("course-prose");
    private final HTMLElement again = Dom.byId("course-again");
    private final HTMLElement asks = Dom.byId("course-asks");
    private final HTMLElement after = Dom.byId("course-after");
    private final HTMLElement back = Dom.byId("course-back");
    private final HTMLElement skip = Dom.byId("course-skip");
    private final HTMLElement opens = Dom.byId("course-opens");
    private final HTMLElement next = Dom.byId("course-next");
    private final HTMLElement nextWords = Dom.byId("course-next-words");
    private final HTMLElement words = Dom.byId("course-words");
    private final Map<String, QuestionGroup> groups = new LinkedHashMap<>();
    private String shownStep = "";
    private String shownProse = "";
    private String shownAfter = "";
    private String shownWhere = "";

    PlayerView(Store<CourseModel, CourseMessage, CourseEffect> store) {
        this.store = store;
        Dom.onClick(back, () -> store.send(new CourseMessage.BackRequested()));
        Dom.onClick(skip, () -> store.send(new CourseMessage.SkipRequested()));
        Dom.onClick(next, () -> store.send(new CourseMessage.NextRequested()));
        Dom.onClick(again, this::readAgain);
        Dom.onClick(
                words,
                () -> store.send(
                        new CourseMessage.WordsChosen(!store.model().kept().inWords())));
    }

    private void readAgain() {
        boolean opens = again.getAttribute("aria-expanded").equals("false");
        again.setAttribute("aria-expanded", opens ? "true" : "false");
        Dom.text(again, opens ? "Hide the text" : "Read again");
        Dom.toggleClass(text, "reading", opens);
    }

    void show(CourseModel model) {
        Player player = model.player().orElseThrow();
        Activity activity = player.activity();
        where(model, activity);
        Dom.text(title, activity.head().title());
        steps(player);
        String step = activity.key() + " " + player.at();
        if (!step.equals(shownStep)) {
            shownStep = step;
            groups.clear();
            Dom.clear(asks);
            Dom.text(stepTitle, player.step().title());
            read.setScrollTop(0);
            again.setAttribute("aria-expanded", "true");
            readAgain();
        }
        String said = player.words().text(model.kept().inWords());
        if (!said.equals(shownProse)) {
            shownProse = said;
            Pieces.explained(prose, said);
        }
        Dom.show(prose, !said.isEmpty());
        boolean tried = false;
        for (Task task : player.step().tasks()) {
            tried |= !player.progress().tried(task.id()).first().isEmpty();
        }
        Dom.toggleClass(text, "tried", tried && !said.isEmpty());
        boolean hasWords = false;
        for (Step one : activity.steps()) {
            hasWords |= !one.words().isEmpty();
        }
        Dom.show(words, hasWords);
        Dom.attribute(words, "aria-pressed", model.kept().inWords() ? "true" : "false");
        questions(model, player);
        String settled = player.words().after();
        if (!settled.equals(shownAfter)) {
            shownAfter = settled;
            Pieces.blocks(after, settled);
        }
        Dom.show(after, !settled.isEmpty());
        foot(model, player);
    }

    private void where(CourseModel model, Activity activity) {
        String key = activity.key();
        if (key.equals(shownWhere)) {
            return;
        }
        shownWhere = key;
        Dom.clear(where);
        boolean exercise = model.exercise().isPresent();
        HTMLElement up = Dom.button(
                "link-button",
                exercise ? "Practice" : "Lessons",
                () -> store.send(
                        new CourseMessage.PlaceChosen(exercise ? CoursePlaces.PRACTICE : CoursePlaces.CONTENTS)));
        where.appendChild(up);
        if (exercise) {
            return;
        }
        Dom.append(where, "span", "", "Lesson " + activity.head().number());
        List<Activity> before = new ArrayList<>();
        for (String number : activity.head().buildsOn()) {
            model.course().numbered(number).ifPresent(before::add);
        }
        if (!before.isEmpty()) {
            HTMLElement builds = Dom.append(where, "span", "", "builds on ");
            for (int i = 0; i < before.size(); i++) {
                Activity one = before.get(i);
                Dom.append(builds, "span", "", i == 0 ? "" : i + 1 == before.size() ? " and " : ", ");
                HTMLElement button = Dom.button(
                        "link-button", one.head().number(), () -> store.send(new CourseMessage.PlaceChosen(one.key())));
                button.setAttribute(
                        "aria-label",
                        "Lesson " + one.head().number() + ": " + one.head().title());
                builds.appendChild(button);
            }
        }
        int minutes = activity.head().minutes();
        Dom.append(where, "span", "course-minutes", minutes + " minutes");
    }

    private void steps(Player player) {
        int count = player.activity().steps().size();
        Dom.show(steps, count > 1);
        while (steps.getChildNodes().getLength() > count) {
            steps.removeChild(steps.getLastChild());
        }
        while (steps.getChildNodes().getLength() < count) {
            int step = steps.getChildNodes().getLength();
            HTMLElement item = Dom.append(steps, "li", "", "");
            HTMLElement button = Dom.button("", "", () -> store.send(new CourseMessage.StepChosen(step)));
            item.appendChild(button);
            Dom.append(button, "i", "", "");
            Dom.append(button, "span", "", "");
            Dom.append(button, "span", "visually-hidden", "");
        }
        for (int i = 0; i < count; i++) {
            HTMLElement item = (HTMLElement) steps.getChildNodes().item(i);
            HTMLElement button = (HTMLElement) item.getFirstChild();
            boolean now = i == player.at();
            boolean reached =
                    i < player.at() || !player.activity().steps().get(i).tasks().isEmpty();
            boolean done = player.isDone(i) && reached;
            boolean skipped = player.isSkipped(i) && !now;
            Dom.toggleClass(item, "now", now);
            Dom.toggleClass(item, "done", done);
            Dom.toggleClass(item, "skipped", skipped);
            if (now) {
                Dom.attribute(button, "aria-current", "step");
            } else {
                button.removeAttribute("aria-current");
            }
            Dom.text((HTMLElement) button.getChildNodes().item(0), done ? "✓" : skipped ? "–" : "");
            Dom.attribute((HTMLElement) button.getChildNodes().item(0), "aria-hidden", "true");
            Dom.text(
                    (HTMLElement) button.getChildNodes().item(1),
                    player.activity().steps().get(i).title());
            Dom.text((HTMLElement) button.getChildNodes().item(2), done ? ", done" : skipped ? ", skipped" : "");
        }
    }

    private void questions(CourseModel model, Player player) {
        Map<String, List<Task>> open = new LinkedHashMap<>();
        for (Task task : player.open()) {
            int point = task.id().indexOf('.');
            String group = point < 0 ? task.id() : task.id().substring(0, point);
            if (!open.containsKey(group)) {
                open.put(group, new ArrayList<>());
            }
            open.get(group).add(task);
        }
        for (Map.Entry<String, List<Task>> one : open.entrySet()) {
            QuestionGroup group = groups.get(one.getKey());
            if (group == null) {
                group = new QuestionGroup(store, player, one.getValue());
                groups.put(one.getKey(), group);
                asks.appendChild(group.element());
            }
            group.show(model, player);
        }
    }

    private void foot(CourseModel model, Player player) {
        boolean last = player.at() == player.activity().steps().size() - 1;
        boolean may = player.mayGoOn();
        Dom.disable(back, player.at() == 0);
        Dom.attribute(next, "aria-disabled", may ? "false" : "true");
        Dom.show(skip, !may);
        String following = model.exercise().isPresent()
                ? "Back to practice"
                : model.following().map(one -> "Lesson " + one.head().number()).orElse("What you can do now");
        Dom.text(nextWords, last ? following : "Next");
        Dom.text(opens, may ? "" : waiting(player));
    }

    /** What opens the next step. */
    private static String waiting(Player player) {
        int left = 0;
        boolean does = false;
        for (Task task : player.step().tasks()) {
            if (!player.progress().tried(task.id()).isSettled()) {
                left++;
                does |= task.form() instanceof Task.Do;
            }
        }
        if (left == 1) {
            return does ? "Next opens when this is done" : "Next opens when this is answered";
        }
        return "Next opens when " + left + " more are answered";
    }

    void focusHeading() {
        stepTitle.focus();
    }

    /** The question that waits, or what opens the next step. */
    void focusQuestion() {
        QuestionGroup last = null;
        for (QuestionGroup group : groups.values()) {
            last = group;
        }
        if (last == null || !last.focus()) {
            next.focus();
        }
        Dom.reveal(last == null ? next : last.element());
    }
}
