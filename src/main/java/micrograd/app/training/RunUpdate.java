package micrograd.app.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import micrograd.app.store.History;
import micrograd.app.store.Next;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.document.TrainingDocument;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.HandStep;
import micrograd.training.run.StopConditions;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingProgress;

/** What is done with a run beyond playing it: single steps and their parts, going back, setting and freezing parameters, keeping runs. */
final class RunUpdate {
    private static final int MOST_STEPS_AT_ONCE = 100;

    /** Where what is wrong with a parameter's text stands. */
    static final String PARAMETER = "parameter";

    private RunUpdate() {}

    static Next<TrainingLab, TrainingEffect> update(TrainingLab model, RunMessage message) {
        if (message instanceof RunMessage.PartAsked asked) {
            return goOn(model, here -> part(here, asked.part()));
        }
        if (message instanceof RunMessage.ExampleAsked) {
            return goOn(model, here -> command(paused(here), new TrainingCommand.StepExample()));
        }
        if (message instanceof RunMessage.EpochAsked) {
            return goOn(model, here -> steps(here, leftOfEpoch(here.training().run())));
        }
        if (message instanceof RunMessage.RunToAsked asked) {
            return goOn(model, here -> TrainingUpdate.play(here, asked.step()));
        }
        if (message instanceof RunMessage.RateAdviceTaken taken) {
            TrainingSetup setup = model.document().setup();
            return RateAdvice.of(setup)
                    .map(rate -> TrainingUpdate.attempt(
                            model,
                            "learningRate",
                            () -> setup.toBuilder().learningRate(rate).build(),
                            Optional.of(new History.Grouping("learningRate", taken.millis()))))
                    .orElse(Next.of(model));
        }
        if (message instanceof RunMessage.StepsAsked asked) {
            return steps(model, asked.text());
        }
        if (message instanceof RunMessage.WalkAsked) {
            int parameters = model.training().run().initial().length;
            if (parameters > Budgets.PARAMETERS_WALKED) {
                return Next.of(
                        model,
                        new TrainingEffect.Notice("This network has " + Numbers.grouped(parameters)
                                + " weights and biases: to walk through an example operation by operation takes one with at most "
                                + Numbers.grouped(Budgets.PARAMETERS_WALKED) + "."));
            }
            return Next.of(model, new TrainingEffect.OpenFragment(ExampleProgram.fragment(model.training())));
        }
        if (message instanceof RunMessage.WentBack back) {
            return command(paused(model), new TrainingCommand.GoBack(back.step()));
        }
        if (message instanceof RunMessage.CameBack) {
            return command(paused(model), new TrainingCommand.Pause());
        }
        if (message instanceof RunMessage.Branched) {
            return goOn(model, Next::of);
        }
        return change(model, message);
    }

    private static Next<TrainingLab, TrainingEffect> change(TrainingLab model, RunMessage message) {
        if (message instanceof RunMessage.ParameterSet set) {
            return goOn(model, here -> set(here, set));
        }
        if (message instanceof RunMessage.ParametersOpened opened) {
            return open(model, opened.text());
        }
        if (message instanceof RunMessage.FrozenChosen chosen) {
            TrainingSetup setup = model.document().setup();
            TrainingSetup next = setup.toBuilder()
                    .rules(setup.rules().withFrozen(chosen.parameter(), chosen.frozen()))
                    .build();
            return continueWith(model, next, Optional.empty());
        }
        if (message instanceof RunMessage.FaultChosen chosen) {
            TrainingSetup setup = model.document().setup();
            TrainingSetup next = setup.toBuilder()
                    .rules(setup.rules().withFault(chosen.fault()))
                    .build();
            return TrainingUpdate.change(model, model.document().withSetup(next), Optional.empty());
        }
        if (message instanceof RunMessage.StopEdited edited) {
            return stop(model, edited.condition(), edited.text());
        }
        return keep(model, message);
    }

    private static Next<TrainingLab, TrainingEffect> keep(TrainingLab model, RunMessage message) {
        RunNotes notes = model.training().notes();
        if (message instanceof RunMessage.RunReopened asked) {
            return asked.index() < notes.kept().size()
                    ? TrainingUpdate.restart(
                            model, notes.kept().get(asked.index()).document())
                    : Next.of(model);
        }
        if (message instanceof RunMessage.ParameterChosen chosen) {
            notes = notes.choosing(chosen.parameter());
        } else if (message instanceof RunMessage.RunKept) {
            notes = notes.keeping(model.training().run());
        } else if (message instanceof RunMessage.RunRenamed renamed) {
            notes = notes.renaming(renamed.index(), renamed.name());
        } else if (message instanceof RunMessage.RunDropped dropped) {
            notes = notes.dropping(dropped.index());
        } else {
            throw new IllegalStateException(
                    "nobody handles " + message.getClass().getSimpleName());
        }
        return Next.of(model.withTraining(model.training().noting(notes)));
    }

