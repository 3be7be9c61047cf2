package micrograd.browser.training.drawing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import micrograd.browser.ui.Dom;
import micrograd.nn.NetworkShape;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The neurons as a list that the keyboard walks and a screen reader reads. */
final class NetworkKeys {
    private final HTMLElement options = Dom.byId("training-neurons");
    private final Function<NeuronPlace, String> words;
    private final Consumer<NeuronPlace> opened;
    private final Runnable moved;
    private NetworkShape shape;
    private Optional<NeuronPlace> cursor = Optional.empty();

    /** {@code words} says more of the neuron that is come to, {@code opened} hears of the one to be opened. */
    NetworkKeys(Function<NeuronPlace, String> words, Consumer<NeuronPlace> opened, Runnable moved) {
        this.words = words;
        this.opened = opened;
        this.moved = moved;
        Dom.on(options, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(options, "focus", event -> moveTo(cursor.orElse(new NeuronPlace(0, 0))));
    }

    void onLeave(Runnable left) {
        Dom.on(options, "blur", event -> left.run());
    }

    /** The neuron that the keyboard is at. */
    Optional<NeuronPlace> cursor() {
        return cursor;
    }

    void leave() {
        if (!options.equals(HTMLDocument.current().getActiveElement())) {
            cursor = Optional.empty();
        }
    }

    void list(NetworkShape shape) {
        this.shape = shape;
        cursor = Optional.empty();
        Dom.clear(options);
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                NeuronPlace place = new NeuronPlace(layer, neuron);
                HTMLElement option = Dom.append(options, "div", "", name(place));
                option.setAttribute("role", "option");
                option.setAttribute("aria-selected", "false");
                option.setId(id(place));
            }
        }
    }

    private String name(NeuronPlace place) {
        return Wording.capital(Wording.place(shape, place));
    }

    private static String id(NeuronPlace place) {
        return "training-neuron-" + place.layer() + "-" + place.neuron();
    }

    private void pressed(KeyboardEvent event) {
        NeuronPlace at = cursor.orElse(new NeuronPlace(0, 0));
        switch (event.getKey()) {
            case "ArrowDown":
                moveTo(new NeuronPlace(at.layer(), Math.min(at.neuron() + 1, shape.outputs(at.layer()) - 1)));
                break;
            case "ArrowUp":
                moveTo(new NeuronPlace(at.layer(), Math.max(at.neuron() - 1, 0)));
                break;
            case "ArrowRight":
                moveAcross(at, 1);
                break;
            case "ArrowLeft":
                moveAcross(at, -1);
                break;
            case "Home":
                moveTo(new NeuronPlace(0, 0));
                break;
            case "End":
                moveTo(new NeuronPlace(shape.layers() - 1, shape.outputs() - 1));
                break;
            case "Enter":
            case " ":
                opened.accept(at);
                break;
            default:
                return;
        }
        event.preventDefault();
    }

    private void moveAcross(NeuronPlace at, int by) {
        int layer = Math.max(0, Math.min(shape.layers() - 1, at.layer() + by));
        int neuron = at.neuron() * shape.outputs(layer) / shape.outputs(at.layer());
        moveTo(new NeuronPlace(layer, layer == at.layer() ? at.neuron() : neuron));
    }

    private void moveTo(NeuronPlace place) {
        cursor.ifPresent(before -> select(before, false));
        cursor = Optional.of(place);
        select(place, true);
        options.setAttribute("aria-activedescendant", id(place));
        moved.run();
    }

    private void select(NeuronPlace place, boolean selected) {
        HTMLElement option = Dom.byId(id(place));
        option.setAttribute("aria-selected", Boolean.toString(selected));
        option.setTextContent(selected ? name(place) + words.apply(place) : name(place));
    }
}
