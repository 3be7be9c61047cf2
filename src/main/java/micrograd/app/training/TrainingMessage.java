package micrograd.app.training;

import java.util.List;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.document.Selection;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingLook;
import micrograd.training.options.LoopFault;
import micrograd.training.options.Preset;
import micrograd.training.run.HandStep;
import micrograd.training.run.NeuronPlace;
import micrograd.training.tables.CsvReading;
import micrograd.training.wire.TrainingProgress;

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

    /** A published run was chosen: it is set up at step 0. */
    record PresetChosen(Preset preset) implements TrainingMessage {}

    /** The learner pressed play. */
    record Played() implements TrainingMessage {}

    /** The learner pressed pause. */
    record Paused() implements TrainingMessage {}

    /** The learner asked for some steps. */
    record Stepped(int count) implements TrainingMessage {}

    /** The learner asked for the same run again from step 0. */
    record ResetRequested() implements TrainingMessage {}

    /** The learner went back to where the run was changed on its way, or to the weights that it was given. */
    record ChangeReturnedTo() implements TrainingMessage {}

    /** The page is about to be left: the address is to say the newest step. */
    record PageLeft() implements TrainingMessage {}

    /** Another speed was chosen: steps a second, 0 for as fast as can be. */
    record PaceChosen(double stepsPerSecond) implements TrainingMessage {}

    /** The scalars behind a neuron were asked for, or with none behind the loss; the example stays where none is given. */
    record InspectionRequested(Optional<NeuronPlace> neuron, Optional<Example> example) implements TrainingMessage {}

    /** A layer's neurons were asked for, with their numbers for the example. */
    record LayerRequested(int layer) implements TrainingMessage {}

    /** The scalars of a folded neuron were asked for in its place, or it was folded again. */
    record NeuronOpened(NeuronPlace neuron) implements TrainingMessage {}

    /** Another example is fed in; what is open stays. */
    record ExampleChosen(Example example) implements TrainingMessage {}

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

    /** The scalars of a large network, which were asked for, are there. */
    record Inspected(Inspection.Work work) implements TrainingMessage {}

    /** The worker died. */
    record WorkerDied(String reason) implements TrainingMessage {}

    /** What was done with the data, and with how answers are shown. */
    sealed interface DataMessage extends TrainingMessage {
        /** Points were added; the group is one step of undo, as the strokes of one brush. */
        record PointsAdded(List<Example> points, String group, double millis) implements DataMessage {}

        /** A point, by its place among all examples, was put elsewhere in the plane of the first two coordinates. */
        record PointMoved(int index, Example to, String group, double millis) implements DataMessage {}

        /** Points, by their places among all examples, were removed. */
        record PointsRemoved(List<Integer> indices, String group, double millis) implements DataMessage {}

        /** A table was pasted, opened or dropped. */
        record TableOpened(CsvReading table, boolean scaled) implements DataMessage {}

        /** Answers are to be shown otherwise. */
        record LookChosen(TrainingLook look) implements DataMessage {}
    }

    /** What was done with the run beyond playing it. */
    sealed interface RunMessage extends TrainingMessage {
        /** One of the parts of a step was asked for. */
        record PartAsked(HandStep part) implements RunMessage {}

        /** The next example of the batch was asked for. */
        record ExampleAsked() implements RunMessage {}

        /** The rest of the epoch was asked for. */
        record EpochAsked() implements RunMessage {}

        /** Playing up to a step was asked for. */
        record RunToAsked(int step) implements RunMessage {}

        /** A rate that suits the optimizer was asked for. */
        record RateAdviceTaken(double millis) implements RunMessage {}

        /** So many steps were asked for, as typed. */
        record StepsAsked(String text) implements RunMessage {}

        /** The walk through the operations of the example's loss was asked for. */
        record WalkAsked() implements RunMessage {}

        /** An earlier step was gone back to. */
        record WentBack(int step) implements RunMessage {}

        /** The learner came back to where the run stands. */
        record CameBack() implements RunMessage {}

        /** Going on from the moment gone back to was asked for. */
        record Branched() implements RunMessage {}

        /** A parameter was chosen to be looked at; -1 for none. */
        record ParameterChosen(int parameter) implements RunMessage {}

        /** A parameter was set; the group is one step of undo, as the moves of one drag. */
        record ParameterSet(int parameter, double value, String group, double millis) implements RunMessage {}

        /** All parameters were set, as from a file's text. */
        record ParametersOpened(String text) implements RunMessage {}

        /** A parameter was frozen or let go. */
        record FrozenChosen(int parameter, boolean frozen) implements RunMessage {}

        /** A fault was switched on, or all off. */
        record FaultChosen(Optional<LoopFault> fault) implements RunMessage {}

        /** The field of a stop condition was changed: "loss", "accuracy", "step". */
        record StopEdited(String condition, String text) implements RunMessage {}

        /** The run was kept for comparison. */
        record RunKept() implements RunMessage {}

        /** A kept run was given a name. */
        record RunRenamed(int index, String name) implements RunMessage {}

        /** A kept run was dropped. */
        record RunDropped(int index) implements RunMessage {}

        /** A kept run was asked for again. */
        record RunReopened(int index) implements RunMessage {}
    }
}
