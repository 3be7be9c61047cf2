package micrograd.scene.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import micrograd.document.Probes.Range;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.slope.DifferenceSweep;
import micrograd.graph.slope.Differences;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.layout.Box;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.Shape;
import org.junit.jupiter.api.Test;

class PlotsTest {
    private static final Range FIVES = new Range(-5, 5);

    @Test
    void theParabolasTangentTouchesItAtThePresentPointWithTheGradientsSlope() {
        Graph graph = graph("x = 3.0\nf = 3*x**2 - 4*x + 5");
        LeafPlot plot = LeafPlot.of(graph, id(graph, "x"), FIVES, 400, 280);
        assertEquals(20, plot.y());
        assertEquals(14, plot.slope());
        assertEquals(100, plot.frame().upwards().high());
        assertEquals(0, plot.frame().upwards().low());
        Drawing<String> drawing = plot.drawing("x", "f", new double[0], OptionalDouble.of(0));
        assertTrue(holdsCircle(drawing, plot.frame().x(3), plot.frame().y(20)));
        assertTrue(holdsCircle(drawing, plot.frame().x(0), plot.frame().y(5)), "the point that is pointed at");
        double[] tangent = lineOf(drawing, Colour.POSITIVE_AREA);
        double slope = (plot.frame().upwardsAt(tangent[3]) - plot.frame().upwardsAt(tangent[1]))
                / (plot.frame().acrossAt(tangent[2]) - plot.frame().acrossAt(tangent[0]));
        assertEquals(14, slope, 1e-9);
    }

    @Test
    void whoDoesNotSeeTheCurveIsToldItsHeightsAtRoundNumbers() {
        Graph graph = graph("x = -1\nf = 3*x**2 - 4*x + 5");
        List<double[]> heights =
                LeafPlot.of(graph, id(graph, "x"), FIVES, 400, 280).heights();
        assertEquals(11, heights.size());
        double[][] some = {{-5, 100}, {-1, 12}, {0, 5}, {1, 4}, {2, 9}, {5, 60}};
        for (double[] one : some) {
            assertEquals(one[1], heights.get((int) one[0] + 5)[1], 1e-12);
            assertEquals(one[0], heights.get((int) one[0] + 5)[0], 1e-12);
        }
    }

    @Test
    void whereTheGradientIsNotKnownYetThereIsNoTangentAndNoArrow() {
        Graph graph = graph("x = 3.0\ny = 2.0\nf = 3*x**2 - 4*x + 5*y");
        LeafPlot plot = LeafPlot.of(graph, id(graph, "x"), FIVES, 400, 280);
        double[] none = new double[0];
        int all = plot.drawing("x", "f", none, OptionalDouble.empty()).shapes().size();
        assertEquals(
                all - 1,
                plot.withoutTangent()
                        .drawing("x", "f", none, OptionalDouble.empty())
                        .shapes()
                        .size());
        ContourMap map = ContourMap.of(graph, id(graph, "x"), FIVES, id(graph, "y"), FIVES, 300, 300);
        int shapes = map.drawing("x", "y", none, OptionalDouble.empty(), OptionalDouble.empty())
                .shapes()
                .size();
        assertEquals(
                shapes - 2,
                map.withoutArrow()
                        .drawing("x", "y", none, OptionalDouble.empty(), OptionalDouble.empty())
                        .shapes()
                        .size());
    }

    @Test
    void everythingStaysWithinThePicture() {
        for (String source : List.of(
                "x = 3.0\nL = 1/x",
                "x = 3.0\nL = exp(x*100)",
                "x = 3.0\nL = x*1e300",
                "x = 3.0\nL = log(x)",
                "x = 3.0\nL = x*0",
                "x = 3.0\nL = (x-x)/(x-x)")) {
            Graph graph = graph(source);
            LeafPlot plot = LeafPlot.of(graph, id(graph, "x"), FIVES, 300, 200);
            double[] trace = {-4, -1e9, 0, 0, 3, 20};
            assertWithin(plot.drawing("x", "L", trace, OptionalDouble.of(2)), 300, 200, source);
            CheckPlot check = CheckPlot.of(DifferenceSweep.of(graph, id(graph, "x")), 300, 200);
            assertWithin(check.drawing(check.at(150), OptionalDouble.of(1e-9)), 300, 200, source);
        }
    }

