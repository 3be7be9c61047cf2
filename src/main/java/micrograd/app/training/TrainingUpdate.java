package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import micrograd.app.store.History;
import micrograd.app.store.Next;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.HiddenLayers;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.wire.TrainingProgress;

/** The one way to change the training view's state. */
public final class TrainingUpdate {
    /** A graph with more parameters is not rebuilt with every step. */
    private static final int MOST_PARAMETERS_LIVE = Budgets.PARAMETERS_LIVE;

    private static final double MILLIS_BETWEEN_SUMMARIES = 5000;
    private static final int STEPS_BETWEEN_LINKS = 100;
    private static final int MOST_POINTS_LIVE = Budgets.POINTS_LIVE;

    private TrainingUpdate() {}

    /** The one way to change the training view's state. */
    public static Next<TrainingLab, TrainingEffect> update(TrainingLab model, TrainingMessage message) {
        if (message instanceof TrainingMessage.DocumentOpened opened) {
            return open(model, opened.entries());
        }
        if (message instanceof TrainingMessage.SettingEdited edited) {
            return edit(model, edited);
        }
        if (message instanceof TrainingMessage.NeuronsEdited edited) {
            String option = "layers." + edited.at();
            Supplier<TrainingSetup> change = () -> HiddenLayers.withNeurons(setup(model), edited.at(), edited.text());
            return attempt(model, option, change, Optional.of(new History.Grouping(option, edited.millis())));
        }
        if (message instanceof TrainingMessage.LayerAdded added) {
            return attempt(
                    model, "layers", () -> HiddenLayers.withLayerAdded(setup(model), added.at()), Optional.empty());
        }
        if (message instanceof TrainingMessage.LayerRemoved removed) {
            return attempt(
                    model, "layers", () -> HiddenLayers.withLayerRemoved(setup(model), removed.at()), Optional.empty());
        }
        if (message instanceof TrainingMessage.RunMessage asked) {
            return RunUpdate.update(model, asked);
        }
        if (message instanceof TrainingMessage.DataMessage data) {
            return DataUpdate.update(model, data);
        }
        if (message instanceof TrainingMessage.PresetChosen chosen) {
            return choose(model, chosen.preset());
        }
        if (message instanceof TrainingMessage.Progressed progressed) {
            return progress(model, progressed);
        }
        if (message instanceof TrainingMessage.WorkerDied died) {
            return revive(model, died.reason());
        }
        return control(model, message);
    }

    private static Next<TrainingLab, TrainingEffect> control(TrainingLab model, TrainingMessage message) {
        TrainingModel training = model.training();
        if (message instanceof TrainingMessage.Played) {
            return RunUpdate.goOn(model, here -> play(here, stopStep(here)));
        }
        if (message instanceof TrainingMessage.Paused) {
            return pause(model);
        }
        if (message instanceof TrainingMessage.Stepped stepped) {
            return RunUpdate.goOn(model, here -> step(here, stepped.count()));
        }
        if (message instanceof TrainingMessage.ResetRequested) {
            return reset(model);
        }
        if (message instanceof TrainingMessage.ChangeReturnedTo) {
            return restart(model, model.document().atStep(0));
        }
        if (message instanceof TrainingMessage.PageLeft) {
            return standAt(model, true);
        }
        if (message instanceof TrainingMessage.PaceChosen chosen) {
            TrainingModel next = training.withPace(chosen.stepsPerSecond());
            List<TrainingEffect> effects = training.run().playing() ? List.of(next.playing()) : List.of();
            return new Next<>(model.withTraining(next), effects);
        }
        if (message instanceof TrainingMessage.InspectionRequested asked) {
            Example example = asked.example().orElse(training.example());
            return inspect(model, Inspection.Request.of(asked.neuron(), example));
        }
        if (message instanceof TrainingMessage.LayerRequested asked) {
            return inspect(model, Inspection.Request.ofLayer(asked.layer(), training.example()));
        }
        if (message instanceof TrainingMessage.ExampleChosen chosen) {
            return training.inspection().isEmpty()
                    ? Next.of(model.withTraining(training.feeding(chosen.example())))
                    : inspect(model, training.inspection().get().request().feeding(chosen.example()));
        }
        if (message instanceof TrainingMessage.NeuronOpened opened) {
            return reopened(model, open -> open.opening(opened.neuron()));
        }
        if (message instanceof TrainingMessage.UnfoldingChosen chosen) {
            return reopened(model, open -> open.unfolded(chosen.unfolded()));
        }
        if (message instanceof TrainingMessage.ScalarAsked asked) {
            Optional<Inspection> open = training.inspection().map(inspection -> inspection.asking(asked.scalar()));
            return Next.of(model.withTraining(training.inspecting(open)));
        }
        if (message instanceof TrainingMessage.Inspected inspected) {
            return inspected(model, inspected.work());
        }
        if (message instanceof TrainingMessage.InspectionClosed) {
            return Next.of(model.withTraining(training.inspecting(Optional.empty())));
        }
        throw new IllegalStateException("nobody handles " + message.getClass().getSimpleName());
    }

