package micrograd.tape;

/** The numbers of a run of {@link Lanes}: rows of data and of gradients, lane {@code l} of row {@code r} at {@code r * stride + l}. */
final class LaneState {
    final int stride;
    final double[] data;
    final double[] grad;
    final double[] gradients;
    double[] parameters = {};
    int lanes;
    private final int firstShared;

    LaneState(int rows, int stride, int parameterCount) {
        this.stride = stride;
        firstShared = rows * stride;
        data = new double[(rows + 2) * stride];
        grad = new double[rows * stride];
        gradients = new double[parameterCount];
    }

    /** Where one number lies in all lanes: a place that operand 0 or 1 of the present step has for it. */
    int shared(int operand, double number) {
        int place = firstShared + operand * stride;
        double[] to = data;
        for (int i = place; i < place + lanes; i++) {
            to[i] = number;
        }
        return place;
    }
}