    @Test
    void aPointOutsideOfTheRangeIsNotDrawn() {
        Graph graph = graph("x = 30.0\nf = x*x");
        LeafPlot plot = LeafPlot.of(graph, id(graph, "x"), FIVES, 400, 280);
        assertFalse(plot.isPresentShown());
        assertEquals(25, plot.frame().upwards().high());
    }

    @Test
    void placesAndNumbersOfAFrameAreEachOthersInverse() {
        PlotFrame frame = PlotFrame.in(Axis.exact(-5, 5, 5), Axis.powers(-12, 1, 5), 400, 300);
        assertEquals(1.25, frame.acrossAt(frame.x(1.25)), 1e-12);
        assertEquals(1e-7, frame.upwardsAt(frame.y(1e-7)), 1e-19);
        assertEquals(5, frame.acrossAt(1e6));
        assertEquals(-5, frame.acrossAt(-1e6));
    }

    @Test
    void aContourLineLiesWhereTheOutputHasItsHeight() {
        Graph graph = graph("a = 2.0\nb = 1.0\nL = a**2 + b**2");
        ContourMap map = ContourMap.of(graph, id(graph, "a"), FIVES, id(graph, "b"), FIVES, 400, 380);
        assertTrue(map.levels().size() >= 5, map.levels().toString());
        for (ContourMap.Level level : map.levels()) {
            double radius = Math.sqrt(level.tick().value());
            assertTrue(level.pieces().size() >= 4, level.tick().toString());
            for (double[] piece : level.pieces()) {
                assertEquals(radius, Math.sqrt(piece[0] * piece[0] + piece[1] * piece[1]), 0.02);
            }
        }
    }

    @Test
    void theArrowPointsAlongTheGradientAndIsUprightOnTheLinesWhereUnitsAreEqual() {
        Graph graph = graph("a = 2.0\nb = 1.0\nL = a**2 + b**2");
        ContourMap map = ContourMap.of(graph, id(graph, "a"), FIVES, id(graph, "b"), FIVES, 400, 360);
        Drawing<String> drawing = map.drawing("a", "b", new double[0], OptionalDouble.empty(), OptionalDouble.empty());
        double[] arrow = lineOf(drawing, Colour.ACCENT);
        assertEquals(-0.5, (arrow[3] - arrow[1]) / (arrow[2] - arrow[0]), 1e-9);
        assertTrue(map.isEvenlyScaled());
        Range wide = new Range(-100, 100);
        ContourMap uneven = ContourMap.of(graph, id(graph, "a"), wide, id(graph, "b"), FIVES, 400, 360);
        assertFalse(uneven.isEvenlyScaled());
        double[] flat = lineOf(
                uneven.drawing("a", "b", new double[0], OptionalDouble.empty(), OptionalDouble.empty()), Colour.ACCENT);
        double units = uneven.frame().box().width() / uneven.frame().box().height() / 20;
        assertEquals(-0.5 / units, (flat[3] - flat[1]) / (flat[2] - flat[0]), 1e-9);
    }

