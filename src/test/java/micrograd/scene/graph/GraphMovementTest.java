package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Matching;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Drawing;
import micrograd.scene.HitArea;
import org.junit.jupiter.api.Test;

/** A scene on its way from an earlier one, and turned for its screen. */
class GraphMovementTest {
    private static final String PROGRAM =
            "a = 2\nb = -3\nc = 10\nf = -2\ng = 0.5\nh = 1.5\ne = a * b\nd = e + c\np = d * f\nq = p + g\nr = q * h\ns = tanh(r)\n"
                    + "t = s + a\nu = t * b\nv = u + c\nw = v * 2\ny = w + d\nz = y * s\nk = relu(z)\nL = k + q";

    private static Graph graph(String source) {
        Evaluation evaluation = Language.evaluate(source);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static GraphScene scene(String source) {
        return GraphScene.of(graph(source), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
    }

    private static Box place(Drawing<Selection> drawing, int node) {
        return drawing.hits().stream()
                .filter(hit -> hit.target().equals(Selection.ofNode(node)))
                .reduce((first, second) -> second)
                .orElseThrow()
                .box();
    }

    @Test
    void whatBothHaveGoesFromItsOldPlaceToItsNewOne() {
        GraphScene before = scene("a = 2\nb = 3\nL = a * b");
        GraphScene after = before.next(
                graph("a = 2\nb = 3\nc = a * a\nL = c * b"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        assertTrue(after.hasMovedFrom(before));
        int a = 0;
        GraphMovement way = after.movedFrom(before);
        Box all = after.bounds().grown(1000);
        Box start = place(way.drawing(GraphLook.PLAIN, Detail.FULL, all, 0), a);
        Box half = place(way.drawing(GraphLook.PLAIN, Detail.FULL, all, 0.5), a);
        Box end = place(way.drawing(GraphLook.PLAIN, Detail.FULL, all, 1), a);
        assertEquals(place(before.drawing(GraphLook.PLAIN), a).x(), start.x(), 1e-9);
        assertEquals(place(after.drawing(GraphLook.PLAIN), a), end);
        assertEquals((start.x() + end.x()) / 2, half.x(), 1e-9);
        assertTrue(start.x() != end.x());
    }

    @Test
    void edgesKeepToTheNodesThatTheyJoinOnTheWay() {
        GraphScene before = scene("a = 2\nb = 3\nL = a * b");
        GraphScene after = before.next(
                graph("z = 1\na = 2 + z\nb = 3\nL = a * b"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        Drawing<Selection> half = after.movedFrom(before)
                .drawing(GraphLook.PLAIN, Detail.FULL, after.bounds().grown(1000), 0.5);
        for (HitArea<Selection> hit : half.hits()) {
            if (hit.target().operand().isPresent()) {
                int operand = after.graph()
                        .node(hit.target().node())
                        .operands()
                        .get(hit.target().operand().getAsInt());
                double[] points = hit.line().orElseThrow().flattened(4);
                Box from = place(half, operand);
                assertEquals(from.right(), points[0], 1e-6);
                assertEquals(from.centerY(), points[1], 1e-6);
            }
        }
    }

    @Test
    void aLineInTheMiddleLeavesWhatItDoesNotTouchWhereItWas() {
        String[] lines = PROGRAM.split("\n");
        for (Direction direction : Direction.values()) {
            GraphScene before = GraphScene.of(graph(PROGRAM), GraphStyle.LECTURE, direction, Folding.NONE);
            String edited = PROGRAM.replace(lines[7], "i = 4\nd = e + c * i");
            GraphScene after = before.next(graph(edited), GraphStyle.LECTURE, direction, Folding.NONE);
            assertKept(before, after, List.of("d", "c"));
            assertKept(
                    after,
                    after.next(graph(edited + "\nM = L * a"), GraphStyle.LECTURE, direction, Folding.NONE),
                    List.of("L", "a"));
        }
    }

    /** Across, all nodes but some are where they were; along, most are: the rest makes room. */
    private static void assertKept(GraphScene before, GraphScene after, List<String> but) {
        int[] earlier = Matching.of(before.graph(), after.graph());
        int there = 0;
        int still = 0;
        for (GraphNode node : after.graph().nodes()) {
            if (earlier[node.id()] == Matching.NEW || but.contains(node.name())) {
                continue;
            }
            Box from = before.place(earlier[node.id()]).orElseThrow();
            Box to = after.place(node.id()).orElseThrow();
            boolean right = after.direction() == Direction.LEFT_TO_RIGHT;
            assertEquals(
                    right ? from.centerY() : from.centerX(), right ? to.centerY() : to.centerX(), 0.5, node.name());
            there++;
            still += Math.abs(right ? from.right() - to.right() : from.bottom() - to.bottom()) < 0.5 ? 1 : 0;
        }
        assertTrue(2 * still > there, still + " of " + there);
    }

    @Test
    void turningALeafMovesNothing() {
        GraphScene before = scene("a = 2\nL = a * 3");
        assertFalse(before.next(graph("a = 7\nL = a * 3"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE)
                .hasMovedFrom(before));
    }
}
