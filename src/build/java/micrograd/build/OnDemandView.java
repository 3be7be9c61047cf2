package micrograd.build;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view whose markup and style sheet come with its program: {@code index.html} holds the whole page, the site's page an empty section in the view's
 * place.
 */
final class OnDemandView {
    private final String page;
    private final Matcher section;
    private final String style;

    /** The view that is the section with the id {@code name}, whose end is indented as its beginning, and that is styled by {@code name.css}. */
    OnDemandView(String page, String name) throws IOException {
        this.page = page;
        section = Pattern.compile("\n( *)<section [^>]*id=\"" + name + "\"[^>]*>(.*?)\n\\1</section>", Pattern.DOTALL)
                .matcher(page);
        style = "    <link rel=\"stylesheet\" href=\"" + name + ".css\">\n";
        if (!section.find() || !page.contains(style)) {
            throw new IOException("index.html has no view " + name + ", or does not name its style sheet");
        }
    }

    /** The page with the section empty and without the style sheet. */
    String pageWithout() {
        String emptied = page.substring(0, section.start(2)) + page.substring(section.end(2));
        return emptied.replace(style, "");
    }

    /** The script that makes the section's content known as {@code lab.markup}. */
    String script() {
        String markup = section.group(2).replaceAll("\n *", "\n").strip();
        String text = markup.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "lab.markup = \"" + text + "\";\n";
    }
}
