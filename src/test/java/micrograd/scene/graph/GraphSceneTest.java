package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Seen;
import micrograd.graph.Shown;
import micrograd.graph.Trace;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.layout.Path;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.Drawings;
import micrograd.scene.Paint;
import micrograd.scene.Palette;
import micrograd.scene.Shape;
import micrograd.scene.SvgWriter;
import org.junit.jupiter.api.Test;

class GraphSceneTest {
    private static final String LECTURE = "a=2.0\nb=-3.0\nc=10.0\ne=a*b\nd=e+c\nf=-2.0\nL=d*f\n";

    @Test
    void theLecturesExpressionIsDrawnInItsStyle() throws IOException {
        assertDrawn("lecture.svg", scene(LECTURE, GraphStyle.LECTURE).drawing(GraphLook.PLAIN));
    }

    @Test
    void theCompactStylePutsOperationsIntoRecords() throws IOException {
        assertDrawn("compact.svg", scene(LECTURE, GraphStyle.COMPACT).drawing(GraphLook.PLAIN));
    }

    @Test
    void aStepOfTheWalkIsDrawnWithWhatIsNotYetKnown() throws IOException {
        Graph graph = graph(LECTURE);
        Trace.Moment moment = Trace.of(graph).after(Trace.of(graph).steps().size() - 1);
        GraphScene scene = GraphScene.of(moment.graph(), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
        Selection edge = Selection.ofEdge(id(graph, "e"), 0);
        assertDrawn(
                "walk.svg",
                scene.drawing(GraphLook.PLAIN.showing(Shown.of(moment)).selecting(Optional.of(edge))));
    }

    @Test
    void recordsAreOfTheSizeTheLectureHas() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Box leaf = scene.place(id(scene.graph(), "a")).orElseThrow();
        assertEquals(172, leaf.width());
        assertEquals(44, leaf.height());
        GraphScene compact = scene(LECTURE, GraphStyle.COMPACT);
        assertEquals(172, compact.place(id(compact.graph(), "a")).orElseThrow().width());
    }

    @Test
    void changingANumberMovesNothing() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Graph other = graph(LECTURE.replace("-3.0", "-12345.678"));
        GraphScene next = scene.next(other, GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        assertEquals(places(scene), places(next));
        assertTrue(texts(next).contains("−12345.678"), texts(next).toString());
    }

    @Test
    void anAppendedLineLeavesTheOthersInPlace() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Graph longer = graph(LECTURE + "o = tanh(L)\n");
        GraphScene next = scene.next(longer, GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        for (GraphNode node : scene.graph().nodes()) {
            Box before = scene.place(node.id()).orElseThrow();
            Box after = next.place(id(longer, node.name())).orElseThrow();
            assertEquals(before.right(), after.right(), 1e-6, node.name());
            assertEquals(before.centerY(), after.centerY(), 1e-6, node.name());
        }
    }

