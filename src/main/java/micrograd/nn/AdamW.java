package micrograd.nn;

/**
 * Adam with weight decay apart from the gradient: PyTorch's {@code torch.optim.AdamW}. Loshchilov and Hutter, 2019.
 *
 * <p>{@code p *= 1 - rate * weightDecay}, then {@link Adam}'s step.
 */
public final class AdamW extends Optimizer {
    private final Adam adam;
    private final double weightDecay;

    /** With PyTorch's betas of 0.9 and 0.999, eps of 1e-8 and weight decay of 0.01. */
    public AdamW() {
        this(0.9, 0.999, 1e-8, 0.01);
    }

    public AdamW(double beta1, double beta2, double eps, double weightDecay) {
        this(new Adam(beta1, beta2, eps), weightDecay);
    }

    private AdamW(Adam adam, double weightDecay) {
        super(adam.stateNames());
        this.adam = adam;
        this.weightDecay = weightDecay;
    }

    @Override
    void update(double[] parameters, double[] gradients, double learningRate, double[][] state, int steps) {
        double kept = 1 - learningRate * weightDecay;
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= kept;
        }
        adam.update(parameters, gradients, learningRate, state, steps);
    }
}
