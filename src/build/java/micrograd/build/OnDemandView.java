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
    private final OnDemandMarkup markup;
    private final List<String> styles = new ArrayList<>();
    private final Pattern links;

    /**
     * The view that is the section with the id {@code name}, whose end is indented as its beginning, and that is styled by {@code name.css} and by what is
     * called {@code name-….css}.
     */
    OnDemandView(String page, String name) throws IOException {
        markup = new OnDemandMarkup(page, name, List.of(name));
        links = Pattern.compile(" *<link rel=\"stylesheet\" href=\"(" + name + "(-[a-z]+)?\\.css)\">\n");
        Matcher found = links.matcher(page);
        while (found.find()) {
            styles.add(found.group(1));
        }
        if (!styles.contains(name + ".css")) {
            throw new IOException("index.html does not name the style sheet of the view " + name);
        }
    }

    /** The view's style sheets, in their order. */
    List<String> styles() {
        return List.copyOf(styles);
    }

    /** The page with the section empty and without the style sheets. */
    String pageWithout() {
        return links.matcher(markup.pageWithout()).replaceAll("");
    }

    /** The script that makes the section's content known, where {@code name} is the view's and its program's. */
    String script() {
        return markup.script();
    }
}
