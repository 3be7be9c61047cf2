package micrograd.browser.ui;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Saving to and opening from the learner's disk. */
public final class Files {
    private Files() {}

    @JSFunctor
    public interface TextReader extends JSObject {
        void read(String text);
    }

    /** Offers a text as a file. */
    @JSBody(
            params = {"name", "text"},
            script = "var address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));"
                    + "var link = document.createElement('a'); link.href = address; link.download = name; link.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(address); }, 10000);")
    public static native void save(String name, String text);

    /** Gives the text of a file that is dropped on the page, or chosen in the file input with the id {@code input}. */
    public static void onOpened(String input, Consumer<String> opened) {
        listen(input, opened::accept);
    }

    @JSBody(
            params = {"input", "opened"},
            script =
                    "function open(file) { if (file) file.text().then(function(text) { opened(text); }, function() {}); }"
                            + "var field = document.getElementById(input);"
                            + "field.addEventListener('change', function() { open(field.files[0]); field.value = ''; });"
                            + "function holdsFiles(event) { return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0; }"
                            + "document.addEventListener('dragover', function(event) { if (holdsFiles(event)) event.preventDefault(); });"
                            + "document.addEventListener('drop', function(event) { if (holdsFiles(event)) { event.preventDefault(); open(event.dataTransfer.files[0]); } });")
    private static native void listen(String input, TextReader opened);
}
