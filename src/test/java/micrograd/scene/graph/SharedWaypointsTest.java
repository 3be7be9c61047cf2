package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.HitArea;
import org.junit.jupiter.api.Test;

/** A value that is used in every layer must not cost a waypoint a layer for each of its uses. */
class SharedWaypointsTest {
    private static Graph chain(int steps, String more) {
        StringBuilder source = new StringBuilder("a = 2.0\nb = 0.5\nx0 = 1.0\n");
        for (int i = 1; i <= steps; i++) {
            source.append("x" + i + " = tanh(x" + (i - 1) + " * a + b)\n");
        }
        Evaluation evaluation = Language.evaluate(source + more);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    @Test
    void twoThousandNodesAreLaidOutAndLaidOutAgainInTime() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            GraphScene scene = GraphScene.of(chain(660, ""), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
            scene.next(chain(660, "y = a * b + x3"), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        });
    }

    @Test
    void noNodeOverlapsAnotherAndEveryEdgeReachesItsEnds() {
        GraphScene scene = GraphScene.of(chain(120, ""), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
        List<Box> places = new ArrayList<>();
        scene.graph().nodes().forEach(node -> scene.place(node.id()).ifPresent(places::add));
        for (int i = 0; i < places.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertFalse(places.get(i).overlaps(places.get(k)), i + " over " + k);
            }
        }
        for (HitArea<Selection> hit : scene.drawing(GraphLook.PLAIN).hits()) {
            if (hit.target().operand().isPresent()) {
                int operand = scene.graph()
                        .node(hit.target().node())
                        .operands()
                        .get(hit.target().operand().getAsInt());
                double[] points = hit.line().orElseThrow().flattened(2);
                Box from = scene.place(operand).orElseThrow();
                Box to = scene.place(hit.target().node()).orElseThrow();
                assertEquals(from.right(), points[0], 1e-6);
                assertEquals(to.x(), points[points.length - 2], 1e-6);
                assertEquals(to.centerY(), points[points.length - 1], 1e-6);
            }
        }
    }
}
