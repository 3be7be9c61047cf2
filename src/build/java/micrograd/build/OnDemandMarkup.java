package micrograd.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markup that comes with a program: {@code index.html} holds the whole page, the site's page empty elements where the program puts it. */
final class OnDemandMarkup {
    private final String program;
    private final List<String> contents = new ArrayList<>();
    private String page;

    /** The contents of the elements with those ids, each of which ends on a line of its own that is indented as its beginning. */
    OnDemandMarkup(String page, String program, List<String> ids) throws IOException {
        this.page = page;
        this.program = program;
        for (String id : ids) {
            take(id);
        }
    }

    private void take(String id) throws IOException {
        Matcher element = Pattern.compile("\n( *)<(\\w+) [^>]*id=\"" + id + "\"[^>]*>(.*?)\n\\1</\\2>", Pattern.DOTALL)
                .matcher(page);
        if (!element.find()) {
            throw new IOException("index.html has no element " + id + " on lines of its own");
        }
        contents.add('"' + id + "\":\"" + escaped(element.group(3)) + '"');
        page = page.substring(0, element.start(3)) + page.substring(element.end(3));
    }

    private static String escaped(String markup) {
        return markup.replaceAll("\n *", "\n")
                .strip()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
    }

    /** The page with those elements empty. */
    String pageWithout() {
        return page;
    }

    /** The script that makes their contents known by their ids as {@code program.markup}. */
    String script() {
        return program + ".markup={" + String.join(",", contents) + "};\n";
    }
}
