package micrograd.scene.graph;

import java.util.List;
import java.util.Optional;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.layout.Box;
import micrograd.layout.Path;
import micrograd.scene.Colour;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Font;
import micrograd.scene.HitArea;
import micrograd.scene.Paint;
import micrograd.scene.Shape;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** What flows back along an edge, beside the edge: "∂e/∂a · e.grad = −3 · −2". */
final class EdgeChip {
    private static final Font FONT = Font.mono(12);
    private static final double HEIGHT = 24;
    private static final double PADDING = 12;
    private static final double DISTANCE = 12;
    private static final double STEP = 12;
    /** So far from its curve it may be in order to stay above or below the nodes. */
    private static final double MOST_ASIDE = 100;

    private static final double[] SHARES = {0.5, 0.25, 0.75};

    private EdgeChip() {}

    /** Draws it and says where. */
    static Box draw(
            DrawingBuilder<Selection> drawing, Graph graph, Names names, Selection edge, Path curve, List<Box> places) {
        Explanation.Use use = Explanation.ofEdge(
                        graph, edge.node(), edge.operand().getAsInt())
                .uses()
                .get(0);
        boolean flows = graph.receivesGradient(edge.node(), edge.operand().getAsInt());
        Formula derivative = use.local() instanceof Formula.Equality equality
                ? equality.sides().get(0)
                : use.local();
        String told = derivative.text() + " · " + names.grad(edge.node()) + " = "
                + Numbers.compact(use.localDerivative()) + " · " + Numbers.compact(use.upstream());
        String text = flows ? told : "a constant exponent: no gradient";
        Colour colour = flows ? Colour.ofSign(use.contribution()) : Colour.SOFT;
        Box box = place(FONT.width(text) + 2 * PADDING, curve, places);
        drawing.rectangle(box, HEIGHT / 2, Paint.of(Colour.PAPER, colour, 1.2));
        drawing.text(text, box.centerX(), box.centerY() + 4, Shape.Align.MIDDLE, FONT, colour);
        drawing.hit(HitArea.of(edge, box));
        return box;
    }

    /**
     * As near to the curve as can be, above, below or beside its middle or a quarter of it: where no node is, and to the side of none if it can be; where that
     * is far, upon the curve.
     */
    static Box place(double width, Path curve, List<Box> places) {
        return place(width, curve, places, true, MOST_ASIDE)
                .or(() -> upon(width, curve, places))
                .or(() -> place(width, curve, places, false, Double.POSITIVE_INFINITY))
                .orElseThrow();
    }

    private static Optional<Box> place(double width, Path curve, List<Box> places, boolean within, double most) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Box place : places) {
            left = Math.min(left, place.x());
            right = Math.max(right, place.right());
        }
        double[] points = curve.flattened(16);
        int last = points.length / 2 - 1;
        for (double away = DISTANCE; away < most; away += STEP) {
            for (double share : SHARES) {
                int at = 2 * Rounding.toInt(share * last);
                double x = points[at];
                double y = points[at + 1];
                double[] lefts = {x - width / 2, x - width / 2, x + 2 * away, x - 2 * away - width};
                double[] tops = {y - HEIGHT - away, y + away, y - HEIGHT / 2, y - HEIGHT / 2};
                for (int i = 0; i < tops.length; i++) {
                    Box box = new Box(lefts[i], tops[i], width, HEIGHT);
                    boolean inside = box.x() >= left && box.right() <= right;
                    if ((inside || !within) && isFree(box, places)) {
                        return Optional.of(box);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Upon the curve, no further to a side than the nodes are: between two rows there is as much room. */
    private static Optional<Box> upon(double width, Path curve, List<Box> places) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Box place : places) {
            left = Math.min(left, place.x());
            right = Math.max(right, place.right());
        }
        double[] points = curve.flattened(16);
        for (int i = 2; i < points.length; i += 2) {
            double x = (points[i - 2] + points[i]) / 2 - width / 2;
            double y = (points[i - 1] + points[i + 1]) / 2 - HEIGHT / 2;
            Box box = new Box(Math.max(left, Math.min(x, right - width)), y, width, HEIGHT);
            if (right - left >= width && isFree(box, places)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    /** Whether a box overlaps none of others. */
    static boolean isFree(Box box, List<Box> places) {
        for (Box place : places) {
            if (place.overlaps(box)) {
                return false;
            }
        }
        return true;
    }
}
