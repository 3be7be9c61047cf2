package micrograd.lang.run.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The methods of texts, beside CPython's. */
class StringsTest {
    @Test
    void methodsAnswerAsPythons() throws IOException {
        Rows.check("methods.txt", 3000, StringsTest::answer);
    }

    static String answer(List<String> words) {
        String text = Rows.text(words.get(0));
        String method = words.get(1);
        List<String> arguments = words.subList(2, words.size());
        String sub = arguments.isEmpty()
                        || arguments.get(0).equals("None")
                        || !arguments.get(0).startsWith("'")
                ? null
                : Rows.text(arguments.get(0));
        int from = number(arguments, 1, 0);
        int to = number(arguments, 2, Strings.END);
        int most = number(arguments, 1, Strings.ALL);
        int width = number(arguments, 0, 8);
        int fill = arguments.size() > 1 && arguments.get(1).startsWith("'")
                ? CodePoints.only(Rows.text(arguments.get(1)))
                : ' ';
        return switch (method) {
            case "upper" -> Quotes.ascii(Cases.upper(text));
            case "lower" -> Quotes.ascii(Cases.lower(text));
            case "title" -> Quotes.ascii(Cases.title(text));
            case "capitalize" -> Quotes.ascii(Cases.capitalize(text));
            case "swapcase" -> Quotes.ascii(Cases.swapcase(text));
            case "casefold" -> Quotes.ascii(Cases.casefold(text));
            case "strip" -> Quotes.ascii(Strings.strip(text, sub));
            case "lstrip" -> Quotes.ascii(Strings.lstrip(text, sub));
            case "rstrip" -> Quotes.ascii(Strings.rstrip(text, sub));
            case "split" -> list(Strings.split(text, sub, most), "[", "]");
            case "rsplit" -> list(Strings.rsplit(text, sub, most), "[", "]");
            case "splitlines" -> list(Strings.splitLines(text, arguments.contains("True")), "[", "]");
            case "partition", "rpartition" -> list(Strings.partition(text, sub, method.equals("rpartition")), "(", ")");
            case "find" -> Integer.toString(Strings.find(text, sub, from, to));
            case "rfind" -> Integer.toString(Strings.rfind(text, sub, from, to));
            case "index", "rindex" -> Integer.toString(Strings.index(text, sub, from, to, method.equals("rindex")));
            case "count" -> Integer.toString(Strings.count(text, sub, from, to));
            case "startswith" -> truth(Strings.startsWith(text, sub, from, to));
            case "endswith" -> truth(Strings.endsWith(text, sub, from, to));
            case "removeprefix" -> Quotes.ascii(Strings.removePrefix(text, sub));
            case "removesuffix" -> Quotes.ascii(Strings.removeSuffix(text, sub));
            case "replace" ->
                Quotes.ascii(
                        Strings.replace(text, sub, Rows.text(arguments.get(1)), number(arguments, 2, Strings.ALL)));
            case "center" -> Quotes.ascii(Strings.center(text, width, fill));
            case "ljust" -> Quotes.ascii(Strings.ljust(text, width, fill));
            case "rjust" -> Quotes.ascii(Strings.rjust(text, width, fill));
            case "zfill" -> Quotes.ascii(Strings.zfill(text, width));
            case "expandtabs" -> Quotes.ascii(Strings.expandTabs(text, width));
            case "join" -> Quotes.ascii(Strings.join(text, List.of("p", "q", "r")));
            case "len" -> Integer.toString(CodePoints.count(text));
            default -> truth(Cases.is(method, text));
        };
    }

    private static int number(List<String> arguments, int index, int otherwise) {
        return index < arguments.size()
                        && !arguments.get(index).startsWith("'")
                        && !arguments.get(index).equals("LIST")
                        && !arguments.get(index).equals("None")
                        && !arguments.get(index).equals("True")
                ? Integer.parseInt(arguments.get(index))
                : otherwise;
    }

    private static String truth(boolean value) {
        return value ? "True" : "False";
    }

    private static String list(List<String> parts, String open, String close) {
        List<String> shown = new ArrayList<>();
        for (String part : parts) {
            shown.add(Quotes.ascii(part));
        }
        return open + String.join(", ", shown) + close;
    }

    @Test
    void textsAreQuotedAsPythons() throws IOException {
        List<String> rows = Rows.of("quotes.txt");
        assertTrue(rows.size() >= 25);
        for (String row : rows) {
            int arrow = row.lastIndexOf(Rows.ARROW);
            String text = Rows.text(Rows.words(row.substring(0, arrow)).get(0));
            String quoted = Quotes.ascii(Quotes.repr(text)) + " " + Quotes.ascii(Quotes.ascii(text));
            assertEquals(row.substring(arrow + Rows.ARROW.length()), quoted);
        }
    }

    @Test
    void slicesCountCharacters() {
        String text = "a😀b\ud800c";
        assertEquals(5, CodePoints.count(text));
        assertEquals("😀b", CodePoints.slice(text, 1, 3));
        assertEquals("c\ud800b😀a", CodePoints.slice(text, 4, -1, 5));
        assertEquals("ab", CodePoints.slice(text, 0, 2, 2));
        assertEquals(0x1f600, CodePoints.only("😀"));
        assertEquals(-1, CodePoints.only("ab"));
        assertTrue(CodePoints.compare("\uffff", "😀") < 0);
        assertTrue(CodePoints.compare("ab", "abc") < 0);
    }

    @Test
    void translationsMapAndDrop() {
        Map<Integer, Integer> table = Strings.makeTranslation("a😀", "1b", "x");
        String translated = Strings.translate("xa😀c", c -> {
            Integer instead = table.get(c);
            return instead == null ? null : instead < 0 ? "" : CodePoints.text(instead);
        });
        assertEquals("1bc", translated);
    }

    @Test
    void searchesDoNotTakeTheProductOfBothLengths() {
        String text = "a".repeat(2_000_000);
        String sub = "a".repeat(1_000_000) + "b";
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            assertEquals(-1, Strings.find(text, sub, 0, Strings.END));
            assertEquals(-1, Strings.rfind(text, sub, 0, Strings.END));
            assertEquals(1_000_000, Strings.rfind(text, "a".repeat(1_000_000), 0, Strings.END));
            assertEquals(2, Strings.count(text, "a".repeat(1_000_000), 0, Strings.END));
        });
    }

    @Test
    void bothWaysOfSearchingFindTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append((char) ('a' + random.nextInt(2)));
            }
            String sub = text.substring(text.length() / 3, text.length() / 3 + random.nextInt(1 + text.length() / 3));
            String padded = "c".repeat(1_000_002 / Math.max(1, sub.length())) + text;
            int at = padded.indexOf(sub, padded.length() - text.length());
            if (!sub.isEmpty() && i % 60 == 0) {
                assertEquals(at, Search.first(padded, sub, 0, padded.length()));
                assertEquals(padded.lastIndexOf(sub), Search.last(padded, sub, 0, padded.length()));
            }
            assertEquals(text.indexOf(sub), Search.first(text.toString(), sub, 0, text.length()));
            assertEquals(text.lastIndexOf(sub), Search.last(text.toString(), sub, 0, text.length()));
        }
    }
}
