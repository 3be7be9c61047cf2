package micrograd.browser.training;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * What the program of the training view sees of the page's own program: {@code trainingHost}, see {@link micrograd.browser.Training}. {@link micrograd.browser.shell.TrainingLoader} is at the other end.
 */
public final class TrainingHost {
    private TrainingHost() {}

    /** Hears of the document that is to be shown, and whether the view is on screen. */
    @JSFunctor
    public interface Listener extends JSObject {
        void shown(String entries, boolean visible);
    }

    @JSBody(params = "listener", script = "trainingHost.shown = listener;")
    public static native void listen(Listener listener);

    /** Tells of a change of the document; see {@link micrograd.app.expression.DocumentMessage.TrainingChanged}. */
    @JSBody(
            params = {"entries", "undoable", "group", "millis"},
            script = "trainingHost.changed(entries, undoable, group, millis);")
    public static native void changed(String entries, boolean undoable, String group, double millis);

    /** Says a sentence to screen readers. */
    @JSBody(params = "sentence", script = "trainingHost.say(sentence);")
    public static native void say(String sentence);

    /** Shows a sentence until it is dismissed. */
    @JSBody(params = "sentence", script = "trainingHost.notice(sentence);")
    public static native void notice(String sentence);

    /** Opens a fragment in the page, as a link would. */
    @JSBody(params = "fragment", script = "trainingHost.open(fragment);")
    public static native void open(String fragment);
}
