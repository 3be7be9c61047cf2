package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.TimerHandler;

/** Tells when a pixel of the page became more or fewer pixels of the screen: the window went to another screen, or was zoomed. */
public final class PixelRatio {
    private PixelRatio() {}

    /** {@code changed} is called whenever it did. */
    public static void listen(Runnable changed) {
        observe(changed::run);
    }

    @JSBody(
            params = "changed",
            script = "function watch() {"
                    + " matchMedia('(resolution: ' + devicePixelRatio + 'dppx)')"
                    + ".addEventListener('change', function() { watch(); changed(); }, { once: true }); }"
                    + "watch();")
    private static native void observe(TimerHandler changed);
}
