package micrograd.tape;

import micrograd.engine.Op;

/**
 * Writes {@code out[o] = start + sum over i of weight[o][i] · in[i]} for every lane of every group: blocks of four outputs by two
 * vectors in registers, unrolled where small, else in loops, so that the code stays small enough for the JIT.
 */
final class Product {
    private static final int BLOCK = 4;
    /** As many inputs as are unrolled. */
    private static final int UNROLLED_INPUTS = 32;

    private static final int UNROLL = 8;
    /** As many products as are written one by one. */
    private static final int WRITTEN_OUT = 128;

    private static final int MOST_WRITTEN_OUT = 8192;

    /** What is done with a block of finished sums before it is stored. */
    interface Epilogue {
        /**
         * Turns a sum on the stack into what is stored.
         *
         * @param address the local that {@code offset} is relative to
         * @param offset where the result will be stored
         */
        void write(WasmFunction f, int address, int offset);
    }

    private final KernelLayout layout;
    private final VectorType v;
    private final int[][] weights;
    private final int[] in;
    private final int[] out;
    /** What sums start from: biases, one an output; null for 0, or for what is there already. */
    private final LaneOperand[] biases;

    private final boolean add;
    private final boolean checked;
    private final Epilogue epilogue;
    private final WasmFunction f;
    private final int[][] sums = new int[BLOCK][KernelLayout.VECTORS];
    private final int[] x = new int[KernelLayout.VECTORS];
    private final int weight;
    private final int check;
    private final int zero;

    /**
     * @param weights parameters by output and input
     * @param in where in a group the inputs lie
     * @param out where in a group the results go
     * @param checked whether the sums' finiteness is to be recorded
     */
    Product(
            WasmModule module,
            KernelLayout layout,
            int[][] weights,
            int[] in,
            int[] out,
            LaneOperand[] biases,
            boolean add,
            boolean checked,
            Epilogue epilogue) {
        this.layout = layout;
        this.v = layout.vector;
        this.weights = weights;
        this.in = in;
        this.out = out;
        this.biases = biases;
        this.add = add;
        this.checked = checked;
        this.epilogue = epilogue;
        f = GroupLoop.function(module);
        for (int[] pair : sums) {
            for (int k = 0; k < pair.length; k++) {
                pair[k] = f.local(v.type());
            }
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = f.local(v.type());
        }
        weight = f.local(v.type());
        check = f.local(v.type());
        zero = f.local(v.type());
    }

    /** Writes it all and returns the function. */
    WasmFunction write() {
        boolean regular =
                Regular.matrix(weights) && Regular.step(in, layout.rowBytes) && Regular.step(out, layout.rowBytes);
        boolean loops = regular && regularBiases() && out.length * in.length > WRITTEN_OUT;
        if (!loops && out.length * in.length > MOST_WRITTEN_OUT) {
            throw new UnsupportedKernelException(
                    "a layer of irregular shape with " + out.length * in.length + " weights");
        }
        int whole = loops ? out.length / BLOCK : 0;
        if (whole > 1) {
            writeBlockLoop(whole);
        } else {
            whole = 0;
        }
        for (int first = whole * BLOCK; first < out.length; first += BLOCK) {
            writeBlock(first, Math.min(BLOCK, out.length - first), -1, -1, loops);
        }
        if (checked) {
            f.i32(0).i32(0);
            v.load(f, layout.checks);
            f.get(check);
            v.add(f);
            v.store(f, layout.checks);
        }
        return f;
    }

    private boolean regularBiases() {
        if (biases == null) {
            return true;
        }
        int stride = weights.length > 1 ? weights[1][0] - weights[0][0] : 0;
        for (int o = 0; o < biases.length; o++) {
            if (!(biases[o] instanceof LaneOperand.Parameter bias)
                    || !(biases[0] instanceof LaneOperand.Parameter first)
                    || bias.index() != first.index() + o * stride) {
                return false;
            }
        }
        return true;
    }

