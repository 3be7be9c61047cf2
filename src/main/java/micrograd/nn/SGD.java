package micrograd.nn;

import java.util.List;

/**
 * Gradient descent, with or without momentum: PyTorch's {@code torch.optim.SGD} with dampening 0.
 *
 * <p>{@code g += weightDecay * p; v = momentum * v + g} (at first {@code v = g}); {@code p -= rate * v}, or with Nesterov
 * {@code p -= rate * (g + momentum * v)}.
 */
public final class SGD extends Optimizer {
    private final double momentum;
    private final boolean nesterov;
    private final double weightDecay;

    /** Plain descent: {@code p -= rate * g}. */
    public SGD() {
        this(0, false, 0);
    }

    /** @throws IllegalArgumentException if Nesterov's rule is asked for without momentum, as in PyTorch */
    public SGD(double momentum, boolean nesterov, double weightDecay) {
        super(momentum == 0 ? List.of() : List.of("momentum_buffer"));
        if (nesterov && !(momentum > 0)) {
            throw new IllegalArgumentException("nesterov needs a momentum above 0");
        }
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.weightDecay = weightDecay;
    }

    @Override
    void update(double[] parameters, double[] gradients, double learningRate, double[][] state, int steps) {
        if (momentum == 0 && weightDecay == 0) {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= learningRate * gradients[i];
            }
            return;
        }
        for (int i = 0; i < parameters.length; i++) {
            double gradient = gradients[i];
            if (weightDecay != 0) {
                gradient += weightDecay * parameters[i];
            }
            if (momentum != 0) {
                double[] buffer = state[0];
                buffer[i] = steps == 1 ? gradient : momentum * buffer[i] + gradient;
                gradient = nesterov ? gradient + momentum * buffer[i] : buffer[i];
            }
            parameters[i] -= learningRate * gradient;
        }
    }
}
