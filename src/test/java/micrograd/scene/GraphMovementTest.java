package micrograd.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Interpreter;
import org.junit.jupiter.api.Test;

/** A scene on its way from an earlier one, and turned for its screen. */
class GraphMovementTest {
    private static final String CHAIN =
            "a = 2\nb = a * a\nc = b * a\nd = c * a\ne = d * a\nf = e * a\ng = f * a\nh = g * a\nL = h * a";

    private static Graph graph(String source) {
        Evaluation evaluation = Interpreter.evaluate(source);
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
        GraphScene after =
                before.next(graph("z = 1\na = 2 + z\nb = 3\nL = a * b"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
        assertTrue(after.hasMovedFrom(before));
        int old = 2;
        int now = after.graph().nodes().size() - 1;
        GraphMovement way = after.movedFrom(before);
        Box all = after.bounds().grown(1000);
        Box start = place(way.drawing(GraphLook.PLAIN, Detail.FULL, all, 0), now);
        Box half = place(way.drawing(GraphLook.PLAIN, Detail.FULL, all, 0.5), now);
        Box end = place(way.drawing(GraphLook.PLAIN, Detail.FULL, all, 1), now);
        assertEquals(place(before.drawing(GraphLook.PLAIN), old).x(), start.x(), 1e-9);
        assertEquals(place(after.drawing(GraphLook.PLAIN), now), end);
        assertEquals((start.x() + end.x()) / 2, half.x(), 1e-9);
        assertTrue(start.x() != end.x());
    }

    @Test
    void edgesKeepToTheNodesThatTheyJoinOnTheWay() {
        GraphScene before = scene("a = 2\nb = 3\nL = a * b");
        GraphScene after =
                before.next(graph("z = 1\na = 2 + z\nb = 3\nL = a * b"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
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
    void turningALeafMovesNothing() {
        GraphScene before = scene("a = 2\nL = a * 3");
        assertFalse(before.next(graph("a = 7\nL = a * 3"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT)
                .hasMovedFrom(before));
    }

    @Test
    void aGraphIsTurnedForAnUprightScreenAndBack() {
        GraphScene wide = scene("a = 2\nb = 3\nL = a * b");
        GraphScene upright = wide.turnedFor(390, 700);
        assertEquals(Direction.TOP_TO_BOTTOM, upright.direction());
        assertEquals(Direction.LEFT_TO_RIGHT, upright.turnedFor(900, 700).direction());
        assertSame(wide, wide.turnedFor(900, 700));
    }

    @Test
    void aLongGraphIsTurnedWhereThatMakesItReadable() {
        GraphScene chain = scene(CHAIN);
        assertEquals(Direction.TOP_TO_BOTTOM, chain.turnedFor(900, 780).direction());
        assertEquals(Direction.LEFT_TO_RIGHT, chain.turnedFor(2600, 780).direction());
    }

    @Test
    void aGraphAtTheVergeDoesNotTurnToAndFro() {
        GraphScene chain = scene(CHAIN);
        double width = chain.bounds().width() * 0.55;
        assertEquals(Direction.LEFT_TO_RIGHT, chain.turnedFor(width, 800).direction());
        GraphScene turned = chain.turnedFor(width * 0.6, 800);
        assertEquals(Direction.TOP_TO_BOTTOM, turned.direction());
        assertEquals(Direction.TOP_TO_BOTTOM, turned.turnedFor(width, 800).direction());
    }
}
