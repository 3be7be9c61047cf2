package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.List;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Shelf;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Hints for who is here for the first time, one after the other: {@code index.html} has an element {@code hint-KEY} for each, with a button.
 *
 * <p>A closed one does not come back, as far as the browser keeps anything for the page; until one is closed nothing is kept.
 */
final class FirstHints {
    private static final String[] KEYS = {"graph", "code", "leaves", "help"};
    private static final String SHELF = "hints";

    private final List<String> closed = new ArrayList<>();

    FirstHints() {
        String kept = "," + Shelf.read(SHELF) + ",";
        for (String key : KEYS) {
            if (kept.contains("," + key + ",")) {
                closed.add(key);
            }
            HTMLElement close = Dom.byId("hint-close-" + key);
            Dom.onClick(close, () -> close(key));
        }
        Dom.onClick(Dom.byId("hints-again"), this::again);
        show();
    }

    private void close(String key) {
        closed.add(key);
        Shelf.write(SHELF, String.join(",", closed));
        show();
        // The button that had the focus is gone.
        Dom.byId("playground").focus();
    }

    private void again() {
        closed.clear();
        Shelf.write(SHELF, "");
        show();
    }

    /** Shows the first hint that was not closed yet. */
    private void show() {
        boolean found = false;
        for (String key : KEYS) {
            boolean next = !found && !closed.contains(key);
            Dom.show(Dom.byId("hint-" + key), next);
            found |= next;
        }
    }
}
