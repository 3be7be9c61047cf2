package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.TimerHandler;

/** Tells when the colours became others, by the learner's choice or the system's. */
public final class ThemeChanges {
    private ThemeChanges() {}

    public static void listen(Runnable changed) {
        observe(changed::run);
    }

    @JSBody(
            params = "changed",
            script = "matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function() { changed(); });"
                    + "new MutationObserver(function() { changed(); })"
                    + ".observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });")
    private static native void observe(TimerHandler changed);
}
