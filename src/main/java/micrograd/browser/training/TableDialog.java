package micrograd.browser.training;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.DataMessage;
import micrograd.app.training.TrainingModel;
import micrograd.browser.training.drawing.Wording;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.browser.ui.Host;
import micrograd.document.Fragment;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingFragment;
import micrograd.limits.Budgets;
import micrograd.training.options.DatasetSetup;
import micrograd.training.run.TrainingState;
import micrograd.training.tables.CsvReading;
import micrograd.training.tables.CsvTable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Points from a table that is pasted, opened or dropped on the view; what is wrong with it stands in its dialog, rows left out under the data sets. */
public final class TableDialog {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement dialog = Dom.byId("training-table");
    private final HTMLElement text = Dom.byId("training-table-text");
    private final HTMLSelectElement target = (HTMLSelectElement) Dom.byId("training-table-target");
    private final HTMLInputElement scaled = Dom.inputById("training-table-scaled");
    private String rows = "";

    /** A table too long to be laid out as a text: of that the beginning is shown. */
    private String whole = "";

    private CsvReading reading;
    private Optional<TrainingState> start = Optional.empty();
    private DatasetSetup data;

    /** Hears of a file's text. */
    @JSFunctor
    private interface TextReader extends JSObject {
        void read(String text);
    }

    /** Whether a pasted text is not taken. */
    @JSFunctor
    private interface Refusal extends JSObject {
        boolean refuses(String before, String text, String after);
    }

    TableDialog(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        Dom.onClick(Dom.byId("training-table-open"), () -> Dom.openDialog(dialog));
        Dom.onClick(Dom.byId("training-table-close"), () -> Dom.closeDialog(dialog));
        Dom.onClick(Dom.byId("training-table-use"), this::use);
        HTMLElement file = Dom.byId("training-table-file");
        Dom.onClick(Dom.byId("training-table-file-open"), () -> press(file));
        listen(Files.OCTETS_READ, file, Dom.byId("training"), this::chosen, this::dropped);
        listenToPaste(text, this::pasted);
        Dom.on(text, "keydown", event -> {
            String key = ((KeyboardEvent) event).getKey();
            if (!whole.isEmpty() && (key.equals("Backspace") || key.equals("Delete"))) {
                hold("");
            }
        });
    }

    /** Takes a text, and shows it, or the beginning of a long one. */
    private void hold(String content) {
        boolean few = content.length() <= Budgets.CHARACTERS_OF_A_TABLE_SHOWN;
        whole = few ? "" : content;
        readOnly(text, !few);
        value(text, few ? content : CsvTable.beginning(content));
    }

    /** What is too long to be taken is refused before the browser lays it out. */
    private void chosen(String content) {
        if (CsvTable.isTooLong(content)) {
            use(content);
        } else {
            hold(content);
        }
    }

    /** A long text is taken here: the browser would lay all of it out. */
    private boolean pasted(String before, String content, String after) {
        boolean refused = CsvTable.isTooLong(content);
        boolean held = !whole.isEmpty();
        if (refused) {
            use(content);
        } else if (held || before.length() + content.length() + after.length() > Budgets.CHARACTERS_OF_A_TABLE_SHOWN) {
            hold(held ? content : before + content + after);
            return true;
        }
        return refused;
    }

    private void dropped(String content) {
        if (Fragment.isFile(content)) {
            Host.open(Fragment.ofFile(content));
            return;
        }
        if (!CsvTable.isTooLong(content)) {
            hold(content);
        }
        use(content);
    }

    private void use() {
        use(whole.isEmpty() ? valueOf(text) : whole);
    }

    private void use(String content) {
        CsvReading begun = new CsvReading(content, CsvTable.Target.valueOf(target.getValue()));
        reading = begun;
        read(begun, scaled.isChecked());
    }

