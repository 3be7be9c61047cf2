package micrograd.browser;

import java.util.Optional;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.TableOrder;
import micrograd.graph.Shown;
import micrograd.graph.ShownText;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Loads the program behind the table of values when the table is first opened, and tells it what is to be seen; {@link TableProgram} is at the other end. */
final class TableLoader {
    private final Playground playground;
    private final OnDemand program;
    private final Chosen chosen;
    private final Sorted sorted;
    private Optional<Host> host = Optional.empty();
    private Optional<Shown> told = Optional.empty();
    private Activity activity = Activity.NONE;

    /** Hears which value is asked about. */
    @JSFunctor
    interface Chosen extends JSObject {
        void chosen(int node);
    }

    /** Hears by which order the rows are to stand, in a link's word. */
    @JSFunctor
    interface Sorted extends JSObject {
        void sorted(String order);
    }

    /** What the program made known. */
    private interface Host extends JSObject {}

    TableLoader(Playground playground, Chosen chosen, Sorted sorted) {
        this.playground = playground;
        this.chosen = chosen;
        this.sorted = sorted;
        program = new OnDemand("The table", playground, "table-panel");
    }

    /** Shows the values in an order; {@code selected} is a node, or -1. */
    void show(Shown shown, Activity present, int selected, TableOrder order) {
        if (host.isEmpty()) {
            program.want(() -> {
                host = Optional.of(start(chosen, sorted));
                playground.redraw();
            });
            return;
        }
        boolean same = told.isPresent() && told.get() == shown && activity.equals(present);
        told = Optional.of(shown);
        activity = present;
        shown(host.get(), same ? "" : ShownText.write(shown), isCheckable(present), selected, order.written());
    }

    /** Whether gradients are checked: where the engine is the sound one and none are to be found out. */
    static boolean isCheckable(Activity activity) {
        return activity instanceof Activity.None;
    }

    @JSBody(
            params = {"chosen", "sorted"},
            script = "var host = { chosen: chosen, sorted: sorted }; lab('table', host); return host;")
    private static native Host start(Chosen chosen, Sorted sorted);

    @JSBody(
            params = {"host", "shown", "checkable", "selected", "order"},
            script = "host.shown(shown, checkable, selected, order);")
    private static native void shown(Host host, String shown, boolean checkable, int selected, String order);
}
