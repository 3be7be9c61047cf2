package micrograd.tape;

import micrograd.engine.Op;

/**
 * Dot products of the same inputs in every lane, four lanes and two outputs at a time.
 *
 * <p>Weights are gathered into a matrix before a pass, output by output; so are their gradients, and scattered after it.
 */
final class DenseLanes implements LaneStep {
    private final Step.Dense step;
    private final int outputs;
    private final int inputs;
    private final int[] places;
    private final boolean[] counts;
    private final double[] matrix;
    private final double[] transposed;
    private final double[] zeros;
    private final double[] biases;
    private final int[] outRows;
    private final int[] slopeRows;
    private final boolean anyInputCounts;

    DenseLanes(LaneProgram program, Step.Dense step) {
        this.step = step;
        outputs = step.outputs();
        inputs = step.inputs().length;
        places = new int[outputs * inputs];
        for (int j = 0; j < outputs; j++) {
            System.arraycopy(step.weights()[j], 0, places, j * inputs, inputs);
        }
        matrix = new double[places.length];
        transposed = new double[places.length];
        zeros = new double[inputs];
        biases = new double[outputs];
        counts = new boolean[inputs];
        boolean any = false;
        for (int i = 0; i < inputs; i++) {
            counts[i] = program.isDifferentiated(step.inputs()[i]);
            any |= counts[i];
        }
        anyInputCounts = any;
        outRows = new int[outputs];
        slopeRows = new int[outputs];
        for (int j = 0; j < outputs; j++) {
            outRows[j] = step.out() + j;
            slopeRows[j] = (step.sums() < 0 ? step.out() : step.sums()) + j;
        }
    }

    @Override
    public void forward(LaneState state) {
        gather(state.parameters);
        multiply(matrix, outputs, inputs, step.inputs(), state.data, biases, slopeRows, state.data, state, false);
        if (step.activation() != Op.LEAF) {
            activate(state);
        }
    }

    private void gather(double[] parameters) {
        for (int k = 0; k < places.length; k++) {
            matrix[k] = parameters[places[k]];
        }
        for (int j = 0; j < outputs; j++) {
            biases[j] = step.biases()[j] instanceof Operand.Parameter bias
                    ? parameters[bias.index()]
                    : ((Operand.Constant) step.biases()[j]).number();
        }
    }

    private void activate(LaneState state) {
        Op op = step.activation();
        double[] data = state.data;
        for (int j = 0; j < outputs; j++) {
            int from = slopeRows[j] * state.stride;
            int to = outRows[j] * state.stride;
            for (int l = 0; l < state.lanes; l++) {
                data[to + l] = op == Op.RELU ? relu(data[from + l]) : op.forward(data[from + l], 0);
            }
        }
    }

    private static double relu(double a) {
        return a <= 0 ? 0 : a;
    }

    /**
     * {@code out[r] = start[r] + sum over c of matrix[r][c] * in[c]} in every lane, or {@code out[r] += ...}; c runs from the left, so
     * that the sum is the graph's own.
     */
    private static void multiply(
            double[] matrix,
            int rows,
            int columns,
            int[] inRows,
            double[] in,
            double[] start,
            int[] outRows,
            double[] out,
            LaneState state,
            boolean add) {
        int stride = state.stride;
        int lanes = state.lanes;
        for (int r = 0; r < rows; r += 2) {
            boolean two = r + 1 < rows;
            int m0 = r * columns;
            int m1 = two ? m0 + columns : m0;
            int o0 = outRows[r] * stride;
            int o1 = two ? outRows[r + 1] * stride : o0;
            double s0 = start[r];
            double s1 = two ? start[r + 1] : s0;
            int l = 0;
            for (; l + 3 < lanes; l += 4) {
                double a0 = add ? out[o0 + l] : s0;
                double a1 = add ? out[o0 + l + 1] : s0;
                double a2 = add ? out[o0 + l + 2] : s0;
                double a3 = add ? out[o0 + l + 3] : s0;
                double b0 = add ? out[o1 + l] : s1;
                double b1 = add ? out[o1 + l + 1] : s1;
                double b2 = add ? out[o1 + l + 2] : s1;
                double b3 = add ? out[o1 + l + 3] : s1;
                for (int c = 0; c < columns; c++) {
                    int x = inRows[c] * stride + l;
                    double w = matrix[m0 + c];
                    double v = matrix[m1 + c];
                    double x0 = in[x];
                    double x1 = in[x + 1];
                    double x2 = in[x + 2];
                    double x3 = in[x + 3];
                    a0 += w * x0;
                    a1 += w * x1;
                    a2 += w * x2;
                    a3 += w * x3;
                    b0 += v * x0;
                    b1 += v * x1;
                    b2 += v * x2;
                    b3 += v * x3;
                }
                out[o0 + l] = a0;
                out[o0 + l + 1] = a1;
                out[o0 + l + 2] = a2;
                out[o0 + l + 3] = a3;
                out[o1 + l] = b0;
                out[o1 + l + 1] = b1;
                out[o1 + l + 2] = b2;
                out[o1 + l + 3] = b3;
            }
            for (; l < lanes; l++) {
                double a = add ? out[o0 + l] : s0;
                double b = add ? out[o1 + l] : s1;
                for (int c = 0; c < columns; c++) {
                    double x = in[inRows[c] * stride + l];
                    a += matrix[m0 + c] * x;
                    b += matrix[m1 + c] * x;
                }
                out[o0 + l] = a;
                out[o1 + l] = b;
            }
        }
    }

