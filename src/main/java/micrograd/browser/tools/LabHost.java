package micrograd.browser.tools;

import micrograd.browser.ui.Scripts;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/** What the program behind the expression view's tools sees of the page's own program: {@code labHost}, see {@link micrograd.browser.Lab}. {@link micrograd.browser.expression.LabLoader} is at the other end. */
final class LabHost {
    private LabHost() {}

    /** Hears of the document that is on screen, of its latest source without errors, and of the way that the leaves have come, as {@link micrograd.app.expression.DescentTrace#numbers} writes it. */
    @JSFunctor
    interface Listener extends JSObject {
        void shown(String fragment, String source, Float64Array way);
    }

    /** Hears which format is to be exported: its key, {@code last} for the one before, {@code copy} to copy the table at once. */
    @JSFunctor
    interface Exports extends JSObject {
        void exported(String what);
    }

    @JSBody(
            params = {"listener", "render", "exports"},
            script = "labHost.shown = listener; labHost.render = render; labHost.exported = exports;")
    static native void listen(Listener listener, Scripts.Task render, Exports exports);

    /** Tells what can be seen of the graph, as {@link micrograd.graph.Shown#numbers} writes it. */
    @JSBody(params = "numbers", script = "labHost.seen(numbers);")
    static native void seen(Float64Array numbers);

    /** Does what a document does, with its program. */
    @JSBody(params = "fragment", script = "labHost.chosen(fragment);")
    static native void chosen(String fragment);

    /** Tries what a document tries; see {@link micrograd.app.expression.ExpressionMessage.ProbesChosen}. */
    @JSBody(
            params = {"fragment", "gesture", "millis"},
            script = "labHost.probed(fragment, gesture, millis);")
    static native void probed(String fragment, String gesture, double millis);

    /** Moves leaves: their places, each followed by its number; see {@link micrograd.app.expression.ExpressionMessage.LeavesMoved}. */
    @JSBody(
            params = {"numbers", "gesture", "millis"},
            script = "labHost.moved(numbers, gesture, millis);")
    static native void moved(Float64Array numbers, String gesture, double millis);

    /** Asks about a node; {@code sent} takes a walk that is under way to it. */
    @JSBody(
            params = {"node", "sent"},
            script = "labHost.selected(node, sent);")
    static native void selected(int node, boolean sent);

    /** Says a sentence to screen readers. */
    @JSBody(params = "sentence", script = "labHost.say(sentence);")
    static native void say(String sentence);

    /** Says a sentence to everyone. */
    @JSBody(params = "sentence", script = "labHost.note(sentence);")
    static native void note(String sentence);

    /** Brings the panel into view where it is a sheet of its own. */
    @JSBody(script = "labHost.offered();")
    static native void offered();

    /** The graph as it is on the page, as the text of an SVG file. */
    @JSBody(params = "dark", script = "return labHost.svg(dark);")
    static native String svg(boolean dark);
}
