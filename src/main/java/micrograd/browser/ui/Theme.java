package micrograd.browser.ui;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Light, dark, or as the system has it; a choice is kept, the system's is not. */
public final class Theme {
    private enum Choice {
        SYSTEM("", "as the system"),
        LIGHT("light", "light"),
        DARK("dark", "dark");

        final String key;
        final String words;

        Choice(String key, String words) {
            this.key = key;
            this.words = words;
        }

        Choice next() {
            return this == SYSTEM ? LIGHT : this == LIGHT ? DARK : SYSTEM;
        }
    }

    private final HTMLElement root = HTMLDocument.current().getDocumentElement();
    private final HTMLElement button = Dom.byId("theme");
    private final HTMLElement icon = Dom.byId("theme-icon");
    private Choice choice = Choice.SYSTEM;

    public Theme() {
        String kept = Shelf.read("theme");
        for (Choice known : Choice.values()) {
            if (known.key.equals(kept)) {
                choice = known;
            }
        }
        apply();
        Dom.onClick(button, () -> {
            choice = choice.next();
            Shelf.write("theme", choice.key);
            apply();
        });
    }

    /** Calls {@code listener} whenever the colours became others. */
    public void onChange(Runnable listener) {
        ThemeChanges.listen(listener);
    }

    private void apply() {
        if (choice == Choice.SYSTEM) {
            root.removeAttribute("data-theme");
        } else {
            root.setAttribute("data-theme", choice.key);
        }
        icon.setAttribute("href", "#icon-theme-" + (choice == Choice.SYSTEM ? "system" : choice.key));
        button.setAttribute("aria-label", "Theme: " + choice.words);
        button.setTitle("Theme: " + choice.words);
    }
}
