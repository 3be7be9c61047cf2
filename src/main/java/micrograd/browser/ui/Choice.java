package micrograd.browser.ui;

import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A select element whose options change with the model. */
public final class Choice {
    /** An option's word and what it says. */
    public record Option(String key, String text) {}

    private final HTMLSelectElement select;
    private List<Option> shown = List.of();

    public Choice(String id, Consumer<String> chosen) {
        select = (HTMLSelectElement) Dom.byId(id);
        Dom.on(select, "change", event -> chosen.accept(select.getValue()));
    }

    /** Offers some options, one of them chosen. */
    public void show(List<Option> options, String key) {
        if (!options.equals(shown)) {
            shown = options;
            Dom.clear(select);
            for (Option option : options) {
                HTMLElement element = Dom.append(select, "option", "", option.text());
                element.setAttribute("value", option.key());
            }
        }
        if (!select.getValue().equals(key)) {
            select.setValue(key);
        }
    }
}
