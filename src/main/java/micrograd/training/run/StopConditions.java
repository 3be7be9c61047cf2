package micrograd.training.run;

/**
 * When playing stops by itself.
 *
 * @param loss at a step whose loss is at most this; NaN for never
 * @param accuracy at a step whose accuracy is at least this, 0 to 1; NaN for never
 * @param step at that step; 0 for never
 */
public record StopConditions(double loss, double accuracy, int step) {
    /** It goes on until it is stopped. */
    public static final StopConditions NONE = new StopConditions(Double.NaN, Double.NaN, 0);

    /** Whether a step of that loss is one to stop at. */
    public boolean isMetByLoss(double reached) {
        return reached <= loss;
    }

    /** Whether a step of that accuracy is one to stop at. */
    public boolean isMetByAccuracy(double reached) {
        return reached >= accuracy;
    }

    /** The same without those that are met already: whoever plays on means to go on. */
    public StopConditions unmet(double reachedLoss, double reachedAccuracy) {
        return new StopConditions(
                isMetByLoss(reachedLoss) ? Double.NaN : loss,
                isMetByAccuracy(reachedAccuracy) ? Double.NaN : accuracy,
                step);
    }

    /** Whether that step, with its loss and accuracy, is one to stop at. */
    public boolean isMet(int reachedStep, double reachedLoss, double reachedAccuracy) {
        return isMet(reachedLoss, reachedAccuracy) || step > 0 && reachedStep == step;
    }

    /** Whether a step of that loss and accuracy is one to stop at. */
    public boolean isMet(double reachedLoss, double reachedAccuracy) {
        return isMetByLoss(reachedLoss) || isMetByAccuracy(reachedAccuracy);
    }
}
