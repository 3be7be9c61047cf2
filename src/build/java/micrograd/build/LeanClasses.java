package micrograd.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the classes of what TeaVM compiled anew: fields and methods with short names, the fields of unrelated classes with the same ones, and each constructor with all the fields of an
 * object.
 *
 * <p>TeaVM calls each field of a program by a name of its own, so that the thousand constructors hold nothing that a packer has met before. Here a field is called by its place among the
 * fields of its class and of those above it. TeaVM must have left the names long: then they begin with a dollar, which no name of the browser does, and nothing else can be taken for them.
 *
 * <p>TeaVM's constructors call each other and set fields by another name of {@code this}. V8 counts what a function sets by {@code this} when it decides how many fields have room in an
 * object itself; for all others it makes, and as they grow makes again, an array beside each object.
 */
final class LeanClasses {
    private static final Pattern CLASS_WITH_FIELDS = Pattern.compile(
            "function ([\\w$]+)\\(\\) \\{\\s*(?:let a = this; )?([\\w$]+)\\.call\\((?:this|a)\\);\\s*((?:(?:this|a)\\.[\\w$]+ = [^;]*;\\s*)*+)\\}");
    private static final Pattern FIELD = Pattern.compile("(?:this|a)\\.(\\$[\\w$]+) = ([^;]*);");
    private static final Pattern CLASS_WITHOUT_FIELDS =
            Pattern.compile("([\\w$]+) = \\$rt_classWithoutFields\\(([\\w$]*)\\)");
    private static final Pattern METHOD = Pattern.compile("\"(\\$[\\w$]+)\"(?=,\\s*(?:\\$rt_wrapFunction|function\\())");
    private static final Pattern USE = Pattern.compile("\\.(\\$[\\w$]+)");
    /** What TeaVM leaves of a cast. */
    private static final Pattern SELF_ASSIGNMENT = Pattern.compile("(?m)^[ \\t]*(var\\$\\d+|\\$\\w+) = \\1;\\n");

    private static final Pattern FOREIGN = Pattern.compile("\\.([A-Za-z]\\w?)\\b");

    /** Names that {@link micrograd.library.JavaScriptRecords} and TeaVM's own script write as texts. */
    private static final Set<String> KEPT = Set.of("$id$", "$clinit");

    private static final String ROOT = "jl_Object";
    private static final String ROOT_FIELDS = "this.$id$ = 0;";
    private static final Pattern ROOT_CONSTRUCTOR =
            Pattern.compile("function " + ROOT + "\\(\\) \\{\\s*" + Pattern.quote(ROOT_FIELDS) + "\\s*\\}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private LeanClasses() {}

    /**
     * @param parent the class above it
     * @param fields its own fields, and what each is at first
     */
    private record Type(String parent, Map<String, String> fields) {}

    /** A program with its names shortened. */
    static String in(String program) {
        if (!ROOT_CONSTRUCTOR.matcher(program).find()) {
            throw new IllegalStateException("TeaVM's output has no constructor of " + ROOT);
        }
        Map<String, Type> types = types(program);
        Map<String, Integer> places = places(types);
        String flat = CLASS_WITH_FIELDS.matcher(program).replaceAll(found -> Matcher.quoteReplacement(constructor(found.group(1), types)));
        Map<String, Integer> methods = new LinkedHashMap<>();
        METHOD.matcher(program).results().forEach(found -> methods.put(found.group(1), 0));
        USE.matcher(program).results().forEach(found -> methods.merge(found.group(1), 1, Integer::sum));
        methods.keySet().removeAll(places.keySet());
        methods.keySet().removeAll(KEPT);

        int deepest = places.values().stream().mapToInt(place -> place + 1).max().orElse(0);
        List<String> names = names(deepest + methods.size(), program);
        Map<String, String> renamed = new HashMap<>();
        places.forEach((field, place) -> renamed.put(field, names.get(place)));
        List<String> often = new ArrayList<>(methods.keySet());
        often.sort(Comparator.comparing(methods::get, Comparator.reverseOrder()));
        for (String method : often) {
            renamed.put(method, names.get(deepest++));
        }
        String uses = USE.matcher(SELF_ASSIGNMENT.matcher(flat).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement("." + renamed.getOrDefault(found.group(1), found.group(1))));
        return METHOD.matcher(uses)
                .replaceAll(found -> Matcher.quoteReplacement('"' + renamed.getOrDefault(found.group(1), found.group(1)) + '"'));
    }

    private static Map<String, Type> types(String program) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (MatchResult found : (Iterable<MatchResult>) CLASS_WITH_FIELDS.matcher(program).results()::iterator) {
            Map<String, String> fields = new LinkedHashMap<>();
            FIELD.matcher(found.group(3)).results().forEach(field -> fields.put(field.group(1), field.group(2)));
            types.put(found.group(1), new Type(found.group(2), fields));
        }
        CLASS_WITHOUT_FIELDS.matcher(program).results().forEach(found ->
                types.putIfAbsent(found.group(1), new Type(Set.of("", "0").contains(found.group(2)) ? ROOT : found.group(2), Map.of())));
        return types;
    }

    /** The classes from the uppermost under the root to one of them. */
    private static List<Type> line(String name, Map<String, Type> types) {
        LinkedList<Type> line = new LinkedList<>();
        for (String above = name; !above.equals(ROOT); above = line.getFirst().parent()) {
            if (!types.containsKey(above)) {
                throw new IllegalStateException("TeaVM's output has no class " + above);
            }
            line.addFirst(types.get(above));
        }
        return line;
    }

    /** Each field's place among the fields of its class, which follow those of its parent. */
    private static Map<String, Integer> places(Map<String, Type> types) {
        Map<String, Integer> places = new HashMap<>();
        for (Type type : types.values()) {
            int place = 0;
            for (Type above : line(type.parent(), types)) {
                place += above.fields().size();
            }
            for (String field : type.fields().keySet()) {
                if (places.put(field, place++) != null) {
                    throw new IllegalStateException("Two classes of TeaVM's output have a field " + field);
                }
            }
        }
        return places;
    }

    private static String constructor(String name, Map<String, Type> types) {
        StringBuilder constructor = new StringBuilder("function ").append(name).append("() { ").append(ROOT_FIELDS);
        for (Type type : line(name, types)) {
            type.fields().forEach((field, first) -> constructor.append(" this.").append(field).append(" = ").append(first).append(';'));
        }
        return constructor.append(" }").toString();
    }

    /** Names of one or two letters that the program does not use for anything else. */
    private static List<String> names(int count, String program) {
        Set<String> taken = new HashSet<>(Set.of("as", "do", "if", "in", "is", "of"));
        FOREIGN.matcher(program).results().forEach(found -> taken.add(found.group(1)));
        List<String> names = new ArrayList<>();
        for (int first = -1; names.size() < count; first++) {
            for (char last : LETTERS.toCharArray()) {
                String name = first < 0 ? "" + last : "" + LETTERS.charAt(first) + last;
                if (!taken.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
