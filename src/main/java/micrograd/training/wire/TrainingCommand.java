package micrograd.training.wire;

import java.util.Optional;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.HandStep;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingState;

/** What the page tells the worker. */
public sealed interface TrainingCommand {
    /**
     * Begin a run, from step 0 or from a state; not playing yet.
     *
     * @param whole whether the steps before that state are the set-up's own, so that they can be gone back to
     */
    record Start(int run, TrainingSetup setup, Optional<TrainingState> from, boolean whole) implements TrainingCommand {
        /** A run of which nothing is known before the state. */
        public Start(int run, TrainingSetup setup, Optional<TrainingState> from) {
            this(run, setup, from, false);
        }
    }

    /**
     * Go on with other settings from the parameters there are, in the same run.
     *
     * @param setup one that {@link TrainingSetup#continues} the present one; else it starts anew
     */
    record Change(TrainingSetup setup) implements TrainingCommand {}

    /**
     * Make steps until told otherwise.
     *
     * @param stepsPerSecond how fast at most; 0 for as fast as can be
     * @param untilStep the step to stop at; 0 for none
     * @param stop what else it stops at
     */
    record Play(double stepsPerSecond, int untilStep, StopConditions stop) implements TrainingCommand {
        /** Until that step, if any, and no other condition. */
        public Play(double stepsPerSecond, int untilStep) {
            this(stepsPerSecond, untilStep, StopConditions.NONE);
        }
    }

    /** Make no more steps. */
    record Pause() implements TrainingCommand {}

    /** Pause, and make so many steps. */
    record Step(int count) implements TrainingCommand {}

    /** Pause, and take the next batch's next example in; its last one completes the step. */
    record StepExample() implements TrainingCommand {}

    /** Pause, and make one of the parts of a step. */
    record Part(HandStep part) implements TrainingCommand {}

    /** Pause, and report the moment after an earlier step; the run itself stays where it is. */
    record GoBack(int step) implements TrainingCommand {}

    /** Pause, and go on from the moment gone back to: as a run of another number, which the later steps are no part of. */
    record Branch(int run) implements TrainingCommand {}

    /** Pause nothing, and put other parameters in place. */
    record SetParameters(double[] parameters) implements TrainingCommand {}

    /** The progress that was reported of a run has been seen: report again. */
    record Acknowledge(int run) implements TrainingCommand {}

    /** As a message. */
    default Packet encode() {
        PacketWriter to = new PacketWriter();
        if (this instanceof Start start) {
            to.text("start").number(start.run);
            SetupMessage.write(start.setup, to);
            to.flag(start.from.isPresent());
            start.from.ifPresent(state -> RunPackets.write(state, to));
            to.flag(start.whole);
        } else if (this instanceof Change change) {
            SetupMessage.write(change.setup, to.text("change"));
        } else if (this instanceof Play play) {
            RunPackets.write(
                    play.stop, to.text("play").number(play.stepsPerSecond).number(play.untilStep));
        } else if (this instanceof Pause) {
            to.text("pause");
        } else if (this instanceof Step step) {
            to.text("step").number(step.count);
        } else if (this instanceof StepExample) {
            to.text("example");
        } else if (this instanceof Part part) {
            to.text("part").number(part.part.ordinal());
        } else if (this instanceof GoBack back) {
            to.text("back").number(back.step);
        } else if (this instanceof Branch branch) {
            to.text("branch").number(branch.run);
        } else if (this instanceof SetParameters set) {
            to.text("parameters").numbers(set.parameters);
        } else if (this instanceof Acknowledge acknowledge) {
            to.text("acknowledge").number(acknowledge.run);
        }
        return to.packet();
    }

    /**
     * From a message that {@link #encode()} made.
     *
     * @throws IllegalArgumentException if it is cut short or of no known kind
     */
    static TrainingCommand decode(Packet packet) {
        PacketReader from = new PacketReader(packet);
        String kind = from.text();
        switch (kind) {
            case "start":
                return new Start(
                        from.whole(),
                        SetupMessage.read(from),
                        from.flag() ? Optional.of(RunPackets.state(from)) : Optional.empty(),
                        from.flag());
            case "change":
                return new Change(SetupMessage.read(from));
            case "play":
                return new Play(from.number(), from.whole(), RunPackets.stopConditions(from));
            case "pause":
                return new Pause();
            case "step":
                return new Step(from.whole());
            case "example":
                return new StepExample();
            case "part":
                return new Part(HandStep.values()[from.whole()]);
            case "back":
                return new GoBack(from.whole());
            case "branch":
                return new Branch(from.whole());
            case "parameters":
                return new SetParameters(from.numbers());
            case "acknowledge":
                return new Acknowledge(from.whole());
            default:
                throw new IllegalArgumentException("there is no message \"" + kind + "\"");
        }
    }
}
