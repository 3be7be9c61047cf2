package micrograd.app.tools;

import micrograd.app.expression.Evaluated;
import micrograd.graph.slope.DifferenceSweep;
import micrograd.graph.slope.Differences;
import micrograd.text.Fitting;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** What the check of a gradient comes to, in sentences. */
public final class CheckWords {
    private static final double NO_TRUNCATION = 1e-2;

    private CheckWords() {}

    /** What finite differences say of a node's gradient. */
    public static String verdict(DifferenceSweep sweep, String name) {
        return switch (sweep.verdict()) {
            case AGREES -> "The differences agree with the gradient.";
            case DIFFERS -> differing(Fitting.alike(sweep.slope(), sweep.gradient()));
            case KINK ->
                "To the right and to the left of " + name + " = " + Numbers.compact(sweep.x())
                        + " the slopes differ: there is a kink, and the gradient is a choice between them.";
            case UNSETTLED -> "The differences settle on no number: there is a pole, or rounding hides the slope.";
        };
    }

    private static String differing(String[] slopes) {
        return "The differences settle on " + slopes[0] + ", the gradient says " + slopes[1] + ".";
    }

    /** Why differences are not shown: they would give the gradient away. */
    public static String notYet(Evaluated program, String name) {
        return "How " + program.outputName() + " moves with " + name
                + " is still to be found out: walk on until all of its gradient is there, or show all.";
    }

    /** Where the differences are best, and why they are not elsewhere. */
    public static String best(DifferenceSweep sweep) {
        DifferenceSweep.Verdict verdict = sweep.verdict();
        if (verdict != DifferenceSweep.Verdict.AGREES) {
            return "";
        }
        double forward = sweep.bestForward().h();
        double central = sweep.bestCentral().h();
        if (forward >= NO_TRUNCATION && central >= NO_TRUNCATION) {
            return "Here nothing is truncated; only rounding makes an error, the more the smaller h is.";
        }
        if (central >= NO_TRUNCATION) {
            return "Forward differences are best near h = " + power(forward)
                    + ". For central ones nothing is truncated here; the larger h is, the better.";
        }
        return "Forward differences are best near h = " + power(forward) + ", central ones near " + power(central)
                + ": truncation spoils a larger h, rounding a smaller one.";
    }

    private static String power(double number) {
        return Numbers.powerOfTen(Rounding.truncated(Rounding.rint(Math.log10(number))));
    }

    /** An h as people write it: 10⁻⁵, 7.4989×10⁻⁶. */
    public static String step(double h) {
        String text = Numbers.compact(h);
        return text.startsWith("1×") ? text.substring(2) : text;
    }

    /** The errors of both differences for an h. */
    public static String errors(DifferenceSweep sweep, Differences differences) {
        return "h = " + step(differences.h()) + ": forward error "
                + Numbers.compact(differences.forwardError(sweep.gradient())) + ", central "
                + Numbers.compact(differences.centralError(sweep.gradient()));
    }
}
