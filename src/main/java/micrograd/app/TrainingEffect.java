package micrograd.app;

import micrograd.document.TrainingDocument;

/** What the shell is to have the worker do; {@code run} numbers the runs, so that late answers of an earlier one can be told. */
public sealed interface TrainingEffect extends Effect {
    /** Drop the present run and set up another, trained up to its document's step. */
    record StartRun(int run, TrainingDocument document) implements TrainingEffect {}

    /** Take some steps and stop. */
    record StepRun(int run, int count) implements TrainingEffect {}

    /** Train on until told otherwise. */
    record PlayRun(int run) implements TrainingEffect {}

    /** Stop at once. */
    record PauseRun(int run) implements TrainingEffect {}
}
