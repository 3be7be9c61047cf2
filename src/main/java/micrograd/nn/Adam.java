package micrograd.nn;

import java.util.List;

/**
 * Descent by running means of the gradient and its square, corrected for their start at 0: PyTorch's {@code torch.optim.Adam}. Kingma and
 * Ba, 2015.
 *
 * <p>{@code m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g*g; p -= rate / (1 - beta1^t) * m / (sqrt(v) /
 * sqrt(1 - beta2^t) + eps)} at step t, counted from 1.
 */
public final class Adam extends Optimizer {
    private final double beta1;
    private final double beta2;
    private final double eps;

    /** With PyTorch's betas of 0.9 and 0.999 and eps of 1e-8. */
    public Adam() {
        this(0.9, 0.999, 1e-8);
    }

    public Adam(double beta1, double beta2, double eps) {
        super(List.of("exp_avg", "exp_avg_sq"));
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.eps = eps;
    }

    @Override
    void update(double[] parameters, double[] gradients, double learningRate, double[][] state, int steps) {
        double[] means = state[0];
        double[] squares = state[1];
        double rate = learningRate / (1 - Math.pow(beta1, steps));
        double root = Math.sqrt(1 - Math.pow(beta2, steps));
        for (int i = 0; i < parameters.length; i++) {
            double gradient = gradients[i];
            means[i] = beta1 * means[i] + (1 - beta1) * gradient;
            squares[i] = beta2 * squares[i] + (1 - beta2) * gradient * gradient;
            parameters[i] -= rate * (means[i] / (Math.sqrt(squares[i]) / root + eps));
        }
    }
}
