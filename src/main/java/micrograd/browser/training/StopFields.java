package micrograd.browser.training;

import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.ui.Dom;
import micrograd.text.Numbers;
import micrograd.training.run.StopConditions;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** The fields of the conditions that playing stops at. */
final class StopFields {
    private final NodeList<? extends HTMLElement> fields =
            HTMLDocument.current().querySelectorAll("[data-stop]");

    StopFields(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        for (int i = 0; i < fields.getLength(); i++) {
            HTMLInputElement field = (HTMLInputElement) fields.item(i);
            String condition = field.getAttribute("data-stop");
            Runnable edit = () -> store.send(new RunMessage.StopEdited(condition, field.getValue()));
            Dom.on(field, "change", event -> edit.run());
            Dom.on(field, "keydown", event -> {
                if (((KeyboardEvent) event).getKey().equals("Enter")) {
                    edit.run();
                }
            });
        }
    }

    void show(TrainingModel model) {
        StopConditions stop = model.run().document().stop();
        for (int i = 0; i < fields.getLength(); i++) {
            HTMLInputElement field = (HTMLInputElement) fields.item(i);
            String condition = field.getAttribute("data-stop");
            String wrong = model.refused().getOrDefault("stop." + condition, "");
            HTMLElement error = Dom.byId("training-stop-" + condition + "-error");
            Dom.text(error, wrong);
            Dom.show(error, !wrong.isEmpty());
            Dom.attribute(field, "aria-invalid", Boolean.toString(!wrong.isEmpty()));
            if (wrong.isEmpty() && HTMLDocument.current().getActiveElement() != field) {
                field.setValue(text(stop, condition));
            }
        }
    }

    private static String text(StopConditions stop, String condition) {
        double number = condition.equals("loss") ? stop.loss() : 100 * stop.accuracy();
        if (condition.equals("step")) {
            return stop.step() > 0 ? Integer.toString(stop.step()) : "";
        }
        return number == number ? Numbers.compact(number) : "";
    }
}
