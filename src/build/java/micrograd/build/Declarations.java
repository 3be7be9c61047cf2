package micrograd.build;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import micrograd.data.DatasetKind;
import micrograd.engine.Op;
import micrograd.museum.check.Mistake;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.training.options.Preset;

/** The library's typings: {@code micrograd.d.ts} names the lists of words that have their rows in Java, and here they are filled in. */
public final class Declarations {
    private static final Map<String, List<String>> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("operations", words(Op.values(), Op::symbol));
        LISTS.put("data sets", words(DatasetKind.values(), DatasetKind::literal));
        LISTS.put("activations", words(Activation.values(), Activation::literal));
        LISTS.put("initializations", words(Initialization.values(), Initialization::literal));
        LISTS.put("losses", words(Loss.values(), Loss::literal));
        LISTS.put("presets", words(Preset.values(), Preset::literal));
        LISTS.put("faults", words(Mistake.values(), Mistake::key));
    }

    private static final Pattern PLACE = Pattern.compile("\"\\{([^}]*)}\"");

    private Declarations() {}

    /** The typings with each {@code "{list}"} replaced by its words. */
    public static String filledIn(String declarations) {
        return PLACE.matcher(declarations).replaceAll(place -> Matcher.quoteReplacement(union(place.group(1))));
    }

    private static String union(String list) {
        if (!LISTS.containsKey(list)) {
            throw new IllegalArgumentException("micrograd.d.ts names a list that there is not: " + list);
        }
        return LISTS.get(list).stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" | "));
    }

    private static <T> List<String> words(T[] rows, Function<T, String> word) {
        return Arrays.stream(rows).map(word).filter(one -> !one.isEmpty()).toList();
    }
}
