package micrograd.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import micrograd.engine.Op;

/** Writes the functions of a {@link LaneAction.Dense} step. */
final class DenseKernel {
    private static final int BIAS_BLOCK = 4;

    private final WasmModule module;
    private final KernelLayout layout;
    private final LaneProgram program;
    private final LaneAction.Dense step;

    DenseKernel(WasmModule module, KernelLayout layout, LaneProgram program, LaneAction.Dense step) {
        this.module = module;
        this.layout = layout;
        this.program = program;
        this.step = step;
    }

    /** The sums, and the results of the activation. */
    List<WasmFunction> forward() {
        List<WasmFunction> functions = new ArrayList<>();
        VectorType v = layout.vector;
        boolean inRegisters = Product.isCheap(step.activation());
        Product.Epilogue epilogue = (f, address, offset) -> {
            if (step.activation() == Op.RELU) {
                v.constant(f, 0);
                v.raiseTo(f);
            } else if (step.activation() == Op.LEAKY_RELU) {
                new ApplyMath(v, f).leakyRelu();
            }
        };
        int first = step.sums() < 0 ? step.out() : step.sums();
        functions.add(new Product(
                        module,
                        layout,
                        step.weights(),
                        dataOf(step.inputs()),
                        dataFrom(first),
                        step.biases(),
                        false,
                        true,
                        epilogue)
                .write());
        if (!inRegisters) {
            functions.add(activate(first));
        }
        return functions;
    }

    private WasmFunction activate(int from) {
        WasmFunction f = GroupLoop.function(module);
        VectorType v = layout.vector;
        GroupLoop.write(
                f,
                group -> eachVector(f, group, place -> {
                    f.get(place);
                    f.get(place);
                    v.load(f, layout.data(from));
                    new ApplyMath(v, f).inlined(step.activation());
                    v.store(f, layout.data(step.out()));
                }));
        return f;
    }

    /** Goes through the vectors of as many rows as there are outputs. */
    private void eachVector(WasmFunction f, int group, IntConsumer body) {
        int place = f.local(WasmFunction.I32);
        int end = f.local(WasmFunction.I32);
        f.get(group).tee(place).i32(step.outputs() * layout.rowBytes).i32Add().set(end);
        f.loop();
        body.accept(place);
        f.increment(place, layout.vector.bytes());
        f.endLoopWhileBelow(place, end);
    }

    /** Makes the gradients of the results those of the sums, in place. */
    WasmFunction scaleBySlopes() {
        WasmFunction f = GroupLoop.function(module);
        VectorType v = layout.vector;
        GroupLoop.write(
                f,
                group -> eachVector(f, group, place -> {
                    f.get(place);
                    f.get(place);
                    v.load(f, layout.grad(step.out()));
                    slope(f, place);
                    v.store(f, layout.grad(step.out()));
                }));
        return f;
    }

    /** Turns the gradient of a result, on the stack, into that of the sum. */
    private void slope(WasmFunction f, int place) {
        VectorType v = layout.vector;
        int upstream = f.local(v.type());
        f.set(upstream);
        new ApplyMath(v, f)
                .contribution(
                        step.activation(),
                        () -> {
                            f.get(place);
                            v.load(f, layout.data(step.sums()));
                        },
                        () -> {
                            f.get(place);
                            v.load(f, layout.data(step.out()));
                        },
                        upstream);
    }

    /** Turns the gradient of any of this step's results into that of its sum, wherever it is about to be stored. */
    Product.Epilogue slopeEpilogue() {
        return (f, address, offset) -> {
            int shift = offset - layout.grad(step.out());
            VectorType v = layout.vector;
            int upstream = f.local(v.type());
            f.set(upstream);
            new ApplyMath(v, f)
                    .contribution(
                            step.activation(),
                            () -> {
                                f.get(address);
                                v.load(f, layout.data(step.sums()) + shift);
                            },
                            () -> {
                                f.get(address);
                                v.load(f, layout.data(step.out()) + shift);
                            },
                            upstream);
        };
    }

    /**
     * What the inputs' gradients get, for those inputs that depend on parameters.
     *
     * @param add whether it is added to what is there
     */
    WasmFunction inputGradients(boolean add, Product.Epilogue epilogue) {
        int[] counting = countingInputs();
        int[][] transposed = new int[counting.length][step.outputs()];
        int[] to = new int[counting.length];
        for (int k = 0; k < counting.length; k++) {
            for (int j = 0; j < step.outputs(); j++) {
                transposed[k][j] = step.weights()[j][counting[k]];
            }
            to[k] = layout.grad(step.inputs()[counting[k]]);
        }
        return new Product(module, layout, transposed, gradFrom(step.out()), to, null, add, false, epilogue).write();
    }

    /** The places among the inputs of those that depend on parameters. */
    int[] countingInputs() {
        int[] counting = new int[step.inputs().length];
        int count = 0;
        for (int i = 0; i < counting.length; i++) {
            if (program.isDifferentiated(step.inputs()[i])) {
                counting[count++] = i;
            }
        }
        int[] found = new int[count];
        System.arraycopy(counting, 0, found, 0, count);
        return found;
    }

    WasmFunction weightGradients() {
        return new WeightGradients(module, layout, step.weights(), dataOf(step.inputs()), gradFrom(step.out())).write();
    }

    WasmFunction biasGradients() {
        WasmFunction f = GroupLoop.function(module);
        VectorType v = layout.vector;
        int zero = f.local(WasmFunction.I32);
        int[] sums = new int[BIAS_BLOCK];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = f.local(v.type());
        }
        for (int first = 0; first < step.outputs(); first += BIAS_BLOCK) {
            int start = first;
            int count = Math.min(BIAS_BLOCK, step.outputs() - first);
            for (int k = 0; k < count; k++) {
                v.constant(f, 0);
                f.set(sums[k]);
            }
            GroupLoop.write(f, group -> {
                for (int k = 0; k < count; k++) {
                    for (int vector = 0; vector < KernelLayout.VECTORS; vector++) {
                        f.get(sums[k]).get(group);
                        v.load(f, layout.grad(step.out() + start + k) + vector * v.bytes());
                        v.add(f);
                        f.set(sums[k]);
                    }
                }
            });
            for (int k = 0; k < count; k++) {
                if (step.biases()[first + k] instanceof LaneOperand.Parameter bias) {
                    v.addLanesTo(f, sums[k], zero, layout.gradient(bias.index()));
                }
            }
        }
        return f;
    }

    private int[] dataOf(int[] rows) {
        int[] offsets = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            offsets[i] = layout.data(rows[i]);
        }
        return offsets;
    }

    private int[] dataFrom(int first) {
        int[] offsets = new int[step.outputs()];
        for (int j = 0; j < offsets.length; j++) {
            offsets[j] = layout.data(first + j);
        }
        return offsets;
    }

    private int[] gradFrom(int first) {
        int[] offsets = new int[step.outputs()];
        for (int j = 0; j < offsets.length; j++) {
            offsets[j] = layout.grad(first + j);
        }
        return offsets;
    }
}
