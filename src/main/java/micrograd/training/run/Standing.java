package micrograd.training.run;

/**
 * Where a run stands within a step, and in its past.
 *
 * @param past whether this is a moment gone back to
 * @param earliest the first step that can be gone back to
 * @param taken how many examples of the next batch were taken in one by one
 * @param passes how many backward passes the gradients are the sum of
 * @param fresh whether loss and outputs are those of the parameters as they are
 * @param byHand whether the last that was done with it was a part of a step, made by hand
 */
public record Standing(boolean past, int earliest, int taken, int passes, boolean fresh, boolean byHand) {
    /** Whether an update made by hand waits for the forward pass that shows what it did. */
    public boolean awaitsForward() {
        return byHand && !fresh;
    }
}
