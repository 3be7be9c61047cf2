package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import micrograd.browsertests.LibraryPage;
import micrograd.browsertests.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code micrograd.mjs} exports and answers has the names that {@code micrograd.d.ts} declares. */
class DeclarationsIT {
    private static LibraryPage library;
    private static String declarations;

    @BeforeAll
    static void open() throws IOException {
        library = LibraryPage.open();
        declarations = Files.readString(Site.file("micrograd.d.ts")).replaceAll("(?s)/\\*\\*.*?\\*/", "");
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void theFunctionsAreTheExports() {
        assertEquals(matches("export (?:declare )?function (\\w+)"), strings("library => Object.keys(library)"));
    }

    @Test
    void theMembersAreThoseOfTheObjects() {
        String program = "'a = 2\\nL = a * foo'";
        assertEquals(
                members("interface Evaluation"), strings("library => Object.keys(library.evaluate(" + program + "))"));
        assertEquals(
                members("interface Diagnostic"),
                strings("library => Object.keys(library.evaluate(" + program + ").diagnostics[0])"));
        assertEquals(
                members("interface EvaluatedValue"),
                strings("library => Object.keys(library.evaluate('a = 2').values[0])"));
        String session = "library.train({ preset: 'karpathy-moons' })";
        assertEquals(
                members("interface TrainingSession"),
                strings("library => Object.getOwnPropertyNames(Object.getPrototypeOf(" + session
                        + ")).filter(name => name !== 'constructor')"));
        assertEquals(
                members("interface TrainingExample"),
                strings("library => Object.keys(" + session + ".data().train[0])"));
        assertEquals(
                members("interface DescentStep"),
                strings("library => Object.keys(library.descend('x = 1; y = x**2', { steps: 1 })[0])"));
    }

    /** What stands between a declaration's name and the next declaration. */
    private static String declared(String name) {
        int start = declarations.indexOf("export " + name + " ");
        assertTrue(start >= 0, name);
        int end = declarations.indexOf("\nexport ", start);
        return declarations.substring(start, end < 0 ? declarations.length() : end);
    }

    private static Set<String> members(String name) {
        return found(Pattern.compile("(?m)^  (?:readonly )?(\\w+)[?]?[:(]"), declared(name));
    }

    private static Set<String> matches(String pattern) {
        return found(Pattern.compile(pattern), declarations);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> strings(String function) {
        Set<String> strings = new TreeSet<>();
        for (JsonElement string : library.call(function).getAsJsonArray()) {
            strings.add(string.getAsString());
        }
        return strings;
    }
}
