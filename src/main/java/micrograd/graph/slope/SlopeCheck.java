package micrograd.graph.slope;

import micrograd.graph.Graph;
import micrograd.text.Numbers;

/**
 * A node's gradient held against the slope of the output there, found by moving the node a little both ways.
 *
 * @param slope the central difference
 * @param finding what it says of the gradient
 */
public record SlopeCheck(double slope, Finding finding) {
    private static final double H = 1e-5;
    private static final double LEAST_H = 1e-8;
    private static final double EPSILON = 2.220446049250313e-16;
    private static final double TOLERANCE = 1e-4;

    /** What a slope says of a gradient. */
    public enum Finding {
        /** They are the same, as far as differences tell. */
        AGREES,
        /** They are two numbers. */
        DIFFERS,
        /** To the left the slope is another one than to the right. */
        KINK,
        /** One of them is no number that could be compared. */
        UNDECIDED
    }

    /** The check of a node; where the graph has no output, everything's slope is 0. */
    public static SlopeCheck of(Graph graph, int node) {
        double gradient = graph.node(node).grad();
        if (graph.output().isEmpty()) {
            return new SlopeCheck(0, gradient == 0 ? Finding.AGREES : Finding.DIFFERS);
        }
        Recomputation function = Recomputation.of(graph, graph.output().get(), node);
        double size = Math.abs(function.present(0));
        SlopeCheck check = of(function, gradient, H * Math.max(1, size));
        if (check.finding != Finding.AGREES && size < 1) {
            // Near 0 much may happen within such a step: 1/x, log and roots want a smaller one.
            SlopeCheck nearer = of(function, gradient, Math.max(LEAST_H, H * size));
            check = nearer.isFinite() || size == 0 ? nearer : of(function, gradient, H * size);
        }
        return check;
    }

    private static SlopeCheck of(Recomputation function, double gradient, double h) {
        double x = function.present(0);
        double here = function.at(x);
        double above = function.at(x + h);
        double below = function.at(x - h);
        double slope = (above - below) / ((x + h) - (x - h));
        double right = (above - here) / ((x + h) - x);
        double left = (here - below) / (x - (x - h));
        if (slope - slope != 0 || gradient - gradient != 0) {
            return new SlopeCheck(slope, isSame(slope, gradient) ? Finding.AGREES : Finding.UNDECIDED);
        }
        double steep = Math.max(Math.abs(slope), Math.abs(gradient));
        // What rounding hides in the difference of two outputs, divided by h as the difference is.
        double hidden = 8 * EPSILON * Math.max(Math.abs(above), Math.abs(below)) / h;
        if (Math.abs(slope - gradient) <= TOLERANCE * steep + hidden) {
            return new SlopeCheck(slope, Finding.AGREES);
        }
        // Of a smooth function the two sides' slopes are apart by about h times its curvature.
        boolean kink = Math.abs(right - left) > 0.01 * steep + hidden;
        return new SlopeCheck(slope, kink ? Finding.KINK : Finding.DIFFERS);
    }

    private boolean isFinite() {
        return slope - slope == 0;
    }

    /** Two that are not numbers, or the same infinity. */
    private static boolean isSame(double slope, double gradient) {
        return slope == gradient || slope != slope && gradient != gradient;
    }

    /** The slope for people: "6.0000 ✓", "1.0000 ≠ grad", "0.5000 kink", "NaN ?". */
    public String text() {
        String word = switch (finding) {
            case AGREES -> "✓";
            case DIFFERS -> "≠ grad";
            case KINK -> "kink";
            case UNDECIDED -> "?";
        };
        return Numbers.display(slope) + " " + word;
    }
}
