package micrograd.browser.training;

import java.util.List;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.DataMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.ui.Dom;
import micrograd.document.TrainingLook;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.NodeList;

/** The choices of how the map shows answers, and the controls that a link holds back. */
final class LookForm {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLSelectElement shown = (HTMLSelectElement) Dom.byId("training-map-shown");
    private final HTMLSelectElement lines = (HTMLSelectElement) Dom.byId("training-map-lines");
    private TrainingLook look;
    private TrainingSetup setup;

    LookForm(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        tick("training-show-test", "test");
        tick("training-discrete", "discrete");
        tick("training-wrong", "wrong");
        Dom.on(shown, "change", event -> choose());
        Dom.on(lines, "change", event -> send(chosen().withLines(Rounding.truncated(Numbers.parse(lines.getValue())))));
        Dom.onClick(Dom.byId("training-controls-show"), () -> send(chosen().withHidden(List.of())));
    }

    private void tick(String id, String mark) {
        HTMLInputElement box = Dom.inputById(id);
        Dom.on(box, "change", event -> send(chosen().with(mark, box.isChecked())));
    }

    private void choose() {
        String value = shown.getValue();
        if (value.equals("answer")) {
            send(chosen().withShown(TrainingLook.Shown.ANSWER, 0));
        } else if (value.equals("confidence")) {
            send(chosen().withShown(TrainingLook.Shown.CONFIDENCE, 0));
        } else {
            send(chosen().withShown(TrainingLook.Shown.PROBABILITY, Rounding.truncated(Numbers.parse(value))));
        }
    }

    /** What is chosen, of which the page may not show the last yet. */
    private TrainingLook chosen() {
        return store.model().document().look();
    }

    private void send(TrainingLook next) {
        store.send(new DataMessage.LookChosen(next));
    }

    void show(TrainingModel model) {
        TrainingLook now = model.run().document().look();
        TrainingSetup with = model.run().setup();
        if (now.equals(look) && with.equals(setup)) {
            return;
        }
        look = now;
        setup = with;
        choices();
        Dom.inputById("training-show-test").setChecked(look.test());
        Dom.inputById("training-discrete").setChecked(look.discrete());
        Dom.inputById("training-wrong").setChecked(look.wrong());
        holdBack();
    }

    private void choices() {
        DatasetSetup data = setup.dataset();
        boolean classes = !data.form().isRegression();
        Dom.clear(shown);
        option(shown, "answer", "the answer");
        if (classes) {
            option(shown, "confidence", "confidence");
            for (int i = 0; i < data.form().classes(); i++) {
                option(shown, Integer.toString(i), "class " + data.label(i));
            }
        }
        shown.setValue(
                !classes || look.shown() == TrainingLook.Shown.ANSWER
                        ? "answer"
                        : look.shown() == TrainingLook.Shown.CONFIDENCE
                                ? "confidence"
                                : Integer.toString(
                                        Math.min(look.ofClass(), data.form().classes() - 1)));
        Dom.clear(lines);
        int layers = setup.shape().layers();
        option(lines, "0", "none");
        for (int i = 1; i <= layers; i++) {
            option(lines, Integer.toString(i), i == layers ? "of the output" : "of layer " + i);
        }
        lines.setValue(Integer.toString(Math.min(look.lines(), layers)));
        boolean curve = !classes && data.form().inputs() == 1;
        Dom.show(Dom.byId("training-lines-label"), data.form().inputs() > 1);
        Dom.show(Dom.byId("training-discrete-tick"), !curve);
        Dom.toggleClass(Dom.byId("training"), "no-classes", !classes);
    }

    private static void option(HTMLSelectElement select, String value, String text) {
        Dom.append(select, "option", "", text).setAttribute("value", value);
    }

    private void holdBack() {
        NodeList<? extends HTMLElement> controls = HTMLDocument.current().querySelectorAll("#training [data-control]");
        for (int i = 0; i < controls.getLength(); i++) {
            HTMLElement control = controls.item(i);
            String names = " " + control.getAttribute("data-control") + " ";
            boolean held = false;
            for (String hidden : look.hidden()) {
                held |= names.contains(" " + hidden + " ");
            }
            Dom.toggleClass(control, "held", held);
        }
        boolean layers = look.hidden().contains("numHiddenLayers");
        Dom.toggleClass(Dom.byId("training-columns"), "held-layers", layers);
        Dom.toggleClass(
                Dom.byId("training-columns"), "held-activations", look.hidden().contains("activation"));
        Dom.show(Dom.byId("training-held-back"), !look.hidden().isEmpty());
    }
}
