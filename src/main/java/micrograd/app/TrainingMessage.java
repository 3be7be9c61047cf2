package micrograd.app;

import micrograd.training.TrainingSetup;

/** What happened in the training view. */
public sealed interface TrainingMessage extends Message {
    /** Another set-up was chosen: a new run at step 0. */
    record SetupChosen(TrainingSetup setup) implements TrainingMessage {}

    /** The learner pressed play. */
    record Played() implements TrainingMessage {}

    /** The learner pressed pause. */
    record Paused() implements TrainingMessage {}

    /** The learner asked for some steps. */
    record Stepped(int count) implements TrainingMessage {}

    /** The learner asked for the same run again from step 0. */
    record ResetRequested() implements TrainingMessage {}
}
