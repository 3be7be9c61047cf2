package micrograd.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSObject;

/** JavaScript options as flat text settings: {@code {optimizer: {kind: "adam", betas: [0.9, 0.99]}}} is optimizer.kind=adam and optimizer.betas=0.9,0.99. */
final class OptionSettings {
    private static final int MOST_DEPTH = 3;
    private static final int MOST_ENTRIES = 1000;

    private OptionSettings() {}

    /**
     * The settings, in the order written; undefined ones are left out, and {@link OwnPoints}.
     *
     * @throws IllegalArgumentException if {@code options} is not an object of texts, numbers, truth values, lists of these and such objects
     */
    static Map<String, String> flat(JSObject options) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (!Js.type(options).equals("object")) {
            throw new IllegalArgumentException("the options must be an object, not " + shown(options));
        }
        flatten("", options, settings, 0);
        return settings;
    }

    private static void flatten(String prefix, JSObject object, Map<String, String> settings, int depth) {
        for (String key : Js.keys(object)) {
            String name = prefix + key;
            JSObject value = Js.get(object, key);
            String type = Js.type(value);
            if (type.equals("undefined") || name.equals(OwnPoints.OPTION)) {
                continue;
            }
            if (settings.size() >= MOST_ENTRIES) {
                throw new IllegalArgumentException("there are too many options");
            }
            if (type.equals("object") && depth < MOST_DEPTH) {
                flatten(name + ".", value, settings, depth + 1);
            } else if (type.equals("array")) {
                settings.put(name, list(name, value));
            } else {
                settings.put(name, text(name, value));
            }
        }
    }

    private static String list(String name, JSObject array) {
        StringBuilder text = new StringBuilder();
        int length = Math.min(Js.length(array), MOST_ENTRIES);
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : name.equals("dataset.labels") ? "\n" : ",")
                    .append(text(name, Js.at(array, i)));
        }
        return text.toString();
    }

    private static String text(String name, JSObject value) {
        String type = Js.type(value);
        if (type.equals("string") || type.equals("number") || type.equals("boolean")) {
            return Js.string(value);
        }
        throw new IllegalArgumentException(
                name + " must be a text, a number, true, false or a list, not " + shown(value));
    }

    private static String shown(JSObject value) {
        String type = Js.type(value);
        return type.equals("string") || type.equals("number") || type.equals("boolean") ? Js.string(value) : type;
    }
}
