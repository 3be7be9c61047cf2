package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.Shape;
import org.junit.jupiter.api.Test;

class WrongUsesTest {
    @Test
    void theMarksCoverNoNodeAndNotEachOther() {
        for (Direction direction : Direction.values()) {
            for (String program :
                    List.of("a = 3\nL = a + a", "a = 3\nb = 2\nL = a * b", "a = 3\nd = a + a\nL = d + d")) {
                GraphScene scene = scene(program, direction);
                Selection use = Selection.ofEdge(scene.graph().output().orElseThrow(), 0);
                Drawing<Selection> plain = scene.drawing(GraphLook.PLAIN);
                Drawing<Selection> marked = WrongUses.over(plain, scene, List.of(use), "self.grad = 1");
                List<Box> marks = marks(marked);
                assertTrue(marks.size() == 2, "a cross and a word");
                assertFalse(marks.get(0).overlaps(marks.get(1)), program);
                for (Box mark : marks) {
                    for (Box place : scene.places()) {
                        assertFalse(mark.overlaps(place), direction + " " + program + ": " + mark + " over " + place);
                    }
                }
            }
        }
    }

    private static List<Box> marks(Drawing<Selection> drawing) {
        List<Box> marks = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Rectangle box && box.paint().stroke() == Colour.ERROR) {
                marks.add(box.box());
            } else if (shape instanceof Shape.Circle round && round.paint().stroke() == Colour.ERROR) {
                double radius = round.radius();
                marks.add(new Box(round.x() - radius, round.y() - radius, 2 * radius, 2 * radius));
            }
        }
        return marks;
    }

    private static GraphScene scene(String program, Direction direction) {
        Evaluation evaluation = Language.evaluate(program);
        return GraphScene.of(Graph.of(evaluation.values(), evaluation.output()), GraphStyle.LECTURE, direction);
    }
}
