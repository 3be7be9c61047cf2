package micrograd.browser.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/**
 * The address of the page: its fragment says what is on screen.
 *
 * <p>Browsers refuse to have the address changed too often, and some frames refuse it altogether: replacing waits for a pause, and a refusal leaves
 * the address as it is.
 */
public final class Address {
    private static final int PAUSE_MILLIS = 300;

    private String shown;
    private Optional<Supplier<String>> pending = Optional.empty();
    private int timer;

    public Address() {
        shown = fragment();
    }

    /** The fragment without its {@code #}. */
    @JSBody(
            script =
                    "var address = location.href; var at = address.indexOf('#'); return at < 0 ? '' : address.slice(at + 1);")
    public static native String fragment();

    /** The page's address with another fragment, without the word that makes it an embedded one. */
    @JSBody(
            params = "fragment",
            script =
                    "var address = location.href.split('#')[0].replace(/([?&])embed(=[^&]*)?(&|$)/, '$1').replace(/[?&]$/, '');"
                            + "return address + '#' + fragment;")
    public static native String link(String fragment);

    /** Whether the page is to show its view alone. */
    @JSBody(script = "return new URLSearchParams(location.search).has('embed');")
    public static native boolean isEmbedded();

    /** Puts a fragment in place of the present one, after a pause. */
    public void replace(Supplier<String> fragment) {
        if (pending.isEmpty()) {
            timer = Window.setTimeout(this::flush, PAUSE_MILLIS);
        }
        pending = Optional.of(fragment);
    }

    /** Makes a fragment a new entry of the browser's history. */
    public void push(String fragment) {
        flush();
        if (!fragment.equals(shown)) {
            shown = fragment;
            write(fragment, true);
        }
    }

    /** Writes what is waiting to be written. */
    void flush() {
        if (pending.isPresent()) {
            Window.clearTimeout(timer);
            shown = pending.get().get();
            pending = Optional.empty();
            write(shown, false);
        }
    }

    /** Tells of fragments that come from outside: back, forward, a link, the address bar. */
    public void onOpened(Consumer<String> opened) {
        Runnable look = () -> {
            String fragment = fragment();
            if (!fragment.equals(shown)) {
                Window.clearTimeout(timer);
                pending = Optional.empty();
                shown = fragment;
                opened.accept(fragment);
            }
        };
        Window.current().addEventListener("popstate", event -> look.run());
        Window.current().onHashChange(event -> look.run());
        Window.current().addEventListener("pagehide", event -> flush());
    }

    @JSBody(
            params = {"fragment", "push"},
            script =
                    "try { if (push) history.pushState(null, '', '#' + fragment); else history.replaceState(null, '', '#' + fragment); }"
                            + " catch (refused) {}")
    private static native void write(String fragment, boolean push);
}
