package micrograd.tape;

/** The numbers of a run of {@link Lanes}: rows of data and of gradients, lane {@code l} of row {@code r} at {@code r * stride + l}. */
final class LaneState {
    final int stride;
    final double[] data;
    final double[] grad;
    final double[] gradients;
    double[] parameters = {};
    int lanes;

    LaneState(int rows, int stride, int parameterCount) {
        this.stride = stride;
        data = new double[rows * stride];
        grad = new double[rows * stride];
        gradients = new double[parameterCount];
    }
}
