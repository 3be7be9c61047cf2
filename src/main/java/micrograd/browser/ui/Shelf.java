package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What the browser keeps for the page, as far as it does: in a sandbox or with storage switched off nothing is kept, and nothing fails. */
public final class Shelf {
    private Shelf() {}

    /** What was kept under {@code key}; empty if nothing was. */
    @JSBody(
            params = "key",
            script = "try { return localStorage.getItem('micrograd.' + key) || ''; } catch (refused) { return ''; }")
    public static native String read(String key);

    /** Keeps a text under {@code key}; an empty one clears it. */
    @JSBody(
            params = {"key", "text"},
            script =
                    "try { if (text) localStorage.setItem('micrograd.' + key, text); else localStorage.removeItem('micrograd.' + key); }"
                            + " catch (refused) {}")
    public static native void write(String key, String text);

    /** What this tab keeps under {@code key}, over a reload; empty if nothing. */
    @JSBody(
            params = "key",
            script = "try { return sessionStorage.getItem('micrograd.' + key) || ''; } catch (refused) { return ''; }")
    public static native String ofTab(String key);

    /** Keeps a text with this tab; an empty one clears it. */
    @JSBody(
            params = {"key", "text"},
            script =
                    "try { if (text) sessionStorage.setItem('micrograd.' + key, text); else sessionStorage.removeItem('micrograd.' + key); }"
                            + " catch (refused) {}")
    public static native void keepWithTab(String key, String text);

    /** Calls once the page is left, or reloaded. */
    @JSBody(params = "leaving", script = "addEventListener('pagehide', leaving);")
    public static native void onLeaving(Leaving leaving);

    /** Hears that the page is left. */
    @JSFunctor
    public interface Leaving extends JSObject {
        void left();
    }
}
