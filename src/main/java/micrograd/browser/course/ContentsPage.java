package micrograd.browser.course;

import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.CoursePlaces;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.course.form.Activity;
import micrograd.course.play.CourseProgress;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The contents: every lesson with its minutes and how it stands, what is kept, and the way to take it elsewhere. */
final class ContentsPage {
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final HTMLElement page = Dom.byId("course-contents");
    private final HTMLElement list = Dom.byId("course-list");
    private final HTMLElement begin = Dom.byId("course-begin");
    private final HTMLElement missed = Dom.byId("course-missed");
    private final HTMLElement clear = Dom.byId("course-clear");
    private final HTMLElement clearSure = Dom.byId("course-clear-sure");
    private final HTMLInputElement code = Dom.inputById("course-code");
    private final HTMLInputElement typed = Dom.inputById("course-code-typed");
    private final HTMLElement said = Dom.byId("course-said");
    private CourseModel shown;

    ContentsPage(Store<CourseModel, CourseMessage, CourseEffect> store) {
        this.store = store;
        Dom.onClick(begin, () -> open(store.model().upNext().key()));
        Dom.onClick(Dom.byId("course-to-practice"), () -> open(CoursePlaces.PRACTICE));
        Dom.onClick(Dom.byId("course-to-end"), () -> open(CoursePlaces.END));
        Dom.onClick(clear, () -> {
            Dom.show(clearSure, true);
            Dom.show(clear, false);
            Dom.byId("course-clear-yes").focus();
        });
        Dom.onClick(Dom.byId("course-clear-yes"), () -> {
            store.send(new CourseMessage.Cleared());
            sure();
        });
        Dom.onClick(Dom.byId("course-clear-no"), this::sure);
        Dom.onClick(Dom.byId("course-code-take"), () -> store.send(new CourseMessage.CodeTyped(typed.getValue())));
        Dom.onClick(code, code::select);
    }

    private void sure() {
        Dom.show(clearSure, false);
        Dom.show(clear, true);
        clear.focus();
    }

    private void open(String place) {
        store.send(new CourseMessage.PlaceChosen(place));
    }

    void show(CourseModel model, boolean visible) {
        Dom.show(page, visible);
        if (!visible || model == shown) {
            return;
        }
        shown = model;
        Activity next = model.upNext();
        boolean begun = !model.kept().progress().activities().isEmpty();
        Dom.text(
                begin,
                (begun ? "Go on with lesson " : "Start lesson ") + next.head().number() + " ("
                        + next.head().minutes() + " minutes)");
        int again = model.kept().practice().missed().size();
        Dom.text(
                missed,
                again == 0
                        ? ""
                        : again == 1
                                ? "One that you missed is there again."
                                : again + " that you missed are there again.");
        Dom.clear(list);
        HTMLElement items = null;
        String part = "";
        int minutes = 0;
        for (Activity activity : model.offered()) {
            if (items == null || !activity.head().part().equals(part)) {
                part = activity.head().part();
                Dom.append(list, "h3", "", part);
                items = Dom.append(list, "ol", "course-items", "");
            }
            minutes += activity.head().minutes();
            item(items, model, activity);
        }
        Dom.text(Dom.byId("course-sum"), model.offered().size() + " lessons, " + minutes + " minutes together.");
        Dom.show(
                Dom.byId("course-kept"),
                begun || !model.kept().practice().missed().isEmpty());
        code.setValue(model.code());
        Dom.text(said, model.said());
    }

    private void item(HTMLElement items, CourseModel model, Activity activity) {
        CourseProgress.Standing standing = model.standing(activity);
        HTMLElement item = Dom.append(items, "li", "course-item", "");
        HTMLElement button = Dom.button("course-link", "", () -> open(activity.key()));
        item.appendChild(button);
        Dom.append(button, "span", "course-no", activity.head().number());
        Dom.append(button, "span", "course-name", activity.head().title());
        String state = switch (standing) {
            case NEW -> "";
            case BEGUN -> "begun";
            case SKIPPED -> "parts skipped";
            case DONE -> "✓ done";
        };
        Dom.append(
                button, "span", "course-standing" + (standing == CourseProgress.Standing.DONE ? " done" : ""), state);
        Dom.append(button, "span", "course-minutes", activity.head().minutes() + " min");
        Dom.append(item, "p", "quiet", activity.head().aim());
    }
}