    /** Does something with the run where it is shown: in its past, as a branch, the run itself being kept for comparison. */
    static Next<TrainingLab, TrainingEffect> goOn(
            TrainingLab model, Function<TrainingLab, Next<TrainingLab, TrainingEffect>> then) {
        TrainingModel training = model.training();
        if (!training.run().isPast()) {
            return then.apply(model);
        }
        RunNotes kept = training.notes().keeping(training.run());
        TrainingRun branch = training.run().branched(training.run().number() + 1);
        TrainingLab branched = model.withTraining(training.with(branch).noting(kept));
        Next<TrainingLab, TrainingEffect> next = then.apply(branched);
        List<TrainingEffect> effects = new ArrayList<>();
        effects.add(new TrainingEffect.CommandRun(new TrainingCommand.Branch(branch.number())));
        effects.addAll(next.effects());
        return new Next<>(next.model(), List.copyOf(effects));
    }

    private static TrainingLab paused(TrainingLab model) {
        TrainingModel training = model.training();
        TrainingRun run = training.run();
        return run.playing() ? model.withTraining(training.with(run.playing(false, 0))) : model;
    }

    private static Next<TrainingLab, TrainingEffect> command(TrainingLab model, TrainingCommand command) {
        return Next.of(model, new TrainingEffect.CommandRun(command));
    }

    private static Next<TrainingLab, TrainingEffect> part(TrainingLab model, HandStep part) {
        TrainingLab paused = paused(model);
        TrainingModel training = paused.training();
        return command(
                paused.withTraining(training.noting(training.notes().asking(part))), new TrainingCommand.Part(part));
    }

    private static int leftOfEpoch(TrainingRun run) {
        int all = run.data().train().size();
        int batch = run.setup().batchSize() == 0 ? all : Math.min(run.setup().batchSize(), all);
        int perEpoch = (all + batch - 1) / batch;
        return perEpoch - run.step() % perEpoch;
    }

    private static Next<TrainingLab, TrainingEffect> steps(TrainingLab model, String text) {
        TrainingModel training = model.training();
        double count = Numbers.isDecimal(text.trim()) ? Numbers.parse(text.trim()) : Double.NaN;
        if (!(count >= 1 && count <= TrainingDocument.MOST_STEPS && count == Math.floor(count))) {
            return Next.of(model.withTraining(training.refusing(
                    "steps", "Must be a whole number from 1 to " + TrainingDocument.MOST_STEPS + ".")));
        }
        TrainingLab accepted = model.withTraining(training.accepting("steps"));
        return goOn(accepted, here -> steps(here, Rounding.truncated(count)));
    }

    /** Few steps at once; many are played, at full speed, so that they can be stopped. */
    private static Next<TrainingLab, TrainingEffect> steps(TrainingLab model, int count) {
        if (count <= MOST_STEPS_AT_ONCE) {
            return TrainingUpdate.step(model, count);
        }
        TrainingModel training = model.training();
        int until = training.run().step() + count;
        TrainingModel next = training.with(training.run().playing(true, until));
        return Next.of(model.withTraining(next), new TrainingEffect.PlayRun(0, until, StopConditions.NONE));
    }

    private static Next<TrainingLab, TrainingEffect> set(TrainingLab model, RunMessage.ParameterSet set) {
        double[] parameters = model.training().run().parameters().clone();
        TrainingModel training = model.training();
        if (set.parameter() < 0 || set.parameter() >= parameters.length) {
            return Next.of(model);
        }
        if (set.value() - set.value() != 0) {
            return Next.of(model.withTraining(training.refusing(PARAMETER, "Must be a finite number.")));
        }
        if (training.run().hasDiverged()) {
            return Next.of(model.withTraining(
                    training.refusing(PARAMETER, "The numbers have become infinite: Reset the run first.")));
        }
        parameters[set.parameter()] = set.value();
        return put(
                model.withTraining(training.accepting(PARAMETER)),
                parameters,
                Optional.of(new History.Grouping(set.group(), set.millis())));
    }

