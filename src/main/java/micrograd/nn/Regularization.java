package micrograd.nn;

import java.util.List;
import micrograd.engine.Value;

/**
 * What large parameters cost: {@code l1 * sum of |p| + l2 * sum of p*p}.
 *
 * @param l1 factor of the absolute values, not negative
 * @param l2 factor of the squares, not negative
 * @param weightsOnly whether biases go free; micrograd's notebook charges them too
 */
public record Regularization(double l1, double l2, boolean weightsOnly) {
    /** No cost at all. */
    public static final Regularization NONE = new Regularization(0, 0, false);

    public Regularization {
        if (!(l1 >= 0) || !(l2 >= 0)) {
            throw new IllegalArgumentException("l1 and l2 must not be negative");
        }
    }

    /** Whether anything is charged. */
    public boolean isNone() {
        return l1 == 0 && l2 == 0;
    }

    /** The loss with the cost of a network's parameters added, l1's before l2's; the loss itself where nothing is charged. */
    public Value addTo(Value loss, List<Value> parameters, boolean[] biases) {
        Value cost = null;
        if (l1 != 0) {
            cost = Value.mul(l1, sum(parameters, biases, true));
        }
        if (l2 != 0) {
            Value squares = Value.mul(l2, sum(parameters, biases, false));
            cost = cost == null ? squares : cost.add(squares);
        }
        return cost == null ? loss : loss.add(cost);
    }

    private Value sum(List<Value> parameters, boolean[] biases, boolean absolute) {
        Value sum = null;
        for (int i = 0; i < biases.length; i++) {
            if (!weightsOnly || !biases[i]) {
                Value parameter = parameters.get(i);
                Value term = absolute ? parameter.abs() : parameter.mul(parameter);
                sum = sum == null ? term : sum.add(term);
            }
        }
        return sum;
    }

    /** Adds the cost's slopes to the gradients, l1 by sign and 2 l2 p, and returns the cost: {@link #cost} but for rounding. */
    public double addSlopes(double[] parameters, boolean[] biases, double[] gradients) {
        if (l1 == 0 && !weightsOnly) {
            return l2 * addSlopesOfSquares(parameters, gradients, 2 * l2);
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!weightsOnly || !biases[i]) {
                double p = parameters[i];
                gradients[i] += 2 * l2 * p;
                if (l1 != 0 && p != 0) {
                    gradients[i] += p > 0 ? l1 : -l1;
                }
            }
        }
        return cost(parameters, biases);
    }

    /** The sum of squares, in two sums that do not wait for each other. */
    private static double addSlopesOfSquares(double[] parameters, double[] gradients, double factor) {
        int count = parameters.length;
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < count; i += 2) {
            double p = parameters[i];
            double q = parameters[i + 1];
            gradients[i] += factor * p;
            gradients[i + 1] += factor * q;
            even += p * p;
            odd += q * q;
        }
        if (i < count) {
            double p = parameters[i];
            gradients[i] += factor * p;
            even += p * p;
        }
        return even + odd;
    }

    /** The cost in plain numbers, summed in the same order. */
    public double cost(double[] parameters, boolean[] biases) {
        double absolutes = 0;
        double squares = 0;
        if (l1 == 0 && !weightsOnly) {
            for (int i = 0; i < parameters.length; i++) {
                squares += parameters[i] * parameters[i];
            }
            return l2 * squares;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!weightsOnly || !biases[i]) {
                absolutes += Math.abs(parameters[i]);
                squares += parameters[i] * parameters[i];
            }
        }
        return (l1 == 0 ? 0 : l1 * absolutes) + (l2 == 0 ? 0 : l2 * squares);
    }
}
