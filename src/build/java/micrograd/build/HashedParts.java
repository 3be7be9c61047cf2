package micrograd.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page's parts: the scripts and style sheets that nobody links to but the page, each under a name that changes with its content, so that no cache gives an
 * old one to a new page.
 */
final class HashedParts {
    private static final int DIGITS = 10;

    private final Path site;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Gives files of the site their names. */
    HashedParts(Path site, List<String> files) throws IOException {
        this.site = site;
        for (String file : files) {
            byte[] content = Files.readAllBytes(site.resolve(file));
            int dot = file.lastIndexOf('.');
            String name =
                    file.substring(0, dot) + "-" + Digests.hex(content).substring(0, DIGITS) + file.substring(dot);
            Files.move(site.resolve(file), site.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            names.put(file, name);
        }
    }

    /** The page with the names of the parts that it loads at once. */
    String in(String page) {
        String named = page;
        for (Map.Entry<String, String> part : names.entrySet()) {
            named = named.replace("src=\"" + part.getKey() + "\"", "src=\"" + part.getValue() + "\"")
                    .replace("href=\"" + part.getKey() + "\"", "href=\"" + part.getValue() + "\"");
        }
        return named;
    }

    /** The script that makes the names known to what loads the others: {@code parts["lab.js"]}. */
    String script() {
        return "window.parts=" + object(names) + ";";
    }

    private static String object(Map<String, String> texts) {
        List<String> entries = new ArrayList<>();
        texts.forEach((key, value) -> entries.add("\"" + key + "\":\"" + value + "\""));
        return "{" + String.join(",", entries) + "}";
    }

    /**
     * The lines that a service worker begins with: the site's version, and of what it consists, by name and digest. The page itself is named by its folder,
     * which no host redirects.
     */
    String version(String... others) throws IOException {
        List<String> files = new ArrayList<>(names.values());
        files.addAll(List.of(others));
        List<String> entries = new ArrayList<>(List.of(entry("./", "index.html")));
        for (String file : files) {
            entries.add(entry(file, file));
        }
        String list = "[" + String.join(",", entries) + "]";
        String version = Digests.hex(list.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return "const VERSION=\"" + version + "\";\nconst FILES=" + list + ";\n";
    }

    private String entry(String name, String file) throws IOException {
        return "[\"" + name + "\",\"" + Digests.sha256(Files.readAllBytes(site.resolve(file))) + "\"]";
    }
}
