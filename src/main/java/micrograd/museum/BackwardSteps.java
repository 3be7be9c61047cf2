package micrograd.museum;

import micrograd.engine.Op;

/** Backward steps as they were written wrongly; the second operand's line runs after the first's. */
public final class BackwardSteps {
    private BackwardSteps() {}

    /** {@code self.grad = …} where it should say +=. */
    public static void assign(Run run, int node) {
        for (int i = 0; i < run.operandCount(node); i++) {
            run.assign(node, i, run.contribution(node, i));
        }
    }

    /** {@code self.grad += out.grad; other.grad += self.grad}. */
    public static void ownGradient(Run run, int node) {
        run.accumulate(node, 0, run.grad[node]);
        run.accumulate(node, 1, operandGrad(run, node, 0));
    }

    /** {@code self.grad += 1; other.grad += 1}. */
    public static void one(Run run, int node) {
        run.accumulate(node, 0, 1);
        run.accumulate(node, 1, 1);
    }

    /** {@code self.grad += other.grad * out.grad; other.grad += self.grad * out.grad}. */
    public static void siblingsGradient(Run run, int node) {
        run.accumulate(node, 0, operandGrad(run, node, 1) * run.grad[node]);
        run.accumulate(node, 1, operandGrad(run, node, 0) * run.grad[node]);
    }

    /** {@code self.grad += n * out.data**(n - 1) * out.grad}. */
    public static void powerOfResult(Run run, int node) {
        double result = run.data[node];
        run.accumulate(node, 0, Op.POW.contribution(0, result, run.b(node), result, run.grad[node]));
        run.accumulate(node, 1, run.contribution(node, 1));
    }

    private static double operandGrad(Run run, int node, int operand) {
        return run.grad[run.operand(node, operand)];
    }
}
