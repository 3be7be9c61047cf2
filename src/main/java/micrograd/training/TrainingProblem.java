package micrograd.training;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.nn.Regularization;

/**
 * What an engine is to differentiate: the loss of a network over examples.
 *
 * @param examples those to train on; batches name them by their places here
 */
public record TrainingProblem(NetworkShape shape, Loss loss, Regularization regularization, List<Example> examples) {
    public TrainingProblem {
        examples = List.copyOf(examples);
    }
}
