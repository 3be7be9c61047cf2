package micrograd.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import micrograd.app.Update.Next;
import micrograd.data.Example;
import micrograd.document.Document;
import micrograd.document.TrainingDocument;
import micrograd.text.Numbers;
import micrograd.training.Preset;
import micrograd.training.TrainingProgress;
import micrograd.training.TrainingSetup;

/** What the training view's messages do to the model. */
final class TrainingUpdate {
    /** A graph with more parameters is not rebuilt with every step. */
    private static final int MOST_PARAMETERS_LIVE = 3000;

    private static final double MILLIS_BETWEEN_SUMMARIES = 5000;
    private static final int STEPS_BETWEEN_LINKS = 100;

    private TrainingUpdate() {}

    static Next update(Model model, TrainingMessage message) {
        if (message instanceof TrainingMessage.SettingEdited edited) {
            return edit(model, edited);
        }
        if (message instanceof TrainingMessage.NeuronsEdited edited) {
            String option = "layers." + edited.at();
            Supplier<TrainingSetup> change =
                    () -> TrainingSettings.withNeurons(setup(model), edited.at(), edited.text());
            return attempt(model, option, change, Optional.of(new History.Grouping(option, edited.millis())));
        }
        if (message instanceof TrainingMessage.LayerAdded added) {
            return attempt(
                    model, "layers", () -> TrainingSettings.withLayerAdded(setup(model), added.at()), Optional.empty());
        }
        if (message instanceof TrainingMessage.LayerRemoved removed) {
            return attempt(
                    model,
                    "layers",
                    () -> TrainingSettings.withLayerRemoved(setup(model), removed.at()),
                    Optional.empty());
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

    private static Next control(Model model, TrainingMessage message) {
        TrainingModel training = model.training();
        if (message instanceof TrainingMessage.Played) {
            return play(model, 0);
        }
        if (message instanceof TrainingMessage.Paused) {
            return pause(model);
        }
        if (message instanceof TrainingMessage.Stepped stepped) {
            return step(model, stepped.count());
        }
        if (message instanceof TrainingMessage.ResetRequested) {
            return reset(model);
        }
        if (message instanceof TrainingMessage.PaceChosen chosen) {
            TrainingModel next = training.withPace(chosen.stepsPerSecond());
            List<Effect> effects = training.run().playing() ? List.of(next.playing()) : List.of();
            return new Next(model.withTraining(next), effects);
        }
        if (message instanceof TrainingMessage.InspectionRequested asked) {
            Example example = asked.example().orElse(training.example());
            return inspect(model, Inspection.Request.of(asked.neuron(), example));
        }
        if (message instanceof TrainingMessage.UnfoldingChosen chosen
                && training.inspection().isPresent()) {
            Inspection.Request open = training.inspection().get().request();
            return inspect(model, open.unfolded(chosen.unfolded()));
        }
        if (message instanceof TrainingMessage.ScalarAsked asked) {
            Optional<Inspection> open = training.inspection().map(inspection -> inspection.asking(asked.scalar()));
            return Next.of(model.withTraining(training.inspecting(open)));
        }
        return Next.of(model.withTraining(training.inspecting(Optional.empty())));
    }

    private static TrainingSetup setup(Model model) {
        return model.document().training().setup();
    }

    private static Next edit(Model model, TrainingMessage.SettingEdited edited) {
        Supplier<TrainingSetup> change = () -> TrainingSettings.edited(setup(model), edited.option(), edited.text());
        return attempt(
                model, edited.option(), change, Optional.of(new History.Grouping(edited.option(), edited.millis())));
    }

    /** Changes the set-up, or says at its place why not and keeps the last valid one. A run that was playing plays on, from step 0. */
    private static Next attempt(
            Model model, String option, Supplier<TrainingSetup> change, Optional<History.Grouping> grouping) {
        TrainingSetup next;
        try {
            next = change.get();
        } catch (IllegalArgumentException e) {
            return Next.of(model.withTraining(model.training().refusing(option, e.getMessage())));
        }
        Model accepted = model.withTraining(model.training().accepting(option));
        if (next.equals(setup(model))) {
            return Next.of(accepted);
        }
        Document document =
                model.document().withTraining(model.document().training().withSetup(next));
        Next changed = grouping.isPresent()
                ? Update.change(
                        accepted, document, grouping.get().key(), grouping.get().millis())
                : Update.change(accepted, document, false);
        boolean plays =
                model.training().run().playing() && !model.training().run().isCatchingUp();
        return plays ? and(changed, play(changed.model(), 0)) : changed;
    }

    private static Next choose(Model model, Preset preset) {
        TrainingDocument document = new TrainingDocument(preset.setup(), 0, List.of());
        Next begun = restart(model, document);
        return and(begun, play(begun.model(), preset.steps()));
    }

    private static Next reset(Model model) {
        return restart(model, model.document().training().atStep(0));
    }

    /** A run from step 0, even where the document already says so. */
    private static Next restart(Model model, TrainingDocument document) {
        Document next = model.document().withTraining(document);
        if (!next.equals(model.document())) {
            return Update.change(model, next, false);
        }
        TrainingModel training = model.training();
        TrainingRun run = TrainingRun.of(training.run().number() + 1, document);
        Model begun = model.withTraining(training.with(run).inspecting(Optional.empty()));
        return new Next(begun, effectsOf(model, begun));
    }

    private static Next play(Model model, int untilStep) {
        TrainingModel training = model.training();
        TrainingModel next = training.with(training.run().playing(true, untilStep));
        return Next.of(model.withTraining(next), next.playing());
    }

    private static Next pause(Model model) {
        TrainingModel training = model.training();
        Model paused = model.withTraining(training.with(training.run().playing(false, 0)));
        Next settled = standAt(paused, true);
        return and(Next.of(paused, new TrainingEffect.PauseRun()), settled).and(List.of(announce(settled.model())));
    }

    private static Next step(Model model, int count) {
        TrainingModel training = model.training();
        Model paused = model.withTraining(training.with(training.run().playing(false, 0)));
        return Next.of(paused, new TrainingEffect.StepRun(count));
    }

    private static Next progress(Model model, TrainingMessage.Progressed message) {
        TrainingProgress told = message.progress();
        TrainingRun before = model.training().run();
        if (told.run() != before.number()) {
            return Next.of(model);
        }
        TrainingRun run = before.progressed(told);
        TrainingModel training = refreshed(model.training().with(run));
        boolean stopped = before.playing() && !run.playing();
        boolean stepped = !run.playing() && told.step() != before.step();
        boolean speaks = stopped
                || stepped
                || run.playing() && message.millis() - training.spokenAt() >= MILLIS_BETWEEN_SUMMARIES;
        if (speaks) {
            training = training.spoken(message.millis());
        }
        boolean links = !run.playing() || told.step() / STEPS_BETWEEN_LINKS != before.step() / STEPS_BETWEEN_LINKS;
        Next next = standAt(model.withTraining(training), links);
        return speaks ? next.and(List.of(announce(next.model()))) : next;
    }

    /** The document says at which step the run stands, unless it is on its way to the step it was opened at. */
    private static Next standAt(Model model, boolean links) {
        TrainingRun run = model.training().run();
        TrainingDocument document = run.document();
        if (run.isCatchingUp() || run.progress().isEmpty() && run.playing() || document.step() == run.linkedStep()) {
            return Next.of(model);
        }
        Document standing = model.document().withTraining(document.atStep(run.linkedStep()));
        return links ? Update.pass(model, standing) : Next.of(model.showing(standing));
    }

    /** With the open scalars at the new step, where that is quick; large ones wait until the run stands. */
    private static TrainingModel refreshed(TrainingModel training) {
        Optional<Inspection> open = training.inspection();
        TrainingRun run = training.run();
        if (open.isEmpty()
                || open.get().step() == run.step()
                || run.playing() && run.initial().length > MOST_PARAMETERS_LIVE) {
            return training;
        }
        return training.inspecting(Optional.of(
                Inspection.of(run.setup(), run.parameters(), open.get().request(), run.step())));
    }

    private static Next inspect(Model model, Inspection.Request request) {
        TrainingRun run = model.training().run();
        Inspection opened = Inspection.of(run.setup(), run.parameters(), request, run.step());
        return Next.of(
                model.withTraining(model.training().inspecting(Optional.of(opened))),
                new Effect.Announce(opened.title()));
    }

    /** Starts the run again from what the worker last told, and says so. */
    private static Next revive(Model model, String reason) {
        TrainingModel training = model.training();
        TrainingRun run = training.run();
        String from = run.step() == 0 ? "from the beginning" : "from step " + run.step();
        String word = "Training stopped working (" + reason + ") and was started again " + from + ".";
        List<Effect> effects = new ArrayList<>();
        effects.add(new TrainingEffect.StartRun(run.number(), run.setup(), run.state()));
        if (run.playing()) {
            effects.add(training.playing());
        }
        effects.add(new Effect.Announce(word));
        return new Next(model.withTraining(training.saying(Optional.of(word))), List.copyOf(effects));
    }

    /** How the run goes, in a sentence. */
    private static Effect announce(Model model) {
        TrainingRun run = model.training().run();
        StringBuilder sentence = new StringBuilder("Step ").append(run.step());
        if (run.progress().isPresent()) {
            TrainingProgress told = run.progress().get();
            sentence.append(": train loss ").append(Numbers.display(told.loss()));
            sentence.append(", train accuracy ").append(percent(told.accuracy()));
            if (!run.data().test().isEmpty()) {
                sentence.append(", test accuracy ").append(percent(told.testAccuracy()));
            }
        }
        sentence.append(run.hasDiverged() ? ". The numbers have become infinite." : run.playing() ? "." : ". Paused.");
        return new Effect.Announce(sentence.toString());
    }

    private static String percent(double share) {
        return Numbers.compact(Math.rint(share * 1000) / 10) + " percent";
    }

    private static Next and(Next first, Next then) {
        List<Effect> effects = new ArrayList<>(first.effects());
        effects.addAll(then.effects());
        return new Next(then.model(), List.copyOf(effects));
    }

    /** What a change of the whole model asks of the worker: another run where another is shown, played to where it was opened. */
    static List<Effect> effectsOf(Model before, Model after) {
        boolean same =
                before.training().run().number() == after.training().run().number();
        return same ? List.of() : List.copyOf(after.training().beginning());
    }
}