    @Override
    public void backward(LaneState state) {
        if (step.activation() != Op.LEAF) {
            scaleBySlopes(state);
        }
        if (anyInputCounts) {
            gatherTransposed(state.parameters);
            if (allCount()) {
                multiply(
                        transposed,
                        inputs,
                        outputs,
                        gradRows(),
                        state.grad,
                        zeros,
                        step.inputs(),
                        state.grad,
                        state,
                        true);
            } else {
                sendToSome(state);
            }
        }
        weightGradients(state);
        biasGradients(state);
    }

    /** The rows that hold the gradients of the sums. */
    private int[] gradRows() {
        return outRows;
    }

    private boolean allCount() {
        for (boolean count : counts) {
            if (!count) {
                return false;
            }
        }
        return true;
    }

    private void gatherTransposed(double[] parameters) {
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                transposed[i * outputs + j] = parameters[places[j * inputs + i]];
            }
        }
    }

    private void sendToSome(LaneState state) {
        for (int i = 0; i < inputs; i++) {
            if (counts[i]) {
                for (int j = 0; j < outputs; j++) {
                    double weight = transposed[i * outputs + j];
                    int from = outRows[j] * state.stride;
                    int to = step.inputs()[i] * state.stride;
                    for (int l = 0; l < state.lanes; l++) {
                        state.grad[to + l] += weight * state.grad[from + l];
                    }
                }
            }
        }
    }

    /** Makes the gradients of the results those of the sums, in place. */
    private void scaleBySlopes(LaneState state) {
        Op op = step.activation();
        double[] data = state.data;
        double[] grad = state.grad;
        for (int j = 0; j < outputs; j++) {
            int y = outRows[j] * state.stride;
            int a = slopeRows[j] * state.stride;
            if (op == Op.RELU) {
                for (int l = 0; l < state.lanes; l++) {
                    if (data[y + l] <= 0) {
                        grad[y + l] = 0;
                    }
                }
            } else {
                for (int l = 0; l < state.lanes; l++) {
                    grad[y + l] = op.contribution(0, data[a + l], 0, data[y + l], grad[y + l]);
                }
            }
        }
    }

    private void weightGradients(LaneState state) {
        for (int j = 0; j < outputs; j += 2) {
            for (int i = 0; i < inputs; i += 4) {
                weightGradients(state, j, i);
            }
        }
    }

    /** Two outputs by four inputs; at the edges some of them are the last one again, and not counted. */
    private void weightGradients(LaneState state, int j, int i) {
        double[] data = state.data;
        double[] grad = state.grad;
        int stride = state.stride;
        int g = outRows[j] * stride;
        int h = outRows[Math.min(j + 1, outputs - 1)] * stride;
        int x0 = step.inputs()[i] * stride;
        int x1 = step.inputs()[Math.min(i + 1, inputs - 1)] * stride;
        int x2 = step.inputs()[Math.min(i + 2, inputs - 1)] * stride;
        int x3 = step.inputs()[Math.min(i + 3, inputs - 1)] * stride;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        for (int l = 0; l < state.lanes; l++) {
            double p = grad[g + l];
            double q = grad[h + l];
            double y0 = data[x0 + l];
            double y1 = data[x1 + l];
            double y2 = data[x2 + l];
            double y3 = data[x3 + l];
            a0 += p * y0;
            a1 += p * y1;
            a2 += p * y2;
            a3 += p * y3;
            b0 += q * y0;
            b1 += q * y1;
            b2 += q * y2;
            b3 += q * y3;
        }
        add(state.gradients, j, i, a0);
        add(state.gradients, j, i + 1, a1);
        add(state.gradients, j, i + 2, a2);
        add(state.gradients, j, i + 3, a3);
        add(state.gradients, j + 1, i, b0);
        add(state.gradients, j + 1, i + 1, b1);
        add(state.gradients, j + 1, i + 2, b2);
        add(state.gradients, j + 1, i + 3, b3);
    }

    private void add(double[] gradients, int j, int i, double gradient) {
        if (j < outputs && i < inputs) {
            gradients[places[j * inputs + i]] += gradient;
        }
    }

    private void biasGradients(LaneState state) {
        for (int j = 0; j < outputs; j++) {
            if (step.biases()[j] instanceof Operand.Parameter bias) {
                int g = outRows[j] * state.stride;
                double sum = 0;
                for (int l = 0; l < state.lanes; l++) {
                    sum += state.grad[g + l];
                }
                state.gradients[bias.index()] += sum;
            }
        }
    }
}
