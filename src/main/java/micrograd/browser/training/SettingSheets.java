package micrograd.browser.training;

import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** On a phone the settings are sheets, one at a time; elsewhere all of them are open and this does nothing to see. */
final class SettingSheets {
    private static final String[] NAMES = {"data", "network", "learning"};

    private final HTMLElement settings = Dom.byId("training-settings");
    private String open = "";

    SettingSheets() {
        for (String name : NAMES) {
            Dom.onClick(Dom.byId("training-sheet-" + name), () -> open(open.equals(name) ? "" : name));
        }
        Dom.on(settings, "keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Escape") && !Dom.isHandled(event) && !open.isEmpty()) {
                HTMLElement opener = Dom.byId("training-sheet-" + open);
                open("");
                opener.focus();
            }
        });
    }

    private void open(String wanted) {
        open = wanted;
        for (String name : NAMES) {
            boolean opens = name.equals(wanted);
            Dom.byId("training-sheet-" + name).setAttribute("aria-expanded", Boolean.toString(opens));
            Dom.toggleClass(Dom.byId("training-panel-" + name), "open", opens);
        }
        Dom.toggleClass(Dom.byId("training-panel-runs"), "open", wanted.equals("data"));
        Dom.toggleClass(settings, "open", !wanted.isEmpty());
    }
}
