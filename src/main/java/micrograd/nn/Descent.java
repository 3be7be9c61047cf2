package micrograd.nn;

import java.util.List;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/** Minimises a value over leaves of its graph: forward, zero the gradients, backward, update; the graph itself stays as it is. */
public final class Descent {
    private final Value output;
    private final Value[] order;
    private final List<Value> leaves;
    private final Optimizer optimizer;

    /**
     * A descent from the present data.
     *
     * @param leaves what is moved; a leaf that the output does not depend on has a gradient of 0
     */
    public Descent(Value output, List<Value> leaves, Optimizer optimizer) {
        this.output = output;
        this.order = TopologicalOrder.of(output);
        this.leaves = List.copyOf(leaves);
        this.optimizer = optimizer;
    }

    /** One step. Returns the output before it, computed from the leaves as they are. */
    public double step(double learningRate) {
        for (Value leaf : leaves) {
            leaf.grad(0);
        }
        for (Value value : order) {
            value.recompute();
            value.grad(0);
        }
        double before = output.data();
        output.grad(1);
        for (int i = order.length - 1; i >= 0; i--) {
            order[i].backwardStep();
        }
        optimizer.step(leaves, learningRate);
        return before;
    }
}
