package micrograd.museum;

import micrograd.museum.Finding.Verdict;

/**
 * The slope of a run's own function at one value, by central differences.
 *
 * <p>No single h suits every function: steps from a thousandth to a hundred-millionth of the value are tried, and a gradient passes if it
 * agrees with one of them. At a kink the slopes on both sides differ, and any gradient between them passes.
 */
final class Slope {
    private static final double[] STEPS = {1e-5, 1e-4, 1e-6, 1e-3, 1e-7, 1e-8};
    private static final double RELATIVE = 1e-4;
    /** How far rounding may carry a sum of a few terms, in units of the result. */
    private static final double ROUNDING = 16 * 2.220446049250313e-16;

    private final Run run;
    private final int node;
    private final double at;
    private final double here;

    private Slope(Run run, int node) {
        this.run = run;
        this.node = node;
        at = run.data[node];
        here = run.data[run.output()];
    }

    static Finding check(Run run, int node) {
        double grad = run.grad[node];
        if (run.output() < 0 || node > run.output()) {
            return Finding.compare(grad, 0);
        }
        if (!run.isFiniteFrom(node)) {
            return new Finding(Verdict.UNDECIDED, grad, Double.NaN);
        }
        return new Slope(run, node).compare(grad);
    }

    private Finding compare(double grad) {
        double expected = Double.NaN;
        for (double step : STEPS) {
            double h = step * Math.max(1, Math.abs(at));
            double above = run.outputAt(node, at + h);
            double below = run.outputAt(node, at - h);
            double right = (above - here) / (at + h - at);
            double left = (here - below) / (at - (at - h));
            double central = (above - below) / (at + h - (at - h));
            if (central - central != 0) {
                continue;
            }
            double tolerance = ROUNDING * Math.max(Math.abs(above), Math.abs(below)) / h
                    + RELATIVE * Math.max(Math.abs(grad), Math.abs(central))
                    + 1e-9;
            if (Math.abs(grad - central) <= tolerance) {
                return new Finding(Verdict.PASSES, grad, central);
            }
            boolean between = Math.min(left, right) - tolerance <= grad && grad <= Math.max(left, right) + tolerance;
            if (step == STEPS[STEPS.length - 1] && between && Math.abs(right - left) > 10 * tolerance) {
                return new Finding(Verdict.PASSES, grad, central);
            }
            if (expected != expected) {
                expected = central;
            }
        }
        return new Finding(expected != expected ? Verdict.UNDECIDED : Verdict.FAILS, grad, expected);
    }
}
