package micrograd.app.expression;

import java.util.List;
import micrograd.document.Probes.Descent;
import micrograd.graph.DifferenceSweep;
import micrograd.graph.Differences;
import micrograd.text.Fitting;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** What checks, plots and descents come to, in sentences. */
public final class ProbeWords {
    private static final double NO_TRUNCATION = 1e-2;

    private ProbeWords() {}

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
    public static String notYet(Program program, String name) {
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
        return Numbers.powerOfTen((int) Rounding.rint(Math.log10(number)));
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

    /** What a step down is to bring. */
    public static String prediction(Program program, Descent descent) {
        DescentStep down = DescentStep.of(program, descent, false);
        if (down.numbers().isEmpty()) {
            return "All leaves are held.";
        }
        if (!down.isFinite() || down.predicted() - down.predicted() != 0) {
            return "A gradient is no number, so there is no step.";
        }
        if (down.predicted() == 0) {
            return "The gradient is 0: a step moves nothing.";
        }
        return "Step down: " + program.outputName() + " by −rate · |grad|² ≈ " + Numbers.compact(down.predicted());
    }

    /** What the last step of a way brought, and what the gradient had said. */
    public static String outcome(Program program, List<DescentTrace.Stop> way) {
        DescentTrace.Stop now = way.get(way.size() - 1);
        DescentTrace.Stop before = way.get(way.size() - 2);
        String[] texts = Fitting.alike(before.output(), now.output(), now.output() - before.output(), now.predicted());
        return program.outputName() + " went from " + texts[0] + " to " + texts[1] + ": by " + texts[2] + ", predicted "
                + texts[3] + ".";
    }

    /** What a whole way brought. */
    public static String wholeWay(Program program, List<DescentTrace.Stop> way) {
        DescentTrace.Stop now = way.get(way.size() - 1);
        DescentTrace.Stop first = way.get(0);
        String[] ends = Fitting.alike(first.output(), now.output());
        return (way.size() - 1) + " steps took " + program.outputName() + " from " + ends[0] + " to " + ends[1] + ".";
    }
}
