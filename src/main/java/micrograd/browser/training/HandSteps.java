package micrograd.browser.training;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import micrograd.training.run.HandStep;
import micrograd.training.wire.TrainingProgress;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** One step by hand: its four parts as buttons, what the last one changed, and which of the numbers are of which parameters. */
final class HandSteps {
    private final HTMLElement made = Dom.byId("training-hand-made");

    HandSteps(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        NodeList<? extends HTMLElement> parts = HTMLDocument.current().querySelectorAll("[data-part]");
        for (int i = 0; i < parts.getLength(); i++) {
            HandStep part = HandStep.values()[i];
            Dom.onClick(parts.item(i), () -> store.send(new RunMessage.PartAsked(part)));
        }
    }

    void show(TrainingModel model) {
        TrainingRun run = model.run();
        String words = model.notes().made();
        Dom.text(
                made,
                words.isEmpty()
                        ? "Press the four in turn for one step of training. Leave one out, or press one twice, and see what comes of it."
                        : words);
        Optional<TrainingProgress> told = run.shown();
        if (told.isEmpty()) {
            return;
        }
        boolean fresh = told.get().standing().fresh();
        state(
                "loss",
                Numbers.display(told.get().loss()) + (fresh ? "" : " (stale: of the parameters before the update)"),
                !fresh);
        int passes = told.get().standing().passes();
        String sum = passes == 0
                ? "0, all of them"
                : passes == 1 ? "of one backward pass" : "the sum of " + passes + " backward passes";
        state("gradients", sum, passes > 1);
        int taken = told.get().standing().taken();
        state(
                "parameters",
                taken > 0
                        ? taken + (taken == 1 ? " example" : " examples") + " of the batch taken in, no update yet"
                        : "of step " + Numbers.grouped(run.shownStep()),
                false);
    }

    private static void state(String name, String text, boolean marked) {
        HTMLElement element = Dom.byId("training-hand-" + name);
        Dom.text(element, text);
        Dom.toggleClass(element, "marked", marked);
    }
}
