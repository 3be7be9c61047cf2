package micrograd.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.limits.Budgets;
import micrograd.training.options.GivenValue;

/** JavaScript's options as {@link GivenValue}s. */
final class OptionSettings {
    private static final int MOST_DEPTH = 3;
    private static final int MOST_ITEMS = Budgets.ITEMS_OF_AN_OPTION;

    private OptionSettings() {}

    /** All of it but {@link OwnPoints}. */
    static GivenValue of(Argument options) {
        return value(options, 0);
    }

    private static GivenValue value(Argument given, int depth) {
        if (depth < MOST_DEPTH && given.is("object")) {
            return object(given, depth);
        }
        if (depth < MOST_DEPTH && given.is("array")) {
            List<GivenValue> items = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_ITEMS, given.size()); i++) {
                items.add(given.item(i).plain());
            }
            return GivenValue.list(items);
        }
        return given.plain();
    }

    private static GivenValue object(Argument object, int depth) {
        Map<String, GivenValue> entries = new LinkedHashMap<>();
        for (String key : object.keys()) {
            Argument entry = object.entry(key);
            if (!entry.isMissing() && !entry.name().equals(OwnPoints.OPTION)) {
                entries.put(key, value(entry, depth + 1));
            }
        }
        return GivenValue.object(entries);
    }
}
