package micrograd.tape;

/**
 * {@code out[r] = start[r] + sum over c of matrix[r][c] * in[c]} in every lane: two rows by four lanes at a time, two columns a turn. c runs
 * from the left, so that the sum is the graph's own.
 */
final class LaneProduct {
    private final int rows;
    private final int columns;
    private final int[] inRows;
    private final int[] outRows;
    private final double[] matrix;
    private final double[] start;
    /** Whether results are added to what is there. */
    private final boolean add;
    /** Where the rows read begin, at the state's present stride. */
    private final int[] from;

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
        from = new int[columns];
    }

    /** Reads and writes rows of {@code numbers}, which are the state's data or its gradients. */
    void run(LaneState state, double[] numbers) {
        for (int c = 0; c < columns; c++) {
            from[c] = inRows[c] * state.stride;
        }
        int whole = state.lanes & ~3;
        for (int r = 0; r < rows; r += 2) {
            int other = r + 1 < rows ? r + 1 : r;
            int to = outRows[r] * state.stride;
            int toOther = outRows[other] * state.stride;
            for (int l = 0; l < whole; l += 4) {
                fourLanes(numbers, r, other, to + l, toOther + l, l);
            }
            for (int l = whole; l < state.lanes; l++) {
                lane(numbers, r, other, to + l, toOther + l, l);
            }
        }
    }

    private void fourLanes(double[] numbers, int r, int other, int to, int toOther, int lane) {
        double[] weights = matrix;
        int[] places = from;
        int count = columns;
        int row = r * count;
        int otherRow = other * count;
        double first = start[r];
        double second = start[other];
        double a0 = first;
        double a1 = first;
        double a2 = first;
        double a3 = first;
        double b0 = second;
        double b1 = second;
        double b2 = second;
        double b3 = second;
        if (add) {
            a0 = numbers[to];
            a1 = numbers[to + 1];
            a2 = numbers[to + 2];
            a3 = numbers[to + 3];
            b0 = numbers[toOther];
            b1 = numbers[toOther + 1];
            b2 = numbers[toOther + 2];
            b3 = numbers[toOther + 3];
        }
        int c = 0;
        for (; c + 1 < count; c += 2) {
            int place = places[c] + lane;
            double v = weights[row + c];
            double w = weights[otherRow + c];
            double x = numbers[place];
            a0 += v * x;
            b0 += w * x;
            x = numbers[place + 1];
            a1 += v * x;
            b1 += w * x;
            x = numbers[place + 2];
            a2 += v * x;
            b2 += w * x;
            x = numbers[place + 3];
            a3 += v * x;
            b3 += w * x;
            place = places[c + 1] + lane;
            v = weights[row + c + 1];
            w = weights[otherRow + c + 1];
            x = numbers[place];
            a0 += v * x;
            b0 += w * x;
            x = numbers[place + 1];
            a1 += v * x;
            b1 += w * x;
            x = numbers[place + 2];
            a2 += v * x;
            b2 += w * x;
            x = numbers[place + 3];
            a3 += v * x;
            b3 += w * x;
        }
        if (c < count) {
            int place = places[c] + lane;
            double v = weights[row + c];
            double w = weights[otherRow + c];
            double x = numbers[place];
            a0 += v * x;
            b0 += w * x;
            x = numbers[place + 1];
            a1 += v * x;
            b1 += w * x;
            x = numbers[place + 2];
            a2 += v * x;
            b2 += w * x;
            x = numbers[place + 3];
            a3 += v * x;
            b3 += w * x;
        }
        numbers[to] = a0;
        numbers[to + 1] = a1;
        numbers[to + 2] = a2;
        numbers[to + 3] = a3;
        numbers[toOther] = b0;
        numbers[toOther + 1] = b1;
        numbers[toOther + 2] = b2;
        numbers[toOther + 3] = b3;
    }

    private void lane(double[] numbers, int r, int other, int to, int toOther, int lane) {
        int row = r * columns;
        int otherRow = other * columns;
        double a = add ? numbers[to] : start[r];
        double b = add ? numbers[toOther] : start[other];
        for (int c = 0; c < columns; c++) {
            double x = numbers[from[c] + lane];
            a += matrix[row + c] * x;
            b += matrix[otherRow + c] * x;
        }
        numbers[to] = a;
        numbers[toOther] = b;
    }
}