    /** The open scalars otherwise; nothing where none are open any more. */
    private static Next<TrainingLab, TrainingEffect> reopened(
            TrainingLab model, UnaryOperator<Inspection.Request> change) {
        Optional<Inspection> open = model.training().inspection();
        return open.isEmpty()
                ? Next.of(model)
                : inspect(model, change.apply(open.get().request()));
    }

    private static TrainingSetup setup(TrainingLab model) {
        return model.document().setup();
    }

    private static Next<TrainingLab, TrainingEffect> edit(TrainingLab model, TrainingMessage.SettingEdited edited) {
        Supplier<TrainingSetup> change = () -> SettingTexts.edited(setup(model), edited.option(), edited.text());
        return attempt(
                model, edited.option(), change, Optional.of(new History.Grouping(edited.option(), edited.millis())));
    }

    /**
     * Changes the set-up, or says at its place why not and keeps the last valid one. What only changes how is learnt applies at once: the run goes on from
     * where it is. Anything else starts it again, and a run that was playing plays on, from step 0.
     */
    static Next<TrainingLab, TrainingEffect> attempt(
            TrainingLab model, String option, Supplier<TrainingSetup> change, Optional<History.Grouping> grouping) {
        TrainingSetup next;
        try {
            next = change.get();
        } catch (IllegalArgumentException e) {
            return Next.of(model.withTraining(model.training().refusing(option, e.getMessage())));
        }
        TrainingLab accepted = model.withTraining(model.training().accepting(option));
        if (next.equals(setup(model))) {
            return Next.of(accepted);
        }
        TrainingRun run = model.training().run();
        if (setup(model).learnsTheSame(next) && run.step() > 0 && !run.isCatchingUp()) {
            return RunUpdate.continueWith(accepted, next, grouping);
        }
        Next<TrainingLab, TrainingEffect> changed =
                change(accepted, model.document().withSetup(next), grouping);
        boolean plays = run.playing() && !run.isCatchingUp();
        return plays ? and(changed, play(changed.model(), 0)) : changed;
    }

    private static Next<TrainingLab, TrainingEffect> choose(TrainingLab model, Preset preset) {
        TrainingDocument document =
                TrainingDocument.of(preset.setup()).withLook(model.document().look());
        return restart(model, document);
    }

    /** The first weights that the set-up itself draws, whatever was changed on the way. */
    private static Next<TrainingLab, TrainingEffect> reset(TrainingLab model) {
        return restart(model, model.document().withSetup(setup(model)));
    }

    /** A run from step 0, even where the document already says so. */
    static Next<TrainingLab, TrainingEffect> restart(TrainingLab model, TrainingDocument document) {
        if (!document.equals(model.document())) {
            return change(model, document, Optional.empty());
        }
        TrainingModel training = model.training();
        TrainingRun run = TrainingRun.of(training.run().number() + 1, document);
        TrainingLab begun = model.withTraining(training.with(run).inspecting(Optional.empty()));
        return new Next<>(begun, beginning(model, begun));
    }

    /** The step at which playing is to stop; 0 for none, and where it has been reached. */
    private static int stopStep(TrainingLab model) {
        int stop = model.document().stop().step();
        return stop > model.training().run().step() ? stop : 0;
    }

    static Next<TrainingLab, TrainingEffect> play(TrainingLab model, int untilStep) {
        TrainingModel training = model.training();
        TrainingModel next =
                training.with(training.run().playing(true, untilStep)).spoken(Double.NaN);
        int from = next.run().step();
        String word = (from == 0 ? "Training begins" : "Training goes on from step " + from)
                + (untilStep > 0 ? " to step " + untilStep : "") + ".";
        return Next.of(model.withTraining(next), next.playing(), new TrainingEffect.Announce(word));
    }

    private static Next<TrainingLab, TrainingEffect> pause(TrainingLab model) {
        TrainingModel training = model.training();
        TrainingLab paused = model.withTraining(training.with(training.run().playing(false, 0)));
        Next<TrainingLab, TrainingEffect> settled = standAt(paused, true);
        return and(Next.of(paused, new TrainingEffect.PauseRun()), settled).and(List.of(announce(settled.model())));
    }

    static Next<TrainingLab, TrainingEffect> step(TrainingLab model, int count) {
        TrainingModel training = model.training();
        TrainingLab paused = model.withTraining(training.with(training.run().playing(false, 0)));
        return Next.of(paused, new TrainingEffect.StepRun(count));
    }

