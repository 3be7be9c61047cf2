package micrograd.browser.course;

import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.CoursePlaces;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** The course: one of its pages, or an activity's text beside the lab. */
final class CourseView implements Part<CourseModel> {
    private final HTMLElement main = Dom.byId("playground");
    private final HTMLElement pages = Dom.byId("course-pages");
    private final HTMLElement text = Dom.byId("course-text");
    private final HTMLElement beside = Dom.byId("course-beside");
    private final PlayerView player;
    private final Stage stage;
    private final ContentsPage contents;
    private final PracticePage practice;
    private final EndPage end;
    private CourseEffect.Where wanted;
    private boolean shown;

    CourseView(Store<CourseModel, CourseMessage, CourseEffect> store) {
        player = new PlayerView(store);
        stage = new Stage(store);
        contents = new ContentsPage(store);
        practice = new PracticePage(store);
        end = new EndPage(store);
    }

    /** Puts the focus there once all of it is shown. */
    void focus(CourseEffect.Where where) {
        wanted = where;
    }

    @Override
    public void show(CourseModel model) {
        boolean plays = model.visible() && model.player().isPresent();
        Dom.show(pages, !plays);
        Dom.show(text, plays);
        Dom.show(beside, plays);
        Dom.toggleClass(main, "course-open", plays);
        if (model.visible()) {
            shown = true;
        } else if (!shown) {
            return;
        }
        stage.show(model);
        if (plays) {
            player.show(model);
        } else if (model.visible()) {
            String place = model.place();
            contents.show(model, !place.equals(CoursePlaces.PRACTICE) && !place.equals(CoursePlaces.END));
            practice.show(model, place.equals(CoursePlaces.PRACTICE));
            end.show(model, place.equals(CoursePlaces.END));
        }
        focusNow(plays);
    }

    private void focusNow(boolean plays) {
        if (wanted == null) {
            return;
        }
        CourseEffect.Where where = wanted;
        wanted = null;
        if (!plays) {
            pages.setScrollTop(0);
            pages.focus();
        } else if (where == CourseEffect.Where.HEADING) {
            player.focusHeading();
        } else {
            player.focusQuestion();
        }
    }
}
