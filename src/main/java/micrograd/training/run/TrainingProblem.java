package micrograd.training.run;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.Dropout;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.nn.Regularization;

/**
 * What an engine is to differentiate: the loss of a network over examples.
 *
 * @param dropout of its hidden neurons
 * @param examples those to train on; batches name them by their places here
 */
public record TrainingProblem(
        NetworkShape shape, Loss loss, Regularization regularization, Dropout dropout, List<Example> examples) {
    public TrainingProblem {
        examples = List.copyOf(examples);
    }

    /** Without dropout. */
    public TrainingProblem(NetworkShape shape, Loss loss, Regularization regularization, List<Example> examples) {
        this(shape, loss, regularization, Dropout.NONE, examples);
    }

    /** How many neurons can be dropped. */
    int hidden() {
        return shape.neurons() - shape.outputs();
    }
}
