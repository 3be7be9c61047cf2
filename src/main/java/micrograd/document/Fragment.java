package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * A document as the fragment of an address: {@code view=expression&source=a%20%3D%202}, keys in a fixed order, the defaults left out.
 *
 * <p>Links made for TensorFlow Playground are read too, and open the training view. Reading never fails. What is unknown or broken is said, and the default stands in its place.
 */
public final class Fragment {
    /** The longest fragment that is put into an address; beyond it a file is offered. */
    public static final int MOST_CHARACTERS = Budgets.LINK_CHARACTERS;

    private static final int MOST_PACKED = 3 * Budgets.PACKED_CHARACTERS;

    /** What passes a link on encodes it once, or once each. */
    private static final int MOST_TIMES_ENCODED = 3;

    private static final String PACKED = "z";
    private static final String KEPT = "kept";
    private static final String FILE_HEADER = "micrograd playground\n";

    private Fragment() {}

    /**
     * A document that was read.
     *
     * @param problems what could not be, each as a clause such as {@code "the view “foo” is unknown"}
     */
    public record Decoded(Document document, List<String> problems) {}

    /** The fragment of a document, without the {@code #}, as it can be read. */
    public static String encode(Document document) {
        return written(entries(document));
    }

    /** The fragment of a document's link: as it can be read, or packed where that would be long. */
    public static String link(Document document) {
        Map<String, String> entries = entries(document);
        String readable = written(entries);
        if (!mayBePacked(entries, readable.length())) {
            return readable;
        }
        String view = entries.remove("view");
        String packed = "view=" + view + "&" + PACKED + "=" + Packing.pack(entries);
        return packed.length() < readable.length() ? packed : readable;
    }

    /** All of a document whose program is long: a fragment of the rest, and the program below it as it is, since to encode it letter by letter takes time. */
    public static String whole(Document document) {
        Map<String, String> entries = entries(document);
        String source = entries.remove("source");
        return Escapes.joined(written(entries) + "\n", source);
    }

    /** How long entries are in a link. */
    static int linkLength(Map<String, String> entries) {
        int readable = written(entries).length();
        return mayBePacked(entries, readable)
                ? Math.min(readable, Packing.pack(entries).length())
                : readable;
    }

    /** Whether it is worth packing, and not more than a moment's work: as it can be read a character may be three, but not one of numbers. */
    private static boolean mayBePacked(Map<String, String> entries, int readable) {
        return readable > Budgets.PLAIN_LINK_CHARACTERS
                && readable <= MOST_PACKED
                && Packing.numbers(entries) <= Budgets.PACKED_CHARACTERS;
    }

    /** The fragment that stands in the address for a document too long for a link, which is kept in its place. */
    public static String ofKept(View view) {
        return "view=" + view.key() + "&" + KEPT + "=1";
    }

    /** Whether a fragment stands for a document that is kept elsewhere. */
    public static boolean isKept(String fragment) {
        return fragment.endsWith("&" + KEPT + "=1");
    }

