package micrograd.tape;

import micrograd.engine.Op;

/** One operation in every lane. */
final class ApplyLanes implements LaneStep {
    private final Step.Apply step;
    private final Op op;
    private final int a;
    private final int b;
    private final boolean leftCounts;
    private final boolean rightCounts;

    ApplyLanes(LaneProgram program, Step.Apply step) {
        this.step = step;
        op = step.op();
        a = step.a() instanceof Operand.Row row ? row.index() : -1;
        b = step.b() instanceof Operand.Row row ? row.index() : -1;
        leftCounts = program.isDifferentiated(step.a());
        rightCounts = step.b() != null && !step.constantExponent() && program.isDifferentiated(step.b());
    }

    private static double shared(Operand operand, double[] parameters) {
        if (operand instanceof Operand.Parameter parameter) {
            return parameters[parameter.index()];
        }
        return operand instanceof Operand.Constant constant ? constant.number() : 0;
    }

    @Override
    public void forward(LaneState state) {
        double[] data = state.data;
        int out = step.out() * state.stride;
        int left = a * state.stride;
        int right = b * state.stride;
        double x = shared(step.a(), state.parameters);
        double y = shared(step.b(), state.parameters);
        for (int l = 0; l < state.lanes; l++) {
            data[out + l] = op.forward(a < 0 ? x : data[left + l], b < 0 ? y : data[right + l]);
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

    private void backward(LaneState state, int operand, Operand to, int toRow) {
        double[] data = state.data;
        double[] grad = state.grad;
        int out = step.out() * state.stride;
        int left = a * state.stride;
        int right = b * state.stride;
        double x = shared(step.a(), state.parameters);
        double y = shared(step.b(), state.parameters);
        double sum = 0;
        for (int l = 0; l < state.lanes; l++) {
            double contribution = op.contribution(
                    operand, a < 0 ? x : data[left + l], b < 0 ? y : data[right + l], data[out + l], grad[out + l]);
            if (toRow >= 0) {
                grad[toRow * state.stride + l] += contribution;
            } else {
                sum += contribution;
            }
        }
        if (to instanceof Operand.Parameter parameter) {
            state.gradients[parameter.index()] += sum;
        }
    }
}
