package micrograd.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import micrograd.fixtures.Fixtures;
import micrograd.random.XorShift64Star;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayeredLayoutTest {
    /** Boxes of 1.8 by 0.5 inches. */
    private static final double WIDTH = 1.8 * 72;

    private static final double HEIGHT = 0.5 * 72;

    @Test
    void edgesCrossAboutAsRarelyAsInGraphvizDot() {
        int ours = 0;
        int dot = 0;
        for (JsonElement element : Fixtures.read("graphs-dot.json").getAsJsonArray("graphs")) {
            JsonObject one = element.getAsJsonObject();
            LayoutGraph graph = graph(one);
            LayeredLayout layout = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
            Curves curves = new Curves(graph, layout);
            ours += curves.crossings();
            dot += one.get("dotCrossings").getAsInt();
            assertEquals(0, curves.overlaps());
            assertEquals(0, curves.underForeignNodes());
        }
        assertTrue(ours <= 1.05 * dot, ours + " crossings, Graphviz dot has " + dot);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void nothingOverlapsOrRunsUnderAForeignNodeWhateverTheSizes(Direction direction) {
        XorShift64Star random = new XorShift64Star(3);
        for (int round = 0; round < 60; round++) {
            LayoutGraph graph = random(random, 1 + random.below(60));
            LayeredLayout layout = LayeredLayout.of(graph, direction);
            Curves curves = new Curves(graph, layout);
            assertEquals(0, curves.overlaps(), "round " + round);
            assertEquals(0, curves.underForeignNodes(), "round " + round);
        }
    }

    @Test
    void curvesRunFromTheMiddleOfOneSideToTheMiddleOfTheOther() {
        XorShift64Star random = new XorShift64Star(4);
        LayoutGraph graph = random(random, 40);
        LayeredLayout layout = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
        for (int e = 0; e < graph.edgeCount(); e++) {
            double[] line = layout.curves().get(e).flattened(4);
            Box from = layout.places().get(graph.edge(e).from());
            Box to = layout.places().get(graph.edge(e).to());
            assertEquals(from.right(), line[0], 1e-9);
            assertEquals(from.centerY(), line[1], 1e-9);
            assertEquals(to.x(), line[line.length - 2], 1e-9);
            assertEquals(to.centerY(), line[line.length - 1], 1e-9);
            assertTrue(from.right() < to.x());
        }
    }

    @Test
    void topToBottomEdgesRunDownwards() {
        LayoutGraph graph = new LayoutGraph();
        graph.node(100, 40);
        graph.node(60, 40);
        graph.edge(0, 1);
        LayeredLayout layout = LayeredLayout.of(graph, Direction.TOP_TO_BOTTOM);
        assertTrue(layout.places().get(0).bottom() < layout.places().get(1).y());
        assertEquals(layout.places().get(0).centerX(), layout.places().get(1).centerX(), 1e-9);
        assertEquals(100, layout.places().get(0).width());
    }

    @Test
    void theSameGraphGivesTheSameLayout() {
        LayeredLayout first = LayeredLayout.of(random(new XorShift64Star(5), 50), Direction.LEFT_TO_RIGHT);
        LayeredLayout second = LayeredLayout.of(random(new XorShift64Star(5), 50), Direction.LEFT_TO_RIGHT);
        assertEquals(first.places(), second.places());
        assertEquals(first.curves(), second.curves());
    }

    @Test
    void layingOutTheSameGraphAgainMovesNothing() {
        for (int seed = 1; seed <= 20; seed++) {
            LayeredLayout first = LayeredLayout.of(random(new XorShift64Star(seed), 40), Direction.LEFT_TO_RIGHT);
            LayoutGraph again = copied(random(new XorShift64Star(seed), 40), first);
            LayeredLayout second = LayeredLayout.of(again, Direction.LEFT_TO_RIGHT);
            for (int i = 0; i < again.nodeCount(); i++) {
                assertEquals(first.places().get(i).x(), second.places().get(i).x(), 1e-6);
                assertEquals(first.places().get(i).y(), second.places().get(i).y(), 1e-6, "seed " + seed);
            }
        }
    }

    @Test
    void nodesKeepTheirOrderWhenALineIsAppended() {
        int kept = 0;
        int pairs = 0;
        for (int seed = 1; seed <= 20; seed++) {
            LayoutGraph shorter = random(new XorShift64Star(seed), 25);
            LayeredLayout first = LayeredLayout.of(shorter, Direction.LEFT_TO_RIGHT);
            LayoutGraph longer = copied(shorter, first);
            int added = longer.node(WIDTH, HEIGHT);
            longer.edge(added - 1, added);
            longer.edge(added - 2, added);
            LayeredLayout second = LayeredLayout.of(longer, Direction.LEFT_TO_RIGHT);
            for (int i = 0; i < added; i++) {
                for (int j = 0; j < i; j++) {
                    double before = first.places().get(i).centerY()
                            - first.places().get(j).centerY();
                    double after = second.places().get(i).centerY()
                            - second.places().get(j).centerY();
                    boolean together = first.places().get(i).right()
                            == first.places().get(j).right();
                    pairs += together ? 1 : 0;
                    kept += together && before * after > 0 ? 1 : 0;
                }
            }
        }
        assertTrue(kept >= 0.95 * pairs, kept + " of " + pairs);
    }

    @Test
    void partsThatNoEdgeJoinsAreStacked() {
        LayoutGraph graph = new LayoutGraph();
        for (int i = 0; i < 4; i++) {
            graph.node(100, 40);
        }
        graph.edge(0, 2);
        graph.edge(1, 3);
        LayeredLayout layout = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
        assertEquals(layout.places().get(0).y(), layout.places().get(2).y());
        assertTrue(layout.places().get(0).bottom() < layout.places().get(1).y());
    }

    @Test
    void twoEdgesBetweenTheSameNodesAreToldApart() {
        LayoutGraph graph = new LayoutGraph();
        graph.node(100, 40);
        graph.node(100, 40);
        graph.edge(0, 1);
        graph.edge(0, 1);
        LayeredLayout layout = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
        double[] first = layout.curves().get(0).flattened(2);
        double[] second = layout.curves().get(1).flattened(2);
        assertTrue(Math.abs(first[3] - second[3]) > 4);
    }

    @Test
    void anEmptyGraphAndASingleNodeAreFine() {
        assertEquals(
                Box.EMPTY,
                LayeredLayout.of(new LayoutGraph(), Direction.LEFT_TO_RIGHT).bounds());
        LayoutGraph one = new LayoutGraph();
        one.node(100, 40);
        assertEquals(
                new Box(0, 0, 100, 40),
                LayeredLayout.of(one, Direction.LEFT_TO_RIGHT).bounds());
    }

    @Test
    void anEdgeBackwardsIsRefused() {
        LayoutGraph graph = new LayoutGraph();
        graph.node(1, 1);
        graph.node(1, 1);
        assertThrows(IllegalArgumentException.class, () -> graph.edge(1, 0));
        assertThrows(IllegalArgumentException.class, () -> graph.edge(0, 0));
        assertThrows(IllegalArgumentException.class, () -> graph.edge(0, 2));
    }

    @Test
    void twoThousandNodesAreLaidOut() {
        LayoutGraph graph = random(new XorShift64Star(9), 2000);
        Curves curves = new Curves(graph, LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT));
        assertEquals(0, curves.overlaps());
    }

    @Test
    void aChainOfFiveThousandNodesIsAStraightLine() {
        LayoutGraph graph = new LayoutGraph();
        for (int i = 0; i < 5000; i++) {
            graph.node(WIDTH, HEIGHT);
            if (i > 0) {
                graph.edge(i - 1, i);
            }
        }
        assertEquals(
                HEIGHT,
                LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT).bounds().height(),
                1e-9);
    }

    static LayoutGraph graph(JsonObject json) {
        LayoutGraph graph = new LayoutGraph();
        for (int i = 0; i < json.get("nodes").getAsInt(); i++) {
            graph.node(WIDTH, HEIGHT);
        }
        for (JsonElement edge : json.getAsJsonArray("edges")) {
            JsonArray ends = edge.getAsJsonArray();
            graph.edge(ends.get(0).getAsInt(), ends.get(1).getAsInt());
        }
        return graph;
    }

    /** A graph as expressions make them: leaves and operations on mostly recent nodes. */
    static LayoutGraph random(XorShift64Star random, int nodes) {
        LayoutGraph graph = new LayoutGraph();
        for (int i = 0; i < nodes; i++) {
            graph.node(30 + random.below(200), 26 + random.below(20));
        }
        for (int i = 1; i < nodes; i++) {
            int operands = random.below(10) < 3 ? 0 : 1 + random.below(2);
            for (int k = 0; k < operands; k++) {
                int back = random.below(4) == 0 ? i : Math.min(i, 12);
                graph.edge(i - 1 - random.below(back), i);
            }
        }
        return graph;
    }

    private static LayoutGraph copied(LayoutGraph graph, LayeredLayout layout) {
        LayoutGraph copy = new LayoutGraph(layout);
        for (int i = 0; i < graph.nodeCount(); i++) {
            copy.node(graph.node(i).width(), graph.node(i).height(), i);
        }
        for (int e = 0; e < graph.edgeCount(); e++) {
            copy.edge(graph.edge(e).from(), graph.edge(e).to(), e);
        }
        return copy;
    }
}
