package micrograd.browser.training;

import micrograd.browser.ui.Dom;
import micrograd.data.DatasetKind;
import micrograd.training.options.OptionField;
import micrograd.training.options.TrainingOption;
import micrograd.training.options.TrainingOptions;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * Fills the form from the tables: a tile for each data set, the choices and presets of each field, and a field under "More" for each that the page's
 * markup does not place.
 */
final class FormFields {
    private final HTMLElement form;

    private FormFields(HTMLElement form) {
        this.form = form;
    }

    static void fill(HTMLElement form) {
        FormFields fields = new FormFields(form);
        fields.tiles();
        for (OptionField field : TrainingOptions.fields()) {
            fields.field(field);
        }
    }

    /** The choices of a field in a select element. */
    static void choices(HTMLElement select, OptionField field) {
        for (OptionField.Choice choice : field.choices()) {
            option(select, choice.word(), choice.label());
        }
    }

    private static void option(HTMLElement select, String word, String label) {
        Dom.append(select, "option", "", label).setAttribute("value", word);
    }

    private void tiles() {
        for (DatasetKind kind : DatasetKind.values()) {
            String tiles = kind == DatasetKind.POINTS ? "own" : kind.form().isRegression() ? "numbers" : "classes";
            HTMLElement tile = copy("training-tile");
            HTMLElement radio = tile.querySelector("input");
            radio.setAttribute("value", kind.literal());
            tile.querySelector("canvas").setAttribute("data-thumbnail", kind.literal());
            Dom.text(tile.querySelector("span"), kind.title());
            if (kind.isLookalike()) {
                tile.setAttribute("data-only-chosen", "");
                tile.setTitle("As TensorFlow Playground draws it");
            }
            HTMLElement place = form.querySelector("[data-tiles=" + tiles + "]");
            place.insertBefore(tile, place.querySelector(".table-open"));
        }
    }

    private void field(OptionField field) {
        NodeList<? extends HTMLElement> placed = form.querySelectorAll("[data-option=\"" + field.name() + "\"]");
        if (placed.getLength() == 0) {
            if (!field.label().isEmpty() && !isElsewhere(field)) {
                place(field);
            }
            return;
        }
        HTMLElement control = placed.item(0);
        if (control.getTagName().equals("SELECT")) {
            choices(control, field);
        }
        HTMLElement presets = form.querySelector("[data-presets=\"" + control.getId() + "\"]");
        if (presets != null) {
            presets(presets, field);
        }
    }

    /** Inputs have buttons, the engine a choice beside the speed, and the problem two buttons. */
    private static boolean isElsewhere(OptionField field) {
        return field.option() == TrainingOptions.FEATURES
                || field.option() == TrainingOptions.ENGINE
                || field.option() == TrainingOptions.DATASET_KIND;
    }

    private static void presets(HTMLElement select, OptionField field) {
        option(select, "", "presets");
        for (String preset : field.presets()) {
            option(select, preset, preset);
        }
    }

    /** A field of its own: of what the template holds, what it does not need is taken out. */
    private void place(OptionField field) {
        HTMLElement setting = copy("training-field");
        String id = "training-option-" + field.name().replace('.', '-');
        HTMLElement combo = setting.querySelector(".combo");
        HTMLElement select = setting.querySelector("select.field");
        HTMLElement check = setting.querySelector("[type=checkbox]");
        HTMLElement label = setting.querySelector("label");
        HTMLElement error = setting.querySelector(".setting-error");
        boolean chosen = !field.choices().isEmpty();
        HTMLElement control = field.isTruth() ? check : chosen ? select : combo.querySelector(".field");
        setting.setAttribute("data-field", field.name());
        control.setId(id);
        control.setAttribute("data-option", field.name());
        control.setAttribute("aria-describedby", id + "-error");
        error.setId(id + "-error");
        label.setAttribute("for", id);
        Dom.text(label, field.label());
        String effect = field.option().change() == TrainingOption.Change.RESTARTS
                ? field.option().change().words()
                : "";
        String note = field.note().isEmpty() ? effect : field.note();
        if (!note.isEmpty()) {
            label.appendChild(Dom.element("small", "", " " + note));
        }
        if (field.isTruth()) {
            setting.getClassList().add("check");
            setting.insertBefore(check, label);
        }
        if (chosen) {
            choices(select, field);
        }
        HTMLElement presets = setting.querySelector(".presets");
        presets.setAttribute("data-presets", id);
        presets.setAttribute("aria-label", "Presets for " + field.label());
        presets(presets, field);
        remove(field.isTruth() || chosen ? combo : field.presets().isEmpty() ? presets : null);
        remove(chosen ? null : select);
        remove(field.isTruth() ? null : check);
        form.querySelector("#training-more .fields").appendChild(setting);
    }

    private static void remove(HTMLElement element) {
        if (element != null) {
            element.getParentNode().removeChild(element);
        }
    }

    @JSBody(
            params = "template",
            script = "return document.getElementById(template).content.firstElementChild.cloneNode(true);")
    private static native HTMLElement copy(String template);
}