    /** The run goes on from other parameters: the document says which, from which step. */
    private static Next<TrainingLab, TrainingEffect> put(
            TrainingLab model, double[] parameters, Optional<History.Grouping> grouping) {
        TrainingModel training = model.training();
        TrainingRun run = training.run();
        TrainingDocument document =
                model.document().goingOn(run.setup(), run.shownState().withParameters(parameters));
        TrainingLab next = new TrainingLab(document, training.with(run.withDocument(document)));
        return Next.of(next, TrainingUpdate.tell(next, true, grouping))
                .and(List.of(new TrainingEffect.CommandRun(new TrainingCommand.SetParameters(parameters))));
    }

    private static Next<TrainingLab, TrainingEffect> open(TrainingLab model, String text) {
        try {
            double[] parameters = Weights.parse(model.document().setup().shape(), text);
            return goOn(model, here -> put(here, parameters, Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Next.of(model, new TrainingEffect.Notice(e.getMessage()));
        }
    }

    /**
     * Changes a set-up of which the parameters fit the run's: before the first step it begins again, later it goes on at once from where it is, and
     * the document says from which parameters.
     */
    static Next<TrainingLab, TrainingEffect> continueWith(
            TrainingLab model, TrainingSetup setup, Optional<History.Grouping> grouping) {
        TrainingRun now = model.training().run();
        boolean finite = now.parameters().length > 0 && !now.hasDiverged();
        boolean begins = now.progress().isEmpty()
                || now.shownStep() == 0 && now.document().start().isEmpty();
        if (begins || !finite || !setup.continues(now.setup())) {
            return TrainingUpdate.change(model, model.document().withSetup(setup), grouping);
        }
        return goOn(model, here -> {
            TrainingModel training = here.training();
            TrainingRun run = training.run();
            TrainingDocument document = here.document().goingOn(setup, run.shownState());
            TrainingLab next = new TrainingLab(document, training.with(run.withDocument(document)));
            return Next.of(next, TrainingUpdate.tell(next, true, grouping))
                    .and(List.of(new TrainingEffect.CommandRun(new TrainingCommand.Change(setup))));
        });
    }

    private static Next<TrainingLab, TrainingEffect> stop(TrainingLab model, String condition, String text) {
        TrainingModel training = model.training();
        String option = "stop." + condition;
        StopConditions stop;
        try {
            stop = edited(model.document().stop(), condition, text.trim());
        } catch (IllegalArgumentException e) {
            return Next.of(model.withTraining(training.refusing(option, e.getMessage())));
        }
        TrainingModel accepted = training.accepting(option);
        TrainingDocument document = model.document().stopping(stop);
        TrainingLab next =
                new TrainingLab(document, accepted.with(accepted.run().withDocument(document)));
        List<TrainingEffect> effects = new ArrayList<>();
        effects.add(TrainingUpdate.tell(next, true, Optional.empty()));
        if (training.run().playing() && !training.run().isCatchingUp()) {
            effects.add(next.training().playing());
        }
        return new Next<>(next, List.copyOf(effects));
    }

    private static StopConditions edited(StopConditions stop, String condition, String text) {
        boolean none = text.isEmpty();
        if (!none && !Numbers.isDecimal(text)) {
            throw new IllegalArgumentException("Must be a number, or nothing.");
        }
        double number = none ? Double.NaN : Numbers.parse(text);
        if (!none && number - number != 0) {
            throw new IllegalArgumentException("Must be a finite number, or nothing.");
        }
        if (condition.equals("loss")) {
            return new StopConditions(number, stop.accuracy(), stop.step());
        }
        if (condition.equals("accuracy")) {
            if (!none && !(number > 0 && number <= 100)) {
                throw new IllegalArgumentException("Must be a percentage above 0, at most 100.");
            }
            return new StopConditions(stop.loss(), number / 100, stop.step());
        }
        boolean whole = number >= 1 && number <= TrainingDocument.MOST_STEPS && number == Math.floor(number);
        if (!none && !whole) {
            throw new IllegalArgumentException("Must be a whole number from 1 to a million.");
        }
        return new StopConditions(stop.loss(), stop.accuracy(), none ? 0 : Rounding.truncated(number));
    }

    /** After what the worker told: what a part made by hand changed. */
    static TrainingModel noted(TrainingModel training, TrainingProgress told) {
        RunNotes notes = training.notes();
        Optional<TrainingProgress> before = training.run().progress();
        boolean other = before.isEmpty()
                || told.step() == before.get().step()
                        && Arrays.equals(told.parameters(), before.get().parameters())
                        && notes.asked().isEmpty();
        if (notes.asked().isPresent() && before.isPresent()) {
            String made =
                    HandWords.of(notes.asked().get(), training.run().setup().shape(), before.get(), told);
            return training.noting(notes.counting().telling(made));
        }
        return other || notes.made().isEmpty() ? training : training.noting(notes.telling(""));
    }
}
