package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Signs;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * A layer's biases and weights as a grid: arrows move, Enter or a click changes a number, F freezes it or lets it go. A grid that is built stays, so that
 * whoever is in it stays where they are while training goes on.
 */
public final class WeightsGrid {
    private static final int MOST_COLUMNS = 130;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final Consumer<String> say;
    private final HTMLElement table = Dom.byId("training-twin-table");
    private final List<HTMLElement> cells = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final HTMLInputElement field = (HTMLInputElement) Dom.element("input", "field");
    private NetworkShape shape;
    private List<String> inputs = List.of();
    private int layer = -1;
    private int columns;
    private int current;
    private int edited = -1;
    private int edits;
    private double[] numbers = {};

    /** A grid that sends changes to the store and says what is wrong with a number that is typed. */
    public WeightsGrid(Store<TrainingLab, TrainingMessage, TrainingEffect> store, Consumer<String> say) {
        this.store = store;
        this.say = say;
        table.setAttribute("role", "grid");
        field.setAttribute("type", "text");
        field.setAttribute("inputmode", "decimal");
        field.setAttribute("autocomplete", "off");
        Dom.on(table, "click", event -> {
            int cell = cells.indexOf((HTMLElement) event.getTarget());
            if (cell >= 0) {
                edit(cell);
            }
        });
        Dom.on(table, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(field, "blur", event -> leave(true));
    }

    /** Shows a layer of the run, built anew where it is another. */
    public void show(TrainingRun run, int wanted) {
        List<String> names = run.setup().inputFeatures().expressions();
        numbers = run.parameters();
        if (wanted != layer || !run.setup().shape().equals(shape) || !names.equals(inputs)) {
            shape = run.setup().shape();
            inputs = names;
            layer = wanted;
            build();
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i != edited) {
                fill(run, i);
            }
        }
    }

    private void fill(TrainingRun run, int cell) {
        HTMLElement element = cells.get(cell);
        double number = numbers[places.get(cell)];
        boolean frozen = run.setup().rules().isFrozen(places.get(cell));
        Dom.text(element, Numbers.display(number));
        String className = "number " + Signs.of(number) + (frozen ? " frozen" : "");
        if (!element.getClassName().equals(className)) {
            element.setClassName(className);
            Dom.attribute(element, "aria-description", frozen ? "frozen" : "");
        }
    }

    private void build() {
        leave(false);
        Dom.clear(table);
        cells.clear();
        places.clear();
        current = 0;
        columns = 1 + Math.min(shape.inputs(layer), MOST_COLUMNS);
        HTMLElement head = Dom.append(Dom.append(table, "thead", "", ""), "tr", "", "");
        heading(head, "neuron", "");
        heading(head, "bias", "number");
        for (int i = 0; i + 1 < columns; i++) {
            String of = layer == 0 ? Wording.expression(inputs.get(i)) : Integer.toString(i + 1);
            heading(head, "weight of " + of, "number");
        }
        HTMLElement body = Dom.append(table, "tbody", "", "");
        for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
            row(Dom.append(body, "tr", "", ""), neuron);
        }
    }

    private static void heading(HTMLElement row, String text, String className) {
        Dom.append(row, "th", className, text).setAttribute("scope", "col");
    }

    private void row(HTMLElement row, int neuron) {
        NeuronPlace place = new NeuronPlace(layer, neuron);
        HTMLElement name = Dom.append(row, "th", "", "");
        name.setAttribute("scope", "row");
        HTMLElement button = Dom.button(
                "",
                Integer.toString(neuron + 1),
                () -> store.send(new TrainingMessage.InspectionRequested(Optional.of(place), Optional.empty())));
        button.setAttribute("aria-label", "Open the scalars of " + Wording.place(shape, place));
        name.appendChild(button);
        int first = shape.firstParameter(layer, neuron);
        for (int column = 0; column < columns; column++) {
            HTMLElement cell = Dom.append(row, "td", "number", "");
            cell.setAttribute("tabindex", cells.isEmpty() ? "0" : "-1");
            cells.add(cell);
            places.add(first + (column == 0 ? shape.inputs(layer) : column - 1));
        }
    }

    private void pressed(KeyboardEvent event) {
        String key = event.getKey();
        if (edited >= 0) {
            if (key.equals("Enter") || key.equals("Escape")) {
                event.preventDefault();
                int cell = edited;
                leave(key.equals("Enter"));
                moveTo(cell);
            }
            return;
        }
        int cell = cells.indexOf((HTMLElement) event.getTarget());
        if (cell < 0 || event.isCtrlKey() || event.isMetaKey() || event.isAltKey()) {
            return;
        }
        int to = target(key, cell);
        if (to >= 0) {
            moveTo(Math.min(to, cells.size() - 1));
        } else if (key.equals("Enter") || key.equals("F2") || key.equals(" ")) {
            edit(cell);
        } else if (key.equals("f") || key.equals("F")) {
            int parameter = places.get(cell);
            boolean frozen = store.model().document().setup().rules().isFrozen(parameter);
            store.send(new RunMessage.FrozenChosen(parameter, !frozen));
        } else {
            return;
        }
        event.preventDefault();
    }

    private int target(String key, int cell) {
        int column = cell % columns;
        return switch (key) {
            case "ArrowLeft" -> column == 0 ? cell : cell - 1;
            case "ArrowRight" -> column == columns - 1 ? cell : cell + 1;
            case "ArrowUp" -> cell < columns ? cell : cell - columns;
            case "ArrowDown" -> cell + columns < cells.size() ? cell + columns : cell;
            case "Home" -> cell - column;
            case "End" -> cell - column + columns - 1;
            default -> -1;
        };
    }

    private void moveTo(int cell) {
        cells.get(current).setAttribute("tabindex", "-1");
        current = cell;
        cells.get(cell).setAttribute("tabindex", "0");
        cells.get(cell).focus();
        store.send(new RunMessage.ParameterChosen(places.get(cell)));
    }

    /** Puts the field into a cell. */
    private void edit(int cell) {
        leave(true);
        moveTo(cell);
        edited = cell;
        edits++;
        field.setValue(Numbers.shortest(numbers[places.get(cell)]));
        field.setAttribute("aria-label", ParameterPanel.words(shape, places.get(cell)));
        field.setAttribute("aria-invalid", "false");
        Dom.clear(cells.get(cell));
        cells.get(cell).appendChild(field);
        field.focus();
        field.select();
    }

    /** Takes the field out again, with what was typed or without. */
    private void leave(boolean taken) {
        if (edited < 0) {
            return;
        }
        int parameter = places.get(edited);
        String text = field.getValue().trim().replace(Numbers.MINUS, '-').replace(',', '.');
        boolean number = Numbers.isDecimal(text);
        int cell = edited;
        edited = -1;
        Dom.clear(cells.get(cell));
        Dom.text(cells.get(cell), Numbers.display(numbers[parameter]));
        if (taken && !number) {
            say.accept("“" + text + "” is no number: the weight stays as it was.");
        } else if (taken && Numbers.parse(text) != numbers[parameter]) {
            store.send(new RunMessage.ParameterSet(
                    parameter, Numbers.parse(text), "grid " + parameter + " " + edits, Dom.now()));
        }
    }
}
