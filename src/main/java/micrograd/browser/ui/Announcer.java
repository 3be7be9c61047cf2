package micrograd.browser.ui;

import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Says sentences: to screen readers through a polite live region, and, where everybody is to know, in a note that goes away by itself. */
public final class Announcer {
    private static final int NOTE_MILLIS = 2500;

    private final HTMLElement live = Dom.byId("live");
    private final HTMLElement toast = Dom.byId("toast");
    private int timer;

    public Announcer() {
        toast.setAttribute("aria-hidden", "true");
    }

    public void say(String sentence) {
        // The same words again are a new sentence only after silence.
        if (sentence.equals(live.getTextContent())) {
            live.setTextContent("");
            Window.setTimeout(() -> live.setTextContent(sentence), 50);
        } else {
            live.setTextContent(sentence);
        }
    }

    public void note(String sentence) {
        say(sentence);
        toast.setTextContent(sentence);
        Dom.show(toast, true);
        Window.clearTimeout(timer);
        timer = Window.setTimeout(() -> Dom.show(toast, false), NOTE_MILLIS);
    }
}
