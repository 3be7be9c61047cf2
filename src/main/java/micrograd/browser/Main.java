package micrograd.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * The program's entry, in the page and in its worker: the worker runs the same program from a Blob, since that is the one
 * way to start a worker which works from disk and in a sandbox.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (hasDocument()) {
            HTMLDocument.current().getBody().setAttribute("data-ready", "");
        }
    }

    @JSBody(script = "return typeof document !== 'undefined';")
    private static native boolean hasDocument();
}
