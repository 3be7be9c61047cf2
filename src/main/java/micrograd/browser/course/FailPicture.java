package micrograd.browser.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.course.CourseModel;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Picture;
import micrograd.browser.ui.ThemeColours;
import micrograd.course.amount.Programs;
import micrograd.course.play.EngineChecks;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.museum.check.Witness;
import micrograd.scene.Viewport;
import micrograd.scene.graph.WrongGraph;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** The smallest expression on which a learner’s program is wrong, with the wrong number, the right one beside it, and the edge that it came by. */
final class FailPicture {
    private static final double MARGIN = 12;
    private static final double LARGEST = 1.1;

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
        Optional<WrongGraph> drawn = failed.seen().isEmpty() ? ours(failed, programs) : theirs(failed);
        if (drawn.isEmpty()) {
            Dom.show(figure, false);
            return;
        }
        picture.paint(
                drawn.get().drawing(),
                Viewport.fit(
                        drawn.get().bounds().grown(2 * MARGIN), picture.width(), picture.height(), MARGIN, LARGEST));
        Dom.attribute(
                picture.element(),
                "aria-label",
                "The graph of " + failed.shows().trim() + ": " + failed.look() + " is " + Numbers.compact(failed.came())
                        + ".");
    }

    /** The learner's own objects, with the edge marked that is wrong. */
    private Optional<WrongGraph> theirs(EngineChecks.Outcome failed) {
        Witness witness = Witness.read(failed.seen());
        List<Selection> uses = new ArrayList<>();
        for (Witness.Use use : witness.marked()) {
            uses.add(Selection.ofEdge(use.node(), use.index()));
        }
        return Optional.of(WrongGraph.of(
                witness.graph(),
                witness.rightData(),
                witness.rightGrads(),
                uses,
                witness.told(),
                picture.width(),
                picture.height()));
    }

    /** This engine's graph with the one number that is wrong. */
    private Optional<WrongGraph> ours(EngineChecks.Outcome failed, Programs programs) {
        Graph graph = programs.run(failed.shows()).graph();
        if (graph.output().isEmpty()) {
            return Optional.empty();
        }
        int dot = failed.look().indexOf('.');
        String name = dot < 0 ? failed.look() : failed.look().substring(0, dot);
        boolean grad = failed.look().endsWith("grad");
        Map<Integer, Double> right = new LinkedHashMap<>();
        List<Selection> edges = new ArrayList<>();
        Graph wrong = graph;
        for (GraphNode node : graph.nodes()) {
            if (node.name().equals(name) && right.isEmpty()) {
                right.put(node.id(), grad ? node.grad() : node.data());
                wrong = with(graph, node, grad, failed.came());
                edges.addAll(edge(graph, node.id()));
            }
        }
        return Optional.of(WrongGraph.of(
                wrong, grad ? Map.of() : right, grad ? right : Map.of(), edges, "", picture.width(), picture.height()));
    }

    /** The use through which a gradient comes, where there is one alone. */
    private static List<Selection> edge(Graph graph, int operand) {
        List<Selection> uses = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            for (int i = 0; i < node.operands().size(); i++) {
                if (node.operands().get(i) == operand) {
                    uses.add(Selection.ofEdge(node.id(), i));
                }
            }
        }
        return uses.size() == 1 ? uses : List.of();
    }

    private static Graph with(Graph graph, GraphNode node, boolean grad, double number) {
        List<GraphNode> nodes = new ArrayList<>(graph.nodes());
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
