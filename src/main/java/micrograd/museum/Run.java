package micrograd.museum;

import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/**
 * A program run under some rules: a copy of its graph in arrays, leaves as they were, everything else computed here. Operands stand before
 * results, and in the order written.
 */
public final class Run {
    private static final int NONE = -1;

    private final Rules rules;
    private final Op[] ops;
    private final int[] left;
    private final int[] right;
    private final boolean[] constant;
    private final int output;
    final double[] data;
    final double[] grad;

    private Run(Graph graph, Rules rules) {
        int size = graph.nodes().size();
        this.rules = rules;
        ops = new Op[size];
        left = new int[size];
        right = new int[size];
        constant = new boolean[size];
        data = new double[size];
        grad = new double[size];
        output = graph.output().orElse(NONE);
        for (GraphNode node : graph.nodes()) {
            int id = node.id();
            ops[id] = node.op();
            left[id] = node.operands().isEmpty() ? NONE : node.operands().get(0);
            right[id] = node.operands().size() < 2 ? NONE : node.operands().get(1);
            constant[id] = node.constant();
            data[id] = node.data();
        }
    }

    /** The values computed from the leaves of {@code graph}; no gradients yet. */
    public static Run forward(Graph graph, Rules rules) {
        Run run = new Run(graph, rules);
        run.forward();
        return run;
    }

    private void forward() {
        for (int node = 0; node < ops.length; node++) {
            if (ops[node] != Op.LEAF) {
                data[node] = rules.forward(this, node);
            }
        }
    }

    /** One backward pass from the output, if there is one: its own gradient is set to 1 by sound rules, nothing is cleared. */
    public void backward() {
        if (output == NONE) {
            return;
        }
        grad[output] = rules.seed();
        for (int node : rules.order(this)) {
            rules.backward(this, node);
        }
    }

    public int size() {
        return ops.length;
    }

    /** The node that is differentiated; -1 where there is none. */
    public int output() {
        return output;
    }

    public Op op(int node) {
        return ops[node];
    }

    public int operandCount(int node) {
        return ops[node].arity();
    }

    public int operand(int node, int index) {
        return index == 0 ? left[node] : right[node];
    }

    /** The first operand's data. */
    public double a(int node) {
        return data[left[node]];
    }

    /** The second operand's data; 0 where there is none. */
    public double b(int node) {
        return right[node] == NONE ? 0 : data[right[node]];
    }

    /** What the node holds. */
    public double data(int node) {
        return data[node];
    }

    /** What its gradient has come to so far. */
    public double grad(int node) {
        return grad[node];
    }

    /** Whether a plain number stands on the left of a {@code Value}: what Python calls {@code __rsub__} and {@code __rtruediv__} for. */
    public boolean isReflected(int node) {
        return ops[node].arity() == 2 && constant[left[node]] && !constant[right[node]];
    }

    /** What the sound rules add to an operand's gradient. */
    public double contribution(int node, int index) {
        return ops[node].contribution(index, a(node), b(node), data[node], grad[node]);
    }

    /** {@code operand.grad += amount}; a constant exponent receives nothing. */
    public void accumulate(int node, int index, double amount) {
        if (rules.assigns(this, node, index)) {
            assign(node, index, amount);
        } else if (receivesGradient(node, index)) {
            grad[operand(node, index)] += amount;
        }
    }

    /** {@code operand.grad = amount}; a constant exponent receives nothing. */
    public void assign(int node, int index, double amount) {
        if (receivesGradient(node, index)) {
            grad[operand(node, index)] = amount;
        }
    }

    private boolean receivesGradient(int node, int index) {
        return !(ops[node] == Op.POW && index == 1 && constant[right[node]]);
    }

    /** The output when {@code moved} is {@code at} instead of what it is; all data are put back. */
    public double outputAt(int moved, double at) {
        double[] kept = data.clone();
        boolean[] touched = new boolean[output + 1];
        touched[moved] = true;
        data[moved] = at;
        for (int node = moved + 1; node <= output; node++) {
            if (ops[node] == Op.LEAF) {
                continue;
            }
            touched[node] = touched[left[node]] || right[node] != NONE && touched[right[node]];
            if (touched[node]) {
                data[node] = rules.forward(this, node);
            }
        }
        double result = data[output];
        System.arraycopy(kept, 0, data, 0, kept.length);
        return result;
    }

    /** Whether {@code moved} and all that lies between it and the output are finite numbers. */
    public boolean isFiniteFrom(int moved) {
        boolean[] touched = new boolean[output + 1];
        touched[moved] = true;
        for (int node = moved; node <= output; node++) {
            if (ops[node] != Op.LEAF) {
                touched[node] |= touched[left[node]] || right[node] != NONE && touched[right[node]];
            }
            if (touched[node] && data[node] - data[node] != 0) {
                return false;
            }
        }
        return true;
    }
}
