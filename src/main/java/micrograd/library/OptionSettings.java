package micrograd.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.limits.Budgets;
import micrograd.training.options.GivenValue;
import org.teavm.jso.JSObject;

/** JavaScript's options as {@link GivenValue}s. */
final class OptionSettings {
    private static final int MOST_DEPTH = 3;
    private static final int MOST_ITEMS = Budgets.ITEMS_OF_AN_OPTION;

    private OptionSettings() {}

    /** All of it but {@link OwnPoints}. */
    static GivenValue of(JSObject options) {
        return value("", options, 0);
    }

    private static GivenValue value(String prefix, JSObject value, int depth) {
        String type = Js.type(value);
        if (depth < MOST_DEPTH && type.equals("object")) {
            return object(prefix, value, depth);
        }
        if (depth < MOST_DEPTH && type.equals("array")) {
            List<GivenValue> items = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_ITEMS, Js.length(value)); i++) {
                items.add(value("", Js.at(value, i), MOST_DEPTH));
            }
            return GivenValue.list(items);
        }
        boolean says = type.equals("string") || type.equals("number") || type.equals("boolean");
        return GivenValue.plain(type, says ? Js.string(value) : "");
    }

    private static GivenValue object(String prefix, JSObject object, int depth) {
        Map<String, GivenValue> entries = new LinkedHashMap<>();
        for (String key : Js.keys(object)) {
            String name = prefix + key;
            JSObject value = Js.get(object, key);
            if (!Js.type(value).equals("undefined") && !name.equals(OwnPoints.OPTION)) {
                entries.put(key, value(name + ".", value, depth + 1));
            }
        }
        return GivenValue.object(entries);
    }
}
