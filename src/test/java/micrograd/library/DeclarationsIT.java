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
    private static final String ENGINE = "'class V:\\n  def __init__(self, x, parts=()):\\n"
            + "    self.x, self.g, self.parts = x, 0.0, parts\\n"
            + "  def __add__(self, o):\\n    return V(self.x + o.x, (self, o))\\n"
            + "  def backward(self, g=1.0):\\n    self.g = g\\n    for p in self.parts: p.backward(g)\\n'";
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
        assertEquals(members("interface TrainingSession"), strings("library => Object.keys(" + session + ")"));
        assertEquals(
                members("interface TrainingExample"),
                strings("library => Object.keys(" + session + ".data().train[0])"));
        assertEquals(
                members("interface DescentStep"),
                strings("library => Object.keys(library.descend('x = 1; y = x**2', { steps: 1 })[0])"));
        String report = "library.checkEngine(" + ENGINE + ")";
        assertEquals(members("interface EngineReport"), strings("library => Object.keys(" + report + ")"));
        assertEquals(members("interface EngineRow"), strings("library => Object.keys(" + report + ".rows[0])"));
    }

    @Test
    void anEngineIsCheckedAsOnTheJvm() {
        assertEquals(
                "[\"V\",\"addition,used-twice\",\"assign\",2,1]",
                library.call("library => { const report = library.checkEngine(" + ENGINE + ");"
                                + " const row = report.rows.find(one => one.key === 'used-twice');"
                                + " return [report.className, report.rows.filter(one => one.key === 'addition' || one === row)"
                                + ".map(one => one.key).join(), row.fault, row.expected, row.actual]; }")
                        .toString());
        for (String[] wrong : new String[][] {
            {ENGINE + ", {classname: 'V'}", "There is no option 'classname'"},
            {ENGINE + ", {data: 3}", "data must be a text, not 3"},
            {ENGINE + ", {grad: '1'}", "grad must be a name"},
            {ENGINE + ", {data: 'class'}", "data must be a name"},
            {ENGINE + ", {className: 'W'}", "defines no class W that is an engine"},
            {ENGINE + ", 'V'", "must be an object"},
            {"'a = 2'", "defines no class that is an engine"}
        }) {
            String said = library.call("library => { try { library.checkEngine(" + wrong[0]
                            + "); return ''; } catch (e) { return e.message; } }")
                    .getAsString();
            assertTrue(said.contains(wrong[1]), said);
        }
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
