package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.engine.Op;
import micrograd.fixtures.Fixtures;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.layout.Box;
import micrograd.layout.Curves;
import micrograd.layout.Direction;
import micrograd.layout.LayoutGraph;
import micrograd.layout.Path;
import micrograd.scene.Drawing;
import micrograd.scene.Drawings;
import micrograd.scene.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hundred graphs that Graphviz dot has laid out too, as values and operations in all the ways in which they are drawn. */
class GraphLayoutQualityTest {
    /** The width of a long label on an edge. */
    private static final double LABEL = 260;

    @ParameterizedTest
    @CsvSource({"LECTURE,LEFT_TO_RIGHT", "LECTURE,TOP_TO_BOTTOM", "COMPACT,LEFT_TO_RIGHT", "COMPACT,TOP_TO_BOTTOM"})
    void noNodeOverlapsAnotherNorLiesUnderAnEdgeOrItsLabel(GraphStyle style, Direction direction) {
        int crossings = 0;
        int dot = 0;
        for (JsonElement element : Fixtures.read("graphs-dot.json").getAsJsonArray("graphs")) {
            JsonObject json = element.getAsJsonObject();
            Graph graph = graph(json);
            GraphScene scene = GraphScene.of(graph, style, direction);
            LayoutGraph shape = new LayoutGraph();
            List<Box> places = new ArrayList<>();
            for (GraphNode node : graph.nodes()) {
                Box place = scene.place(node.id()).orElseThrow();
                places.add(place);
                shape.node(place.width(), place.height());
            }
            Drawing<Selection> drawing = scene.drawing(GraphLook.PLAIN);
            List<Path> curves = new ArrayList<>();
            for (GraphNode node : graph.nodes()) {
                for (int k = 0; k < node.operands().size(); k++) {
                    shape.edge(node.operands().get(k), node.id(), -1);
                    curves.add(Drawings.find(drawing, Selection.ofEdge(node.id(), k))
                            .line()
                            .orElseThrow());
                }
            }
            Curves drawn = new Curves(shape, places, curves);
            assertEquals(0, drawn.overlaps());
            assertEquals(0, drawn.underForeignNodes());
            crossings += drawn.crossings();
            dot += json.get("dotCrossings").getAsInt();
            for (Path curve : curves) {
                Box label = EdgeChip.place(LABEL, curve, places);
                for (Box place : places) {
                    assertFalse(label.overlaps(place));
                }
            }
        }
        assertTrue(crossings <= 1.15 * dot, crossings + " crossings, Graphviz dot has " + dot);
    }

    @Test
    void theLabelOfASelectedEdgeIsDrawnWhereItWasPlaced() {
        JsonObject json =
                Fixtures.read("graphs-dot.json").getAsJsonArray("graphs").get(0).getAsJsonObject();
        Graph graph = graph(json);
        GraphScene scene = GraphScene.of(graph, GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
        for (GraphNode node : graph.nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                Drawing<Selection> drawing =
                        scene.drawing(GraphLook.PLAIN.selecting(Optional.of(Selection.ofEdge(node.id(), k))));
                List<Shape> shapes = drawing.shapes();
                Box label = shapes.get(shapes.size() - 2).bounds();
                assertEquals(24, label.height());
                for (GraphNode other : graph.nodes()) {
                    assertFalse(label.overlaps(scene.place(other.id()).orElseThrow()));
                }
            }
        }
    }

    private static Graph graph(JsonObject json) {
        int count = json.get("nodes").getAsInt();
        List<List<Integer>> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operands.add(new ArrayList<>());
        }
        for (JsonElement edge : json.getAsJsonArray("edges")) {
            JsonArray ends = edge.getAsJsonArray();
            operands.get(ends.get(1).getAsInt()).add(ends.get(0).getAsInt());
        }
        List<GraphNode> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int made = operands.get(i).size();
            Op op = made == 0 ? Op.LEAF : made == 1 ? Op.TANH : i % 2 == 0 ? Op.ADD : Op.MUL;
            String name = i % 3 == 0 ? "" : "v" + i;
            nodes.add(new GraphNode(i, name, op, i - 3.5, 0.25 * (i % 7 - 3), operands.get(i), false));
        }
        return new Graph(nodes, Optional.of(count - 1));
    }
}
