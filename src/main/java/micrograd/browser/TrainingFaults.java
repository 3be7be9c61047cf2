package micrograd.browser;

import micrograd.app.TrainingEffect;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingLab;
import micrograd.app.store.Store;
import java.util.Optional;
import micrograd.app.TrainingMessage.RunMessage;
import micrograd.app.TrainingModel;
import micrograd.museum.TrainingFault;
import micrograd.training.LoopFault;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** The museum's faults of networks and their training, one of which the run may be made with. */
final class TrainingFaults {
    private final NodeList<? extends HTMLElement> radios =
            HTMLDocument.current().querySelectorAll("[name=loop-fault]");
    private final HTMLElement tab = HTMLDocument.current().querySelector("[data-lab=faults]");

    TrainingFaults(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        for (int i = 0; i < radios.getLength(); i++) {
            HTMLInputElement radio = (HTMLInputElement) radios.item(i);
            Dom.on(
                    radio,
                    "change",
                    event -> store.send(new RunMessage.FaultChosen(LoopFault.of(radio.getValue()))));
        }
    }

    void show(TrainingModel model) {
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
        Dom.text(tab, fault.isPresent() ? "Faults: 1 on" : "Faults");
    }
}
