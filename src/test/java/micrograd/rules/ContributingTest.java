package micrograd.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of edits name files, classes and tests that there are, and stay short. */
class ContributingTest {
    private static final Path LISTS = Path.of(".github/CONTRIBUTING.md");

    /** The most edits that each thing may take, its tests left out. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("An operation (`sinh`)", 2),
            Map.entry("A data set", 1),
            Map.entry("A fault", 2),
            Map.entry("A function of the language", 2),
            Map.entry("A module that programs import", 2),
            Map.entry("A panel", 4),
            Map.entry("A message", 2),
            Map.entry("A training option", 2),
            Map.entry("An export", 3),
            Map.entry("A lesson", 1));

    @Test
    void everyPathIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String word : quoted("(?:src|webapp)/[^`]*")) {
            if (!Files.exists(Path.of(word))) {
                missing.add(word);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTestIsThere() throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        }
        Set<String> named = quoted("[A-Z]\\w*(?:Test|IT)");
        assertTrue(named.size() > 10);
        named.remove("NameTest");
        named.removeAll(tests);
        assertEquals(Set.of(), named);
    }

    @Test
    void eachListIsAsShortAsItIsSaidToBe() throws IOException {
        Map<String, Integer> edits = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(LISTS)) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
                edits.put(section, 0);
            } else if (line.matches("\\d+\\. .*")) {
                edits.merge(section, 1, Integer::sum);
            }
        }
        assertEquals(MOST, Map.copyOf(edits));
    }

    private static Set<String> quoted(String what) throws IOException {
        Matcher matcher = Pattern.compile("`(" + what + ")`").matcher(Files.readString(LISTS));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
