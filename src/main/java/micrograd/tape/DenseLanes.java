package micrograd.tape;

import micrograd.engine.Op;

/**
 * Dot products of the same inputs in every lane.
 *
 * <p>Weights are gathered into a matrix before a pass, output by output; so are their gradients, and scattered after it.
 */
final class DenseLanes implements LaneStep {
    private final LaneAction.Dense step;
    private final int outputs;
    private final int inputs;
    private final int[] places;
    private final boolean[] counts;
    private final double[] matrix;
    private final double[] transposed;
    private final double[] biases;
    private final LaneProduct sums;
    private final LaneProduct inputGradients;
    private final LaneWeights weightGradients;
    private final int[] outRows;
    private final int[] slopeRows;
    private final boolean anyInputCounts;
    private final boolean allCount;
    private final boolean onlyReader;

    DenseLanes(LaneProgram program, LaneAction.Dense step) {
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
        weightGradients = new LaneWeights(places, step.inputs(), outRows);
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
            biases[j] = step.biases()[j] instanceof LaneOperand.Parameter bias
                    ? parameters[bias.index()]
                    : ((LaneOperand.Constant) step.biases()[j]).number();
        }
    }

    private void activate(LaneState state) {
        for (int j = 0; j < outputs; j++) {
            int from = slopeRows[j] * state.stride;
            int to = outRows[j] * state.stride;
            LaneActivation.forward(step.activation(), state.data, from, to, state.lanes);
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
        weightGradients.run(state);
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
        for (int j = 0; j < outputs; j++) {
            int from = slopeRows[j] * state.stride;
            int to = outRows[j] * state.stride;
            LaneActivation.backward(step.activation(), state.data, state.grad, from, to, state.lanes);
        }
    }

    private void biasGradients(LaneState state) {
        for (int j = 0; j < outputs; j++) {
            if (step.biases()[j] instanceof LaneOperand.Parameter bias) {
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
