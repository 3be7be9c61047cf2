package micrograd.browser.training;

import java.util.List;
import micrograd.app.store.Store;
import micrograd.app.training.KeptRun;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The earlier runs that are kept for comparison, by name. */
final class KeptRuns {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement list = Dom.byId("training-kept");
    private final HTMLElement keep = Dom.byId("training-keep");
    private List<KeptRun> shown = List.of();

    KeptRuns(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        Dom.onClick(keep, () -> store.send(new RunMessage.RunKept()));
    }

    void show(TrainingModel model) {
        Dom.disable(keep, model.run().train().size() < 2);
        List<KeptRun> kept = model.notes().kept();
        if (kept == shown) {
            return;
        }
        shown = kept;
        Dom.clear(list);
        for (int i = 0; i < kept.size(); i++) {
            item(kept.get(i), i);
        }
    }

    private void item(KeptRun run, int index) {
        HTMLElement item = Dom.append(list, "li", "", "");
        Dom.append(item, "i", "kept-line kept-" + index % 6, "").setAttribute("aria-hidden", "true");
        HTMLInputElement name = (HTMLInputElement) Dom.element("input", "field");
        name.setValue(run.name());
        name.setAttribute("aria-label", "Name of kept run " + (index + 1));
        Dom.on(name, "change", event -> store.send(new RunMessage.RunRenamed(index, name.getValue())));
        item.appendChild(name);
        int last = run.train().size() - 1;
        Dom.append(
                item,
                "span",
                "kept-loss",
                Numbers.display(run.train().loss(last)) + " at "
                        + Numbers.grouped(run.train().step(last)));
        item.appendChild(button("Train again", run, () -> store.send(new RunMessage.RunReopened(index))));
        item.appendChild(button("Drop", run, () -> store.send(new RunMessage.RunDropped(index))));
    }

    private static HTMLElement button(String word, KeptRun run, Runnable pressed) {
        HTMLElement button = Dom.button("link-button", word, pressed);
        button.setAttribute("aria-label", word + ": " + run.name());
        return button;
    }
}
