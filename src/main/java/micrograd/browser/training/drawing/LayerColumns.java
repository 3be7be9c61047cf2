package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.ui.Dom;
import micrograd.nn.NetworkShape;
import micrograd.scene.network.NetworkLayout;
import micrograd.text.Numbers;
import micrograd.training.options.HiddenLayers;
import micrograd.training.options.OptionField;
import micrograd.training.options.TrainingOptions;
import micrograd.training.options.TrainingSetup;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What stands above the network's columns: neurons and activation of each layer, and the buttons that add and remove layers. */
public final class LayerColumns {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement columns = Dom.byId("training-columns");
    private final List<HTMLElement> heads = new ArrayList<>();
    private final List<HTMLElement> inserts = new ArrayList<>();
    private TrainingSetup shown;
    private Map<String, String> refused = Map.of();
    private int layers = -1;

    public LayerColumns(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
    }

    public void show(TrainingModel model) {
        TrainingSetup setup = model.run().setup();
        if (setup.equals(shown) && model.refused().equals(refused)) {
            return;
        }
        shown = setup;
        refused = model.refused();
        NetworkShape shape = setup.shape();
        if (shape.layers() != layers) {
            layers = shape.layers();
            build();
        }
        for (int i = 0; i < heads.size(); i++) {
            fill(heads.get(i), shape, i - 1);
        }
        for (HTMLElement insert : inserts) {
            Dom.disable(insert, layers - 1 >= HiddenLayers.MOST);
        }
    }

    /** Puts them where the columns are. */
    public void place(NetworkLayout layout) {
        for (int i = 0; i < heads.size(); i++) {
            Dom.style(
                    heads.get(i),
                    "left",
                    Numbers.shortest(layout.columns().get(i).center()) + "px");
        }
        for (int i = 0; i < inserts.size(); i++) {
            double middle = (layout.columns().get(i).center()
                            + layout.columns().get(i + 1).center())
                    / 2;
            Dom.style(inserts.get(i), "left", Numbers.shortest(middle) + "px");
        }
    }

    private void build() {
        Dom.clear(columns);
        heads.clear();
        inserts.clear();
        for (int i = 0; i <= layers; i++) {
            boolean hidden = i > 0 && i < layers;
            HTMLElement head = copy(hidden || i == layers ? "training-layer-template" : "training-end-template");
            columns.appendChild(head);
            heads.add(head);
            if (i > 0) {
                bind(head, i - 1);
            }
            if (i < layers) {
                inserts.add(insert(i));
            }
        }
    }

    private HTMLElement insert(int at) {
        HTMLElement button = copy("training-insert-template");
        String words = layers == 1
                ? "Add a hidden layer"
                : at == layers - 1 ? "Add a layer before the output" : "Add a layer before layer " + (at + 1);
        button.setAttribute("aria-label", words);
        button.setTitle(words);
        Dom.onClick(button, () -> {
            store.send(new TrainingMessage.LayerAdded(at));
            store.show();
            if (heads.size() > at + 1) {
                part(heads.get(at + 1), "neurons").focus();
            }
        });
        columns.appendChild(button);
        return button;
    }

    private void bind(HTMLElement head, int layer) {
        HTMLInputElement neurons = (HTMLInputElement) part(head, "neurons");
        Dom.on(neurons, "change", event -> neurons(layer, neurons.getValue()));
        Dom.on(neurons, "keydown", event -> {
            String key = ((KeyboardEvent) event).getKey();
            int by = key.equals("ArrowUp") ? 1 : key.equals("ArrowDown") ? -1 : 0;
            if (by != 0) {
                event.preventDefault();
                change(layer, by);
            } else if (key.equals("Enter")) {
                event.preventDefault();
                neurons(layer, neurons.getValue());
            }
        });
        Dom.onClick(part(head, "fewer"), () -> change(layer, -1));
        Dom.onClick(part(head, "more"), () -> change(layer, 1));
        Dom.onClick(part(head, "remove"), () -> {
            store.send(new TrainingMessage.LayerRemoved(layer));
            store.show();
            inserts.get(Math.min(layer, inserts.size() - 1)).focus();
        });
        HTMLSelectElement activation = (HTMLSelectElement) part(head, "activation");
        for (OptionField.Choice choice : TrainingOptions.field("activation").choices()) {
            Dom.append(activation, "option", "", choice.label()).setAttribute("value", choice.word());
        }
        Dom.on(
                activation,
                "change",
                event -> store.send(
                        new TrainingMessage.SettingEdited("activation." + layer, activation.getValue(), Dom.now())));
    }

    private void change(int layer, int by) {
        neurons(layer, Integer.toString(shown.shape().outputs(layer) + by));
    }

    private void neurons(int layer, String text) {
        store.send(new TrainingMessage.NeuronsEdited(layer, text, Dom.now()));
    }

    private void fill(HTMLElement head, NetworkShape shape, int layer) {
        if (layer < 0) {
            Dom.text(query(head, ".column-title"), shape.inputs() == 1 ? "1 input" : shape.inputs() + " inputs");
            return;
        }
        boolean last = layer == layers - 1;
        String name = last ? "output" : "layer " + (layer + 1);
        head.setAttribute("aria-label", last ? "Output" : "Hidden layer " + (layer + 1));
        HTMLInputElement neurons = (HTMLInputElement) part(head, "neurons");
        HTMLSelectElement activation = (HTMLSelectElement) part(head, "activation");
        activation.setValue(shape.activation(layer).literal());
        activation.setAttribute("aria-label", "Activation of " + name);
        HTMLElement remove = part(head, "remove");
        Dom.show(remove, !last);
        remove.setAttribute("aria-label", "Remove " + name);
        remove.setTitle("Remove " + name);
        Dom.show(query(head, ".stepper"), !last);
        Dom.show(query(head, ".column-title"), last);
        if (last) {
            Dom.text(query(head, ".column-title"), shape.outputs() == 1 ? "output" : shape.outputs() + " outputs");
            return;
        }
        String wrong = refused.getOrDefault("layers." + layer, "");
        if (wrong.isEmpty()) {
            neurons.setValue(Integer.toString(shape.outputs(layer)));
        }
        neurons.setAttribute("aria-invalid", Boolean.toString(!wrong.isEmpty()));
        neurons.setAttribute("aria-label", "Neurons in " + name);
        Dom.text(query(head, ".column-error"), wrong);
        Dom.show(query(head, ".column-error"), !wrong.isEmpty());
        part(head, "fewer").setAttribute("aria-label", "One neuron fewer in " + name);
        part(head, "more").setAttribute("aria-label", "One neuron more in " + name);
        Dom.disable(part(head, "fewer"), shape.outputs(layer) <= 1);
        Dom.disable(part(head, "more"), shape.outputs(layer) >= HiddenLayers.MOST_NEURONS);
    }

    private static HTMLElement part(HTMLElement head, String act) {
        return query(head, "[data-act=" + act + "]");
    }

    @JSBody(
            params = {"element", "selector"},
            script = "return element.querySelector(selector);")
    private static native HTMLElement query(HTMLElement element, String selector);

    @JSBody(params = "id", script = "return document.getElementById(id).content.firstElementChild.cloneNode(true);")
    private static native HTMLElement copy(String id);
}
