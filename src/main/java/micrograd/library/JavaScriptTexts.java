package micrograd.library;

import org.teavm.jso.JSBody;

/**
 * What takes the place of methods of {@code String}, and of what joins texts, in all that the build compiles: those that TeaVM brings go through a text character by character, which in
 * code that runs seldom takes a hundred times as long as what the browser does itself.
 */
public final class JavaScriptTexts {
    private JavaScriptTexts() {}

    /** The texts of two objects, one after the other. */
    public static String join(Object one, Object other) {
        return joined(String.valueOf(one), String.valueOf(other));
    }

    @JSBody(
            params = {"one", "other"},
            script = "return one + other;")
    private static native String joined(String one, String other);

    /** A number's digits. */
    public static String text(int number) {
        return written(number);
    }

    @JSBody(params = "number", script = "return '' + number;")
    private static native String written(int number);

    /** A text of one character. */
    public static String text(char character) {
        return written(character);
    }

    @JSBody(params = "character", script = "return String.fromCharCode(character);")
    private static native String written(char character);

    /** Where a character is first, from a place on; -1 where it is not. */
    public static int indexOf(String text, int character, int from) {
        return place(text, character, from);
    }

    @JSBody(
            params = {"text", "character", "from"},
            script = "if (text.length < 32 && character < 65536) {"
                    + " for (var i = Math.max(0, from); i < text.length; i++) if (text.charCodeAt(i) === character) return i;"
                    + " return -1; }"
                    + " return character < 0 ? -1 : text.indexOf(String.fromCodePoint(character), from);")
    private static native int place(String text, int character, int from);

    /** Where a text is first, from a place on; -1 where it is not. */
    public static int indexOf(String text, String part, int from) {
        return place(text, part, from);
    }

    @JSBody(
            params = {"text", "part", "from"},
            script = "return text.indexOf(part, from);")
    private static native int place(String text, String part, int from);

    /** A text with another character in place of one. */
    public static String replace(String text, char before, char after) {
        return replaced(text, before, after);
    }

    @JSBody(
            params = {"text", "before", "after"},
            script = "return text.split(String.fromCharCode(before)).join(String.fromCharCode(after));")
    private static native String replaced(String text, char before, char after);
}
