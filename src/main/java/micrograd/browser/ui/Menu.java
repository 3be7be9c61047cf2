package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What drops down from a button, a {@code details} element: it closes when Escape is pressed, and when the pointer or the focus goes elsewhere. */
public final class Menu {
    private Menu() {}

    @JSBody(
            params = "details",
            // A press on what cannot take the focus gives it to an element around the menu: then it has not gone
            // elsewhere.
            script = "function closeFor(event) { if (!details.contains(event.target)) details.open = false; }"
                    + "document.addEventListener('pointerdown', closeFor);"
                    + "document.addEventListener('focusin', function(event) {"
                    + " if (!event.target.contains(details)) closeFor(event); });"
                    + "document.addEventListener('keydown', function(event) {"
                    + " if (event.key === 'Escape' && details.open) {"
                    + " event.preventDefault(); details.open = false; details.firstElementChild.focus(); } });")
    public static native void of(HTMLElement details);
}
