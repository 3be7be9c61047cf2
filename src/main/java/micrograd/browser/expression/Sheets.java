package micrograd.browser.expression;

import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** On a phone the panels are sheets under the graph, one at a time; elsewhere all of them are open and this does nothing to see. */
final class Sheets {
    private static final String[] NAMES = {"code", "leaves", "why"};

    private final HTMLElement panels = Dom.byId("panels");
    private final Runnable changed;
    private String open = "";

    Sheets(Runnable changed) {
        this.changed = changed;
        for (String name : NAMES) {
            Dom.onClick(Dom.byId("sheet-" + name), () -> open(open.equals(name) ? "" : name));
        }
        Dom.on(panels, "keydown", event -> {
            if (((org.teavm.jso.dom.events.KeyboardEvent) event).getKey().equals("Escape") && !Dom.isHandled(event)) {
                close();
            }
        });
    }

    /** Opens the sheet with a name, or none for "". */
    void open(String wanted) {
        open = wanted;
        for (String name : NAMES) {
            boolean opens = name.equals(wanted);
            Dom.byId("sheet-" + name).setAttribute("aria-expanded", opens ? "true" : "false");
            Dom.toggleClass(Dom.byId(name + "-panel"), "open", opens);
        }
        Dom.toggleClass(panels, "open", !wanted.isEmpty());
        changed.run();
    }

    /** Something was asked about: its answer comes up, or scrolls into view, by itself. */
    void offerWhy() {
        if (Dom.byId("sheet-bar").getOffsetHeight() == 0) {
            Dom.reveal(Dom.byId("why-panel"));
        } else if (!open.equals("why")) {
            open("why");
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            HTMLElement opener = Dom.byId("sheet-" + open);
            open("");
            opener.focus();
        }
    }
}
