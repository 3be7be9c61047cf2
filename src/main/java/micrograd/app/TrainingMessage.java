package micrograd.app;

import java.util.Optional;
import micrograd.data.Example;
import micrograd.document.Selection;
import micrograd.document.TrainingEntries;
import micrograd.training.Preset;
import micrograd.training.TrainingProgress;

/** What happened in the training view: the learner did it, or the worker. */
public sealed interface TrainingMessage {
    /** The field of an option was changed to a text; the time groups what belongs together, as the moves of a slider. */
    record SettingEdited(String option, String text, double millis) implements TrainingMessage {}

    /** A hidden layer was asked for before the one of that number, from 0. */
    record LayerAdded(int at) implements TrainingMessage {}

    /** A hidden layer was taken out. */
    record LayerRemoved(int at) implements TrainingMessage {}

    /** The number of a hidden layer's neurons was changed to a text. */
    record NeuronsEdited(int at, String text, double millis) implements TrainingMessage {}

    /** A published run was chosen: it starts at once and stops where it was published to. */
    record PresetChosen(Preset preset) implements TrainingMessage {}

    /** The learner pressed play. */
    record Played() implements TrainingMessage {}

    /** The learner pressed pause. */
    record Paused() implements TrainingMessage {}

    /** The learner asked for some steps. */
    record Stepped(int count) implements TrainingMessage {}

    /** The learner asked for the same run again from step 0. */
    record ResetRequested() implements TrainingMessage {}

    /** Another speed was chosen: steps a second, 0 for as fast as can be. */
    record PaceChosen(double stepsPerSecond) implements TrainingMessage {}

    /** The scalars behind a neuron were asked for, or with none behind the loss; the example stays where none is given. */
    record InspectionRequested(Optional<NeuronPlace> neuron, Optional<Example> example) implements TrainingMessage {}

    /** All scalars from the inputs on were asked for, or the neurons folded again. */
    record UnfoldingChosen(boolean unfolded) implements TrainingMessage {}

    /** A node of the open scalars was asked about, or an edge, or nothing any more. */
    record ScalarAsked(Optional<Selection> scalar) implements TrainingMessage {}

    /** The learner went back to the network. */
    record InspectionClosed() implements TrainingMessage {}

    /** Undo, a link or the address brought another document. */
    record DocumentOpened(TrainingEntries entries) implements TrainingMessage {}

    /** The worker told how far it has come. */
    record Progressed(TrainingProgress progress, double millis) implements TrainingMessage {}

    /** The worker died. */
    record WorkerDied(String reason) implements TrainingMessage {}
}
