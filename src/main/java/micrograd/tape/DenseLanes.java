package micrograd.tape;

import micrograd.engine.Elementary;
import micrograd.engine.Op;

/**
 * Dot products of the same inputs in every lane.
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
    private final double[] biases;
    private final LaneProduct sums;
    private final LaneProduct inputGradients;
    private final int[] outRows;
    private final int[] slopeRows;
    private final boolean anyInputCounts;
    private final boolean allCount;
    private final boolean onlyReader;

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
        biases = new double[outputs];
        counts = new boolean[inputs];
        boolean any = false;
        boolean all = true;
        for (int i = 0; i < inputs; i++) {
            counts[i] = program.isDifferentiated(step.inputs()[i]);
            any |= counts[i];
            all &= counts[i];
        }
        anyInputCounts = any;
        allCount = all;
        outRows = new int[outputs];
        slopeRows = new int[outputs];
        for (int j = 0; j < outputs; j++) {
            outRows[j] = step.out() + j;
            slopeRows[j] = (step.sums() < 0 ? step.out() : step.sums()) + j;
        }
        onlyReader = allCount && program.areReadOnce(step.inputs());
        sums = new LaneProduct(matrix, biases, step.inputs(), slopeRows, false);
        inputGradients = new LaneProduct(transposed, new double[inputs], outRows, step.inputs(), !onlyReader);
    }

    @Override
    public int[] setGradients() {
        return onlyReader ? step.inputs() : new int[0];
    }

    @Override
    public void forward(LaneState state) {
        gather(state.parameters);
        sums.run(state, state.data);
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
            if (op == Op.RELU) {
                for (int l = 0; l < state.lanes; l++) {
                    double a = data[from + l];
                    data[to + l] = a <= 0 ? 0 : a;
                }
            } else if (op == Op.TANH) {
                for (int l = 0; l < state.lanes; l++) {
                    data[to + l] = Elementary.tanh(data[from + l]);
                }
            } else {
                for (int l = 0; l < state.lanes; l++) {
                    data[to + l] = op.forward(data[from + l], 0);
                }
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
            if (allCount) {
                inputGradients.run(state, state.grad);
            } else {
                sendToSome(state);
            }
        }
        weightGradients(state);
        biasGradients(state);
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
        int lanes = state.lanes;
        int l = 0;
        for (; l + 1 < lanes; l += 2) {
            double p = grad[g + l];
            double p2 = grad[g + l + 1];
            double q = grad[h + l];
            double q2 = grad[h + l + 1];
            double y = data[x0 + l];
            double y2 = data[x0 + l + 1];
            a0 = a0 + p * y + p2 * y2;
            b0 = b0 + q * y + q2 * y2;
            y = data[x1 + l];
            y2 = data[x1 + l + 1];
            a1 = a1 + p * y + p2 * y2;
            b1 = b1 + q * y + q2 * y2;
            y = data[x2 + l];
            y2 = data[x2 + l + 1];
            a2 = a2 + p * y + p2 * y2;
            b2 = b2 + q * y + q2 * y2;
            y = data[x3 + l];
            y2 = data[x3 + l + 1];
            a3 = a3 + p * y + p2 * y2;
            b3 = b3 + q * y + q2 * y2;
        }
        if (l < lanes) {
            double p = grad[g + l];
            double q = grad[h + l];
            a0 += p * data[x0 + l];
            a1 += p * data[x1 + l];
            a2 += p * data[x2 + l];
            a3 += p * data[x3 + l];
            b0 += q * data[x0 + l];
            b1 += q * data[x1 + l];
            b2 += q * data[x2 + l];
            b3 += q * data[x3 + l];
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
