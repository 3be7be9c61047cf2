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

        @Override
        public void write(PacketWriter to) {
            to.text("start").number(run);
            SetupMessage.write(setup, to);
            to.flag(from.isPresent());
            from.ifPresent(state -> RunPackets.write(state, to));
            to.flag(whole);
        }
    }

    /**
     * Go on with other settings from the parameters there are, in the same run.
     *
     * @param setup one that {@link TrainingSetup#continues} the present one; else it starts anew
     */
    record Change(TrainingSetup setup) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            SetupMessage.write(setup, to.text("change"));
        }
    }

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

        @Override
        public void write(PacketWriter to) {
            RunPackets.write(stop, to.text("play").number(stepsPerSecond).number(untilStep));
        }
    }

    /** Make no more steps. */
    record Pause() implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("pause");
        }
    }

    /** Pause, and make so many steps. */
    record Step(int count) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("step").number(count);
        }
    }

    /** Pause, and take the next batch's next example in; its last one completes the step. */
    record StepExample() implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("example");
        }
    }

    /** Pause, and make one of the parts of a step. */
    record Part(HandStep part) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("part").number(part.ordinal());
        }
    }

    /** Pause, and report the moment after an earlier step; the run itself stays where it is. */
    record GoBack(int step) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("back").number(step);
        }
    }

    /** Pause, and go on from the moment gone back to: as a run of another number, which the later steps are no part of. */
    record Branch(int run) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("branch").number(run);
        }
    }

    /** Pause nothing, and put other parameters in place. */
    record SetParameters(double[] parameters) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("parameters").numbers(parameters);
        }
    }

    /** The progress that was reported of a run has been seen: report again. */
    record Acknowledge(int run) implements TrainingCommand {
        @Override
        public void write(PacketWriter to) {
            to.text("acknowledge").number(run);
        }
    }

    /** Writes its name and what belongs to it. */
    void write(PacketWriter to);

    /** As a message. */
    default Packet encode() {
        PacketWriter to = new PacketWriter();
        write(to);
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