    private static Next<TrainingLab, TrainingEffect> progress(TrainingLab model, TrainingMessage.Progressed message) {
        TrainingProgress told = message.progress();
        TrainingRun before = model.training().run();
        if (told.run() != before.number()) {
            return Next.of(model);
        }
        TrainingRun run = before.progressed(told);
        TrainingModel training =
                refreshed(RunUpdate.noted(model.training(), told).with(run));
        if (training.spokenAt() != training.spokenAt()) {
            // That it began is said; how it goes, a while later.
            training = training.spoken(message.millis());
        }
        boolean stopped = before.playing() && !run.playing();
        boolean stepped = !run.playing() && told.step() != before.shownStep();
        boolean speaks = stopped
                || stepped
                || run.playing() && message.millis() - training.spokenAt() >= MILLIS_BETWEEN_SUMMARIES;
        if (speaks) {
            training = training.spoken(message.millis());
        }
        // Writing a large document into the address takes long enough to be seen: it waits until the run stands, or the
        // page is left.
        boolean small = run.setup().dataset().points().size() <= MOST_POINTS_LIVE;
        boolean links =
                !run.playing() || small && told.step() / STEPS_BETWEEN_LINKS != before.step() / STEPS_BETWEEN_LINKS;
        Next<TrainingLab, TrainingEffect> next = standAt(model.withTraining(training), links);
        Optional<Inspection> open = training.inspection();
        if (!run.playing()
                && run.initial().length > MOST_PARAMETERS_LIVE
                && open.isPresent()
                && open.get().step() != run.shownStep()) {
            next = and(next, inspect(next.model(), open.get().request()));
        }
        return speaks ? next.and(List.of(announce(next.model()))) : next;
    }

    /** The document says at which step the run stands, unless it is on its way to the step it was opened at. */
    private static Next<TrainingLab, TrainingEffect> standAt(TrainingLab model, boolean links) {
        TrainingRun run = model.training().run();
        TrainingDocument document = run.document();
        boolean known = !run.isCatchingUp() && !(run.progress().isEmpty() && run.playing());
        if (known && links && run.isBeyondLinks()) {
            return beyond(model);
        }
        if (!known || document.step() == run.linkedStep() && !links) {
            return Next.of(model);
        }
        // Steps that no link was told of are told with the next one that is.
        TrainingLab standing = model.showing(document.atStep(run.linkedStep()));
        return links ? Next.of(standing, tell(standing, false, Optional.empty())) : Next.of(standing);
    }

    /** Further than opening a link trains: the link then says the weights, from which the run goes on. */
    private static Next<TrainingLab, TrainingEffect> beyond(TrainingLab model) {
        TrainingModel training = model.training();
        TrainingRun run = training.run();
        TrainingDocument document = model.document().goingOn(run.setup(), run.shownState());
        TrainingLab standing = new TrainingLab(document, training.with(run.withDocument(document)));
        return Next.of(standing, tell(standing, false, Optional.empty()));
    }

    /** With the open scalars at the new step, where that is quick; large ones wait until the run stands. */
    private static TrainingModel refreshed(TrainingModel training) {
        Optional<Inspection> open = training.inspection();
        TrainingRun run = training.run();
        if (open.isEmpty() || open.get().step() == run.shownStep() || run.initial().length > MOST_PARAMETERS_LIVE) {
            return training;
        }
        if (!open.get().request().stands(run.setup().shape())) {
            return training.inspecting(Optional.empty());
        }
        return training.inspecting(Optional.of(
                Inspection.of(run.setup(), run.parameters(), open.get().request(), run.shownStep())));
    }

    static Next<TrainingLab, TrainingEffect> inspect(TrainingLab model, Inspection.Request request) {
        TrainingRun run = model.training().run();
        if (!request.stands(run.setup().shape())) {
            return Next.of(model);
        }
        if (run.initial().length > Budgets.PARAMETERS_INSPECTED) {
            return Next.of(
                    model.withTraining(model.training().inspecting(Optional.empty())),
                    new TrainingEffect.Notice("This network has " + Numbers.grouped(run.initial().length)
                            + " weights and biases: its scalars can be looked at where there are at most "
                            + Numbers.grouped(Budgets.PARAMETERS_INSPECTED) + "."));
        }
        if (run.initial().length > MOST_PARAMETERS_LIVE) {
            boolean again = model.training().inspection().isPresent();
            Inspection.Work work = new Inspection.Work(run.setup(), run.parameters(), request, run.shownStep(), again);
            return Next.of(model, new TrainingEffect.Inspect(work));
        }
        return inspected(model, Inspection.of(run.setup(), run.parameters(), request, run.shownStep()));
    }

