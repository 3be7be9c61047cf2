package micrograd.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.app.expression.MenuExample;
import micrograd.document.GraphStyle;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a graph is arranged on a screen, and how large its letters are there. */
class ArrangementTest {
    private static final String CHAIN =
            "a = 2\nb = a * a\nc = b * a\nd = c * a\ne = d * a\nf = e * a\ng = f * a\nh = g * a\nL = h * a";

    /** What the page leaves for the graph at 1440×900 and at 1024×768. */
    private static final double[] DESK = {934, 582};

    private static final double[] PROJECTOR = {608, 454};

    private static GraphScene scene(String source) {
        Evaluation evaluation = Language.evaluate(source);
        Graph graph = Graph.of(evaluation.values(), evaluation.output());
        return GraphScene.of(graph, GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
    }

    private static double smallestLetters(GraphScene scene, double[] screen) {
        Box bounds = scene.bounds();
        double scale = Math.min(screen[0] / bounds.width(), screen[1] / bounds.height());
        double smallest = Double.POSITIVE_INFINITY;
        Detail detail = Detail.at(scale, screen == DESK ? 11 : 13);
        assertTrue(detail == Detail.FULL || detail == Detail.NUMBERS, "gradients are not written at " + scale);
        for (Shape shape : scene.drawing(GraphLook.PLAIN, detail).shapes()) {
            if (shape instanceof Shape.Text text) {
                smallest = Math.min(smallest, text.font().size());
            }
        }
        return smallest * Math.min(1.25, scale);
    }

    @Test
    void aGraphIsTurnedForAnUprightScreenAndBack() {
        GraphScene wide = scene("a = 2\nb = 3\nL = a * b");
        GraphScene upright = wide.arrangedFor(390, 700, true);
        assertEquals(Direction.TOP_TO_BOTTOM, upright.direction());
        assertEquals(
                Direction.LEFT_TO_RIGHT, upright.arrangedFor(900, 700, true).direction());
        assertSame(wide, wide.arrangedFor(900, 700, true));
    }

    @Test
    void aChainThatIsLongForTheScreenGoesOnInMoreRows() {
        GraphScene chain = scene(CHAIN);
        GraphScene wrapped = chain.arrangedFor(934, 582, true);
        assertTrue(wrapped.arrangement().rows() > 1);
        assertTrue(
                wrapped.bounds().width() <= 1000 && wrapped.bounds().height() <= 600,
                wrapped.bounds().toString());
        assertEquals(1, chain.arrangedFor(2600, 780, true).arrangement().rows());
    }

    @Test
    void whoChoseTheDirectionKeepsIt() {
        assertEquals(
                new Arrangement(Direction.LEFT_TO_RIGHT, 1, false),
                scene(CHAIN).arrangedFor(600, 600, false).arrangement());
    }

    @Test
    void aGraphAtTheVergeDoesNotTurnToAndFro() {
        GraphScene scene = scene(CHAIN);
        int turns = 0;
        for (int width = 900; width > 300; width -= 10) {
            GraphScene next = scene.arrangedFor(width, 600, true);
            GraphScene again = next.arrangedFor(width + 10, 600, true);
            assertEquals(next.arrangement(), again.arrangement(), "at " + width);
            turns += next.arrangement().equals(scene.arrangement()) ? 0 : 1;
            scene = next;
        }
        assertTrue(turns > 0 && turns < 6, turns + " turns");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void upToFifteenValuesAreReadOnAProjector(int leaves) {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < leaves; i++) {
            source.append("x").append(i).append(" = ").append(i + 1).append("\n");
        }
        source.append("s1 = x0 * x1\n");
        for (int i = 2; i < leaves; i++) {
            source.append("s")
                    .append(i)
                    .append(" = s")
                    .append(i - 1)
                    .append(" + x")
                    .append(i)
                    .append("\n");
        }
        source.append("L = tanh(s").append(leaves - 1).append(")");
        GraphScene scene = scene(source.toString()).arrangedFor(PROJECTOR[0], PROJECTOR[1], true);
        assertTrue(smallestLetters(scene, PROJECTOR) >= 13, smallestLetters(scene, PROJECTOR) + " px");
    }

    @Test
    void theExamplesAreReadAtADesk() {
        for (MenuExample example : MenuExample.ALL) {
            GraphScene scene = scene(example.source()).arrangedFor(DESK[0], DESK[1], true);
            int count = scene.graph().nodes().size();
            if (count <= 40) {
                assertTrue(
                        smallestLetters(scene, DESK) >= 11,
                        example.key() + ": " + smallestLetters(scene, DESK) + " px");
            }
        }
    }

    /** A loop that uses one value in every round, a fan, a lattice, a product, a long chain, a polynomial, a network. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = Value(0.5)\nh = x\nfor i in range(9):\n    h = (h * 0.9 + x).tanh()\nh.backward()",
                "x = Value(2.0)\nL = Value(1.0)\nfor i in range(9):\n    L = L + x * (i + 2.5)\nL.backward()",
                "a = Value(1.0)\nb = Value(2.0)\nfor i in range(12):\n    a, b = a + b, (a * b).tanh()\nL = a * b\nL.backward()",
                "L = Value(1.5)\nfor i in range(19):\n    L = L * Value(1.25)\nL.backward()",
                "L = Value(0.5)\nfor i in range(38):\n    L = L.tanh()\nL.backward()",
                "x = Value(0.7)\nL = 3*x**4 - 2*x**3 + x**2 - 5*x + x*x/(x + 1) - x.exp()\nL.backward()",
                "import random\nfrom micrograd.nn import MLP\nrandom.seed(1)\nn = MLP(2, [2, 1])\nL = (n([2.0, 3.0]) - 1)**2"
            })
    void upToFortyValuesAreReadAtADesk(String source) {
        GraphScene scene = scene(source).arrangedFor(DESK[0], DESK[1], true);
        assertTrue(scene.graph().nodes().size() <= 40);
        assertTrue(smallestLetters(scene, DESK) >= 11, smallestLetters(scene, DESK) + " px");
    }

    @Test
    void valuesWithoutANameShrinkBeforeAllDoes() {
        StringBuilder source = new StringBuilder("a = 2\nb = -3\nc = 0.5\nL = a");
        for (int i = 0; i < 11; i++) {
            source.append(" + tanh(b * c)");
        }
        GraphScene full = scene(source.toString());
        GraphScene fitted = full.arrangedFor(DESK[0], DESK[1], true);
        assertTrue(fitted.arrangement().brief());
        int unnamed = fitted.graph().nodes().size() - 2;
        int named = 0;
        assertTrue(fitted.record(unnamed).orElseThrow().width()
                < fitted.record(named).orElseThrow().width());
        assertFalse(full.arrangedFor(5000, 3000, true).arrangement().brief());
    }
}
