package micrograd.tape;

/**
 * {@code out[r] = start[r] + sum over c of matrix[r][c] * in[c]} in every lane: two rows by four columns at a time, their weights in locals
 * while the lanes go by. c runs from the left, so that the sum is the graph's own.
 */
final class LaneProduct {
    private static final int BLOCK = 4;

    private final int rows;
    private final int columns;
    private final int[] inRows;
    private final int[] outRows;
    private final double[] matrix;
    private final double[] start;
    /** Whether results are added to what is there. */
    private final boolean add;

    /**
     * @param matrix row after row; may change between runs, as {@code start} may
     */
    LaneProduct(double[] matrix, double[] start, int[] inRows, int[] outRows, boolean add) {
        this.rows = outRows.length;
        this.columns = inRows.length;
        this.inRows = inRows;
        this.outRows = outRows;
        this.matrix = matrix;
        this.start = start;
        this.add = add;
    }

    /** Reads and writes rows of {@code numbers}, which are the state's data or its gradients. */
    void run(LaneState state, double[] numbers) {
        int stride = state.stride;
        int lanes = state.lanes;
        for (int r = 0; r < rows; r += 2) {
            // Of an odd number of rows the last is computed twice over.
            int other = r + 1 < rows ? r + 1 : r;
            int to = outRows[r] * stride;
            int toOther = outRows[other] * stride;
            if (!add) {
                fill(numbers, to, lanes, start[r]);
                fill(numbers, toOther, lanes, start[other]);
            }
            int c = 0;
            for (; c + BLOCK <= columns; c += BLOCK) {
                fourColumns(numbers, stride, r, other, c, to, toOther, lanes);
            }
            for (; c < columns; c++) {
                column(numbers, inRows[c] * stride, r * columns + c, other * columns + c, to, toOther, lanes);
            }
        }
    }

    private static void fill(double[] numbers, int from, int count, double number) {
        for (int i = from; i < from + count; i++) {
            numbers[i] = number;
        }
    }

    private void fourColumns(double[] numbers, int stride, int r, int other, int c, int to, int toOther, int lanes) {
        double[] weights = matrix;
        int[] in = inRows;
        int row = r * columns + c;
        double v0 = weights[row];
        double v1 = weights[row + 1];
        double v2 = weights[row + 2];
        double v3 = weights[row + 3];
        row = other * columns + c;
        double w0 = weights[row];
        double w1 = weights[row + 1];
        double w2 = weights[row + 2];
        double w3 = weights[row + 3];
        int x0 = in[c] * stride;
        int x1 = in[c + 1] * stride;
        int x2 = in[c + 2] * stride;
        int x3 = in[c + 3] * stride;
        for (int l = 0; l < lanes; l++) {
            double a = numbers[x0 + l];
            double b = numbers[x1 + l];
            double d = numbers[x2 + l];
            double e = numbers[x3 + l];
            double y = numbers[to + l];
            double z = numbers[toOther + l];
            numbers[to + l] = y + v0 * a + v1 * b + v2 * d + v3 * e;
            numbers[toOther + l] = z + w0 * a + w1 * b + w2 * d + w3 * e;
        }
    }

    private void column(double[] numbers, int from, int weight, int otherWeight, int to, int toOther, int lanes) {
        double v = matrix[weight];
        double w = matrix[otherWeight];
        for (int l = 0; l < lanes; l++) {
            double x = numbers[from + l];
            double y = numbers[to + l];
            double z = numbers[toOther + l];
            numbers[to + l] = y + v * x;
            numbers[toOther + l] = z + w * x;
        }
    }
}
