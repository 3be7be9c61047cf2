package micrograd.tape;

import java.util.Arrays;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/**
 * The graph of one result recorded into flat arrays, replayed forward and backward without allocation.
 *
 * <p>Entries stand in the order of {@link TopologicalOrder}, the result last. Every replay does what {@link Value#recompute()} and
 * {@link Value#backward()} do, in the same order, and so agrees with them bit for bit. 25 bytes an entry.
 */
public final class Tape {
    private static final Op[] OPS = Op.values();
    /** Set in an entry's operation where the second operand is a constant exponent, which receives no gradient. */
    private static final int CONSTANT_EXPONENT = 0x40;

    private static final int LEAF = Op.LEAF.ordinal();
    private static final int ADD = Op.ADD.ordinal();
    private static final int MUL = Op.MUL.ordinal();

    private final byte[] ops;
    private final int[] left;
    private final int[] right;
    private final double[] data;
    private final double[] grad;

    private Tape(Value[] order) {
        ops = new byte[order.length];
        int[][] operands = TopologicalOrder.operandPositions(order);
        left = operands[0];
        right = operands[1];
        data = new double[order.length];
        grad = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            Value value = order[i];
            int op = value.op().ordinal();
            ops[i] = (byte) (right[i] >= 0 && !value.differentiates(1) ? op | CONSTANT_EXPONENT : op);
            data[i] = value.data();
            grad[i] = value.grad();
        }
    }

    /** Records everything that {@code root} depends on, with the present data and gradients. */
    public static Tape of(Value root) {
        return new Tape(TopologicalOrder.of(root));
    }

    /** How many values are recorded. The last of them is the result. */
    public int size() {
        return ops.length;
    }

    /** The operation of an entry. */
    public Op op(int index) {
        return OPS[ops[index] & ~CONSTANT_EXPONENT];
    }

    /** The number an entry holds. */
    public double data(int index) {
        return data[index];
    }

    /** Sets the number of an entry, which for all but leaves lasts until the next {@link #forward()}. */
    public void data(int index, double number) {
        data[index] = number;
    }

    /** The gradient that has accumulated in an entry. */
    public double grad(int index) {
        return grad[index];
    }

    /** Sets every gradient to 0. */
    public void zeroGrad() {
        Arrays.fill(grad, 0);
    }

    /** Computes every entry but the leaves anew, operands first. */
    public void forward() {
        byte[] ops = this.ops;
        int[] left = this.left;
        int[] right = this.right;
        double[] data = this.data;
        for (int i = 0; i < ops.length; i++) {
            int op = ops[i];
            if (op == MUL) {
                data[i] = data[left[i]] * data[right[i]];
            } else if (op == ADD) {
                data[i] = data[left[i]] + data[right[i]];
            } else if (op != LEAF) {
                data[i] = OPS[op & ~CONSTANT_EXPONENT].forward(data[left[i]], right[i] < 0 ? 0 : data[right[i]]);
            }
        }
    }

    /** Differentiates the result by every entry: sets its gradient to 1 and adds to all others. Nothing is cleared first. */
    public void backward() {
        byte[] ops = this.ops;
        int[] left = this.left;
        int[] right = this.right;
        double[] data = this.data;
        double[] grad = this.grad;
        int last = ops.length - 1;
        grad[last] = 1;
        for (int i = last; i >= 0; i--) {
            int op = ops[i];
            if (op == MUL) {
                double upstream = grad[i];
                grad[left[i]] += data[right[i]] * upstream;
                grad[right[i]] += data[left[i]] * upstream;
            } else if (op == ADD) {
                double upstream = grad[i];
                grad[left[i]] += upstream;
                grad[right[i]] += upstream;
            } else if (op != LEAF) {
                backward(i);
            }
        }
    }

    private void backward(int i) {
        Op op = op(i);
        boolean binary = right[i] >= 0;
        double a = data[left[i]];
        double b = binary ? data[right[i]] : 0;
        grad[left[i]] += op.contribution(0, a, b, data[i], grad[i]);
        if (binary) {
            grad[right[i]] += (ops[i] & CONSTANT_EXPONENT) != 0 ? 0 : op.contribution(1, a, b, data[i], grad[i]);
        }
    }

    /**
     * Writes data and gradients back into the graph that was recorded, so that any of its values can be read.
     *
     * @throws IllegalArgumentException if {@code root}'s graph has another number of values than was recorded
     */
    public void writeTo(Value root) {
        Value[] order = TopologicalOrder.of(root);
        if (order.length != ops.length) {
            throw new IllegalArgumentException("the graph has " + order.length + " values, the tape " + ops.length);
        }
        for (int i = 0; i < order.length; i++) {
            order[i].data(data[i]);
            order[i].grad(grad[i]);
        }
    }
}
