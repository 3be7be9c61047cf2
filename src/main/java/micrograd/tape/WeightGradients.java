package micrograd.tape;

/**
 * Writes {@code gradient[weight[o][i]] += sum over lanes of grad[o] · in[i]}: blocks of weights in registers while the groups go by, the
 * lanes summed at the end.
 */
final class WeightGradients {
    private static final int BLOCK = 8;
    /** As many blocks as are written one by one. */
    private static final int WRITTEN_OUT = 6;

    private static final int MOST_WRITTEN_OUT = 1024;

    private final KernelLayout layout;
    private final VectorType v;
    private final int[][] weights;
    private final int[] in;
    private final int[] grad;
    private final WasmFunction f;
    private final boolean regular;
    private final int[] sums = new int[BLOCK];
    private final int[] upstream = new int[BLOCK];
    private final int x;
    /** Locals that shift where outputs, inputs and gradients are, in loops over blocks. */
    private final int outputShift;

    private final int inputShift;
    private final int gradientShift;
    private final int rowStart;

    /**
     * @param weights parameters by output and input
     * @param in where in a group the inputs lie
     * @param grad where in a group the gradients of the sums lie
     */
    WeightGradients(WasmModule module, KernelLayout layout, int[][] weights, int[] in, int[] grad) {
        this.layout = layout;
        this.v = layout.vector;
        this.weights = weights;
        this.in = in;
        this.grad = grad;
        f = GroupLoop.function(module);
        regular = Regular.matrix(weights) && Regular.step(in, layout.rowBytes) && Regular.step(grad, layout.rowBytes);
        for (int k = 0; k < BLOCK; k++) {
            sums[k] = f.local(v.type());
            upstream[k] = f.local(v.type());
        }
        x = f.local(v.type());
        outputShift = f.local(WasmFunction.I32);
        inputShift = f.local(WasmFunction.I32);
        gradientShift = f.local(WasmFunction.I32);
        rowStart = f.local(WasmFunction.I32);
    }

    /** Writes it all and returns the function. */
    WasmFunction write() {
        int outputs = grad.length;
        int high = Math.min(4, outputs);
        int wholeOutputs = outputs / high * high;
        writeRows(0, wholeOutputs, high);
        writeRows(wholeOutputs, outputs - wholeOutputs, outputs - wholeOutputs);
        return f;
    }

    /** Outputs from {@code first} on, {@code high} at a time. */
    private void writeRows(int first, int count, int high) {
        if (count == 0) {
            return;
        }
        int wide = Math.min(BLOCK / high, in.length);
        int wholeInputs = in.length / wide * wide;
        writeBlocks(first, count / high, high, 0, wholeInputs / wide, wide);
        if (wholeInputs < in.length) {
            writeBlocks(first, count / high, high, wholeInputs, 1, in.length - wholeInputs);
        }
    }

    private void writeBlocks(int output, int rows, int high, int input, int columns, int wide) {
        if (!regular || rows * columns <= WRITTEN_OUT) {
            if (rows * columns > MOST_WRITTEN_OUT) {
                throw new UnsupportedKernelException("a layer of irregular shape with too many weights");
            }
            f.i32(0).set(outputShift);
            f.i32(0).set(inputShift);
            f.i32(0).set(gradientShift);
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    writeBlock(output + r * high, high, input + c * wide, wide, false);
                }
            }
            return;
        }
        int size = v.elementBytes();
        int rowStep = weights.length > 1 ? (weights[1][0] - weights[0][0]) * size * high : 0;
        int columnStep = weights[0].length > 1 ? (weights[0][1] - weights[0][0]) * size * wide : 0;
        f.i32(0).set(outputShift);
        f.i32(0).set(rowStart);
        f.loop();
        f.i32(0).set(inputShift);
        f.get(rowStart).set(gradientShift);
        f.loop();
        writeBlock(output, high, input, wide, true);
        f.increment(gradientShift, columnStep);
        f.increment(inputShift, wide * layout.rowBytes);
        f.endLoopWhileBelowNumber(inputShift, columns * wide * layout.rowBytes);
        f.increment(rowStart, rowStep);
        f.increment(outputShift, high * layout.rowBytes);
        f.endLoopWhileBelowNumber(outputShift, rows * high * layout.rowBytes);
    }

    private void writeBlock(int output, int high, int input, int wide, boolean shifted) {
        for (int k = 0; k < high * wide; k++) {
            v.constant(f, 0);
            f.set(sums[k]);
        }
        GroupLoop.write(f, group -> {
            int from = shifted(group, outputShift, shifted);
            int to = shifted(group, inputShift, shifted);
            for (int k = 0; k < KernelLayout.VECTORS; k++) {
                multiply(output, high, from, input, wide, to, k * v.bytes());
            }
        });
        for (int o = 0; o < high; o++) {
            reduce(weights[output + o], input, wide, o * wide);
        }
    }

    private int shifted(int group, int shift, boolean shifted) {
        if (!shifted) {
            return group;
        }
        int local = f.local(WasmFunction.I32);
        f.get(group).get(shift).i32Add().set(local);
        return local;
    }

    private void multiply(int output, int high, int from, int input, int wide, int to, int vector) {
        for (int o = 0; o < high; o++) {
            f.get(from);
            v.load(f, grad[output + o] + vector);
            f.set(upstream[o]);
        }
        for (int i = 0; i < wide; i++) {
            f.get(to);
            v.load(f, in[input + i] + vector);
            f.set(x);
            for (int o = 0; o < high; o++) {
                int g = upstream[o];
                int sum = sums[o * wide + i];
                v.multiplyAdd(f, () -> f.get(g), () -> f.get(x), sum);
                f.set(sum);
            }
        }
    }

    private void reduce(int[] places, int input, int wide, int firstSum) {
        int i = 0;
        while (i < wide) {
            int address = layout.gradient(places[input + i]);
            boolean pair = i + 1 < wide && places[input + i + 1] == places[input + i] + 1;
            if (pair) {
                v.addLanesTo(f, sums[firstSum + i], sums[firstSum + i + 1], gradientShift, address);
            } else {
                v.addLanesTo(f, sums[firstSum + i], gradientShift, address);
            }
            i += pair ? 2 : 1;
        }
    }
}