    private static Next<TrainingLab, TrainingEffect> inspected(TrainingLab model, Inspection opened) {
        boolean other = model.training()
                .inspection()
                .filter(open -> open.request().equals(opened.request()))
                .isEmpty();
        Next<TrainingLab, TrainingEffect> next =
                Next.of(model.withTraining(model.training().inspecting(Optional.of(opened))));
        return other ? next.and(List.of(new TrainingEffect.Announce(opened.title()))) : next;
    }

    /** What was made in slices is shown, unless what it was to renew was closed, or the run has gone on: then it is made again once that stands. */
    private static Next<TrainingLab, TrainingEffect> inspected(TrainingLab model, Inspection.Work work) {
        TrainingRun run = model.training().run();
        Optional<Inspection> made = work.madeOf(run);
        if (work.isAgain() && model.training().inspection().isEmpty()) {
            return Next.of(model);
        }
        return made.isPresent()
                ? inspected(model, made.get())
                : run.playing() ? Next.of(model) : inspect(model, work.request());
    }

    /** Starts the run again from what the worker last told, and says so. */
    private static Next<TrainingLab, TrainingEffect> revive(TrainingLab model, String reason) {
        TrainingModel training = model.training();
        TrainingRun run = training.run();
        String from = run.step() == 0 ? "from the beginning" : "from step " + run.step();
        String word = "Training stopped working (" + reason + ") and was started again " + from + ".";
        List<TrainingEffect> effects = new ArrayList<>();
        boolean whole = run.document().start().isEmpty();
        effects.add(new TrainingEffect.StartRun(run.number(), run.setup(), run.state(), whole));
        if (run.playing()) {
            effects.add(training.playing());
        }
        effects.add(new TrainingEffect.Announce(word));
        TrainingRun here = run.playing(run.playing(), run.untilStep());
        return new Next<>(model.withTraining(training.with(here).saying(Optional.of(word))), List.copyOf(effects));
    }

    /** How the run goes, in a sentence. */
    private static TrainingEffect announce(TrainingLab model) {
        TrainingRun run = model.training().run();
        StringBuilder sentence = new StringBuilder("Step ").append(run.shownStep());
        if (run.shown().isPresent()) {
            TrainingProgress told = run.shown().get();
            sentence.append(": train loss ").append(Numbers.display(run.loss()));
            if (!run.data().isRegression()) {
                sentence.append(", train accuracy ").append(percent(run.accuracy()));
            }
            if (!run.data().isRegression() && !run.data().test().isEmpty()) {
                sentence.append(", test accuracy ").append(percent(told.testAccuracy()));
            }
        }
        sentence.append(
                run.isPast()
                        ? ", gone back to."
                        : run.hasDiverged()
                                ? ". The numbers have become infinite."
                                : run.playing() ? "." : ". Paused.");
        return new TrainingEffect.Announce(sentence.toString());
    }

    private static String percent(double share) {
        return Numbers.compact(Rounding.rint(share * 1000) / 10) + " percent";
    }

    private static Next<TrainingLab, TrainingEffect> and(
            Next<TrainingLab, TrainingEffect> first, Next<TrainingLab, TrainingEffect> then) {
        List<TrainingEffect> effects = new ArrayList<>(first.effects());
        effects.addAll(then.effects());
        return new Next<>(then.model(), List.copyOf(effects));
    }

    /** A change of the document that undo takes back. */
    static Next<TrainingLab, TrainingEffect> change(
            TrainingLab model, TrainingDocument next, Optional<History.Grouping> grouping) {
        if (next.equals(model.document())) {
            return Next.of(model);
        }
        TrainingLab shown = model.showing(next);
        return Next.of(shown, tell(shown, true, grouping)).and(beginning(model, shown));
    }

    static TrainingEffect tell(TrainingLab model, boolean undoable, Optional<History.Grouping> grouping) {
        return new TrainingEffect.ChangeDocument(
                TrainingFragment.encode(model.document()),
                undoable,
                grouping.map(History.Grouping::key).orElse(""),
                grouping.map(History.Grouping::millis).orElse(0.0));
    }

    /** Shows what undo, a link or the address brought. */
    private static Next<TrainingLab, TrainingEffect> open(TrainingLab model, TrainingEntries entries) {
        List<String> problems = new ArrayList<>();
        TrainingLab shown = model.showing(TrainingFragment.decode(entries, problems));
        Next<TrainingLab, TrainingEffect> next = new Next<>(shown, beginning(model, shown));
        Optional<String> sentence = TrainingLab.notice(entries, problems);
        return sentence.isEmpty() ? next : next.and(List.of(new TrainingEffect.Notice(sentence.get())));
    }

    /** What another document asks of the worker: another run where another is shown, played to where it was opened. */
    private static List<TrainingEffect> beginning(TrainingLab before, TrainingLab after) {
        boolean same =
                before.training().run().number() == after.training().run().number();
        return same ? List.of() : List.copyOf(after.training().beginning());
    }
}
