package micrograd.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * What the program behind “Check” and “Plot” sees of the page's own program: {@code labHost}, see {@link Lab}. {@link ProbesLoader} is at the other end.
 */
final class ProbesHost {
    private ProbesHost() {}

    /** Hears of the document that is to be shown, and of the way that the leaves have come, as {@link micrograd.app.DescentTrace#numbers} writes it. */
    @JSFunctor
    interface Listener extends JSObject {
        void shown(String fragment, Float64Array way);
    }

    @JSBody(params = "listener", script = "labHost.shown = listener;")
    static native void listen(Listener listener);

    /** Sends {@link micrograd.app.ExpressionMessage.ProbesChosen}, with the probes of a whole document. */
    @JSBody(
            params = {"fragment", "gesture", "millis"},
            script = "labHost.chosen(fragment, gesture, millis);")
    static native void chosen(String fragment, String gesture, double millis);

    /** Sends {@link micrograd.app.ExpressionMessage.LeavesMoved}: the places of the leaves, each followed by its number. */
    @JSBody(
            params = {"numbers", "gesture", "millis"},
            script = "labHost.moved(numbers, gesture, millis);")
    static native void moved(Float64Array numbers, String gesture, double millis);

    /** Sends {@link micrograd.app.ExpressionMessage.SelectionChanged} to a node. */
    @JSBody(params = "node", script = "labHost.selected(node);")
    static native void selected(int node);
}