    /** Reads on until the next frame, then again, unless another table was opened meanwhile. */
    private void read(CsvReading mine, boolean scales) {
        if (mine != reading) {
            return;
        }
        if (hasMore(mine)) {
            Window.setTimeout(() -> read(mine, scales), 0);
            return;
        }
        store.send(new DataMessage.TableOpened(mine, scales));
        if (store.model().training().refused().getOrDefault("table", "").isEmpty()) {
            Dom.closeDialog(dialog);
        } else {
            Dom.openDialog(dialog);
        }
    }

    /** What cannot be read is said by whoever takes the table. */
    private static boolean hasMore(CsvReading table) {
        try {
            return table.goOn();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    void show(TrainingModel model) {
        String wrong = model.refused().getOrDefault("table", "");
        Dom.text(Dom.byId("training-table-error"), wrong);
        Dom.show(Dom.byId("training-table-error"), !wrong.isEmpty());
        String points = model.refused().getOrDefault("points", "");
        Dom.text(Dom.byId("training-points-error"), points);
        Dom.show(Dom.byId("training-points-error"), !points.isEmpty());
        TrainingDocument document = model.run().document();
        if (document.start() != start || document.setup().dataset() != data) {
            start = document.start();
            data = document.setup().dataset();
            Window.setTimeout(() -> weigh(document), 0);
        }
        String left = model.refused().getOrDefault("table.rows", "");
        if (!left.equals(rows)) {
            rows = left;
            showRows();
        }
    }

    /** Says if a document is too long for a link: to find that takes as long as to pack it, so it is a task of its own. */
    private void weigh(TrainingDocument document) {
        if (document.start() == start && document.setup().dataset() == data) {
            Dom.show(Dom.byId("training-too-long"), !TrainingFragment.fitsALink(document));
        }
    }

    private void showRows() {
        HTMLElement list = Dom.byId("training-rows-list");
        Dom.clear(list);
        int sum = Math.max(0, rows.indexOf('\n'));
        Dom.text(Dom.byId("training-rows-sum"), rows.substring(0, sum));
        int start = sum + 1;
        while (start < rows.length()) {
            int end = rows.indexOf('\n', start);
            end = end < 0 ? rows.length() : end;
            Dom.append(list, "li", "", Wording.capital(rows.substring(start, end)));
            start = end + 1;
        }
        Dom.show(Dom.byId("training-rows"), sum > 0);
    }

    @JSBody(
            params = {"most", "field", "view", "chosen", "dropped"},
            script =
                    "function read(file, to) { if (file) file.slice(0, most).text().then(function(text) { to(text); }, function() {}); }"
                            + "field.addEventListener('change', function() { read(field.files[0], chosen); field.value = ''; });"
                            + "view.addEventListener('drop', function(event) { var files = event.dataTransfer && event.dataTransfer.files;"
                            + " if (files && files.length) { event.preventDefault(); event.stopPropagation(); read(files[0], dropped); } });")
    private static native void listen(
            int most, HTMLElement field, HTMLElement view, TextReader chosen, TextReader dropped);

    @JSBody(
            params = {"field", "refuses"},
            script =
                    "field.addEventListener('paste', function(event) {"
                            + " var text = event.clipboardData && event.clipboardData.getData('text/plain');"
                            + " var all = field.value; if (text && refuses(all.slice(0, field.selectionStart), text, all.slice(field.selectionEnd))) event.preventDefault(); });")
    private static native void listenToPaste(HTMLElement field, Refusal refuses);

    @JSBody(params = "element", script = "element.click();")
    private static native void press(HTMLElement element);

    @JSBody(
            params = {"field", "text"},
            script = "field.value = text;")
    private static native void value(HTMLElement field, String text);

    @JSBody(
            params = {"field", "only"},
            script = "field.readOnly = only;")
    private static native void readOnly(HTMLElement field, boolean only);

    @JSBody(params = "field", script = "return field.value;")
    private static native String valueOf(HTMLElement field);
}
