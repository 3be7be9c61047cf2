package micrograd.app.expression;

import java.util.List;
import micrograd.text.Fitting;
import micrograd.text.Numbers;

/** What steps along the gradients come to, in sentences. */
public final class DescentWords {
    private DescentWords() {}

    /** What a step down is about to do. */
    public static String prediction(Program program, DescentStep down) {
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
