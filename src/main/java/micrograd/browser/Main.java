package micrograd.browser;

import org.teavm.jso.dom.html.HTMLDocument;

/** The page's entry: finds the page's places by id and brings them to life. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        HTMLDocument.current().getBody().setAttribute("data-ready", "");
    }
}
