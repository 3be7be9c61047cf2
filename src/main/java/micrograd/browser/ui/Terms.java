package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Words of the page that explain themselves, to a pointer that rests on them, to a finger and to the keyboard: elements with the class {@code term} and the
 * word's key in {@code data-term}. What they mean comes with the script {@code terms}, once somebody asks.
 */
public final class Terms {
    private static final double GAP = 6;

    private final HTMLElement card = Dom.byId("term-card");
    private final HTMLElement name = Dom.byId("term-name");
    private final HTMLElement meaning = Dom.byId("term-meaning");
    private String asked = "";

    @JSFunctor
    interface Chosen extends JSObject {
        void word(HTMLElement element, String key);
    }

    @JSFunctor
    interface Left extends JSObject {
        void now();
    }

    /** From now on all words of the page explain themselves, also those that come later. */
    public Terms() {
        listen(this::show, this::hide);
    }

    private void show(HTMLElement element, String key) {
        asked = key;
        Scripts.load("terms", () -> explain(element, key), () -> {});
    }

    private void explain(HTMLElement element, String key) {
        if (asked.equals(key) && isKnown(key)) {
            Dom.text(name, part(key, 0));
            Dom.text(meaning, part(key, 1));
            open(card);
            place(card, element, GAP);
            element.setAttribute("aria-describedby", "term-meaning");
        }
    }

    @JSBody(params = "key", script = "return !!terms(key);")
    private static native boolean isKnown(String key);

    @JSBody(
            params = {"key", "part"},
            script = "return terms(key)[part];")
    private static native String part(String key, int part);

    private void hide() {
        asked = "";
        close(card);
    }

    @JSBody(
            params = "card",
            script = "if (card.showPopover) { if (!card.matches(':popover-open')) card.showPopover(); }"
                    + " else card.hidden = false;")
    private static native void open(HTMLElement card);

    @JSBody(
            params = "card",
            script = "if (card.hidePopover) { if (card.matches(':popover-open')) card.hidePopover(); }"
                    + " else card.hidden = true;")
    private static native void close(HTMLElement card);

    @JSBody(
            params = {"card", "element", "gap"},
            script =
                    "var word = element.getBoundingClientRect(), page = document.documentElement;"
                            + "var below = word.bottom + gap, top = below + card.offsetHeight <= page.clientHeight ? below"
                            + " : Math.max(gap, word.top - gap - card.offsetHeight);"
                            + "card.style.top = top + 'px';"
                            + "card.style.left = Math.max(gap, Math.min(word.left, page.clientWidth - card.offsetWidth - gap)) + 'px';")
    private static native void place(HTMLElement card, HTMLElement element, double gap);

    /** A click in a label must not go to what the label is of; Escape closes the card and nothing else. */
    @JSBody(
            params = {"chosen", "left"},
            script = "var shown = null, timer;"
                    + "function word(event) { return event.target.closest ? event.target.closest('[data-term]') : null; }"
                    + "function show(found) { clearTimeout(timer); shown = found; chosen(found, found.getAttribute('data-term')); }"
                    + "function hide() { clearTimeout(timer); if (!shown) return; shown.removeAttribute('aria-describedby'); shown = null; left(); }"
                    + "document.addEventListener('pointerover', function(event) { if (event.pointerType !== 'mouse') return;"
                    + " var found = word(event); clearTimeout(timer);"
                    + " if (found) timer = setTimeout(function() { show(found); }, 350);"
                    + " else if (shown && shown !== document.activeElement && !event.target.closest('#term-card')) timer = setTimeout(hide, 200); });"
                    + "document.addEventListener('click', function(event) { var found = word(event);"
                    + " if (found) { event.preventDefault(); show(found); } else if (!event.target.closest('#term-card')) hide(); });"
                    + "document.addEventListener('focusin', function(event) { var found = word(event);"
                    + " if (found && found.matches(':focus-visible')) show(found); else if (shown) hide(); });"
                    + "document.addEventListener('keydown', function(event) {"
                    + " if (event.key === 'Escape' && shown) { event.preventDefault(); event.stopPropagation(); hide(); }"
                    + " else if ((event.key === 'Enter' || event.key === ' ') && word(event)) { event.preventDefault(); show(word(event)); } }, true);"
                    + "addEventListener('scroll', hide, true);")
    private static native void listen(Chosen chosen, Left left);
}
