package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import org.junit.jupiter.api.Test;

class GraphTextTest {
    @Test
    void aGraphComesBackAsItWas() {
        for (int seed = 0; seed < 60; seed++) {
            Graph graph = ExportGraphs.random(seed);
            assertEquals(graph, GraphText.read(GraphText.write(graph)));
        }
        Graph empty = new Graph(List.of(), Optional.empty());
        assertEquals(empty, GraphText.read(GraphText.write(empty)));
    }

    @Test
    void extremeNumbersComeBackBitForBit() {
        double[] numbers = {0.0, -0.0, 1.0 / 3, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NaN, 1 / 0.0, -1 / 0.0};
        for (double number : numbers) {
            GraphNode node = new GraphNode(0, "a b", Op.LEAF, number, -number, List.of(), true);
            Graph read = GraphText.read(GraphText.write(new Graph(List.of(node), Optional.of(0))));
            assertEquals(
                    Double.doubleToLongBits(number),
                    Double.doubleToLongBits(read.node(0).data()));
            assertEquals(
                    Double.doubleToLongBits(-number),
                    Double.doubleToLongBits(read.node(0).grad()));
        }
    }

    @Test
    void whiteSpaceInNamesCannotBreakALine() {
        GraphNode node = new GraphNode(0, "a\tb\nc", Op.LEAF, 1, 0, List.of(), false);
        Graph read = GraphText.read(GraphText.write(new Graph(List.of(node), Optional.empty())));
        assertEquals("a b c", read.node(0).name());
    }

    @Test
    void whatIsBlankAndWhatIsRightComeBack() {
        Graph graph = ExportGraphs.random(3);
        Shown shown = new Shown(
                graph,
                java.util.Set.of(0, 2),
                java.util.Set.of(1),
                java.util.Set.of(),
                java.util.Map.of(2, -0.5, 0, Double.NaN),
                java.util.Map.of(1, 1e-300));
        assertEquals(shown, ShownText.read(ShownText.write(shown)));
        assertEquals(Shown.all(graph), ShownText.read(ShownText.write(Shown.all(graph))));
    }
}
