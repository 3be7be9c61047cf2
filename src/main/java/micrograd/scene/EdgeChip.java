package micrograd.scene;

import java.util.List;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.text.Numbers;

/** What flows back along an edge, beside the edge: "∂e/∂a · e.grad = −3 · −2". */
final class EdgeChip {
    private static final Font FONT = Font.mono(12);
    private static final double HEIGHT = 24;
    private static final double PADDING = 12;
    private static final double DISTANCE = 12;

    private EdgeChip() {}

    static void draw(
            DrawingBuilder<Selection> drawing, Graph graph, Names names, Selection edge, Path curve, List<Box> places) {
        Explanation.Use use = Explanation.ofEdge(
                        graph, edge.node(), edge.operand().getAsInt())
                .uses()
                .get(0);
        Formula derivative = use.local() instanceof Formula.Equality equality
                ? equality.sides().get(0)
                : use.local();
        String text = derivative.text() + " · " + names.name(edge.node()) + ".grad = "
                + Numbers.compact(use.localDerivative()) + " · " + Numbers.compact(use.upstream());
        Colour colour = Colour.ofSign(use.contribution());
        Box box = place(FONT.width(text) + 2 * PADDING, curve, places);
        drawing.rectangle(box, HEIGHT / 2, Paint.of(Colour.PAPER, colour, 1.2));
        drawing.text(text, box.centerX(), box.centerY() + 4, Shape.Align.MIDDLE, FONT, colour);
        drawing.hit(HitArea.of(edge, text, box));
    }

    /** Above the middle of the curve, or below it, above or below the whole of it, right or left of it: where no node is. */
    private static Box place(double width, Path curve, List<Box> places) {
        double[] points = curve.flattened(16);
        int half = points.length / 4 * 2;
        double x = points[half] - width / 2;
        Box bounds = curve.bounds();
        double[] tops = {
            points[half + 1] - HEIGHT - DISTANCE,
            points[half + 1] + DISTANCE,
            bounds.y() - HEIGHT - 3 * DISTANCE,
            bounds.bottom() + 3 * DISTANCE
        };
        for (double top : tops) {
            Box box = new Box(x, top, width, HEIGHT);
            if (isFree(box, places)) {
                return box;
            }
        }
        for (double left : new double[] {points[half] + 2 * DISTANCE, points[half] - 2 * DISTANCE - width}) {
            Box box = new Box(left, points[half + 1] - HEIGHT / 2, width, HEIGHT);
            if (isFree(box, places)) {
                return box;
            }
        }
        return new Box(x, tops[0], width, HEIGHT);
    }

    private static boolean isFree(Box box, List<Box> places) {
        for (Box place : places) {
            if (place.overlaps(box)) {
                return false;
            }
        }
        return true;
    }
}
