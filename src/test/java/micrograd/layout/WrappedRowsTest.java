package micrograd.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.random.XorShift64Star;
import org.junit.jupiter.api.Test;

class WrappedRowsTest {
    @Test
    void nothingOverlapsOrRunsUnderAForeignNodeInAnyNumberOfRows() {
        XorShift64Star random = new XorShift64Star(8);
        for (int round = 0; round < 40; round++) {
            LayoutGraph graph = LayeredLayoutTest.random(random, 2 + random.below(50));
            LayeredLayout layout = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
            for (int rows = 2; rows <= 5; rows++) {
                LayeredLayout wrapped = WrappedRows.of(layout, rows);
                Curves curves = new Curves(graph, wrapped);
                assertEquals(0, curves.overlaps(), "round " + round + ", rows " + rows);
                assertEquals(0, curves.underForeignNodes(), "round " + round + ", rows " + rows);
                for (Box place : wrapped.places()) {
                    assertTrue(wrapped.bounds().grown(0.001).contains(place));
                }
            }
        }
    }

    @Test
    void aChainIsReadLikeText() {
        LayoutGraph graph = new LayoutGraph();
        for (int i = 0; i < 12; i++) {
            graph.node(100, 40);
            if (i > 0) {
                graph.edge(i - 1, i);
            }
        }
        LayeredLayout line = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
        LayeredLayout wrapped = WrappedRows.of(line, 3);
        for (int i = 1; i < 12; i++) {
            Box before = wrapped.places().get(i - 1);
            Box next = wrapped.places().get(i);
            if (i % 4 == 0) {
                assertTrue(next.y() > before.bottom(), "a new row begins with " + i);
                assertEquals(wrapped.places().get(0).x(), next.x(), 0.001);
            } else {
                assertEquals(before.y(), next.y(), 0.001);
                assertTrue(next.x() > before.right());
            }
        }
        assertEquals(new Curves(graph, line).crossings(), new Curves(graph, wrapped).crossings());
        assertTrue(wrapped.bounds().width() < 0.4 * line.bounds().width());
    }

    @Test
    void curvesStillJoinTheirNodes() {
        LayoutGraph graph = LayeredLayoutTest.random(new XorShift64Star(9), 40);
        LayeredLayout wrapped = WrappedRows.of(LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT), 4);
        for (int e = 0; e < graph.edgeCount(); e++) {
            double[] line = wrapped.curves().get(e).flattened(4);
            Box from = wrapped.places().get(graph.edge(e).from());
            Box to = wrapped.places().get(graph.edge(e).to());
            assertEquals(from.right(), line[0], 0.001);
            assertEquals(from.centerY(), line[1], 0.001);
            assertEquals(to.x(), line[line.length - 2], 0.001);
            assertEquals(to.centerY(), line[line.length - 1], 0.001);
        }
    }

    @Test
    void whatGoesOnInTheNextRowLeavesItsNodeStraightAndComesInStraight() {
        LayoutGraph graph = new LayoutGraph();
        for (int i = 0; i < 5; i++) {
            graph.node(i == 3 ? 24 : 100, 40);
        }
        graph.edge(0, 1);
        graph.edge(1, 3);
        graph.edge(2, 3);
        graph.edge(3, 4);
        LayeredLayout wrapped = WrappedRows.of(LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT), 2);
        assertTrue(wrapped.places().get(3).y() > wrapped.places().get(1).bottom(), "cut before the fourth");
        for (int edge = 1; edge <= 2; edge++) {
            double[] line = wrapped.curves().get(edge).flattened(4);
            int last = line.length - 2;
            assertEquals(line[1], line[3], 0.001, "it begins level");
            assertEquals(line[last + 1], line[last - 1], 0.001, "it ends level");
            for (int k = 4; k < line.length; k += 2) {
                double along = (line[k - 2] - line[k - 4]) * (line[k] - line[k - 2]);
                double across = (line[k - 1] - line[k - 3]) * (line[k + 1] - line[k - 1]);
                assertTrue(along + across >= 0, "edge " + edge + " turns no sharp corner at point " + k / 2);
            }
        }
    }

    @Test
    void oneRowIsTheLayoutItself() {
        LayeredLayout layout =
                LayeredLayout.of(LayeredLayoutTest.random(new XorShift64Star(9), 10), Direction.LEFT_TO_RIGHT);
        assertSame(layout, WrappedRows.of(layout, 1));
    }
}
