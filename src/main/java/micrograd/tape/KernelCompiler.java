package micrograd.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.engine.Op;

/**
 * Compiles a {@link LaneProgram} to a WebAssembly module.
 *
 * <p>The module exports {@code train(groups, fresh)}, which runs so many groups forward and backward and adds to the gradients and the loss,
 * cleared first if {@code fresh} is not 0, and {@code forward(groups, 0)}, which computes outputs only. Every dense step has
 * functions of its own that go through all groups; runs of other steps share one.
 *
 * <p>Where the gradients of all that is left are 0 in a group, as those of examples are that a margin loss is content with, the rest of the backward
 * pass leaves the group out. That is sound as long as all numbers are finite, which is recorded.
 */
final class KernelCompiler {
    /** As many steps as share a function. */
    private static final int RUN = 48;
    /** As many outputs as are searched for a gradient that is not 0. */
    private static final int MOST_SEARCHED = 16;

    private final LaneProgram program;
    private final KernelLayout layout;
    private final WasmModule module = new WasmModule();
    private final ApplyKernel.Functions functions;
    private final List<Part> parts = new ArrayList<>();
    private final List<WasmFunction> outputCalls = new ArrayList<>();
    private final List<WasmFunction> forwardCalls = new ArrayList<>();
    private final List<WasmFunction> backwardCalls = new ArrayList<>();
    /** The place among the backward calls from which on only some groups are left; -1 if all are to the end. */
    private int selectBefore = -1;

    private WasmFunction select;
    /** For every row, whether its gradients hold something at this point of the backward pass. */
    private final boolean[] written;

    /** Either a dense step or a run of others. */
    private record Part(LaneAction.Dense dense, List<LaneAction.Apply> run) {}

    KernelCompiler(LaneProgram program, KernelLayout layout) {
        this.program = program;
        this.layout = layout;
        functions = new ApplyKernel.Functions(module, layout.vector);
        written = new boolean[program.rows()];
    }

    /**
     * A module that computes outputs only.
     *
     * @throws UnsupportedKernelException if the program does what a kernel cannot
     */
    byte[] compileForward() {
        findParts(program.forwardSteps());
        parts.forEach(this::writeForward);
        module.export("forward", writeForwardOnly());
        return bytes();
    }

    /**
     * A module that also runs backward.
     *
     * @throws UnsupportedKernelException if the program does what a kernel cannot
     */
    byte[] compileTraining() {
        findParts(program.steps().size());
        parts.forEach(this::writeForward);
        module.export("forward", writeForwardOnly());
        forwardCalls.addAll(outputCalls);
        forwardCalls.add(seed());
        written[program.root()] = true;
        for (int i = parts.size() - 1; i >= 0; i--) {
            writeBackward(i);
        }
        module.export("train", writeTrain());
        return bytes();
    }

    private byte[] bytes() {
        return module.toByteArray(layout.pages, layout.vector.constants());
    }

