package micrograd.nn;

import java.util.List;

/**
 * Descent by gradients over the root of their mean square: PyTorch's {@code torch.optim.RMSprop}.
 *
 * <p>{@code v = alpha * v + (1 - alpha) * g*g; p -= rate * g / (sqrt(v) + eps)}.
 */
public final class RMSProp extends Optimizer {
    private final double alpha;
    private final double eps;

    /** With PyTorch's alpha of 0.99 and eps of 1e-8. */
    public RMSProp() {
        this(0.99, 1e-8);
    }

    public RMSProp(double alpha, double eps) {
        super(List.of("square_avg"));
        this.alpha = alpha;
        this.eps = eps;
    }

    @Override
    void update(double[] parameters, double[] gradients, double learningRate, double[][] state, int steps) {
        double[] squares = state[0];
        for (int i = 0; i < parameters.length; i++) {
            double gradient = gradients[i];
            squares[i] = alpha * squares[i] + (1 - alpha) * gradient * gradient;
            parameters[i] -= learningRate * (gradient / (Math.sqrt(squares[i]) + eps));
        }
    }
}
