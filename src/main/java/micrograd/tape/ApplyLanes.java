package micrograd.tape;

import micrograd.engine.Op;

/** One operation in every lane; the commonest have loops of their own, which give the same numbers. */
final class ApplyLanes implements LaneStep {
    private final LaneAction.Apply step;
    private final Op op;
    private final int a;
    private final int b;
    private final boolean leftCounts;
    private final boolean rightCounts;

    ApplyLanes(LaneProgram program, LaneAction.Apply step) {
        this.step = step;
        op = step.op();
        a = step.a() instanceof LaneOperand.Row row ? row.index() : -1;
        b = step.b() instanceof LaneOperand.Row row ? row.index() : -1;
        leftCounts = program.isDifferentiated(step.a());
        rightCounts = step.b() != null && !step.constantExponent() && program.isDifferentiated(step.b());
    }

    private int left(LaneState state) {
        return a >= 0 ? a * state.stride : state.shared(0, shared(step.a(), state.parameters));
    }

    private int right(LaneState state) {
        return b >= 0 ? b * state.stride : state.shared(1, shared(step.b(), state.parameters));
    }

    private static double shared(LaneOperand operand, double[] parameters) {
        if (operand instanceof LaneOperand.Parameter parameter) {
            return parameters[parameter.index()];
        }
        return operand instanceof LaneOperand.Constant constant ? constant.number() : 0;
    }

    @Override
    public void forward(LaneState state) {
        double[] data = state.data;
        int out = step.out() * state.stride;
        int left = left(state);
        int lanes = state.lanes;
        if (step.b() == null) {
            LaneActivation.forward(op, data, left, out, lanes);
            return;
        }
        int right = right(state);
        if (op == Op.ADD) {
            for (int l = 0; l < lanes; l++) {
                data[out + l] = data[left + l] + data[right + l];
            }
        } else if (op == Op.MUL) {
            for (int l = 0; l < lanes; l++) {
                data[out + l] = data[left + l] * data[right + l];
            }
        } else {
            for (int l = 0; l < lanes; l++) {
                data[out + l] = op.forward(data[left + l], data[right + l]);
            }
        }
    }

    @Override
    public void backward(LaneState state) {
        if (leftCounts) {
            backward(state, 0, step.a(), a);
        }
        if (rightCounts) {
            backward(state, 1, step.b(), b);
        }
    }

    private void backward(LaneState state, int operand, LaneOperand to, int toRow) {
        int left = left(state);
        int right = step.b() == null ? left : right(state);
        if (to instanceof LaneOperand.Parameter parameter) {
            state.gradients[parameter.index()] += sum(state, operand, left, right);
        } else {
            send(state, operand, left, right, toRow * state.stride);
        }
    }

    private double sum(LaneState state, int operand, int left, int right) {
        double[] data = state.data;
        int out = step.out() * state.stride;
        double sum = 0;
        for (int l = 0; l < state.lanes; l++) {
            sum += op.contribution(operand, data[left + l], data[right + l], data[out + l], state.grad[out + l]);
        }
        return sum;
    }

    private void send(LaneState state, int operand, int left, int right, int to) {
        double[] data = state.data;
        double[] grad = state.grad;
        int lanes = state.lanes;
        int out = step.out() * state.stride;
        if (op == Op.ADD) {
            for (int l = 0; l < lanes; l++) {
                grad[to + l] += grad[out + l];
            }
        } else if (op == Op.NEG) {
            for (int l = 0; l < lanes; l++) {
                grad[to + l] -= grad[out + l];
            }
        } else if (op == Op.MUL) {
            int other = operand == 0 ? right : left;
            for (int l = 0; l < lanes; l++) {
                grad[to + l] += data[other + l] * grad[out + l];
            }
        } else if (op == Op.RELU) {
            for (int l = 0; l < lanes; l++) {
                grad[to + l] += data[left + l] <= 0 ? 0 : grad[out + l];
            }
        } else {
            for (int l = 0; l < lanes; l++) {
                grad[to + l] += op.contribution(operand, data[left + l], data[right + l], data[out + l], grad[out + l]);
            }
        }
    }
}
