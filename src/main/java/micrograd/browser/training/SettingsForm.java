package micrograd.browser.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.RateAdvice;
import micrograd.app.training.SettingTexts;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.data.DatasetKind;
import micrograd.nn.Loss;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.Options;
import micrograd.training.options.TrainingSetup;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.NodeList;

/** The settings: each field says its option's text, and what is wrong with a text stands under it. */
final class SettingsForm {
    private static final double MOST_SEED = 999_999;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement form = Dom.byId("training-settings");
    private final Map<String, HTMLElement> fields = new LinkedHashMap<>();
    private final Map<String, HTMLInputElement> sliders = new LinkedHashMap<>();
    private TrainingSetup shown;
    private Map<String, String> refused = Map.of();

    SettingsForm(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        FormFields.fill(form);
        for (HTMLElement field : all("[data-option]")) {
            bind(field);
        }
        for (HTMLElement slider : all("[data-slides]")) {
            bindSlider((HTMLInputElement) slider);
        }
        for (HTMLElement presets : all("[data-presets]")) {
            bindPresets((HTMLSelectElement) presets);
        }
        for (HTMLElement problem : all("[data-problem]")) {
            Dom.onClick(problem, () -> edit("problem", problem.getAttribute("data-problem")));
        }
        for (HTMLElement run : all("[data-preset]")) {
            String literal = run.getAttribute("data-preset");
            Dom.onClick(run, () -> store.send(new TrainingMessage.PresetChosen(Options.preset("preset", literal))));
        }
        Dom.onClick(
                Dom.byId("training-rate-advice-use"),
                () -> store.send(new TrainingMessage.RunMessage.RateAdviceTaken(Dom.now())));
        Dom.onClick(Dom.byId("training-new-data"), () -> edit("dataset.seed", newSeed()));
        Dom.onClick(Dom.byId("training-new-weights"), () -> edit("seed", newSeed()));
        Dom.on(form, "submit", event -> event.preventDefault());
    }

