package micrograd.tape;

import micrograd.engine.Elementary;
import micrograd.engine.Op;

/** An operation of one operand on a row of lanes; those that networks use most have loops of their own, which give the same numbers. */
final class LaneActivation {
    private LaneActivation() {}

    /** Computes results from operands, which may be the same row. */
    static void forward(Op op, double[] data, int from, int to, int lanes) {
        if (op == Op.RELU) {
            relu(data, from, to, lanes);
        } else if (op == Op.TANH) {
            for (int l = 0; l < lanes; l++) {
                data[to + l] = Elementary.tanh(data[from + l]);
            }
        } else {
            for (int l = 0; l < lanes; l++) {
                data[to + l] = op.forward(data[from + l], 0);
            }
        }
    }

    private static void relu(double[] data, int from, int to, int lanes) {
        for (int l = 0; l < lanes; l++) {
            double a = data[from + l];
            data[to + l] = a <= 0 ? 0 : a;
        }
    }

    /** Makes the gradients of results, which lie as the results do, those of the operands, in place. */
    static void backward(Op op, double[] data, double[] grad, int from, int to, int lanes) {
        if (op == Op.RELU) {
            for (int l = to; l < to + lanes; l++) {
                if (data[l] <= 0) {
                    grad[l] = 0;
                }
            }
        } else if (op == Op.TANH) {
            for (int l = to; l < to + lanes; l++) {
                double y = data[l];
                grad[l] *= 1 - y * y;
            }
        } else {
            for (int l = 0; l < lanes; l++) {
                grad[to + l] = op.contribution(0, data[from + l], 0, data[to + l], grad[to + l]);
            }
        }
    }
}
