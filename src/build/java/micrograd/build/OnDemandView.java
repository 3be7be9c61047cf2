package micrograd.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view whose markup and style sheets come with its program: {@code index.html} holds the whole page, the site's page an empty section in the view's
 * place.
 */
final class OnDemandView {
    private final String page;
    private final String name;
    private final Matcher section;
    private final List<String> styles = new ArrayList<>();
    private final Pattern links;

    /**
     * The view that is the section with the id {@code name}, whose end is indented as its beginning, and that is styled by {@code name.css} and by what is
     * called {@code name-….css}.
     */
    OnDemandView(String page, String name) throws IOException {
        this.page = page;
        this.name = name;
        section = Pattern.compile("\n( *)<section [^>]*id=\"" + name + "\"[^>]*>(.*?)\n\\1</section>", Pattern.DOTALL)
                .matcher(page);
        links = Pattern.compile(" *<link rel=\"stylesheet\" href=\"(" + name + "(-[a-z]+)?\\.css)\">\n");
        Matcher found = links.matcher(page);
        while (found.find()) {
            styles.add(found.group(1));
        }
        if (!section.find() || !styles.contains(name + ".css")) {
            throw new IOException("index.html has no view " + name + ", or does not name its style sheet");
        }
    }

    /** The view's style sheets, in their order. */
    List<String> styles() {
        return List.copyOf(styles);
    }

    /** The page with the section empty and without the style sheets. */
    String pageWithout() {
        String emptied = page.substring(0, section.start(2)) + page.substring(section.end(2));
        return links.matcher(emptied).replaceAll("");
    }

    /** The script that makes the section's content known as {@code name.markup}, where {@code name} is the view's and its program's. */
    String script() {
        String markup = section.group(2).replaceAll("\n *", "\n").strip();
        String text = markup.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return name + ".markup = \"" + text + "\";\n";
    }
}
