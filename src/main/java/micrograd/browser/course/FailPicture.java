package micrograd.browser.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import micrograd.app.course.CourseModel;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Picture;
import micrograd.browser.ui.ThemeColours;
import micrograd.course.amount.Programs;
import micrograd.course.play.EngineChecks;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Viewport;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphScene;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** The smallest expression on which a learner’s program is wrong, with the wrong number, the right one beside it, and the edge that it came by. */
final class FailPicture {
    private static final double MARGIN = 12;
    private static final double LARGEST = 0.85;

    private final HTMLElement figure = Dom.byId("course-fail");
    private final Picture picture;
    private String shown = "";
    private Runnable again = () -> {};

    FailPicture(ThemeColours colours) {
        picture =
                new Picture(Dom.byId("course-fail-frame"), Dom.byId("course-fail-canvas"), colours, () -> again.run());
    }

    void repaint() {
        shown = "";
        again.run();
    }

    void show(CourseModel model) {
        Optional<EngineChecks.Outcome> failed =
                model.checked().filter(one -> !one.shows().isEmpty() && one.came() == one.came());
        Dom.show(figure, failed.isPresent());
        if (failed.isEmpty()) {
            again = () -> {};
            shown = "";
            return;
        }
        again = () -> show(model);
        picture.fit();
        String now = failed.get() + " " + Numbers.shortest(picture.width()) + "x" + Numbers.shortest(picture.height());
        if (!now.equals(shown) && picture.isVisible()) {
            shown = now;
            paint(failed.get(), model.course().programs());
        }
    }

    private void paint(EngineChecks.Outcome failed, Programs programs) {
        Graph graph = programs.run(failed.shows()).graph();
        if (graph.output().isEmpty()) {
            Dom.show(figure, false);
            return;
        }
        int dot = failed.look().indexOf('.');
        String name = dot < 0 ? failed.look() : failed.look().substring(0, dot);
        boolean grad = failed.look().endsWith("grad");
        Map<Integer, Double> right = new LinkedHashMap<>();
        Optional<Selection> edge = Optional.empty();
        Graph wrong = graph;
        for (GraphNode node : graph.nodes()) {
            if (node.name().equals(name) && right.isEmpty()) {
                right.put(node.id(), grad ? node.grad() : node.data());
                wrong = with(graph, node, grad, failed.came());
                edge = edge(graph, node.id());
            }
        }
        Shown seen = Shown.unexplained(wrong, grad ? Map.of() : right, grad ? right : Map.of());
        GraphScene scene = GraphScene.of(wrong, GraphStyle.COMPACT, Direction.LEFT_TO_RIGHT)
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
        picture.paint(scene.drawing(GraphLook.PLAIN.showing(seen).selecting(edge)), viewport);
        Dom.attribute(
                picture.element(),
                "aria-label",
                "The graph of " + failed.shows().trim() + ": " + failed.look() + " is " + Numbers.compact(failed.came())
                        + ".");
    }

    private static Optional<Selection> edge(Graph graph, int operand) {
        for (GraphNode node : graph.nodes()) {
            int use = node.operands().indexOf(operand);
            if (use >= 0) {
                return Optional.of(Selection.ofEdge(node.id(), use));
            }
        }
        return Optional.of(Selection.ofNode(operand));
    }

    private static Graph with(Graph graph, GraphNode node, boolean grad, double number) {
        java.util.List<GraphNode> nodes = new java.util.ArrayList<>(graph.nodes());
        nodes.set(
                node.id(),
                new GraphNode(
                        node.id(),
                        node.name(),
                        node.op(),
                        grad ? node.data() : number,
                        grad ? number : node.grad(),
                        node.operands(),
                        node.constant()));
        return new Graph(nodes, graph.output());
    }
}
