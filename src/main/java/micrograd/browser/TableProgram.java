package micrograd.browser;

import micrograd.document.TableOrder;
import micrograd.graph.ShownText;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The program behind the table of values; {@link TableLoader} loads and tells it. See {@link Lab}. */
final class TableProgram {
    private TableProgram() {}

    /** Hears of what is to be seen, an empty text where that is the same as before. */
    @JSFunctor
    interface Listener extends JSObject {
        void shown(String shown, boolean checkable, int selected, String order);
    }

    /** Begins the program: from now on it shows what it is told. */
    static void begin() {
        SortedTable table = new SortedTable(TableProgram::chosen, order -> sorted(order.written()));
        listen((shown, checkable, selected, order) -> {
            if (!shown.isEmpty()) {
                table.show(ShownText.read(shown), checkable);
            }
            table.sort(TableOrder.read(order).orElse(TableOrder.PROGRAM));
            table.select(selected);
        });
    }

    @JSBody(params = "listener", script = "labHost.shown = listener;")
    private static native void listen(Listener listener);

    @JSBody(params = "node", script = "labHost.chosen(node);")
    private static native void chosen(int node);

    @JSBody(params = "order", script = "labHost.sorted(order);")
    private static native void sorted(String order);
}
