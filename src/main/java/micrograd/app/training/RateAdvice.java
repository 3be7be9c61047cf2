package micrograd.app.training;

import java.util.Optional;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;

/**
 * The learning rate that suits an optimizer, where the present one is far from it. Optimizers that divide by the root of the mean square move each
 * parameter by about the rate itself, whatever its gradient: what is usual for plain descent is ten times too much for them.
 */
public final class RateAdvice {
    private static final double ADAPTIVE = 0.01;
    private static final double PLAIN = 0.1;

    private RateAdvice() {}

    /** A rate to try; nothing where the present one may do. */
    public static Optional<Double> of(TrainingSetup setup) {
        boolean plain = setup.optimizer() instanceof OptimizerSetup.Sgd;
        double rate = setup.learningRate();
        if (!plain && rate >= 10 * ADAPTIVE) {
            return Optional.of(ADAPTIVE);
        }
        return plain && rate > 0 && rate <= PLAIN / 50 ? Optional.of(PLAIN) : Optional.empty();
    }
}