    private static Map<String, String> entries(Document document) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("view", document.view().key());
        ExpressionFragment.encode(document.expression(), entries);
        entries.putAll(document.training().entries());
        entries.putAll(document.course().entries());
        return entries;
    }

    static String written(Map<String, String> entries) {
        String fragment = "";
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            String key = (fragment.isEmpty() ? "" : "&") + entry.getKey() + "=";
            fragment = Escapes.joined(fragment, Escapes.joined(key, Escapes.encode(entry.getValue())));
        }
        return Percent.withPlainEnd(fragment);
    }

    /** A fragment that opens another view: it begins with its view, and the rest is the same. */
    public static String in(View view, String fragment) {
        int end = fragment.indexOf('&');
        return Escapes.joined("view=" + view.key(), end < 0 ? "" : fragment.substring(end));
    }

    /** Reads a fragment without its {@code #}; what it does not say is as in {@code defaults}. */
    public static Decoded decode(String fragment, Document defaults) {
        List<String> problems = new ArrayList<>();
        if (fragment.length() > Budgets.FILE_CHARACTERS) {
            problems.add("it is too long");
            return new Decoded(defaults, problems);
        }
        int line = fragment.indexOf('\n');
        Map<String, String> entries = entries(wholly(line < 0 ? fragment : fragment.substring(0, line)), problems);
        if (line >= 0) {
            entries.put("source", fragment.substring(line + 1));
        }
        unpack(entries, problems);
        Document document = defaults.withCourse(CourseEntries.take(entries));
        boolean foreign = PlaygroundKeys.areOf(entries);
        boolean trains = foreign || PlaygroundKeys.areOurs(entries);
        if (trains && !entries.containsKey("view")) {
            document = document.withView(View.TRAINING);
        }
        String view = entries.remove("view");
        if (view != null) {
            if (View.named(view).isEmpty()) {
                problems.add("the view “" + shown(view) + "” is unknown");
            }
            document = document.withView(View.named(view).orElse(defaults.view()));
        }
        document = document.withExpression(ExpressionFragment.decode(entries, defaults.expression(), problems));
        document = document.withTraining(TrainingEntries.take(entries, foreign, document.view() == View.TRAINING));
        for (String key : entries.keySet()) {
            problems.add("“" + shown(Escapes.decode(key).orElse(key)) + "” is unknown");
        }
        return new Decoded(document, List.copyOf(problems));
    }

    /** A fragment, once or twice more decoded where something encoded all of it. */
    private static String wholly(String fragment) {
        String decoded = fragment;
        for (int times = 0; times < MOST_TIMES_ENCODED && isEncoded(decoded); times++) {
            decoded = Escapes.decode(decoded).orElse(decoded);
        }
        return decoded;
    }

    private static boolean isEncoded(String fragment) {
        return fragment.indexOf('=') < 0
                && (fragment.contains("%3D") || fragment.contains("%3d") || fragment.contains("%25"));
    }

    private static void unpack(Map<String, String> entries, List<String> problems) {
        String word = entries.remove(PACKED);
        if (word != null) {
            Optional<Map<String, String>> packed = Packing.unpack(word);
            if (packed.isPresent()) {
                packed.get().forEach(entries::putIfAbsent);
            } else {
                problems.add("it is cut short, or was changed on its way: copy the whole link again");
            }
        }
        if (entries.remove(KEPT) != null) {
            problems.add("what was made was too long for a link, and is kept only in the tab where it was made: "
                    + "press Share there, and open the file");
        }
    }

    /** A fragment as the text of a file. */
    public static String toFile(String fragment) {
        return Escapes.joined(Escapes.joined(FILE_HEADER, fragment), "\n");
    }

    /** Whether a text is that of a saved playground. */
    public static boolean isFile(String text) {
        return text.startsWith(FILE_HEADER) || text.trim().startsWith("view=");
    }

    /** The fragment in a file's text, with or without the header; never fails, reading the fragment says what is wrong. */
    public static String ofFile(String text) {
        String body = text.startsWith(FILE_HEADER) ? text.substring(FILE_HEADER.length()) : text;
        String trimmed = body.trim();
        boolean whole = trimmed.indexOf('\n') >= 0;
        return whole && body.endsWith("\n") ? body.substring(0, body.length() - 1) : whole ? body : trimmed;
    }

    static Map<String, String> entries(String fragment, List<String> problems) {
        Map<String, String> entries = new LinkedHashMap<>();
        int start = 0;
        while (start < fragment.length()) {
            int end = fragment.indexOf('&', start);
            end = end < 0 ? fragment.length() : end;
            String entry = fragment.substring(start, end);
            start = end + 1;
            if (entry.isEmpty()) {
                continue;
            }
            int equals = entry.indexOf('=');
            String key = equals < 0 ? entry : entry.substring(0, equals);
            String encoded = equals < 0 ? "" : entry.substring(equals + 1);
            Optional<String> value = Escapes.decode(encoded);
            if (value.isPresent()) {
                entries.put(key, value.get());
            } else if (end == fragment.length() && Percent.beforeCut(encoded).isPresent()) {
                entries.put(key, Percent.beforeCut(encoded).get());
                problems.add("it is cut short in “" + shown(key) + "”: copy the whole link again");
            } else {
                problems.add("“" + shown(key) + "” is not well encoded");
            }
        }
        return entries;
    }

    /** A whole number from 0 to a billion, written in digits alone. */
    static Optional<Integer> whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Rounding.truncated(Numbers.parse(text)));
    }

    /** As much of a foreign text as a sentence can bear. */
    static String shown(String text) {
        return shown(text, 40);
    }

    static String shown(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