    private List<HTMLElement> all(String selector) {
        NodeList<? extends HTMLElement> found = form.querySelectorAll(selector);
        List<HTMLElement> list = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add(found.item(i));
        }
        return list;
    }

    private void bind(HTMLElement field) {
        String option = field.getAttribute("data-option");
        String type = field.getTagName().equals("INPUT") ? field.getAttribute("type") : "select";
        if (!"radio".equals(type)) {
            fields.put(option, field);
        }
        Dom.on(field, "change", event -> edit(option, value(field, type)));
        if ("radio".equals(type)) {
            // Chosen again, data that were edited are drawn anew.
            Dom.onClick(field, () -> {
                if (store.model().document().setup().dataset().kind().literal().equals(value(field, type))) {
                    edit(option, value(field, type));
                }
            });
        }
        if ("text".equals(type)) {
            Dom.on(field, "keydown", event -> {
                KeyboardEvent key = (KeyboardEvent) event;
                if (key.getKey().equals("Enter")) {
                    event.preventDefault();
                    edit(option, value(field, type));
                } else if (key.getKey().equals("Escape")) {
                    String text = SettingTexts.text(shown, option);
                    ((HTMLInputElement) field).setValue(text);
                    edit(option, text);
                }
            });
        }
    }

    private static String value(HTMLElement field, String type) {
        if ("select".equals(type)) {
            return ((HTMLSelectElement) field).getValue();
        }
        HTMLInputElement input = (HTMLInputElement) field;
        return "checkbox".equals(type) ? Boolean.toString(input.isChecked()) : input.getValue();
    }

    private void bindSlider(HTMLInputElement slider) {
        HTMLElement field = Dom.byId(slider.getAttribute("data-slides"));
        String option = field.getAttribute("data-option");
        sliders.put(option, slider);
        Dom.on(slider, "input", event -> edit(option, slider.getValue()));
    }

    private void bindPresets(HTMLSelectElement presets) {
        HTMLElement field = Dom.byId(presets.getAttribute("data-presets"));
        String option = field.getAttribute("data-option");
        Dom.on(presets, "change", event -> {
            if (!presets.getValue().isEmpty()) {
                edit(option, presets.getValue());
                presets.setValue("");
                sync(store.model().training(), true);
            }
        });
    }

    private void edit(String option, String text) {
        store.send(new TrainingMessage.SettingEdited(option, text, Dom.now()));
    }

    private static String newSeed() {
        return Integer.toString(1 + Rounding.truncated(Math.floor(random() * MOST_SEED)));
    }

    void show(TrainingModel model) {
        sync(model, false);
    }

    private void sync(TrainingModel model, boolean force) {
        TrainingSetup setup = model.run().setup();
        if (!force && setup.equals(shown) && model.refused().equals(refused)) {
            return;
        }
        shown = setup;
        refused = model.refused();
        boolean regression = setup.dataset().form().isRegression();
        for (HTMLElement radio : all("[name=dataset]")) {
            HTMLInputElement input = (HTMLInputElement) radio;
            boolean chosen = input.getValue().equals(setup.dataset().kind().literal());
            input.setChecked(chosen);
            boolean changed = chosen
                    && setup.dataset().kind() != DatasetKind.POINTS
                    && !setup.dataset().points().isEmpty();
            Dom.text(
                    closest(input, ".dataset").querySelector("span"),
                    changed
                            ? setup.dataset().kind().title() + ", edited"
                            : Options.datasetKind("dataset.kind", input.getValue())
                                    .title());
            HTMLElement tile = closest(input, ".dataset");
            if (tile.hasAttribute("data-only-chosen")) {
                Dom.show(tile, chosen);
            }
        }
        for (HTMLElement tiles : all("[data-tiles]")) {
            String of = tiles.getAttribute("data-tiles");
            Dom.show(tiles, of.equals("own") || of.equals(regression ? "numbers" : "classes"));
        }
        for (HTMLElement problem : all("[data-problem]")) {
            boolean is = problem.getAttribute("data-problem").equals(regression ? "regression" : "classification");
            problem.setAttribute("aria-pressed", Boolean.toString(is));
        }
        for (HTMLElement loss : all("#training-loss option")) {
            Loss one = Options.loss("loss", loss.getAttribute("value"));
            disable(loss, regression && !one.isSquared());
        }
        for (HTMLElement run : all("[data-preset]")) {
            boolean is = model.run()
                    .preset()
                    .map(preset -> preset.literal().equals(run.getAttribute("data-preset")))
                    .orElse(false);
            run.setAttribute("aria-pressed", Boolean.toString(is));
        }
        advise(model.run());
        int parameters = setup.shape().parameters();
        Dom.text(
                Dom.byId("training-parameter-count"),
                Numbers.grouped(parameters) + (parameters == 1 ? " parameter" : " parameters") + " in all");
        for (Map.Entry<String, HTMLElement> field : fields.entrySet()) {
            show(field.getKey(), field.getValue(), SettingTexts.text(setup, field.getKey()));
        }
    }

    /** Published runs are as they were published. */
    private static void advise(TrainingRun run) {
        Optional<Double> rate = run.preset().isPresent() ? Optional.empty() : RateAdvice.of(run.setup());
        Dom.show(Dom.byId("training-rate-advice"), rate.isPresent());
        rate.ifPresent(number -> {
            String name = SettingTexts.text(run.setup(), "optimizer.kind").equals("sgd") ? "Plain descent" : "It";
            Dom.text(
                    Dom.byId("training-rate-advice-text"),
                    name + " usually learns better at a rate of about " + Numbers.compact(number) + ".");
            Dom.text(Dom.byId("training-rate-advice-use"), "Use " + Numbers.compact(number));
        });
    }

    private void show(String option, HTMLElement field, String text) {
        HTMLElement setting = closest(field, ".setting");
        Dom.show(setting, !text.isEmpty());
        String wrong = refused.getOrDefault(option, "");
        String type = field.getTagName().equals("INPUT") ? field.getAttribute("type") : "select";
        if (type.equals("select")) {
            ((HTMLSelectElement) field).setValue(text);
        } else if (type.equals("checkbox")) {
            ((HTMLInputElement) field).setChecked(text.equals("true"));
        } else {
            HTMLInputElement input = (HTMLInputElement) field;
            if (wrong.isEmpty()) {
                input.setValue(text);
            }
            Dom.attribute(input, "aria-invalid", Boolean.toString(!wrong.isEmpty()));
            HTMLElement error = Dom.byId(field.getId() + "-error");
            Dom.text(error, wrong);
            Dom.show(error, !wrong.isEmpty());
        }
        HTMLInputElement slider = sliders.get(option);
        if (slider != null) {
            slider.setValue(text);
            Dom.style(slider, "--fill", fill(slider) + "%");
        }
    }

    @JSBody(
            params = {"option", "disabled"},
            script = "option.disabled = disabled;")
    private static native void disable(HTMLElement option, boolean disabled);

    @JSBody(params = "slider", script = "return String(100 * (slider.value - slider.min) / (slider.max - slider.min));")
    private static native String fill(HTMLInputElement slider);

    @JSBody(
            params = {"element", "selector"},
            script = "return element.closest(selector);")
    private static native HTMLElement closest(HTMLElement element, String selector);

    @JSBody(script = "return Math.random();")
    private static native double random();
}