    private void writeBlockLoop(int blocks) {
        int rowShift = f.local(WasmFunction.I32);
        int weightShift = f.local(WasmFunction.I32);
        int blockBytes = BLOCK * layout.rowBytes;
        int stride = (weights[1][0] - weights[0][0]) * v.elementBytes();
        f.loop();
        writeBlock(0, BLOCK, rowShift, weightShift, true);
        f.increment(weightShift, BLOCK * stride);
        f.increment(rowShift, blockBytes);
        f.endLoopWhileBelowNumber(rowShift, blocks * blockBytes);
    }

    /**
     * @param rowShift the local i32 that is added to where results go; -1 for none
     * @param weightShift the same for weights
     */
    private void writeBlock(int first, int count, int rowShift, int weightShift, boolean mayLoop) {
        GroupLoop.write(f, group -> {
            int to = group;
            if (rowShift >= 0) {
                to = f.local(WasmFunction.I32);
                f.get(group).get(rowShift).i32Add().set(to);
            }
            start(first, count, to, weightShift);
            int from = 0;
            if (mayLoop && in.length > UNROLLED_INPUTS) {
                from = in.length / UNROLL * UNROLL;
                writeInputLoop(first, count, group, weightShift, from);
            }
            for (int i = from; i < in.length; i++) {
                multiply(first, count, i, group, weightShift);
            }
            finish(first, count, to);
        });
    }

    private void writeInputLoop(int first, int count, int group, int weightShift, int inputs) {
        int row = f.local(WasmFunction.I32);
        int end = f.local(WasmFunction.I32);
        int place = f.local(WasmFunction.I32);
        f.get(group).tee(row).i32(inputs * layout.rowBytes).i32Add().set(end);
        if (weightShift >= 0) {
            f.get(weightShift);
        } else {
            f.i32(0);
        }
        f.set(place);
        f.loop();
        for (int i = 0; i < UNROLL; i++) {
            multiply(first, count, i, row, place);
        }
        f.increment(place, UNROLL * (weights[0][1] - weights[0][0]) * v.elementBytes());
        f.increment(row, UNROLL * layout.rowBytes);
        f.endLoopWhileBelow(row, end);
    }

    private void start(int first, int count, int to, int weightShift) {
        for (int o = 0; o < count; o++) {
            if (add) {
                for (int k = 0; k < x.length; k++) {
                    f.get(to);
                    v.load(f, out[first + o] + k * v.bytes());
                    f.set(sums[o][k]);
                }
                continue;
            }
            if (biases == null) {
                f.get(zero);
            } else if (biases[first + o] instanceof LaneOperand.Parameter bias) {
                address(weightShift);
                v.loadSplat(f, layout.parameter(bias.index()));
            } else {
                v.constant(f, ((LaneOperand.Constant) biases[first + o]).number());
            }
            f.set(sums[o][0]);
            f.get(sums[o][0]).set(sums[o][1]);
        }
    }

    private void address(int local) {
        if (local < 0) {
            f.i32(0);
        } else {
            f.get(local);
        }
    }

    private void multiply(int first, int count, int i, int group, int weightShift) {
        for (int k = 0; k < x.length; k++) {
            f.get(group);
            v.load(f, in[i] + k * v.bytes());
            f.set(x[k]);
        }
        for (int o = 0; o < count; o++) {
            address(weightShift);
            v.loadSplat(f, layout.parameter(weights[first + o][i]));
            f.set(weight);
            for (int k = 0; k < x.length; k++) {
                int vector = x[k];
                v.multiplyAdd(f, () -> f.get(vector), () -> f.get(weight), sums[o][k]);
                f.set(sums[o][k]);
            }
        }
    }

    private void finish(int first, int count, int to) {
        if (checked) {
            for (int k = 0; k < x.length; k++) {
                int sum = sums[0][k];
                v.multiplyAdd(f, () -> f.get(sum), () -> f.get(zero), check);
                f.set(check);
            }
        }
        for (int o = 0; o < count; o++) {
            for (int k = 0; k < x.length; k++) {
                int offset = out[first + o] + k * v.bytes();
                f.get(to).get(sums[o][k]);
                epilogue.write(f, to, offset);
                v.store(f, offset);
            }
        }
    }

    /** Whether an activation is so cheap that it is best applied to sums in registers. */
    static boolean isCheap(Op activation) {
        return activation == Op.LEAF || activation == Op.RELU || activation == Op.LEAKY_RELU;
    }
}
