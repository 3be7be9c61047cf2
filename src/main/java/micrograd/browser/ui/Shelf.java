package micrograd.browser.ui;

import org.teavm.jso.JSBody;

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
}
