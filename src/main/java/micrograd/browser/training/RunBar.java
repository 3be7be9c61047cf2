package micrograd.browser.training;

import java.util.Arrays;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.StepKind;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.training.drawing.Wording;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import micrograd.training.options.Preset;
import micrograd.training.wire.TrainingProgress;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.NodeList;

/** What starts and stops a run, and how far it has come. */
final class RunBar {
    private static final int MOST_DECIMALS = 16;

    private final HTMLElement play = Dom.byId("training-play");
    private final HTMLElement playIcon = Dom.byId("training-play-icon");
    private final HTMLElement playLabel = Dom.byId("training-play-label");
    private final HTMLSelectElement pace = (HTMLSelectElement) Dom.byId("training-pace");
    private final HTMLSelectElement kind = (HTMLSelectElement) Dom.byId("training-step-kind");
    private final HTMLInputElement count = Dom.inputById("training-step-count");
    private final HTMLElement published = Dom.byId("training-published");
    private final HTMLElement progress = Dom.byId("training-progress");
    private final HTMLElement error = Dom.byId("training-error");
    private final HTMLElement returned = Dom.byId("training-return");
    private final HTMLElement runTo = Dom.byId("training-published-run");
    private final EngineSpeed speed;

    RunBar(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        speed = new EngineSpeed(store);
        Dom.onClick(
                play,
                () -> store.send(
                        store.model().training().run().playing()
                                ? new TrainingMessage.Paused()
                                : new TrainingMessage.Played()));
        Dom.onClick(Dom.byId("training-step"), () -> store.send(step()));
        Dom.on(kind, "change", event -> store.redraw());
        Dom.on(count, "keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Enter")) {
                store.send(step());
            }
        });
        Dom.onClick(Dom.byId("training-reset"), () -> store.send(new TrainingMessage.ResetRequested()));
        Dom.onClick(returned, () -> store.send(new TrainingMessage.ChangeReturnedTo()));
        Dom.onClick(
                runTo,
                () -> store.model()
                        .training()
                        .run()
                        .preset()
                        .ifPresent(preset -> store.send(new RunMessage.RunToAsked(preset.steps()))));
        Dom.onClick(Dom.byId("training-progress-stop"), () -> store.send(new TrainingMessage.Paused()));
        Dom.on(pace, "change", event -> store.send(new TrainingMessage.PaceChosen(Numbers.parse(pace.getValue()))));
    }

    /** A step of the kind that is chosen. */
    private TrainingMessage step() {
        return StepKind.of(kind.getValue()).message(count.getValue());
    }

    void show(TrainingModel model) {
        TrainingRun run = model.run();
        boolean typed = StepKind.of(kind.getValue()) == StepKind.STEPS;
        Dom.show(count, typed);
        String wrong = typed ? model.refused().getOrDefault("steps", "") : "";
        Dom.text(Dom.byId("training-step-error"), wrong);
        Dom.show(Dom.byId("training-step-error"), !wrong.isEmpty());
        Dom.attribute(count, "aria-invalid", Boolean.toString(!wrong.isEmpty()));
        boolean playing = run.playing();
        Dom.attribute(playIcon, "href", playing ? "#icon-pause" : "#icon-play");
        Dom.text(playLabel, playing ? "Pause" : "Train");
        pace.setValue(Numbers.shortest(model.stepsPerSecond()));
        stats(run);
        Dom.show(returned, run.document().start().isPresent());
        Dom.text(
                returned,
                run.document().from() > 0
                        ? "Back to step " + Numbers.grouped(run.document().from())
                        : "Back to the given weights");
        speed.show(model);
        catchingUp(run);
        published(run);
        error(model);
    }

    private static void stats(TrainingRun run) {
        Optional<TrainingProgress> told = run.shown();
        int taken = told.map(p -> p.standing().taken()).orElse(0);
        Dom.text(Dom.byId("training-at"), Numbers.grouped(run.shownStep()) + (taken > 0 ? " + " + taken : ""));
        Dom.text(Dom.byId("training-train-loss"), told.isPresent() ? Numbers.display(run.loss()) : "–");
        Dom.text(Dom.byId("training-train-accuracy"), told.isPresent() ? Wording.percent(run.accuracy()) : "–");
        Dom.text(Dom.byId("training-stats-of"), of(run));
        boolean tests = !run.data().test().isEmpty();
        Dom.text(
                Dom.byId("training-test-loss"),
                tests ? told.map(p -> Numbers.display(p.testLoss())).orElse("–") : "–");
        Dom.text(
                Dom.byId("training-test-accuracy"),
                tests ? told.map(p -> Wording.percent(p.testAccuracy())).orElse("–") : "–");
        NodeList<? extends HTMLElement> withTest =
                HTMLDocument.current().querySelectorAll("#training [data-with-test]");
        for (int i = 0; i < withTest.getLength(); i++) {
            Dom.show(withTest.item(i), tests);
        }
    }

    /** Which parameters the numbers are of, and what the last step began with. */
    private static String of(TrainingRun run) {
        if (run.shown().isEmpty()) {
            return "";
        }
        TrainingProgress told = run.shown().get();
        if (told.standing().awaitsForward()) {
            return "of the parameters before the update: press Forward";
        }
        if (!run.isMeasured()) {
            return "of the step’s examples, before its update";
        }
        boolean forward = Arrays.equals(told.parametersOfLoss(), told.parameters());
        return told.step() == 0 || told.standing().taken() > 0 || forward
                ? ""
                : "step " + Numbers.grouped(told.step()) + " began at " + Numbers.display(told.loss());
    }

    private void catchingUp(TrainingRun run) {
        boolean shown = run.isCatchingUp();
        Dom.show(progress, shown);
        if (shown) {
            int goal = run.document().step();
            Dom.text(
                    Dom.byId("training-progress-text"),
                    "Training up to step " + Numbers.grouped(goal) + " of this link");
            Dom.attribute(Dom.byId("training-progress-bar"), "max", Integer.toString(goal));
            Dom.attribute(Dom.byId("training-progress-bar"), "value", Integer.toString(run.step()));
        }
    }

    private void published(TrainingRun run) {
        Optional<Preset> preset = run.preset();
        Dom.show(published, preset.isPresent());
        if (preset.isEmpty()) {
            return;
        }
        PublishedRun known = PublishedRun.of(preset.get());
        Dom.text(Dom.byId("training-published-text"), known.text());
        Dom.text(Dom.byId("training-published-source"), known.source());
        Dom.text(Dom.byId("training-published-line"), known.line());
        Dom.text(runTo, "Run to " + preset.get().steps());
        Dom.show(runTo, run.step() < preset.get().steps() && !run.playing());
        HTMLElement here = Dom.byId("training-published-here");
        HTMLElement verdict = Dom.byId("training-published-verdict");
        boolean there = run.step() == preset.get().steps() && run.progress().isPresent();
        if (!there) {
            Dom.text(here, run.step() < preset.get().steps() ? "at step " + run.step() : "already further");
            Dom.text(verdict, "");
            return;
        }
        TrainingProgress told = run.progress().get();
        Dom.text(here, known.here(told));
        int decimals = sameDecimals(told.loss(), known.loss());
        Dom.text(verdict, decimals >= 12 ? "The same to " + decimals + " decimals." : "");
    }

    /** To how many decimals two numbers are written alike. */
    private static int sameDecimals(double a, double b) {
        int same = 0;
        while (same < MOST_DECIMALS && Numbers.fixed(a, same + 1).equals(Numbers.fixed(b, same + 1))) {
            same++;
        }
        return same;
    }

    private void error(TrainingModel model) {
        String text = model.trouble().or(model::word).orElse("");
        Dom.text(error, text);
        Dom.show(error, !text.isEmpty());
    }
}
