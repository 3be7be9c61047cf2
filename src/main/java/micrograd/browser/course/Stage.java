package micrograd.browser.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.Push;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.browser.ui.ThemeChanges;
import micrograd.browser.ui.ThemeColours;
import micrograd.course.form.Parts;
import micrograd.course.play.Player;
import micrograd.document.CourseEntries;
import micrograd.document.View;
import org.teavm.jso.dom.html.HTMLElement;

/** What stands beside the text: the bar that says which parts of the lab are there, the lab with these alone, and what the course itself draws. */
final class Stage {
    /** Those that the course draws itself, or that are no place of their own. */
    private static final List<String> OWN =
            List.of("curve", "point", "tangent", "strip", "target", "order", "race", "scores", "checks");

    private final HTMLElement main = Dom.byId("playground");
    private final HTMLElement expression = Dom.byId(View.EXPRESSION.key());
    private final HTMLElement training = Dom.byId(View.TRAINING.key());
    private final HTMLElement parts = Dom.byId("course-parts");
    private final HTMLElement save = Dom.byId("course-save");
    private final HTMLElement strip = Dom.byId("course-strip");
    private final CurvePanel curve;
    private final TargetPicture target;
    private final RacePanel race;
    private final FailPicture fail;
    private final ScoresPanel scores = new ScoresPanel();
    private final WalksPanel walks = new WalksPanel();

    Stage(Store<CourseModel, CourseMessage, CourseEffect> store) {
        ThemeColours colours = new ThemeColours();
        curve = new CurvePanel(store, colours);
        target = new TargetPicture(colours);
        race = new RacePanel(store);
        fail = new FailPicture(colours);
        Dom.onClick(Dom.byId("course-reset"), () -> store.send(new CourseMessage.LabReset()));
        Dom.onClick(Dom.byId("course-open"), () -> store.send(new CourseMessage.LabOpened()));
        Dom.onClick(
                save, () -> Files.save("micrograd.py", store.model().document().source() + "\n"));
        ThemeChanges.listen(() -> {
            colours.read();
            curve.repaint();
            target.repaint();
            fail.repaint();
        });
    }

    void show(CourseModel model) {
        CourseEntries course = model.document().course();
        Optional<Player> player = model.visible() ? model.player() : Optional.empty();
        if (player.isEmpty()) {
            main.removeAttribute("data-beside");
            main.removeAttribute("data-parts");
            return;
        }
        List<String> named = course.list(CourseEntries.PARTS);
        List<String> labels = new ArrayList<>();
        boolean lab = false;
        for (String part : named) {
            labels.add(Parts.label(part));
            lab |= !OWN.contains(part);
        }
        attribute("data-parts", String.join(" ", named));
        attribute("data-may", String.join(" ", course.list(CourseEntries.MAY)));
        attribute("data-hold", String.join(" ", course.list(CourseEntries.HOLD)));
        View view = course.lab().orElse(View.EXPRESSION);
        attribute("data-beside", lab ? view.key() : "none");
        Dom.show(expression, lab && view == View.EXPRESSION);
        Dom.show(training, lab && view == View.TRAINING);
        Dom.text(parts, String.join(", ", labels));
        curve.show(model, player.get(), named);
        target.show(model, player.get(), named.contains("target"));
        Dom.show(save, named.contains("checks"));
        fail.show(model);
        race.show(named.contains("race"));
        scores.show(model, named.contains("scores"));
        walks.show(model, named.contains("faults") && player.get().mayGoOn());
        String pushed = named.contains("strip") ? Push.words(player.get(), model.document()) : "";
        Dom.text(strip, pushed);
        Dom.show(strip, !pushed.isEmpty());
    }

    private void attribute(String name, String value) {
        Dom.attribute(main, name, value);
    }
}
