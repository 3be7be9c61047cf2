package micrograd.museum;

import micrograd.engine.Op;

/** exp computes exp(2x), a line left over from writing tanh, and is differentiated as that. */
final class ExpOfTwice implements Rules {
    @Override
    public double forward(Run run, int node) {
        return run.op(node) == Op.EXP ? Math.exp(2 * run.a(node)) : Rules.super.forward(run, node);
    }

    @Override
    public void backward(Run run, int node) {
        if (run.op(node) == Op.EXP) {
            run.accumulate(node, 0, 2 * run.data[node] * run.grad[node]);
        } else {
            Rules.super.backward(run, node);
        }
    }
}
