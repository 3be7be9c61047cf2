package micrograd.training.options;

import java.util.List;
import java.util.Map;

/**
 * A value of an option as JavaScript gives it.
 *
 * @param type "string", "number", "boolean", "array", "object", or what else JavaScript calls it: "symbol", "Date"
 * @param text a text, number or truth value as a text
 * @param items of a list
 * @param entries of an object, in the order written; undefined ones are left out
 */
public record GivenValue(String type, String text, List<GivenValue> items, Map<String, GivenValue> entries) {
    /** A text, a number, a truth value, or something of which nothing but the type is known. */
    public static GivenValue plain(String type, String text) {
        return new GivenValue(type, text, List.of(), Map.of());
    }

    /** A list. */
    public static GivenValue list(List<GivenValue> items) {
        return new GivenValue("array", "", items, Map.of());
    }

    /** An object. */
    public static GivenValue object(Map<String, GivenValue> entries) {
        return new GivenValue("object", "", List.of(), entries);
    }

    boolean is(String other) {
        return type.equals(other);
    }

    /** As an error names it. */
    public String words() {
        switch (type) {
            case "string":
                return "the text \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
            case "number":
            case "boolean":
                return text;
            case "array":
                return "a list";
            case "object":
                return "an object";
            case "null":
            case "undefined":
                return type;
            default:
                return ("aeiouAEIO".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
        }
    }
}
