package micrograd.library;

import org.teavm.jso.JSBody;

/** What takes the place of {@code micrograd.lang.run.text.Unicode} in all that TeaVM compiles: JavaScript's own tables. */
final class JavaScriptUnicode {
    private JavaScriptUnicode() {}

    @JSBody(
            params = {"first", "second"},
            script = "return first + second;")
    static native String joined(String first, String second);

    static boolean isLetter(int character) {
        return matches("\\p{L}", character);
    }

    static boolean isDecimal(int character) {
        return matches("\\p{Nd}", character);
    }

    static boolean isNumber(int character) {
        return matches("\\p{N}", character);
    }

    static boolean isUpper(int character) {
        return matches("\\p{Uppercase}", character);
    }

    static boolean isLower(int character) {
        return matches("\\p{Lowercase}", character);
    }

    static boolean isTitle(int character) {
        return matches("\\p{Lt}", character);
    }

    static boolean isMark(int character) {
        return matches("[\\p{Mn}\\p{Mc}\\p{Pc}]", character);
    }

    static boolean isEscaped(int character) {
        return matches("[\\p{C}\\p{Z}]", character);
    }

    @JSBody(
            params = {"pattern", "character"},
            script = "return new RegExp(pattern, 'u').test(String.fromCodePoint(character));")
    private static native boolean matches(String pattern, int character);

    @JSBody(params = "text", script = "return text.toUpperCase();")
    static native String upper(String text);

    @JSBody(params = "text", script = "return text.toLowerCase();")
    static native String lower(String text);
}