    private void findParts(int count) {
        List<LaneAction> steps = program.steps();
        List<LaneAction.Apply> run = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i == program.forwardSteps() || run.size() == RUN || steps.get(i) instanceof LaneAction.Dense) {
                run = endRun(run);
            }
            if (steps.get(i) instanceof LaneAction.Dense dense) {
                parts.add(new Part(dense, List.of()));
            } else if (steps.get(i) instanceof LaneAction.Apply apply) {
                run.add(apply);
            }
        }
        endRun(run);
    }

    private List<LaneAction.Apply> endRun(List<LaneAction.Apply> run) {
        if (run.isEmpty()) {
            return run;
        }
        parts.add(new Part(null, run));
        return new ArrayList<>();
    }

    private void writeForward(Part part) {
        if (part.dense != null) {
            outputCalls.addAll(new DenseKernel(module, layout, program, part.dense).forward());
        } else {
            outputCalls.add(new ApplyKernel(module, layout, program, functions, part.run).forward());
        }
    }

    /** Sets the root's gradients and sums the losses. */
    private WasmFunction seed() {
        WasmFunction f = GroupLoop.function(module);
        VectorType v = layout.vector;
        int sum = f.local(v.type());
        int scale = f.local(v.type());
        f.i32(0);
        v.load(f, layout.losses);
        f.set(sum);
        GroupLoop.write(f, group -> {
            for (int k = 0; k < KernelLayout.VECTORS; k++) {
                int shift = k * v.bytes();
                f.get(group);
                v.load(f, layout.seed() + shift);
                f.set(scale);
                if (program.isDifferentiated(program.root())) {
                    f.get(group).get(scale);
                    v.store(f, layout.grad(program.root()) + shift);
                }
                f.get(sum).get(group);
                v.load(f, layout.data(program.root()) + shift);
                f.get(scale);
                v.mul(f);
                v.add(f);
                f.set(sum);
            }
        });
        f.i32(0).get(sum);
        v.store(f, layout.losses);
        return f;
    }

    private void writeBackward(int place) {
        Part part = parts.get(place);
        if (part.dense == null) {
            backwardCalls.add(new ApplyKernel(module, layout, program, functions, part.run).backward(written));
            return;
        }
        LaneAction.Dense step = part.dense;
        if (!written[step.out()]) {
            return;
        }
        if (select == null && mayLeaveOut(place)) {
            selectBefore = backwardCalls.size();
            select = writeSelect(step);
        }
        DenseKernel kernel = new DenseKernel(module, layout, program, step);
        if (step.activation() != Op.LEAF && !isScaledAlready(place)) {
            backwardCalls.add(kernel.scaleBySlopes());
        }
        backwardCalls.add(kernel.weightGradients());
        backwardCalls.add(kernel.biasGradients());
        sendToInputs(place, kernel, step);
    }

    private void sendToInputs(int place, DenseKernel kernel, LaneAction.Dense step) {
        int[] counting = kernel.countingInputs();
        if (counting.length == 0) {
            return;
        }
        boolean all = true;
        boolean none = true;
        for (int i : counting) {
            all &= written[step.inputs()[i]];
            none &= !written[step.inputs()[i]];
        }
        if (!all && !none) {
            backwardCalls.add(clear(step.inputs(), counting));
        }
        LaneAction.Dense producer = producerOf(place);
        Product.Epilogue epilogue = producer == null
                ? (f, address, offset) -> {}
                : new DenseKernel(module, layout, program, producer).slopeEpilogue();
        backwardCalls.add(kernel.inputGradients(!none, epilogue));
        for (int i : counting) {
            written[step.inputs()[i]] = true;
        }
    }

    /** Sets the gradients of rows to 0 that hold nothing yet. */
    private WasmFunction clear(int[] rows, int[] places) {
        WasmFunction f = GroupLoop.function(module);
        VectorType v = layout.vector;
        GroupLoop.write(f, group -> {
            for (int i : places) {
                if (!written[rows[i]]) {
                    for (int k = 0; k < KernelLayout.VECTORS; k++) {
                        f.get(group);
                        v.constant(f, 0);
                        v.store(f, layout.grad(rows[i]) + k * v.bytes());
                    }
                }
            }
        });
        return f;
    }

    /** The step whose results are just this step's inputs and nobody else's, so that its slopes can be applied at once; or null. */
    private LaneAction.Dense producerOf(int place) {
        int[] inputs = parts.get(place).dense.inputs();
        for (int i = 0; i < place; i++) {
            LaneAction.Dense dense = parts.get(i).dense;
            if (dense != null
                    && dense.activation() != Op.LEAF
                    && dense.out() == inputs[0]
                    && dense.outputs() == inputs.length
                    && Regular.step(inputs, 1)
                    && program.areReadOnce(inputs)) {
                return dense;
            }
        }
        return null;
    }

    /** Whether the step that alone reads this step's results has applied their slopes. */
    private boolean isScaledAlready(int place) {
        for (int i = place + 1; i < parts.size(); i++) {
            if (parts.get(i).dense != null && producerOf(i) == parts.get(place).dense) {
                return true;
            }
        }
        return false;
    }

    /** Whether all gradients that are still to be sent on are those of the results of the step at a place. */
    private boolean mayLeaveOut(int place) {
        LaneAction.Dense step = parts.get(place).dense;
        boolean[] own = new boolean[program.rows()];
        Arrays.fill(own, step.out(), step.out() + step.outputs(), true);
        for (int i = place + 1; i < parts.size(); i++) {
            markResults(parts.get(i), own);
        }
        for (int row = 0; row < own.length; row++) {
            if (written[row] && !own[row]) {
                return false;
            }
        }
        return step.outputs() <= MOST_SEARCHED;
    }

    private static void markResults(Part part, boolean[] rows) {
        if (part.dense != null) {
            Arrays.fill(rows, part.dense.out(), part.dense.out() + part.dense.outputs(), true);
        }
        for (LaneAction.Apply apply : part.run) {
            rows[apply.out()] = true;
        }
    }

    /** Keeps those groups of the list in which any of a step's results has a gradient; returns the list's new end. */
    private WasmFunction writeSelect(LaneAction.Dense step) {
        WasmFunction f = GroupLoop.function(module, WasmFunction.I32);
        VectorType v = layout.vector;
        int kept = f.local(WasmFunction.I32);
        int mask = f.local(v.maskType());
        f.get(GroupLoop.LIST).set(kept);
        GroupLoop.write(f, group -> {
            for (int j = 0; j < step.outputs(); j++) {
                for (int k = 0; k < KernelLayout.VECTORS; k++) {
                    f.get(group);
                    v.load(f, layout.grad(step.out() + j) + k * v.bytes());
                    v.constant(f, 0);
                    v.notEqual(f);
                    if (j + k > 0) {
                        f.get(mask);
                        v.maskOr(f);
                    }
                    f.set(mask);
                }
            }
            f.get(kept).get(group).i32Store(0);
            f.get(kept).get(mask);
            v.any(f);
            f.i32(2).op(0x74).i32Add().set(kept);
        });
        f.get(kept);
        return f;
    }

    private WasmFunction writeForwardOnly() {
        WasmFunction f = module.function(new int[] {WasmFunction.I32, WasmFunction.I32});
        int end = fillList(f);
        int outputFunctions = 0;
        int steps = 0;
        for (Part part : parts) {
            if (steps >= program.forwardSteps()) {
                break;
            }
            steps += part.dense != null ? 1 : part.run.size();
            outputFunctions += part.dense != null && !Product.isCheap(part.dense.activation()) ? 2 : 1;
        }
        for (int i = 0; i < outputFunctions; i++) {
            f.i32(layout.list).get(end).call(outputCalls.get(i));
        }
        return f;
    }

    /** Writes the addresses of so many groups as the first parameter says into the list. */
    private int fillList(WasmFunction f) {
        int end = f.local(WasmFunction.I32);
        int cursor = f.local(WasmFunction.I32);
        int group = f.local(WasmFunction.I32);
        f.i32(layout.list).tee(cursor).get(0).i32(2).op(0x74).i32Add().set(end);
        f.i32(layout.groups).set(group);
        f.loop();
        f.get(cursor).get(group).i32Store(0);
        f.increment(group, layout.groupBytes);
        f.increment(cursor, 4);
        f.endLoopWhileBelow(cursor, end);
        return end;
    }

    private WasmFunction writeTrain() {
        WasmFunction f = module.function(new int[] {WasmFunction.I32, WasmFunction.I32});
        f.get(1).op(0x04).op(0x40);
        f.i32(layout.gradients).i32(0).i32(layout.cleared - layout.gradients);
        f.op(0xfc).op(0x0b).op(0);
        f.op(0x0b);
        int end = fillList(f);
        for (WasmFunction call : forwardCalls) {
            f.i32(layout.list).get(end).call(call);
        }
        for (int i = 0; i < backwardCalls.size(); i++) {
            if (i == selectBefore) {
                f.i32(layout.list).get(end).call(select).set(end);
            }
            f.i32(layout.list).get(end).call(backwardCalls.get(i));
        }
        finish(f);
        return f;
    }

    /** Sums up the loss, and finds out whether everything was finite: 0 times anything else is NaN. */
    private void finish(WasmFunction f) {
        VectorType v = layout.vector;
        int address = f.local(WasmFunction.I32);
        int zero = f.local(WasmFunction.I32);
        int check = f.local(v.type());
        int nothing = f.local(v.type());
        f.i32(layout.gradients).set(address);
        f.loop();
        v.multiplyAdd(
                f,
                () -> {
                    f.get(address);
                    v.load(f, 0);
                },
                () -> f.get(nothing),
                check);
        f.set(check);
        f.increment(address, v.bytes());
        f.endLoopWhileBelowNumber(address, layout.cleared);
        int loss = f.local(v.type());
        f.i32(0);
        v.load(f, layout.losses);
        f.set(loss);
        f.i32(layout.loss).i64(0).op(0x37).offset(0);
        f.i32(layout.verdict).i64(0).op(0x37).offset(0);
        v.addLanesTo(f, loss, zero, layout.loss);
        v.addLanesTo(f, check, zero, layout.verdict);
    }
}
