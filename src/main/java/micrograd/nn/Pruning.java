package micrograd.nn;

import java.util.List;
import micrograd.engine.Value;

/**
 * L1 that makes weights exactly 0: it is kept apart from the gradient that the optimizer gets, and after the optimizer's step each weight {@code w} goes
 * {@code learningRate * l1} further against the sign that it had before; one that this alone carries across 0 becomes 0 and stays so until it is set.
 *
 * <p>With plain descent this is TensorFlow Playground's rule for L1.
 */
public final class Pruning {
    private final double l1;
    private final boolean[] spared;
    private final double[] pruned;
    private final double[] pulls;

    /** Nothing is pruned yet; biases are only where the regularisation charges them. */
    public Pruning(Regularization regularization, boolean[] biases) {
        l1 = regularization.l1();
        spared = regularization.weightsOnly() ? biases.clone() : new boolean[biases.length];
        pruned = new double[biases.length];
        pulls = new double[biases.length];
    }

    /**
     * Changes the parameters in place.
     *
     * @param gradients of the loss with L1's cost in it; not changed
     */
    public void step(Optimizer optimizer, double[] parameters, double[] gradients, double learningRate) {
        double[] apart = gradients.clone();
        for (int i = 0; i < pulls.length; i++) {
            pulls[i] = spared[i] ? 0 : l1 * Math.signum(parameters[i]);
            apart[i] -= pulls[i];
            pruned[i] = parameters[i] == 0 ? pruned[i] : 0;
        }
        optimizer.step(parameters, apart, learningRate);
        for (int i = 0; i < pulls.length; i++) {
            double pulled = parameters[i] - learningRate * pulls[i];
            pruned[i] = parameters[i] * pulled < 0 ? 1 : pruned[i];
            parameters[i] = pruned[i] == 0 ? pulled : 0;
        }
    }

    /** Changes the values in place by the gradients they hold. */
    public void step(Optimizer optimizer, List<Value> parameters, double learningRate) {
        double[] data = new double[parameters.size()];
        double[] gradients = new double[parameters.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = parameters.get(i).data();
            gradients[i] = parameters.get(i).grad();
        }
        step(optimizer, data, gradients, learningRate);
        for (int i = 0; i < data.length; i++) {
            parameters.get(i).data(data[i]);
        }
    }

    /** A copy of which parameters stay at 0, one a parameter: 1 where they do. */
    public double[] pruned() {
        return pruned.clone();
    }

    /** Goes back to what {@link #pruned()} gave. */
    public void restore(double[] pruned) {
        System.arraycopy(pruned, 0, this.pruned, 0, this.pruned.length);
    }
}
