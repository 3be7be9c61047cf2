package micrograd.browser;

import micrograd.document.TableOrder;
import micrograd.graph.GraphText;
import micrograd.graph.ShownText;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The program that exports; {@link ExportLoader} loads it, and opens its dialog. See {@link Lab}. */
final class ExportProgram {
    private ExportProgram() {}

    /** Hears which format is wanted: its key, {@code last} for the one before, {@code copy} to copy the table at once. */
    @JSFunctor
    interface Listener extends JSObject {
        void opened(String what, String graph, String shown, int node, int operand, String order, boolean checkable);
    }

    /** Begins the program: from now on it opens the dialog. */
    static void begin() {
        ExportDialog dialog = new ExportDialog(ExportProgram::drawn, ExportProgram::noted);
        listen((what, graph, shown, node, operand, order, checkable) -> dialog.open(
                what,
                new ExportSource(
                        GraphText.read(graph),
                        ShownText.read(shown),
                        node,
                        operand,
                        TableOrder.read(order).orElse(TableOrder.PROGRAM),
                        checkable)));
    }

    @JSBody(params = "listener", script = "labHost.opened = listener;")
    private static native void listen(Listener listener);

    @JSBody(params = "dark", script = "return labHost.drawn(dark);")
    private static native String drawn(boolean dark);

    @JSBody(params = "sentence", script = "labHost.noted(sentence);")
    private static native void noted(String sentence);
}
