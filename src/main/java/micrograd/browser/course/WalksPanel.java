package micrograd.browser.course;

import java.util.List;
import java.util.Optional;
import micrograd.app.course.CourseModel;
import micrograd.app.course.WalkLines;
import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** Two backward passes side by side, the engine's with its fault and the sound one's: visit by visit, once nothing of it is asked for any more. */
final class WalksPanel {
    private final HTMLElement panel = Dom.byId("course-walks");
    private final HTMLElement wrong = Dom.byId("course-walks-wrong");
    private final HTMLElement right = Dom.byId("course-walks-right");
    private final HTMLElement next = Dom.byId("course-walks-next");
    private final HTMLElement again = Dom.byId("course-walks-again");
    private WalkLines lines = new WalkLines("", List.of(), List.of());
    private int visits;

    WalksPanel() {
        Dom.onClick(next, () -> write(visits + 1));
        Dom.onClick(again, () -> {
            write(1);
            next.focus();
        });
    }

    void show(CourseModel model, boolean wanted) {
        Optional<WalkLines> now =
                wanted ? WalkLines.of(model.document(), model.course().programs()) : Optional.empty();
        Dom.show(panel, now.isPresent());
        if (now.isPresent() && !now.get().equals(lines)) {
            lines = now.get();
            Dom.text(Dom.byId("course-walks-fault"), lines.fault());
            write(1);
        }
    }

    private void write(int shown) {
        visits = shown;
        boolean more = fill(wrong, lines.wrong(), lines.right());
        more |= fill(right, lines.right(), lines.right());
        Dom.show(next, more);
        Dom.show(again, !more);
        if (!more && shown > 1) {
            again.focus();
        }
    }

    private boolean fill(HTMLElement list, List<String> all, List<String> sound) {
        Dom.clear(list);
        for (int i = 0; i < Math.min(visits, all.size()); i++) {
            boolean differs = !sound.contains(all.get(i));
            Dom.append(list, "li", differs ? "differs" : "", all.get(i) + (differs ? " ✕" : ""));
        }
        return visits < all.size();
    }
}
