package micrograd.browser.training;

import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The run's steps as a slider: any of them can be gone back to, and gone on from. */
final class Scrubber {
    private final HTMLElement bar = Dom.byId("training-scrub");
    private final HTMLInputElement slider = Dom.inputById("training-scrub-slider");
    private final HTMLElement at = Dom.byId("training-scrub-at");
    private final HTMLElement end = Dom.byId("training-scrub-end");
    private final HTMLElement branch = Dom.byId("training-scrub-branch");
    private boolean dragging;
    private int asked = -1;

    Scrubber(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        Dom.on(slider, "input", event -> {
            dragging = true;
            asked = Rounding.truncated(Numbers.parse(slider.getValue()));
            store.send(new RunMessage.WentBack(asked));
        });
        Dom.on(slider, "change", event -> {
            dragging = false;
            TrainingRun run = store.model().training().run();
            if (Rounding.truncated(Numbers.parse(slider.getValue())) >= run.step()) {
                store.send(new RunMessage.CameBack());
            }
        });
        Dom.onClick(end, () -> {
            store.send(new RunMessage.CameBack());
            slider.focus();
        });
        Dom.onClick(branch, () -> {
            store.send(new RunMessage.Branched());
            slider.focus();
        });
    }

    void show(TrainingModel model) {
        TrainingRun run = model.run();
        int step = run.step();
        Dom.toggleClass(bar, "past", run.isPast());
        Dom.attribute(slider, "min", Integer.toString(Math.min(run.earliest(), step)));
        Dom.attribute(slider, "max", Integer.toString(Math.max(step, run.earliest() + 1)));
        Dom.disable(slider, step <= run.earliest());
        if (!dragging) {
            slider.setValue(Integer.toString(run.shownStep()));
        }
        String words = run.isPast()
                ? "step " + Numbers.grouped(run.shownStep()) + " of " + Numbers.grouped(step)
                : step <= run.earliest() ? "train, then go back to any step" : "step " + Numbers.grouped(step);
        Dom.text(at, words);
        Dom.attribute(slider, "aria-valuetext", words);
        double span = Math.max(1, step - run.earliest());
        int shown = dragging ? asked : run.shownStep();
        Dom.style(slider, "--fill", Numbers.shortest(100 * (shown - run.earliest()) / span) + "%");
        Dom.show(end, run.isPast());
        Dom.show(branch, run.isPast());
    }
}
