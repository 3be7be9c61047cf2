package micrograd.app.training;

import java.util.Optional;
import micrograd.app.store.Change;
import micrograd.document.TrainingEntries;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingState;
import micrograd.training.wire.TrainingCommand;

/** What the training view's program is to do; {@code run} numbers the runs, so that late answers of an earlier one can be told. */
public sealed interface TrainingEffect {
    /** What the worker is to do. */
    sealed interface RunEffect extends TrainingEffect {
        /** What the worker is told. */
        TrainingCommand command();
    }

    /** What the page is to do. */
    sealed interface PageEffect extends TrainingEffect {
        /** Has the page do it. */
        void in(Page page);
    }

    /** The page around the view. */
    interface Page {
        /** Opens a fragment, as a link would. */
        void open(String fragment);

        /** The document changed. */
        void changed(ChangeDocument change);

        /** Makes an inspection in slices, unless another is wanted meanwhile, and sends it. */
        void inspect(Inspection.Work work);

        /** Shows a sentence until the learner dismisses it. */
        void notice(String sentence);

        /** Says a sentence politely to a screen reader. */
        void say(String sentence);
    }

    /**
     * Drop the present run and set up another, from its beginning or from a state.
     *
     * @param whole whether the steps before that state are the set-up's own
     */
    record StartRun(int run, TrainingSetup setup, Optional<TrainingState> from, boolean whole) implements RunEffect {
        StartRun(int run, TrainingSetup setup, Optional<TrainingState> from) {
            this(run, setup, from, false);
        }

        @Override
        public TrainingCommand command() {
            return new TrainingCommand.Start(run, setup, from, whole);
        }
    }

    /** Take some steps and stop. */
    record StepRun(int count) implements RunEffect {
        @Override
        public TrainingCommand command() {
            return new TrainingCommand.Step(count);
        }
    }

    /**
     * Train on.
     *
     * @param stepsPerSecond how fast at most; 0 for as fast as can be
     * @param untilStep the step to stop at; 0 for none
     * @param stop what else it stops at
     */
    record PlayRun(double stepsPerSecond, int untilStep, StopConditions stop) implements RunEffect {
        @Override
        public TrainingCommand command() {
            return new TrainingCommand.Play(stepsPerSecond, untilStep, stop);
        }
    }

    /** Have the worker do something else with the run. */
    record CommandRun(TrainingCommand command) implements RunEffect {}

    /** Stop at once. */
    record PauseRun() implements RunEffect {
        @Override
        public TrainingCommand command() {
            return new TrainingCommand.Pause();
        }
    }

    /** Open a fragment in the page, as a link would. */
    record OpenFragment(String fragment) implements PageEffect {
        @Override
        public void in(Page page) {
            page.open(fragment);
        }
    }

    /** Tell the playground, which owns links and undo, that the document changed; see {@link micrograd.app.expression.DocumentMessage.TrainingChanged}. */
    record ChangeDocument(TrainingEntries entries, boolean undoable, String group, double millis)
            implements PageEffect {
        @Override
        public void in(Page page) {
            page.changed(this);
        }

        /** What undo makes of it. */
        public Change how() {
            if (!undoable) {
                return Change.passed();
            }
            return group.isEmpty() ? Change.step() : Change.grouped(group, millis);
        }
    }

    /** Make the scalars of a large network, and send them. */
    record Inspect(Inspection.Work work) implements PageEffect {
        @Override
        public void in(Page page) {
            page.inspect(work);
        }
    }

    /** Show a sentence until the learner dismisses it. */
    record Notice(String sentence) implements PageEffect {
        @Override
        public void in(Page page) {
            page.notice(sentence);
        }
    }

    /** Say a sentence politely to a screen reader. */
    record Announce(String sentence) implements PageEffect {
        @Override
        public void in(Page page) {
            page.say(sentence);
        }
    }
}
