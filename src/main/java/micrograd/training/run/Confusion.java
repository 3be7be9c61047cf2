package micrograd.training.run;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.FeedForward;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;

/**
 * How examples of each class were decided.
 *
 * @param counts for each class the number of its examples decided for each; a row a class, and none is decided where an output is NaN
 */
public record Confusion(int[][] counts) {
    /** The decisions at given parameters. */
    public static Confusion of(NetworkShape shape, double[] parameters, List<Example> fed, int classes) {
        int[][] counts = new int[classes][classes];
        FeedForward forward = new FeedForward(shape);
        for (Example example : fed) {
            double[] outputs = forward.outputs(parameters, example.inputs());
            int actual = Loss.classOf(example.target());
            int decided = Loss.decide(outputs, 0, outputs.length);
            if (outputs[outputs.length == 1 ? 0 : decided] == outputs[outputs.length == 1 ? 0 : decided]
                    && actual < classes
                    && decided < classes) {
                counts[actual][decided]++;
            }
        }
        return new Confusion(counts);
    }

    /** How many were decided rightly. */
    public int right() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return right;
    }

    /** How many were decided at all. */
    public int all() {
        int all = 0;
        for (int[] row : counts) {
            for (int count : row) {
                all += count;
            }
        }
        return all;
    }
}
