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

/** The last page: what one can do now, each with a way to try it cold. */
final class EndPage {
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final HTMLElement page = Dom.byId("course-end");
    private final HTMLElement list = Dom.byId("course-can");
    private CourseModel shown;

    EndPage(Store<CourseModel, CourseMessage, CourseEffect> store) {
        this.store = store;
        Dom.onClick(
                Dom.byId("course-from-end"), () -> store.send(new CourseMessage.PlaceChosen(CoursePlaces.CONTENTS)));
    }

    void show(CourseModel model, boolean visible) {
        Dom.show(page, visible);
        if (!visible || model == shown) {
            return;
        }
        shown = model;
        Dom.clear(list);
        for (Activity activity : model.offered()) {
            boolean done = model.standing(activity) == CourseProgress.Standing.DONE;
            HTMLElement item = Dom.append(list, "li", "course-item", "");
            Dom.append(item, "span", done ? "course-standing done" : "quiet", done ? "✓ " : "not yet: ");
            Dom.append(item, "span", "", activity.head().can() + " ");
            HTMLElement button = Dom.button(
                    "link-button",
                    done ? "Try it cold" : "Lesson " + activity.head().number(),
                    () -> store.send(
                            done
                                    ? new CourseMessage.BegunAgain(activity.key())
                                    : new CourseMessage.PlaceChosen(activity.key())));
            button.setAttribute(
                    "aria-label",
                    (done ? "Try it cold: lesson " : "Lesson ")
                            + activity.head().number() + ", " + activity.head().title());
            item.appendChild(button);
        }
    }
}
