package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.Shape;
import org.junit.jupiter.api.Test;

class DetailTest {
    private static final GraphScene SCENE = scene("a = 2.0\nb = -3.0\nc = a * b\nd = c + a\nL = d * d");

    @Test
    void theSmallerAGraphIsTheLessOfItIsDrawn() {
        assertEquals(Detail.FULL, Detail.at(1));
        assertEquals(Detail.NUMBERS, Detail.at(0.6));
        assertEquals(Detail.NUMBERS, Detail.at(0.9, 13));
        assertEquals(Detail.NAMES, Detail.at(0.3));
        assertEquals(Detail.BLOCKS, Detail.at(0.05));
        List<String> full = texts(SCENE.drawing(GraphLook.PLAIN, Detail.FULL));
        List<String> names = texts(SCENE.drawing(GraphLook.PLAIN, Detail.NAMES));
        List<String> numbers = texts(SCENE.drawing(GraphLook.PLAIN, Detail.NUMBERS));
        assertTrue(numbers.contains("−6.0000") && numbers.contains("16.0000") && !numbers.contains("data"));
        assertTrue(full.contains("data") && full.contains("−6.0000") && full.contains("L"));
        assertTrue(names.contains("−6.0000") && names.contains("L") && !names.contains("data"));
        assertEquals(List.of(), texts(SCENE.drawing(GraphLook.PLAIN, Detail.BLOCKS)));
    }

    @Test
    void aNumberThatIsNotKnownYetSaysSoInEitherSize() {
        GraphLook look = GraphLook.PLAIN.showing(Shown.withoutGrads(SCENE.graph(), List.of(0, 1)));
        for (Detail detail : List.of(Detail.FULL, Detail.NUMBERS)) {
            List<String> texts = texts(SCENE.drawing(look, detail));
            assertEquals(2, texts.stream().filter("not yet"::equals).count(), detail.name());
        }
    }

    @Test
    void nodesAreWhereTheyAreInAnyDetail() {
        for (Detail detail : Detail.values()) {
            Drawing<Selection> drawing = SCENE.drawing(GraphLook.PLAIN, detail);
            for (int node = 0; node < 5; node++) {
                Box place = SCENE.place(node).orElseThrow();
                assertEquals(
                        Selection.ofNode(node),
                        drawing.hit(place.right() - 20, place.centerY(), 0)
                                .orElseThrow()
                                .target());
            }
        }
    }

    @Test
    void blocksHaveTheColoursOfTheirGradients() {
        List<Colour> colours = new ArrayList<>();
        for (Shape shape : SCENE.overview(GraphLook.PLAIN).shapes()) {
            colours.add(((Shape.Rectangle) shape).paint().fill());
        }
        // L = (a·b + a)², so ∂L/∂a = 2·d·(b + 1) = 16 and ∂L/∂b = 2·d·a = −16.
        assertEquals(
                List.of(
                        Colour.POSITIVE_AREA,
                        Colour.NEGATIVE_AREA,
                        Colour.NEGATIVE_AREA,
                        Colour.NEGATIVE_AREA,
                        Colour.POSITIVE_AREA),
                colours);
    }

    @Test
    void outsideARegionNothingIsDrawn() {
        Box around = SCENE.place(4).orElseThrow();
        Drawing<Selection> drawing = SCENE.drawing(GraphLook.PLAIN, Detail.FULL, around);
        List<String> texts = texts(drawing);
        assertTrue(texts.contains("L"));
        assertFalse(texts.contains("a"));
        assertEquals(SCENE.bounds(), drawing.bounds());
        assertFalse(drawing.hit(
                        SCENE.place(0).orElseThrow().centerX(),
                        SCENE.place(0).orElseThrow().centerY(),
                        0)
                .isPresent());
    }

    @Test
    void aDrawingOfTwoThousandNodesHasDetailOnlyWhereItIsSeen() {
        StringBuilder source = new StringBuilder("x0 = 0.5\n");
        for (int i = 1; i < 2000; i++) {
            source.append("x" + i + " = tanh(x" + (i - 1) + ")\n");
        }
        GraphScene chain = scene(source.toString());
        Box seen = new Box(0, -500, 2000, 1000);
        assertTrue(texts(chain.drawing(GraphLook.PLAIN, Detail.FULL, seen)).size() < 100);
        assertTrue(texts(chain.drawing(GraphLook.PLAIN, Detail.FULL)).size() > 9000);
    }

    private static GraphScene scene(String source) {
        Evaluation evaluation = Language.evaluate(source);
        assertTrue(evaluation.ok(), evaluation.diagnostics().toString());
        return GraphScene.of(
                Graph.of(evaluation.values(), evaluation.output()), GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
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
}
