package micrograd.browser.ui;

import micrograd.limits.Budgets;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** Saving to and opening from the learner's disk. */
public final class Files {
    /** Of a longer file the beginning is read, which is still too long to be taken: a character of UTF-8 is at most four octets. */
    public static final int OCTETS_READ = 4 * Budgets.FILE_CHARACTERS + 4;

    private Files() {}

    @JSFunctor
    public interface TextReader extends JSObject {
        void read(String text);
    }

    /**
     * Offers a text as a file; where nobody can say whether the browser takes it, as in a sandbox, which drops files without a word, the text is shown to be
     * copied.
     */
    public static void save(String name, String text) {
        offer(name, text);
        if (!isSure()) {
            Dom.text(Dom.byId("file-name"), name);
            ((HTMLTextAreaElement) Dom.byId("file-text")).setValue(text);
            Dom.openDialog(Dom.byId("file-dialog"));
        }
    }

    /** Whether the browser surely takes files: not in another page's frame that it may have put into a sandbox. */
    @JSBody(
            script = "if (self === top) return location.protocol === 'file:' || self.origin !== 'null';"
                    + "try { var frame = frameElement; return !!frame && (!frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-downloads')); }"
                    + "catch (refused) { return false; }")
    public static native boolean isSure();

    /** Offers a text as a file. */
    @JSBody(
            params = {"name", "text"},
            script = "var address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));"
                    + "var link = document.createElement('a'); link.href = address; link.download = name; link.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(address); }, 10000);")
    public static native void offer(String name, String text);

    /** Hears of a file's name and text. */
    @JSFunctor
    public interface FileReader extends JSObject {
        void read(String name, String text);
    }

    /** Gives the text of a file that is chosen in the file input with the id {@code input}. */
    public static void onChosen(String input, TextReader opened) {
        listen(OCTETS_READ, input, opened);
    }

    /**
     * Gives name and text of a file that is dropped on the page where nothing else takes it; a table is given to {@code taker}, the id of what
     * takes tables, once {@code shows} has brought it on screen.
     */
    public static void onDropped(FileReader opened, String taker, Scripts.Task shows) {
        drops(OCTETS_READ, opened, taker, shows);
    }

    @JSBody(
            params = {"most", "opened", "taker", "shows"},
            script =
                    "function holdsFiles(event) { return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0; }"
                            + "function give(file) { var view = document.getElementById(taker);"
                            + " if (view.hidden || view.getAttribute('aria-busy') === 'true') { setTimeout(function() { give(file); }, 50); return; }"
                            + " var data = new DataTransfer(); data.items.add(file);"
                            + " view.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }"
                            + "document.addEventListener('dragover', function(event) { if (holdsFiles(event)) event.preventDefault(); });"
                            + "document.addEventListener('drop', function(event) { if (!holdsFiles(event)) return;"
                            + " event.preventDefault(); var file = event.dataTransfer.files[0]; if (!file) return;"
                            + " file.slice(0, most).text().then(function(text) {"
                            + " if (/[.](csv|tsv|txt)$/i.test(file.name) && !/^micrograd playground/.test(text)) { shows(); give(file); }"
                            + " else opened(file.name, text); }, function() {}); });")
    private static native void drops(int most, FileReader opened, String taker, Scripts.Task shows);

    @JSBody(
            params = {"most", "input", "opened"},
            script =
                    "function open(file) { if (file) file.slice(0, most).text().then(function(text) { opened(text); }, function() {}); }"
                            + "var field = document.getElementById(input);"
                            + "field.addEventListener('change', function() { open(field.files[0]); field.value = ''; });")
    private static native void listen(int most, String input, TextReader opened);
}
