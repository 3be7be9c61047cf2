package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The training view's part of a document as a link writes it: keys and texts, read only by the program of that view.
 *
 * @param entries in a link's order; none for the defaults
 */
public record TrainingEntries(Map<String, String> entries) {
    /** The defaults. */
    public static final TrainingEntries NONE = new TrainingEntries(Map.of());

    /** What each link of the playground's own that trains something says first. */
    private static final String KIND = "dataset.kind";

    private static final List<String> MORE_KEYS = List.of(
            "points", "step", "weights", "memory", "map", "hidden", "from", "stopLoss", "stopAccuracy", "stopStep");

    /** Reads what {@link #fragment} wrote. */
    public static TrainingEntries of(String fragment) {
        return new TrainingEntries(Fragment.entries(fragment, new ArrayList<>()));
    }

    /**
     * Takes out of the entries of a link what belongs to training: all that is left of one that speaks of it. The training view says what of that is unknown.
     *
     * @param foreign whether the link was made for TensorFlow Playground
     * @param opens whether it opens the training view
     */
    static TrainingEntries take(Map<String, String> entries, boolean foreign, boolean opens) {
        boolean whole = opens || entries.containsKey(KIND);
        Map<String, String> taken = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            if (foreign || whole && isWord(entry.getKey()) || MORE_KEYS.contains(entry.getKey())) {
                taken.put(entry.getKey(), entry.getValue());
            }
        }
        for (String key : taken.keySet()) {
            entries.remove(key);
        }
        if (!foreign && whole && !taken.containsKey(KIND) && !MORE_KEYS.containsAll(taken.keySet())) {
            taken.put(KIND, "moons");
        } else if (foreign) {
            taken.putIfAbsent(PlaygroundKeys.MARK, "classification");
        }
        return taken.isEmpty() ? NONE : new TrainingEntries(taken);
    }

    /** Whether a key could be the name of an option: letters, digits and points. */
    private static boolean isWord(String key) {
        for (int i = 0; i < key.length(); i++) {
            char at = key.charAt(i);
            boolean letter = at >= 'a' && at <= 'z' || at >= 'A' && at <= 'Z';
            if (!letter && !(at >= '0' && at <= '9') && at != '.') {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** The entries alone, as a fragment. */
    public String fragment() {
        return Fragment.written(entries);
    }

    /** The fragment of a document that opens a program in the expression view, at the beginning of the walk through its passes. */
    public String withProgram(String source) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", View.EXPRESSION.key());
        all.put("source", source);
        all.put("graph", GraphStyle.COMPACT.key());
        all.put("walk", "0");
        all.putAll(entries);
        return Fragment.written(all);
    }
}
