package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The panels below the network, one of which may be open. */
public final class Drawer {
    private final List<HTMLElement> buttons = new ArrayList<>();
    private final Runnable changed;
    private String open = "";

    public Drawer(Runnable changed) {
        this.changed = changed;
        NodeList<? extends HTMLElement> found = HTMLDocument.current().querySelectorAll("[data-lab]");
        for (int i = 0; i < found.getLength(); i++) {
            HTMLElement button = found.item(i);
            String name = button.getAttribute("data-lab");
            buttons.add(button);
            Dom.onClick(button, () -> open(open.equals(name) ? "" : name));
        }
    }

    /** Opens a panel by its name; none for an empty one. */
    void open(String name) {
        open = name;
        for (HTMLElement button : buttons) {
            String its = button.getAttribute("data-lab");
            Dom.attribute(button, "aria-expanded", Boolean.toString(its.equals(name)));
            Dom.show(Dom.byId("training-lab-" + its), its.equals(name));
        }
        changed.run();
    }

    /** Has that panel open, or none; what is open already stays. */
    public void only(String name) {
        if (!open.equals(name)) {
            open(name);
        }
    }

    public boolean isOpen(String name) {
        return open.equals(name);
    }
}
