package micrograd.tape;

import java.util.List;
import micrograd.engine.Value;

/**
 * The graph of one example prepared for many: what differs from example to example stands in rows, which hold a number for every
 * lane, what is shared are parameters, and sums of parameters times rows are fused into {@link LaneAction.Dense} steps.
 *
 * <p>Rows are numbered in the order of their making, the inputs first; outputs of one dense step follow each other.
 */
public final class LaneProgram {
    private final int parameterCount;
    private final int inputCount;
    private final int rows;
    private final List<LaneAction> steps;
    private final boolean[] differentiated;
    private final int root;
    private final int[] outputs;
    private final int forwardSteps;
    /** How often steps read each row. */
    private final int[] readers;

    LaneProgram(
            int parameterCount,
            int inputCount,
            int rows,
            List<LaneAction> steps,
            boolean[] differentiated,
            int root,
            int[] outputs,
            int forwardSteps) {
        this.parameterCount = parameterCount;
        this.inputCount = inputCount;
        this.rows = rows;
        this.steps = steps;
        this.differentiated = differentiated;
        this.root = root;
        this.outputs = outputs;
        this.forwardSteps = forwardSteps;
        readers = new int[rows];
        steps.forEach(this::countReads);
    }

    private void countReads(LaneAction step) {
        if (step instanceof LaneAction.Dense dense) {
            for (int row : dense.inputs()) {
                readers[row]++;
            }
        } else if (step instanceof LaneAction.Apply apply) {
            countRead(apply.a());
            countRead(apply.b());
        }
    }

    private void countRead(LaneOperand operand) {
        if (operand instanceof LaneOperand.Row row) {
            readers[row.index()]++;
        }
    }

    /**
     * Records the graph of one example's loss.
     *
     * @param root the loss
     * @param parameters the leaves that all examples share and that are differentiated by
     * @param inputs the leaves that differ by example, targets included; other leaves keep their numbers for ever
     * @param outputs values of the graph that are to be read after a run
     * @throws IllegalArgumentException if an output is no part of the root's graph
     */
    public static LaneProgram record(Value root, Value[] parameters, Value[] inputs, Value[] outputs) {
        return new LaneRecorder(root, parameters, inputs, outputs).program();
    }

    /** How many parameters there are. */
    public int parameterCount() {
        return parameterCount;
    }

    /** How many numbers differ by example. */
    public int inputCount() {
        return inputCount;
    }

    /** How many values can be read after a run. */
    public int outputCount() {
        return outputs.length;
    }

    /** How many rows there are, the inputs included. */
    int rows() {
        return rows;
    }

    List<LaneAction> steps() {
        return steps;
    }

    /** How many of the first steps give all outputs. */
    int forwardSteps() {
        return forwardSteps;
    }

    /** The row of the loss. */
    int root() {
        return root;
    }

    /** The row of an output. */
    int output(int index) {
        return outputs[index];
    }

    /** Whether a row depends on a parameter, so that its gradient matters. */
    boolean isDifferentiated(int row) {
        return differentiated[row];
    }

    /** Whether the parameters' gradients need an operand's: it is one, or a row that depends on one. */
    boolean isDifferentiated(LaneOperand operand) {
        return operand instanceof LaneOperand.Parameter
                || operand instanceof LaneOperand.Row row && differentiated[row.index()];
    }

    /** Whether each of these rows is read once, and is not the loss: whoever reads them is the only one to send gradients there. */
    boolean areReadOnce(int[] read) {
        for (int row : read) {
            if (readers[row] != 1 || row == root) {
                return false;
            }
        }
        return true;
    }
}
