package micrograd.data;

import java.util.Arrays;

/**
 * A point and what a network should answer for it.
 *
 * @param inputs the coordinates
 * @param target -1 or 1 where there are two classes, else the number of the class, from 0
 */
public record Example(double[] inputs, double target) {
    public Example {
        inputs = copy(inputs);
    }

    /** A copy of the coordinates. */
    @Override
    public double[] inputs() {
        return copy(inputs);
    }

    /** Compiled to JavaScript, {@code clone} takes ten times as long, and there are tens of thousands. */
    private static double[] copy(double[] inputs) {
        double[] copy = new double[inputs.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = inputs[i];
        }
        return copy;
    }

    /** The coordinate of that number, from 0. */
    public double input(int index) {
        return inputs[index];
    }

    /** How many coordinates there are. */
    public int inputCount() {
        return inputs.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Example
                && Arrays.equals(inputs, ((Example) other).inputs)
                && Double.compare(target, ((Example) other).target) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(inputs) + Double.hashCode(target);
    }
}
