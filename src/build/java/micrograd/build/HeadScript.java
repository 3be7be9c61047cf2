package micrograd.build;

import java.io.IOException;

/**
 * What the page decides before its scripts are there: a short script that stands in the page's head and is allowed by its hash.
 */
final class HeadScript {
    private static final String LINE = "    <script src=\"head.js\"></script>\n";
    private static final String ALLOWED = "script-src 'self'";

    private final String page;

    /** The head script of {@code index.html}, which names it once. */
    HeadScript(String page) throws IOException {
        this.page = page;
        once(LINE);
        once(ALLOWED);
    }

    private void once(String text) throws IOException {
        int at = page.indexOf(text);
        if (at < 0 || page.indexOf(text, at + 1) >= 0) {
            throw new IOException("index.html must say once: " + text.strip());
        }
    }

    /** The page with the script in its place. */
    String pageWith(String script) {
        String content = SingleFile.embeddable(script);
        return page.replace(LINE, "    <script>" + content + "</script>\n")
                .replace(ALLOWED, ALLOWED + " " + SingleFile.hash(content));
    }
}
