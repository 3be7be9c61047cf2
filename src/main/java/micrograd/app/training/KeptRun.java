package micrograd.app.training;

import micrograd.document.TrainingDocument;
import micrograd.training.run.Curve;

/**
 * An earlier run, kept for comparison.
 *
 * @param name as the learner calls it
 * @param document what was trained, and how far: it can be trained again
 * @param train its loss and accuracy on the examples of each step
 * @param test those on the examples held back
 */
public record KeptRun(String name, TrainingDocument document, Curve train, Curve test) {
    KeptRun named(String name) {
        return new KeptRun(name, document, train, test);
    }
}
