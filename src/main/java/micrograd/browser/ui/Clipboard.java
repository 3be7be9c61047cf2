package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.TimerHandler;

/** The clipboard, which many frames refuse. */
public final class Clipboard {
    private Clipboard() {}

    /** Copies a text and calls {@code copied}, or {@code refused} if the browser does not let the page copy. */
    @JSBody(
            params = {"text", "copied", "refused"},
            script =
                    "try { navigator.clipboard.writeText(text).then(function() { copied(); }, function() { refused(); }); }"
                            + " catch (missing) { refused(); }")
    public static native void copy(String text, TimerHandler copied, TimerHandler refused);
}