    @Test
    void noContourRunsThroughAPoleOrWhereThereIsNoValue() {
        Graph graph = graph("a = 2.0\nb = 1.0\nL = a / b");
        ContourMap map = ContourMap.of(graph, id(graph, "a"), FIVES, id(graph, "b"), FIVES, 400, 380);
        assertTrue(map.levels().size() >= 5);
        for (ContourMap.Level level : map.levels()) {
            for (double[] piece : level.pieces()) {
                double b = piece[1] / 2 + piece[3] / 2;
                double a = piece[0] / 2 + piece[2] / 2;
                assertEquals(level.tick().value() * b, a, 0.35, "a at b " + b + " on " + level.tick());
            }
        }
        Graph logarithm = graph("a = 2.0\nb = 1.0\nL = log(a + b)");
        for (ContourMap.Level level : ContourMap.of(
                        logarithm, id(logarithm, "a"), FIVES, id(logarithm, "b"), FIVES, 400, 380)
                .levels()) {
            for (double[] piece : level.pieces()) {
                assertTrue(piece[0] + piece[1] > -0.2, level.tick().toString());
            }
        }
    }

    @Test
    void theCheckPlotHasAPlaceForEveryErrorAndFindsTheHUnderThePointer() {
        Graph graph = graph("x = 2.0\nf = x**3");
        CheckPlot plot = CheckPlot.of(DifferenceSweep.of(graph, id(graph, "x")), 400, 280);
        for (Differences one : plot.sweep().differences()) {
            assertTrue(plot.frame().holds(one.h(), Math.max(plot.floor(), one.centralError(12))));
            assertTrue(plot.frame().holds(one.h(), Math.max(plot.floor(), one.forwardError(12))));
        }
        assertEquals(1e-5, plot.at(plot.frame().x(1.1e-5)).h());
        assertEquals(1e-15, plot.at(0).h());
        assertEquals(0.1, plot.at(400).h());
        Graph exact = graph("x = 1.0\nf = x + 0");
        CheckPlot flat = CheckPlot.of(DifferenceSweep.of(exact, id(exact, "x")), 400, 280);
        assertTrue(flat.frame().upwards().high() > flat.frame().upwards().low());
    }

    @Test
    void thousandsOfNodesAreStillPlottedWithinAFrame() {
        StringBuilder source = new StringBuilder("x = 0.5\ny = 0.25\n");
        for (int i = 0; i < 1000; i++) {
            source.append("x").append(i).append(" = x * 0.5 + y\n");
        }
        source.append("L = x0\n");
        for (int i = 1; i < 400; i++) {
            source.append("L = L + x").append(i).append("\n");
        }
        Graph graph = graph(source.toString());
        int x = id(graph, "x");
        LeafPlot plot = LeafPlot.of(graph, x, FIVES, 400, 280);
        assertTrue(plot.function().operations() > 1000);
        assertTrue(plot.hasCurve());
    }

    private static void assertWithin(Drawing<String> drawing, double width, double height, String source) {
        Box bounds = drawing.bounds();
        assertTrue(bounds.x() >= -4 && bounds.right() <= width + 8, source + ": " + bounds);
        assertTrue(bounds.y() >= 0 && bounds.bottom() <= height, source + ": " + bounds);
    }

    private static boolean holdsCircle(Drawing<String> drawing, double x, double y) {
        return drawing.shapes().stream()
                .anyMatch(shape -> shape instanceof Shape.Circle circle
                        && Math.abs(circle.x() - x) < 1e-6
                        && Math.abs(circle.y() - y) < 1e-6);
    }

    /** The points of the first line of a colour. */
    private static double[] lineOf(Drawing<String> drawing, Colour colour) {
        return drawing.shapes().stream()
                .filter(shape ->
                        shape instanceof Shape.Line line && line.paint().stroke() == colour)
                .map(shape -> ((Shape.Line) shape).path().flattened(1))
                .findFirst()
                .orElseThrow();
    }

    private static Graph graph(String source) {
        Evaluation evaluation = Language.evaluate(source);
        assertTrue(evaluation.ok(), evaluation.diagnostics().toString());
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static int id(Graph graph, String name) {
        return graph.nodes().stream()
                .filter(node -> node.name().equals(name))
                .mapToInt(GraphNode::id)
                .findFirst()
                .orElseThrow();
    }
}
