package micrograd.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import micrograd.engine.Op;

/**
 * Writes the functions of a run of {@link LaneAction.Apply} steps: straight-line code for one vector of lanes, with values and gradients
 * in locals, inside loops over vectors and groups.
 */
final class ApplyKernel {
    private final WasmModule module;
    private final KernelLayout layout;
    private final LaneProgram program;
    private final Functions functions;
    private final List<LaneAction.Apply> steps;
    private final VectorType v;

    /** Locals that hold a row's data, or its gradient, in the function that is being written; -1 where none does. */
    private final int[] dataLocals;

    private final int[] gradLocals;
    private final boolean[] changed;

    /** Elementary functions as WebAssembly functions, each written when it is first called. */
    static final class Functions {
        private final WasmModule module;
        private final VectorType v;
        private final WasmFunction[] written = new WasmFunction[Op.values().length];

        Functions(WasmModule module, VectorType v) {
            this.module = module;
            this.v = v;
        }

        WasmFunction of(Op op) {
            if (written[op.ordinal()] == null) {
                WasmFunction f = module.function(new int[] {v.type()}, v.type());
                f.get(0);
                new ApplyMath(v, f).inlined(op);
                written[op.ordinal()] = f;
            }
            return written[op.ordinal()];
        }
    }

    ApplyKernel(
            WasmModule module,
            KernelLayout layout,
            LaneProgram program,
            Functions functions,
            List<LaneAction.Apply> steps) {
        this.module = module;
        this.layout = layout;
        this.program = program;
        this.functions = functions;
        this.steps = steps;
        v = layout.vector;
        dataLocals = new int[program.rows()];
        gradLocals = new int[program.rows()];
        changed = new boolean[program.rows()];
        for (LaneAction.Apply step : steps) {
            if (!ApplyMath.supports(step)) {
                throw new UnsupportedKernelException("a kernel cannot do " + step.op());
            }
        }
    }

    WasmFunction forward() {
        WasmFunction f = GroupLoop.function(module);
        Arrays.fill(dataLocals, -1);
        eachVector(f, place -> {
            for (LaneAction.Apply step : steps) {
                data(f, place, step.a());
                if (step.op() == Op.POW) {
                    new ApplyMath(v, f).power(ApplyMath.exponent(step));
                } else if (step.b() != null) {
                    data(f, place, step.b());
                    new ApplyMath(v, f).binary(step.op());
                } else if (isLong(step.op())) {
                    f.call(functions.of(step.op()));
                } else {
                    new ApplyMath(v, f).inlined(step.op());
                }
                int local = f.local(v.type());
                f.set(local);
                dataLocals[step.out()] = local;
                f.get(place).get(local);
                v.store(f, layout.data(step.out()));
            }
        });
        return f;
    }

    private static boolean isLong(Op op) {
        return op == Op.TANH || op == Op.EXP || op == Op.LOG || op == Op.SIGMOID || op == Op.SOFTPLUS;
    }

    private void eachVector(WasmFunction f, IntConsumer body) {
        GroupLoop.write(f, group -> {
            int end = f.local(WasmFunction.I32);
            f.get(group).i32(layout.rowBytes).i32Add().set(end);
            f.loop();
            body.accept(group);
            f.increment(group, v.bytes());
            f.endLoopWhileBelow(group, end);
        });
    }

    private void data(WasmFunction f, int place, LaneOperand operand) {
        if (operand instanceof LaneOperand.Constant constant) {
            v.constant(f, constant.number());
        } else if (operand instanceof LaneOperand.Parameter parameter) {
            f.i32(0);
            v.loadSplat(f, layout.parameter(parameter.index()));
        } else if (operand instanceof LaneOperand.Row row) {
            int index = row.index();
            if (dataLocals[index] < 0) {
                int local = f.local(v.type());
                f.get(place);
                v.load(f, layout.data(index));
                f.set(local);
                dataLocals[index] = local;
            }
            f.get(dataLocals[index]);
        }
    }

    /** @param written for every row whether its gradients hold something yet; is kept up to date */
    WasmFunction backward(boolean[] written) {
        WasmFunction f = GroupLoop.function(module);
        Arrays.fill(dataLocals, -1);
        Arrays.fill(gradLocals, -1);
        Arrays.fill(changed, false);
        boolean[] own = new boolean[program.rows()];
        for (LaneAction.Apply step : steps) {
            own[step.out()] = true;
        }
        List<Integer> parameters = new ArrayList<>();
        List<Integer> sums = new ArrayList<>();
        eachVector(f, place -> {
            for (int i = steps.size() - 1; i >= 0; i--) {
                backward(f, place, steps.get(i), written, parameters, sums);
            }
            for (int row = 0; row < changed.length; row++) {
                if (changed[row] && !own[row]) {
                    f.get(place).get(gradLocals[row]);
                    v.store(f, layout.grad(row));
                }
            }
        });
        int zero = f.local(WasmFunction.I32);
        for (int i = 0; i < sums.size(); i++) {
            v.addLanesTo(f, sums.get(i), zero, layout.gradient(parameters.get(i)));
        }
        return f;
    }

    private void backward(
            WasmFunction f,
            int place,
            LaneAction.Apply step,
            boolean[] written,
            List<Integer> parameters,
            List<Integer> sums) {
        if (!written[step.out()]) {
            return;
        }
        int upstream = gradient(f, place, step.out());
        for (int operand = 0; operand < 2; operand++) {
            LaneOperand to = operand == 0 ? step.a() : step.b();
            if (to == null || !program.isDifferentiated(to) || operand == 1 && step.constantExponent()) {
                continue;
            }
            contribution(f, place, step, operand, upstream);
            if (to instanceof LaneOperand.Row row) {
                addToRow(f, place, row.index(), written);
            } else if (to instanceof LaneOperand.Parameter parameter) {
                addToParameter(f, parameter.index(), parameters, sums);
            }
        }
    }

    private void contribution(WasmFunction f, int place, LaneAction.Apply step, int operand, int upstream) {
        Runnable a = () -> data(f, place, step.a());
        Runnable b = () -> data(f, place, step.b());
        Runnable y = () -> data(f, place, new LaneOperand.Row(step.out()));
        ApplyMath math = new ApplyMath(v, f);
        if (step.op() == Op.POW) {
            math.powerContribution(ApplyMath.exponent(step), a, upstream);
        } else if (step.b() != null) {
            math.contribution(step.op(), operand, a, b, y, upstream);
        } else {
            math.contribution(step.op(), a, y, upstream);
        }
    }

    private int gradient(WasmFunction f, int place, int row) {
        if (gradLocals[row] < 0) {
            gradLocals[row] = f.local(v.type());
            f.get(place);
            v.load(f, layout.grad(row));
            f.set(gradLocals[row]);
        }
        return gradLocals[row];
    }

    /** Adds the vector on the stack to a row's gradient. */
    private void addToRow(WasmFunction f, int place, int row, boolean[] written) {
        if (written[row]) {
            int sum = gradient(f, place, row);
            f.get(sum);
            v.add(f);
            f.set(sum);
        } else {
            gradLocals[row] = f.local(v.type());
            f.set(gradLocals[row]);
            written[row] = true;
        }
        changed[row] = true;
    }

    private void addToParameter(WasmFunction f, int parameter, List<Integer> parameters, List<Integer> sums) {
        int place = parameters.indexOf(parameter);
        if (place < 0) {
            place = parameters.size();
            parameters.add(parameter);
            sums.add(f.local(v.type()));
        }
        f.get(sums.get(place));
        v.add(f);
        f.set(sums.get(place));
    }
}
