package micrograd.browser.training.drawing;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Signs;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** A layer's neurons with their numbers for the example; each opens. */
final class InspectedLayer {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement panel = Dom.byId("training-inspect-layer");
    private final HTMLElement table = Dom.byId("training-inspect-layer-table");

    InspectedLayer(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
    }

    void show(boolean visible) {
        Dom.show(panel, visible);
    }

    void fill(Inspection inspection, NetworkShape shape) {
        int layer = inspection.request().layer().orElseThrow();
        Dom.clear(table);
        HTMLElement head = Dom.append(Dom.append(table, "thead", "", ""), "tr", "", "");
        String activation = shape.activation(layer).literal();
        for (String name :
                new String[] {"neuron", "sum n", "∂loss/∂n", activation + "(n)", "∂loss/∂" + activation + "(n)"}) {
            Dom.append(head, "th", name.equals("neuron") ? "" : "number", name).setAttribute("scope", "col");
        }
        HTMLElement body = Dom.append(table, "tbody", "", "");
        for (Inspection.NeuronNumbers numbers : inspection.neurons(layer)) {
            row(Dom.append(body, "tr", "", ""), numbers, shape);
        }
    }

    private void row(HTMLElement row, Inspection.NeuronNumbers numbers, NetworkShape shape) {
        HTMLElement name = Dom.append(row, "th", "", "");
        name.setAttribute("scope", "row");
        String words = Wording.capital(Wording.place(shape, numbers.place()));
        name.appendChild(Dom.button(
                "link-button",
                words,
                () -> store.send(
                        new TrainingMessage.InspectionRequested(Optional.of(numbers.place()), Optional.empty()))));
        Dom.append(row, "td", "number", Numbers.display(numbers.sum()));
        gradient(row, numbers.sumGrad());
        Dom.append(row, "td", "number", Numbers.display(numbers.output()));
        gradient(row, numbers.outputGrad());
    }

    private static void gradient(HTMLElement row, double number) {
        Dom.append(row, "td", "number " + Signs.of(number), Numbers.display(number));
    }
}