    @Test
    void aLineInsertedInTheMiddleLeavesTheOrder() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Graph longer = graph("z = 1.0\n" + LECTURE.replace("e=a*b", "y = exp(a)\ne=a*b"));
        GraphScene next = scene.next(longer, GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT, Folding.NONE);
        assertTrue(y(next, "a") < y(next, "b"));
        assertTrue(y(next, "e") < y(next, "c"));
    }

    @Test
    void aConstantExponentIsPartOfTheOperation() {
        GraphScene scene = scene("a = 3.0\nb = a**2\n", GraphStyle.LECTURE);
        assertTrue(texts(scene).contains("**2"), texts(scene).toString());
        assertEquals(2, places(scene).size());
    }

    @Test
    void otherConstantsAreSmallAndSayTheirNumberAlone() {
        GraphScene scene = scene("a = 3.0\nb = a*2.5\n", GraphStyle.LECTURE);
        assertTrue(texts(scene).contains("2.5"));
        assertEquals(2, count(texts(scene), "data"));
    }

    @Test
    void longNamesAreShortened() {
        GraphScene scene =
                scene("a_name_that_is_quite_long = 3.0\nb = exp(a_name_that_is_quite_long)\n", GraphStyle.LECTURE);
        assertTrue(texts(scene).contains("a_name_that_i…"), texts(scene).toString());
    }

    @Test
    void nodesAndEdgesAreFoundByPoint() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Drawing<Selection> drawing = scene.drawing(GraphLook.PLAIN);
        int e = id(scene.graph(), "e");
        Box place = scene.place(e).orElseThrow();
        assertEquals(
                Selection.ofNode(e),
                drawing.hit(place.x() + 3, place.centerY(), 0).orElseThrow().target());
        for (int operand = 0; operand < 2; operand++) {
            Selection edge = Selection.ofEdge(e, operand);
            double[] points = Drawings.find(drawing, edge).line().orElseThrow().flattened(8);
            assertEquals(
                    edge, drawing.hit(points[6], points[7] + 2, 0).orElseThrow().target());
        }
        assertTrue(drawing.hit(-500, -500, 8).isEmpty());
    }

    @Test
    void gradientsAreColouredBySignAndEdgesByWhatFlowsBack() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Drawing<Selection> drawing = scene.drawing(GraphLook.PLAIN);
        assertEquals(Colour.POSITIVE, colour(drawing, "6.0000"));
        assertEquals(Colour.NEGATIVE, colour(drawing, "−4.0000"));
        assertEquals(Colour.INK, colour(drawing, "10.0000"));
        assertEquals(Colour.POSITIVE_AREA, line(scene, drawing, "e", 0).stroke());
        assertEquals(Colour.NEGATIVE_AREA, line(scene, drawing, "e", 1).stroke());
        assertTrue(line(scene, drawing, "e", 0).width()
                > line(scene, drawing, "e", 1).width());
    }

    @Test
    void whatIsNotKnownIsBlankNotZero() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        int a = id(scene.graph(), "a");
        Drawing<Selection> drawing = scene.drawing(GraphLook.PLAIN.showing(Seen.without(
                scene.graph(), Set.of(), Set.of(a), Set.of(new Trace.Use(id(scene.graph(), "e"), 0)))));
        assertEquals(1, count(texts(drawing), "not yet"));
        assertFalse(texts(drawing).contains("6.0000"));
        assertEquals(Colour.SOFT, line(scene, drawing, "e", 0).stroke());
    }

    @Test
    void aWrongNumberIsStruckOutBesideTheRightOne() {
        GraphScene narrow = scene(LECTURE, GraphStyle.LECTURE);
        GraphScene scene = narrow.next(
                narrow.graph(), GraphStyle.LECTURE, Arrangement.of(Direction.LEFT_TO_RIGHT), Folding.NONE, true);
        int a = id(scene.graph(), "a");
        Shown shown = new Shown(scene.graph(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(a, 12.5));
        Drawing<Selection> drawing = scene.drawing(GraphLook.PLAIN.showing(shown));
        assertEquals(1, count(texts(drawing), "≠ 12.5000"));
        assertTrue(texts(drawing).contains("6.0000"));
        assertTrue(scene.place(a).orElseThrow().width()
                > narrow.place(a).orElseThrow().width() + 90);
        assertTrue(scene.hasMovedFrom(narrow));
        GraphScene turned = scene.arrangedFor(300, 900, true);
        assertEquals(
                scene.place(a).orElseThrow().width(),
                turned.place(a).orElseThrow().width());
    }

    @Test
    void aSelectionIsHighlighted() {
        GraphScene scene = scene(LECTURE, GraphStyle.LECTURE);
        Drawing<Selection> plain = scene.drawing(GraphLook.PLAIN);
        Selection node = Selection.ofNode(id(scene.graph(), "d"));
        assertNotEquals(
                plain.shapes(),
                scene.drawing(GraphLook.PLAIN.selecting(Optional.of(node))).shapes());
        assertNotEquals(
                plain.shapes(),
                scene.drawing(GraphLook.PLAIN.hovering(Optional.of(node))).shapes());
    }

    @Test
    void infiniteAndUndefinedNumbersAreDrawn() {
        GraphScene scene = scene("a = 0.0\nb = 1 / a\nc = b - b\nd = c * 1e300 * 1e300\n", GraphStyle.LECTURE);
        assertTrue(texts(scene).contains("∞"), texts(scene).toString());
        assertTrue(texts(scene).contains("NaN"), texts(scene).toString());
        for (Shape shape : scene.drawing(GraphLook.PLAIN).shapes()) {
            assertTrue(shape.bounds().width() >= 0 && shape.bounds().width() < 1e6);
        }
    }

    @Test
    void anEmptyGraphIsAnEmptyDrawing() {
        Drawing<Selection> drawing = scene("", GraphStyle.LECTURE).drawing(GraphLook.PLAIN);
        assertTrue(drawing.shapes().isEmpty());
        assertEquals(Box.EMPTY, drawing.bounds());
    }

    /** Compares with a golden file; what is drawn lies under target/drawings, to be looked at and copied. */
    private static void assertDrawn(String name, Drawing<?> drawing) throws IOException {
        String svg = SvgWriter.write(drawing, Palette.LIGHT);
        java.nio.file.Path drawn = java.nio.file.Path.of("target", "drawings", name);
        Files.createDirectories(drawn.getParent());
        Files.writeString(drawn, svg);
        try (InputStream golden = GraphSceneTest.class.getResourceAsStream("/drawings/" + name)) {
            assertEquals(golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8), svg);
        }
    }

    private static GraphScene scene(String source, GraphStyle style) {
        return GraphScene.of(graph(source), style, Direction.LEFT_TO_RIGHT);
    }

    private static Graph graph(String source) {
        Evaluation evaluation = Language.evaluate(source);
        assertTrue(evaluation.ok(), evaluation.diagnostics().toString());
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static int id(Graph graph, String name) {
        for (GraphNode node : graph.nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static double y(GraphScene scene, String name) {
        return scene.place(id(scene.graph(), name)).orElseThrow().centerY();
    }

    private static List<Box> places(GraphScene scene) {
        List<Box> places = new ArrayList<>();
        for (GraphNode node : scene.graph().nodes()) {
            scene.place(node.id()).ifPresent(places::add);
        }
        return places;
    }

    private static List<String> texts(GraphScene scene) {
        return texts(scene.drawing(GraphLook.PLAIN));
    }

    private static List<String> texts(Drawing<?> drawing) {
        List<String> texts = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Text text) {
                texts.add(text.text());
            }
        }
        return texts;
    }

    private static int count(List<String> texts, String wanted) {
        return (int) texts.stream().filter(wanted::equals).count();
    }

    private static Colour colour(Drawing<?> drawing, String wanted) {
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Text text && text.text().equals(wanted)) {
                return text.colour();
            }
        }
        throw new IllegalArgumentException(wanted);
    }

    private static Paint line(GraphScene scene, Drawing<Selection> drawing, String node, int operand) {
        Path path = Drawings.find(drawing, Selection.ofEdge(id(scene.graph(), node), operand))
                .line()
                .orElseThrow();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Line line && line.path().equals(path)) {
                return line.paint();
            }
        }
        throw new IllegalArgumentException(node);
    }
}
