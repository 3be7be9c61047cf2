package micrograd.graph;

import micrograd.text.Numbers;

/**
 * What the gradients of a graph are at some point of its passes.
 *
 * @param root the output of the latest backward pass, or of the first one to come
 * @param passes how many passes have added to them since they were all 0
 * @param state whether that is all
 */
public record GradientSum(int root, int passes, State state) {
    /** What else there is to it. */
    public enum State {
        /** They are what those passes left. */
        WHOLE,
        /** The program has set some of them itself. */
        SET,
        /** The program has set data since: they belong to the earlier data. */
        EARLIER
    }

    /** Whether they are the derivatives of the root at the data that is shown. */
    public boolean isDerivative() {
        return state == State.WHOLE && passes <= 1;
    }

    /** What stands over them: "grad = ∂L/∂·", or of what they are the sum; {@code root} is what the root is called, if that is short. */
    public String head(String root) {
        if (isDerivative()) {
            return "grad = ∂" + root + "/∂·";
        }
        return switch (state) {
            case SET -> "grad, partly set";
            case EARLIER -> "grad at earlier data";
            case WHOLE -> "grad = sum of " + Numbers.shortest(passes) + " passes";
        };
    }

    /** The same as a sentence. */
    public String sentence(String root) {
        if (isDerivative()) {
            return "";
        }
        return switch (state) {
            case SET ->
                "The program has set, or set back to 0, some gradients and not others: they are not all ∂" + root
                        + "/∂·.";
            case EARLIER -> "The data was changed after the backward pass: these gradients belong to the data before.";
            case WHOLE ->
                "Each gradient is the sum of what " + Numbers.shortest(passes)
                        + " passes sent back. A later pass also sends on what the earlier ones left on its way, so it is not ∂"
                        + root + "/∂·: set the gradients to 0 before each pass.";
        };
    }
}
