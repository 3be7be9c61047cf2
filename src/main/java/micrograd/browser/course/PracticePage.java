package micrograd.browser.course;

import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.CoursePlaces;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.course.practice.Drill;
import micrograd.course.practice.PracticeRecord;
import micrograd.course.practice.PracticeRecord.Missed;
import org.teavm.jso.dom.html.HTMLElement;

/** Practice: exercises of eight kinds on two levels, new ones without end, and those that were missed again. */
final class PracticePage {
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final HTMLElement page = Dom.byId("course-practice");
    private final HTMLElement drills = Dom.byId("course-drills");
    private final HTMLElement again = Dom.byId("course-again-list");
    private final HTMLElement againPart = Dom.byId("course-again-part");
    private final HTMLElement solved = Dom.byId("course-solved");
    private PracticeRecord shown;

    PracticePage(Store<CourseModel, CourseMessage, CourseEffect> store) {
        this.store = store;
        Dom.onClick(
                Dom.byId("course-from-practice"),
                () -> store.send(new CourseMessage.PlaceChosen(CoursePlaces.CONTENTS)));
        for (Drill drill : Drill.values()) {
            HTMLElement item = Dom.append(drills, "li", "course-drill", "");
            Dom.append(item, "span", "course-name", drill.title());
            for (int level = 1; level <= Drill.LEVELS; level++) {
                int chosen = level;
                HTMLElement button = Dom.button(
                        "button plain",
                        level == 1 ? "Level 1" : "Level 2",
                        () -> store.send(new CourseMessage.DrillChosen(drill, chosen)));
                button.setAttribute("aria-label", drill.title() + ", level " + level);
                item.appendChild(button);
            }
        }
    }

    void show(CourseModel model, boolean visible) {
        Dom.show(page, visible);
        PracticeRecord record = model.kept().practice();
        if (!visible || record.equals(shown)) {
            return;
        }
        shown = record;
        int count = record.solved();
        Dom.text(solved, count == 0 ? "" : "Right at the first answer so far: " + count + ".");
        Dom.clear(again);
        for (Missed missed : record.missed()) {
            HTMLElement item = Dom.append(again, "li", "", "");
            item.appendChild(Dom.button(
                    "link-button",
                    missed.drill().title() + ", level " + missed.level() + ", no. " + missed.seed(),
                    () -> store.send(new CourseMessage.PlaceChosen(CoursePlaces.of(missed)))));
        }
        Dom.show(againPart, !record.missed().isEmpty());
    }
}
