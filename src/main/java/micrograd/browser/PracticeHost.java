package micrograd.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * What the program behind “By hand” and “Museum” sees of the page's own program: {@code labHost}, see {@link Lab}. {@link PracticeLoader} is at the other end.
 */
final class PracticeHost {
    private PracticeHost() {}

    /** Hears of the document that is on screen. */
    @JSFunctor
    interface Listener extends JSObject {
        void shown(String fragment);
    }

    @JSBody(params = "listener", script = "labHost.shown = listener;")
    static native void listen(Listener listener);

    /** Tells what can be seen of the graph, as {@link micrograd.graph.Shown#numbers} writes it. */
    @JSBody(params = "numbers", script = "labHost.seen(numbers);")
    static native void seen(Float64Array numbers);

    /** Does what a document does, with its program. */
    @JSBody(params = "fragment", script = "labHost.chosen(fragment);")
    static native void chosen(String fragment);

    /** Asks about a node. */
    @JSBody(params = "node", script = "labHost.selected(node);")
    static native void selected(int node);

    /** Says a sentence to screen readers. */
    @JSBody(params = "sentence", script = "labHost.say(sentence);")
    static native void say(String sentence);

    /** Brings the panel into view where it is a sheet of its own. */
    @JSBody(script = "labHost.offered();")
    static native void offered();
}
