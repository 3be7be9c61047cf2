package micrograd.graph.slope;

/**
 * A derivative by finite differences, from the numbers of one node alone: what a gradient is held against.
 *
 * @param h how far the node was moved
 * @param forward (y(x + h) - y(x)) / h
 * @param central (y(x + h) - y(x - h)) / 2h
 */
public record Differences(double h, double forward, double central) {
    /**
     * The differences of a function of one node at its present place, as a learner would type them: divided by h itself, though x + h may be
     * rounded. What that costs for small h is what is to be seen; {@link micrograd.engine.GradientCheck}, which is to be right, divides by the
     * distance after rounding.
     */
    public static Differences of(Recomputation function, double h) {
        double x = function.present(0);
        double here = function.at(x);
        double above = function.at(x + h);
        double below = function.at(x - h);
        return new Differences(h, (above - here) / h, (above - below) / (2 * h));
    }

    /** How far the forward difference is from a gradient. */
    public double forwardError(double gradient) {
        return Math.abs(forward - gradient);
    }

    /** How far the central difference is from a gradient. */
    public double centralError(double gradient) {
        return Math.abs(central - gradient);
    }
}
