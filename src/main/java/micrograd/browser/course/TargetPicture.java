package micrograd.browser.course;

import java.util.List;
import micrograd.app.course.CourseModel;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Picture;
import micrograd.browser.ui.ThemeColours;
import micrograd.course.play.Player;
import micrograd.document.GraphStyle;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Hold;
import micrograd.graph.Shown;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Viewport;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphScene;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** The graph that is to be built, as a picture: its leaves by their names, what is computed without. */
final class TargetPicture {
    private static final double MARGIN = 12;
    private static final double LARGEST = 0.85;

    private final HTMLElement figure = Dom.byId("course-target");
    private final Picture picture;
    private String shown = "";
    private Runnable again = () -> {};

    TargetPicture(ThemeColours colours) {
        picture = new Picture(
                Dom.byId("course-target-frame"), Dom.byId("course-target-canvas"), colours, () -> again.run());
    }

    void repaint() {
        shown = "";
        again.run();
    }

    void show(CourseModel model, Player player, boolean wanted) {
        boolean there = wanted && !player.step().target().isEmpty();
        Dom.show(figure, there);
        if (!there) {
            again = () -> {};
            shown = "";
            return;
        }
        again = () -> show(model, player, wanted);
        picture.fit();
        String now = player.activity().key() + player.at() + " " + Numbers.shortest(picture.width()) + "x"
                + Numbers.shortest(picture.height());
        if (now.equals(shown) || !picture.isVisible()) {
            return;
        }
        shown = now;
        Graph graph = player.room()
                .bench(player.activity().states().get(player.step().target()))
                .graph();
        Shown seen = new Hold(List.of("grad(*)"), List.of()).of(Shown.all(graph));
        GraphScene scene = GraphScene.of(graph, GraphStyle.COMPACT, Direction.LEFT_TO_RIGHT)
                .arrangedFor(picture.width(), picture.height(), true);
        Box bounds = scene.bounds();
        double scale = Math.min(
                LARGEST,
                Math.min(
                        (picture.width() - 2 * MARGIN) / bounds.width(),
                        (picture.height() - 2 * MARGIN) / bounds.height()));
        Viewport viewport = new Viewport(
                scale,
                (picture.width() - scale * bounds.width()) / 2 - scale * bounds.x(),
                (picture.height() - scale * bounds.height()) / 2 - scale * bounds.y());
        picture.paint(scene.drawing(GraphLook.PLAIN.showing(seen)), viewport);
        Dom.attribute(picture.element(), "aria-label", words(graph, seen));
    }

    /** The graph for those who do not see it. */
    private static String words(Graph graph, Shown seen) {
        StringBuilder words = new StringBuilder("The graph to build.");
        for (GraphNode node : graph.nodes()) {
            String said = seen.speech().of(node.id());
            int data = said.indexOf(", gradient");
            words.append(' ').append(data < 0 ? said : said.substring(0, data)).append('.');
        }
        return words.toString();
    }
}
