package micrograd.museum;

import micrograd.engine.Op;

/**
 * An operation whose left operand is a plain number is computed as another one, and differentiated as that.
 *
 * @param op the operation written
 * @param instead the one that is computed
 * @param swapped whether its operands change places
 */
record ComputedAs(Op op, Op instead, boolean swapped) implements Rules {
    @Override
    public double forward(Run run, int node) {
        return applies(run, node)
                ? instead.forward(first(run, node), second(run, node))
                : Rules.super.forward(run, node);
    }

    @Override
    public void backward(Run run, int node) {
        if (!applies(run, node)) {
            Rules.super.backward(run, node);
            return;
        }
        for (int i = 0; i < 2; i++) {
            int place = swapped ? 1 - i : i;
            run.accumulate(
                    node,
                    i,
                    instead.contribution(place, first(run, node), second(run, node), run.data[node], run.grad[node]));
        }
    }

    private boolean applies(Run run, int node) {
        return run.op(node) == op && run.isReflected(node);
    }

    private double first(Run run, int node) {
        return swapped ? run.b(node) : run.a(node);
    }

    private double second(Run run, int node) {
        return swapped ? run.a(node) : run.b(node);
    }
}
