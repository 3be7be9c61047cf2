package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/** What the graph of {@link Value}s itself gives for a batch, example by example. */
final class Reference {
    double loss;
    final double[] gradients;
    /** The sum of the sizes of what was added up to each gradient: what rounding errors are measured by. */
    final double[] sizes;

    double lossSize;
    final double[][] outputs;

    Reference(RandomExample example, double[] table, int[] order, int from, int to, double scale) {
        Value[] all = TopologicalOrder.of(example.root);
        int inputs = example.inputs.length;
        gradients = new double[example.parameters.length];
        sizes = new double[gradients.length];
        outputs = new double[example.outputs.length][to - from];
        for (int lane = 0; lane < to - from; lane++) {
            for (int i = 0; i < inputs; i++) {
                example.inputs[i].data(table[order[from + lane] * inputs + i]);
            }
            for (Value value : all) {
                value.recompute();
                value.grad(0);
            }
            for (Value parameter : example.parameters) {
                parameter.grad(0);
            }
            example.root.backward();
            loss += example.root.data() * scale;
            lossSize += Math.abs(example.root.data() * scale);
            for (int p = 0; p < gradients.length; p++) {
                gradients[p] += example.parameters[p].grad() * scale;
                sizes[p] += Math.abs(example.parameters[p].grad() * scale);
            }
            for (int k = 0; k < outputs.length; k++) {
                outputs[k][lane] = example.outputs[k].data();
            }
        }
    }

    /** Compares a replay's last run; a tolerance is relative to the size of what was summed, or absolute below 1. */
    void assertAgrees(Replay replay, double tolerance, String what) {
        close(loss, replay.loss(), lossSize, tolerance, what + ", loss");
        for (int p = 0; p < gradients.length; p++) {
            close(gradients[p], replay.gradients()[p], sizes[p], tolerance, what + ", gradient " + p);
        }
        double[] read = new double[outputs.length * (outputs.length == 0 ? 0 : outputs[0].length)];
        replay.readOutputs(read);
        for (int k = 0; k < outputs.length; k++) {
            for (int lane = 0; lane < outputs[k].length; lane++) {
                double expected = outputs[k][lane];
                close(expected, read[lane * outputs.length + k], Math.abs(expected), tolerance, what + ", output " + k);
            }
        }
    }

    private static void close(double expected, double actual, double size, double tolerance, String what) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertEquals(expected, actual, what);
        } else {
            assertEquals(expected, actual, tolerance * Math.max(1, size), what);
        }
    }
}
