package micrograd.tape;

/**
 * {@code gradient[weight[o][i]] += sum over lanes of grad[o] * in[i]}, the lanes in their order: two outputs by four inputs at a time, their
 * sums in locals while the lanes go by.
 */
final class LaneWeights {
    private final int outputs;
    private final int inputs;
    private final int[] inRows;
    private final int[] gradRows;
    private final int[] places;

    /** @param places of the parameters' gradients, output by output */
    LaneWeights(int[] places, int[] inRows, int[] gradRows) {
        outputs = gradRows.length;
        inputs = inRows.length;
        this.inRows = inRows;
        this.gradRows = gradRows;
        this.places = places;
    }

    void run(LaneState state) {
        for (int o = 0; o < outputs; o += 2) {
            for (int i = 0; i < inputs; i += 4) {
                block(state, o, i);
            }
        }
    }

    /** At the edges some of the rows are the last one again, and not counted. */
    private void block(LaneState state, int o, int i) {
        double[] data = state.data;
        double[] grad = state.grad;
        int stride = state.stride;
        int lanes = state.lanes;
        int g = gradRows[o] * stride;
        int h = gradRows[o + 1 < outputs ? o + 1 : o] * stride;
        int x0 = row(i) * stride;
        int x1 = row(i + 1) * stride;
        int x2 = row(i + 2) * stride;
        int x3 = row(i + 3) * stride;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        for (int l = 0; l < lanes; l++) {
            double p = grad[g + l];
            double q = grad[h + l];
            double x = data[x0 + l];
            a0 += p * x;
            b0 += q * x;
            x = data[x1 + l];
            a1 += p * x;
            b1 += q * x;
            x = data[x2 + l];
            a2 += p * x;
            b2 += q * x;
            x = data[x3 + l];
            a3 += p * x;
            b3 += q * x;
        }
        add(state.gradients, o, i, a0, a1, a2, a3);
        add(state.gradients, o + 1, i, b0, b1, b2, b3);
    }

    private int row(int input) {
        return inRows[input < inputs ? input : inputs - 1];
    }

    private void add(double[] gradients, int o, int i, double first, double second, double third, double fourth) {
        if (o >= outputs) {
            return;
        }
        int place = o * inputs + i;
        gradients[places[place]] += first;
        if (i + 1 < inputs) {
            gradients[places[place + 1]] += second;
        }
        if (i + 2 < inputs) {
            gradients[places[place + 2]] += third;
        }
        if (i + 3 < inputs) {
            gradients[places[place + 3]] += fourth;
        }
    }
}
