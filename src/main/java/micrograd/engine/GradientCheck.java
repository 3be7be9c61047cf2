package micrograd.engine;

/**
 * Gradients by finite differences, to hold against {@link Value#backward()}: the graph is computed again with one input moved by h, and
 * everything is put back.
 */
public final class GradientCheck {
    private GradientCheck() {}

    /**
     * (output(input + h) - output(input - h)) / 2h, whose truncation error falls as h² while its rounding error grows as 1/h: near 1e-5 it is
     * best.
     */
    public static double central(Value output, Value input, double h) {
        Value[] order = TopologicalOrder.of(output);
        double[] kept = data(order);
        double at = input.data();
        double above = outputAt(order, input, at + h);
        double below = outputAt(order, input, at - h);
        restore(order, kept, input, at);
        return (above - below) / ((at + h) - (at - h));
    }

    /** (output(input + h) - output(input)) / h, whose truncation error falls only as h: near 1e-8 it is best. */
    public static double forward(Value output, Value input, double h) {
        Value[] order = TopologicalOrder.of(output);
        double[] kept = data(order);
        double at = input.data();
        double here = outputAt(order, input, at);
        double above = outputAt(order, input, at + h);
        restore(order, kept, input, at);
        return (above - here) / ((at + h) - at);
    }

    /** Computes all but {@code input} anew, so that an inner node can be moved as well as a leaf. */
    private static double outputAt(Value[] order, Value input, double at) {
        for (Value value : order) {
            if (value == input) {
                value.data(at);
            } else {
                value.recompute();
            }
        }
        return order[order.length - 1].data();
    }

    private static double[] data(Value[] order) {
        double[] data = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            data[i] = order[i].data();
        }
        return data;
    }

    private static void restore(Value[] order, double[] kept, Value input, double at) {
        for (int i = 0; i < order.length; i++) {
            order[i].data(kept[i]);
        }
        input.data(at);
    }
}
