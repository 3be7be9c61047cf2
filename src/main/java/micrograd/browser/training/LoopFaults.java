package micrograd.browser.training;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.ShorterInput;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.ui.Dom;
import micrograd.museum.TrainingFault;
import micrograd.training.options.LoopFault;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** The museum's faults of networks and their training, one of which the run may be made with. */
final class LoopFaults {
    private final NodeList<? extends HTMLElement> radios =
            HTMLDocument.current().querySelectorAll("[name=loop-fault]");
    private final HTMLElement tab = HTMLDocument.current().querySelector("[data-lab=faults]");

    private final HTMLElement tried = Dom.byId("training-fault-tried");
    private TrainingModel model;

    LoopFaults(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        Dom.onClick(
                Dom.byId("training-fault-try"),
                () -> Dom.text(tried, ShorterInput.tried(model.run(), model.example())));
        for (int i = 0; i < radios.getLength(); i++) {
            HTMLInputElement radio = (HTMLInputElement) radios.item(i);
            Dom.on(radio, "change", event -> store.send(new RunMessage.FaultChosen(LoopFault.of(radio.getValue()))));
        }
    }

    void show(TrainingModel model) {
        this.model = model;
        Optional<LoopFault> fault = model.run().setup().rules().fault();
        String key = fault.map(LoopFault::key).orElse("");
        for (int i = 0; i < radios.getLength(); i++) {
            HTMLInputElement radio = (HTMLInputElement) radios.item(i);
            radio.setChecked(radio.getValue().equals(key));
        }
        Optional<TrainingFault> told = TrainingFault.of(key);
        Dom.text(
                Dom.byId("training-fault-story"),
                told.map(TrainingFault::story)
                        .orElse(
                                "Mistakes that learners published while they built their own. Choose one, train, and find what gives it away."));
        Dom.text(
                Dom.byId("training-fault-detection"),
                told.map(TrainingFault::detection).orElse(""));
        boolean tries = fault.isPresent() && fault.get() == LoopFault.SHORTER_INPUT_IGNORED;
        Dom.show(Dom.byId("training-fault-trial"), tries);
        if (!tries) {
            Dom.text(tried, "");
        }
        Dom.text(tab, fault.isPresent() ? "Faults: 1 on" : "Faults");
    }
}
