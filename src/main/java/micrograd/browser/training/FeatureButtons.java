package micrograd.browser.training;

import java.util.ArrayList;
import java.util.List;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.training.drawing.Wording;
import micrograd.browser.ui.Dom;
import micrograd.training.options.Features;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The inputs: TensorFlow Playground's as buttons to press, typed ones beside them. */
final class FeatureButtons {
    private static final String OPTION = "features";

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement chips = Dom.byId("training-features");
    private final HTMLInputElement field = Dom.inputById("training-feature");
    private List<String> shown = new ArrayList<>();
    private int coordinates;

    FeatureButtons(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        Dom.onClick(Dom.byId("training-feature-add"), this::add);
        Dom.on(field, "change", event -> add());
        Dom.on(field, "keydown", event -> {
            String key = ((KeyboardEvent) event).getKey();
            if (key.equals("Enter")) {
                event.preventDefault();
                add();
            } else if (key.equals("Escape")) {
                field.setValue("");
                edit(shown);
            }
        });
    }

    private void add() {
        String text = field.getValue().trim();
        if (text.isEmpty()) {
            return;
        }
        List<String> next = new ArrayList<>(shown);
        next.add(text);
        edit(next);
        if (!store.model().training().refused().containsKey(OPTION)) {
            field.setValue("");
        }
    }

    private void edit(List<String> features) {
        store.send(new TrainingMessage.SettingEdited(OPTION, String.join("\n", features), Dom.now()));
    }

    void show(TrainingModel model) {
        Features features = model.run().setup().inputFeatures();
        String wrong = model.refused().getOrDefault(OPTION, "");
        HTMLElement error = Dom.byId("training-features-error");
        Dom.text(error, wrong);
        Dom.show(error, !wrong.isEmpty());
        Dom.attribute(field, "aria-invalid", Boolean.toString(!wrong.isEmpty()));
        if (features.expressions().equals(shown) && features.coordinates() == coordinates) {
            return;
        }
        shown = features.expressions();
        coordinates = features.coordinates();
        Dom.clear(chips);
        List<String> presets = presets(coordinates);
        for (String preset : presets) {
            chip(preset, true);
        }
        for (String typed : shown) {
            if (!presets.contains(typed)) {
                chip(typed, false);
            }
        }
    }

    private static List<String> presets(int coordinates) {
        List<String> presets = Features.plain(coordinates);
        if (coordinates > 2) {
            return presets;
        }
        for (int i = 1; i <= coordinates; i++) {
            presets.add("x" + i + "**2");
        }
        if (coordinates == 2) {
            presets.add("x1*x2");
        }
        for (int i = 1; i <= coordinates; i++) {
            presets.add("sin(x" + i + ")");
        }
        return presets;
    }

    private void chip(String expression, boolean preset) {
        boolean on = shown.contains(expression);
        String name = Wording.expression(expression);
        HTMLElement chip = Dom.button("chip", preset ? name : name + " ×", () -> {
            List<String> next = new ArrayList<>(shown);
            if (on) {
                next.remove(expression);
            } else {
                next.add(place(next, expression), expression);
            }
            edit(next);
        });
        if (preset) {
            chip.setAttribute("aria-pressed", Boolean.toString(on));
        }
        chip.setAttribute("aria-label", preset ? "Input " + name : "Remove input " + name);
        chips.appendChild(chip);
    }

    /** Presets keep their order, before what was typed. */
    private int place(List<String> features, String expression) {
        List<String> presets = presets(coordinates);
        int own = presets.indexOf(expression);
        int place = 0;
        while (place < features.size()) {
            int other = presets.indexOf(features.get(place));
            if (other < 0 || other > own) {
                return place;
            }
            place++;
        }
        return place;
    }
}
