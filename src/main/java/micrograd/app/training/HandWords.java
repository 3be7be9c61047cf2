package micrograd.app.training;

import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.training.run.HandStep;
import micrograd.training.run.ParameterPlace;
import micrograd.training.wire.TrainingProgress;

/** What a part of a training step, made by hand, changed: a sentence or two, with the consequence of what was left out. */
final class HandWords {
    private HandWords() {}

    static String of(HandStep part, NetworkShape shape, TrainingProgress before, TrainingProgress after) {
        switch (part) {
            case FORWARD:
                return forward(before, after);
            case ZERO:
                return zero(shape, before, after);
            case BACKWARD:
                return backward(shape, before, after);
            default:
                return update(shape, before, after);
        }
    }

    private static String forward(TrainingProgress before, TrainingProgress after) {
        if (before.loss() == after.loss()) {
            return "Forward: loss " + Numbers.display(after.loss())
                    + ", the same as before, since no parameter has changed: an update was left out.";
        }
        return "Forward: loss " + Numbers.display(before.loss()) + " → " + Numbers.display(after.loss())
                + ", from the parameters as they are now.";
    }

    private static String zero(NetworkShape shape, TrainingProgress before, TrainingProgress after) {
        int greatest = greatest(before.gradients());
        if (before.gradients()[greatest] == 0) {
            return "Zero: every gradient was 0 already.";
        }
        if (after.gradients()[greatest] != 0) {
            return "Zero: nothing changed here. The optimizer holds another network, and zeroes that one’s gradients.";
        }
        return "Zero: " + after.gradients().length + " gradients are 0 now. The greatest, " + of(shape, greatest)
                + ", was " + Numbers.display(before.gradients()[greatest]) + ".";
    }

    private static String backward(NetworkShape shape, TrainingProgress before, TrainingProgress after) {
        if (after.standing().passes() == before.standing().passes()) {
            return "Backward: there is no loss to go back from. Press Forward first.";
        }
        int greatest = greatest(after.gradients());
        double now = after.gradients()[greatest];
        String stale = after.standing().fresh()
                ? ""
                : " They are of the old loss, at the parameters before the update: Forward was left out.";
        if (after.standing().passes() > 1) {
            double own = now - before.gradients()[greatest];
            return "Backward: added to the gradients that were there, since they were not zeroed. "
                    + of(shape, greatest)
                    + " is " + Numbers.display(now) + ", the sum of "
                    + after.standing().passes()
                    + " passes; this pass alone gives " + Numbers.display(own) + "." + stale;
        }
        return "Backward: " + after.gradients().length + " gradients. The greatest is " + of(shape, greatest) + " = "
                + Numbers.display(now) + "." + stale;
    }

    private static String update(NetworkShape shape, TrainingProgress before, TrainingProgress after) {
        double[] moves = new double[after.parameters().length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = after.parameters()[i] - before.parameters()[i];
        }
        int greatest = greatest(moves);
        if (moves[greatest] == 0) {
            return greatest(before.gradients()) >= 0 && before.gradients()[greatest(before.gradients())] != 0
                    ? "Update: no parameter of this network moved, though there are gradients: another network was updated, or all are frozen."
                    : "Update: nothing moved, since every gradient is 0. Backward was left out.";
        }
        String sum = before.standing().passes() > 1
                ? " It moved by the gradients of " + before.standing().passes() + " passes added up."
                : "";
        return "Update: " + ParameterPlace.of(shape, greatest).label() + " moved most, "
                + Numbers.display(before.parameters()[greatest]) + " → "
                + Numbers.display(after.parameters()[greatest]) + "." + sum
                + " Loss and gradients are those from before it until Forward is pressed.";
    }

    private static String of(NetworkShape shape, int parameter) {
        return "∂loss/∂" + ParameterPlace.of(shape, parameter).label();
    }

    private static int greatest(double[] numbers) {
        int greatest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (Math.abs(numbers[i]) > Math.abs(numbers[greatest])) {
                greatest = i;
            }
        }
        return greatest;
    }
}
