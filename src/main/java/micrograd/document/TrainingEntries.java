package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.training.options.Settings;

/**
 * The training view's part of a document as a link writes it: keys and texts, read only by the program of that view.
 *
 * @param entries in a link's order; none for the defaults
 */
public record TrainingEntries(Map<String, String> entries) {
    /** The defaults. */
    public static final TrainingEntries NONE = new TrainingEntries(Map.of());

    private static final List<String> MORE_KEYS = List.of(
            "points", "step", "weights", "memory", "map", "hidden", "from", "stopLoss", "stopAccuracy", "stopStep");

    /** Reads what {@link #fragment} wrote. */
    public static TrainingEntries of(String fragment) {
        return new TrainingEntries(Fragment.entries(fragment, new ArrayList<>()));
    }

    /** Takes out of the entries of a link what belongs to training. */
    static TrainingEntries take(Map<String, String> entries) {
        boolean foreign = PlaygroundKeys.areOf(entries);
        Map<String, String> taken = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            if (foreign || Settings.KEYS.contains(entry.getKey()) || MORE_KEYS.contains(entry.getKey())) {
                taken.put(entry.getKey(), entry.getValue());
            }
        }
        for (String key : taken.keySet()) {
            entries.remove(key);
        }
        return taken.isEmpty() ? NONE : new TrainingEntries(taken);
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
