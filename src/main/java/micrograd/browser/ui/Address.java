package micrograd.browser.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import micrograd.app.expression.Link;
import micrograd.document.Fragment;
import micrograd.limits.Budgets;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/**
 * The address of the page: its fragment says what is on screen.
 *
 * <p>Browsers refuse to have the address changed too often, and some frames refuse it altogether: replacing waits for a pause, and a refusal leaves
 * the address as it is.
 */
public final class Address {
    /** While changes follow each other faster, the link waits, but not for ever: to make and to write it takes longer than to show what a key changed. */
    private static final int REST_MILLIS = 600;

    private static final int MOST_REST_MILLIS = 4000;

    /** Where the tab keeps the addresses before and after what was written last, when the page was left. */
    private static final String LEFT = "left";

    /** Where this frame is in the page around it; empty where there is none. */
    private final String place = place();

    private String shown;
    private Optional<Supplier<Link>> pending = Optional.empty();
    private int timer;
    private double pendingSince;

    /** While the page is left: the address that it had. */
    private Optional<String> leaving = Optional.empty();

    /** What is still to be kept with the tab; empty text for nothing. */
    private Optional<String> storing = Optional.empty();

    private boolean inHistory;
    private Consumer<Keeping> kept = keeping -> {};
    private Keeping keeping;

    /** Where the whole of what is on screen is kept. */
    public enum Keeping {
        /** In the address. */
        LINK,
        /** With the tab: it survives a reload. */
        TAB,
        /** Nowhere: leaving asks before. */
        NOWHERE
    }

    public Address() {
        resume();
        shown = fragment();
        boolean found = Fragment.isKept(shown) && !keptText().isEmpty();
        keeping = found ? Keeping.TAB : Keeping.LINK;
    }

    /** Where what is on screen is kept. */
    public Keeping keeping() {
        return keeping;
    }

    /** What was last on screen at this address: its fragment without the {@code #}, or what is kept in place of one too long. */
    public static String opened() {
        String fragment = fragment();
        if (!Fragment.isKept(fragment)) {
            return fragment;
        }
        String whole = keptText();
        return whole.isEmpty() ? fragment : whole;
    }

    @JSBody(
            script =
                    "var address = location.href; var at = address.indexOf('#'); return at < 0 ? '' : address.slice(at + 1);")
    private static native String fragment();

    /**
     * Under which the tab keeps what a frame shows: a page around it that is reloaded opens the frame where it began. A frame is told by its place, by that page and
     * by where it began.
     */
    @JSBody(
            script =
                    "var path = ''; for (var w = self; w !== w.parent; w = w.parent) { var i = 0; while (w.parent[i] !== w) i++; path += i + '.'; }"
                            + "return path && 'frame.' + path + document.referrer + ' ' + location.href;")
    private static native String place();

    /** What was last on screen in this frame before the page around it was loaded again, if that is something else. */
    public Optional<String> before() {
        String before = place.isEmpty() ? "" : Shelf.ofTab(place);
        return before.isEmpty() || before.equals(opened()) ? Optional.empty() : Optional.of(before);
    }

    /** What this entry of the history, or else the tab, keeps. */
    @JSBody(
            script = "try { if (history.state && history.state.kept) return history.state.kept; } catch (refused) {}"
                    + "try { return sessionStorage.getItem('micrograd.kept') || ''; } catch (refused) { return ''; }")
    private static native String keptText();

    /** Hears where what is on screen is kept, whenever that changes. */
    public void onKept(Consumer<Keeping> kept) {
        this.kept = kept;
    }

    /** Clears what the tab keeps. */
    public void forget() {
        storing = Optional.empty();
        forgetKept();
        note(keeping == Keeping.TAB ? Keeping.NOWHERE : keeping);
    }

    private void note(Keeping now) {
        if (now != keeping) {
            keeping = now;
            askBeforeLeaving(now == Keeping.NOWHERE);
            kept.accept(now);
        }
    }

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

    /** Puts a fragment in place of the present one, once changes rest. */
    public void replace(Supplier<Link> link) {
        double now = Dom.now();
        if (pending.isEmpty()) {
            pendingSince = now;
        }
        if (pending.isEmpty() || now - pendingSince < MOST_REST_MILLIS) {
            Window.clearTimeout(timer);
            timer = Window.setTimeout(this::flush, REST_MILLIS);
        }
        pending = Optional.of(link);
        writeLast();
    }

    /** Makes a link a new entry of the browser's history. */
    public void push(Link link) {
        flush();
        if (!link.fragment().equals(shown) || link.kept().isPresent()) {
            write(link, true);
        }
    }

