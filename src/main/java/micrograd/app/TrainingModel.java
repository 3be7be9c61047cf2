package micrograd.app;

import micrograd.document.TrainingDocument;

/**
 * What the training view knows of the run that is shown.
 *
 * @param run its number: what a worker says of another run is dropped
 * @param document what it trains
 * @param playing whether it goes on by itself
 */
public record TrainingModel(int run, TrainingDocument document, boolean playing) {
    static TrainingModel of(TrainingDocument document) {
        return new TrainingModel(1, document, false);
    }

    /** The model after the document has become another: a run of its own. */
    TrainingModel showing(TrainingDocument next) {
        return new TrainingModel(run + 1, next, false);
    }
}
