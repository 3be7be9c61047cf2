package micrograd.browser.training.drawing;

import java.util.List;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.app.training.Weights;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.browser.ui.Signs;
import micrograd.limits.Budgets;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronPlace;
import micrograd.training.run.ParameterPlace;
import micrograd.training.run.TrainingState;
import micrograd.training.wire.TrainingProgress;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** One parameter: its value to type or drag, its gradient and last update, what the optimizer remembers of it, whether it is frozen. */
public final class ParameterPanel {
    private static final int MOST_LISTED = Budgets.PARAMETERS_LISTED;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("training-parameter");
    private final HTMLElement words = Dom.byId("training-parameter-words");
    private final HTMLInputElement value = Dom.inputById("training-parameter-value");
    private final HTMLInputElement slider = Dom.inputById("training-parameter-slider");
    private final HTMLInputElement frozen = Dom.inputById("training-parameter-frozen");
    private final HTMLElement error = Dom.byId("training-parameter-error");
    private final HTMLElement table = Dom.byId("training-parameter-table");
    private NetworkShape shape;
    private double shown = Double.NaN;
    private int parameter = -1;

    public ParameterPanel(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        Dom.on(choice, "change", event -> choose(Rounding.truncated(Numbers.parse(choice.getValue()))));
        Dom.on(value, "change", event -> typed());
        Dom.on(value, "keydown", event -> {
            String key = ((KeyboardEvent) event).getKey();
            if (key.equals("Enter")) {
                typed();
            } else if (key.equals("Escape")) {
                write();
            }
        });
        Dom.on(slider, "input", event -> set(Numbers.parse(slider.getValue())));
        Dom.on(frozen, "change", event -> store.send(new RunMessage.FrozenChosen(parameter, frozen.isChecked())));
        Dom.onClick(Dom.byId("training-weights-save"), this::save);
        Dom.onClick(
                Dom.byId("training-weights-open"),
                () -> Dom.byId("training-weights-input").click());
        onFile(
                Budgets.CHARACTERS_OF_WEIGHTS + 1,
                Dom.byId("training-weights-input"),
                text -> store.send(new RunMessage.ParametersOpened(text)));
        Dom.onClick(Dom.byId("training-unfreeze"), () -> {
            for (int one : store.model().document().setup().rules().frozen()) {
                store.send(new RunMessage.FrozenChosen(one, false));
            }
        });
    }

    private void choose(int index) {
        store.send(new RunMessage.ParameterChosen(index));
    }

    private void save() {
        TrainingRun run = store.model().training().run();
        Files.save("weights.json", Weights.write(run.setup().shape(), run.parameters()));
    }

    private void typed() {
        String text = value.getValue().trim().replace(Numbers.MINUS, '-').replace(',', '.');
        boolean wrong = !Numbers.isDecimal(text);
        Dom.attribute(value, "aria-invalid", Boolean.toString(wrong));
        Dom.text(error, wrong ? "Must be a number." : "");
        Dom.show(error, wrong);
        if (!wrong && Numbers.parse(text) != shown) {
            set(Numbers.parse(text));
        }
    }

    private void set(double number) {
        store.send(new RunMessage.ParameterSet(parameter, number, "parameter " + parameter, Dom.now()));
    }

    private void write() {
        value.setValue(Numbers.display(shown));
        Dom.attribute(value, "aria-invalid", "false");
        Dom.show(error, false);
    }

    public void show(TrainingModel model) {
        TrainingRun run = model.run();
        if (!run.setup().shape().equals(shape)) {
            shape = run.setup().shape();
            list();
        }
        parameter = Math.max(0, Math.min(model.notes().chosen(), shape.parameters() - 1));
        choice.setValue(Integer.toString(parameter));
        double now = run.parameters()[parameter];
        if (now != shown && !(now != now && shown != shown)) {
            shown = now;
            write();
        }
        slider.setValue(Numbers.shortest(Math.max(-3, Math.min(3, now))));
        Dom.style(slider, "--fill", Numbers.shortest((Math.max(-3, Math.min(3, now)) + 3) / 0.06) + "%");
        String refused = model.refused().getOrDefault("parameter", "");
        if (!refused.isEmpty()) {
            Dom.attribute(value, "aria-invalid", "true");
            Dom.text(error, refused);
            Dom.show(error, true);
        }
        frozen.setChecked(run.setup().rules().isFrozen(parameter));
        int count = run.setup().rules().frozen().size();
        Dom.show(Dom.byId("training-unfreeze"), count > 0);
        Dom.text(words, words(shape, parameter) + (count > 0 ? "; " + count + " frozen in all" : ""));
        fill(run);
    }

    private void list() {
        Dom.clear(choice);
        int count = Math.min(MOST_LISTED, shape.parameters());
        for (int i = 0; i < count; i++) {
            Dom.append(choice, "option", "", ParameterPlace.of(shape, i).label())
                    .setAttribute("value", Integer.toString(i));
        }
    }

    /** "weight from x₁ to neuron 3 of layer 1", "bias of the output". */
    static String words(NetworkShape shape, int parameter) {
        ParameterPlace place = ParameterPlace.of(shape, parameter);
        String neuron = Wording.place(shape, new NeuronPlace(place.layer(), place.neuron()));
        return place.isBias()
                ? "bias of " + neuron
                : "weight from " + Wording.place(shape, new NeuronPlace(place.layer() - 1, place.input())) + " to "
                        + neuron;
    }

    private void fill(TrainingRun run) {
        Dom.clear(table);
        Optional<TrainingProgress> told = run.shown();
        HTMLElement head = Dom.append(Dom.append(table, "thead", "", ""), "tr", "", "");
        HTMLElement row = Dom.append(Dom.append(table, "tbody", "", ""), "tr", "", "");
        cell(head, row, "data", run.parameters()[parameter]);
        if (told.isEmpty()) {
            return;
        }
        cell(head, row, "grad", told.get().gradients()[parameter]);
        cell(head, row, "last update", told.get().update(parameter));
        TrainingState state = told.get().state();
        List<String> names = state.optimizerStateNames();
        for (int i = 0; i < state.optimizerState().length; i++) {
            if (parameter < state.optimizerState()[i].length) {
                double number = state.optimizerState()[i][parameter];
                boolean square = names.get(i).endsWith("_sq") || names.get(i).equals("square_avg");
                cell(head, row, name(names.get(i)), square ? Math.sqrt(number) : number);
            }
        }
    }

    /** PyTorch's names as learners meet them. */
    private static String name(String name) {
        switch (name) {
            case "exp_avg":
                return "m";
            case "exp_avg_sq":
            case "square_avg":
                return "√v";
            case "momentum_buffer":
                return "momentum";
            default:
                return name;
        }
    }

    private static void cell(HTMLElement head, HTMLElement row, String name, double number) {
        Dom.append(head, "th", "number", name).setAttribute("scope", "col");
        String className = name.equals("data") || name.equals("√v") ? "number" : "number " + Signs.of(number);
        Dom.append(row, "td", className, Numbers.display(number));
    }

    @JSBody(
            params = {"most", "input", "opened"},
            script =
                    "input.addEventListener('change', function() { var file = input.files[0]; input.value = '';"
                            + " if (file) file.slice(0, most).text().then(function(text) { opened(text); }, function() {}); });")
    private static native void onFile(int most, HTMLElement input, Files.TextReader opened);
}