    /**
     * A page that is reloaded comes back at the address that it had when that began: what is written from then on, also what another program still tells, is noted
     * beside it.
     */
    private void leave() {
        leaving = Optional.of(fragment());
        store();
        writeLast();
    }

    private void writeLast() {
        if (pending.isPresent() && leaving.isPresent()) {
            flush();
            Shelf.keepWithTab(LEFT, leaving.get() + "\n" + shown);
        }
    }

    /** The page is shown, perhaps again: leaving came to nothing. */
    private void stay() {
        leaving = Optional.empty();
        Shelf.keepWithTab(LEFT, "");
    }

    /** Goes on where the page was left, if it comes back at the address that it had before the last was written. */
    @JSBody(
            script =
                    "try { var left = sessionStorage.getItem('micrograd.left'); if (!left) return;"
                            + " sessionStorage.removeItem('micrograd.left'); var cut = left.indexOf('\\n');"
                            + " var at = location.href.indexOf('#'), here = at < 0 ? '' : location.href.slice(at + 1);"
                            + " if (here !== left.slice(0, cut) || performance.getEntriesByType('navigation')[0].type === 'navigate') return;"
                            + " var kept = sessionStorage.getItem('micrograd.kept');"
                            + " history.replaceState(kept ? { kept: kept } : null, '', '#' + left.slice(cut + 1)); } catch (refused) {}")
    private static native void resume();

    /** Writes what is waiting to be written. */
    void flush() {
        if (pending.isPresent()) {
            Window.clearTimeout(timer);
            Link link = pending.get().get();
            pending = Optional.empty();
            write(link, false);
        }
    }

    private void write(Link link, boolean push) {
        shown = link.fragment();
        storing = Optional.of(link.kept().orElse(""));
        inHistory = write(shown, storing.get(), push);
        if (storing.get().length() > Budgets.CHARACTERS_AT_ONCE && leaving.isEmpty()) {
            // To keep it twice takes twice as long.
            Window.setTimeout(this::store, 0);
        } else {
            store();
        }
    }

    private void store() {
        if (storing.isPresent()) {
            String text = storing.get();
            storing = Optional.empty();
            boolean inTab = keepWithTab(text);
            note(text.isEmpty() ? Keeping.LINK : inTab || inHistory ? Keeping.TAB : Keeping.NOWHERE);
            if (!place.isEmpty()) {
                Shelf.keepWithTab(place, text.isEmpty() ? shown : text);
            }
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
                opened.accept(opened());
            }
        };
        Window.current().addEventListener("popstate", event -> {
            if (Fragment.isKept(shown) && Fragment.isKept(fragment())) {
                // Two entries of what is kept have one address.
                shown = "";
            }
            look.run();
        });
        Window.current().onHashChange(event -> look.run());
        Window.current().addEventListener("pagehide", event -> leave());
        Window.current().addEventListener("pageshow", event -> stay());
    }

    /**
     * Writes the address, and keeps a text with this entry of the history; whether that has it after a reload. In a sandbox an entry is of another origin then, and is
     * not given back.
     */
    @JSBody(
            params = {"fragment", "kept", "push"},
            script = "function put(state) { history[push ? 'pushState' : 'replaceState'](state, '', '#' + fragment); }"
                    + "try { put(kept ? { kept: kept } : null); return self.origin !== 'null'; } catch (refused) { try { put(null); } catch (refusedToo) {} }"
                    + "return false;")
    private static native boolean write(String fragment, String kept, boolean push);

    /** Keeps a text with the tab, or nothing if it is empty; whether it could be. */
    @JSBody(
            params = "kept",
            script =
                    "try { if (kept) sessionStorage.setItem('micrograd.kept', kept); else sessionStorage.removeItem('micrograd.kept'); return true; } catch (refused) { return false; }")
    private static native boolean keepWithTab(String kept);

    @JSBody(
            script =
                    "try { for (var key of Object.keys(sessionStorage)) if (/^micrograd[.]/.test(key)) sessionStorage.removeItem(key); } catch (refused) {}"
                            + "try { history.replaceState(null, '', location.href); } catch (refused) {}")
    private static native void forgetKept();

    @JSBody(
            params = "asks",
            script =
                    "if (!window.microgradAsks) window.microgradAsks = function(event) { event.preventDefault(); event.returnValue = ''; };"
                            + "if (asks) addEventListener('beforeunload', window.microgradAsks); else removeEventListener('beforeunload', window.microgradAsks);")
    private static native void askBeforeLeaving(boolean asks);
}
