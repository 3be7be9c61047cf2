package micrograd.library;

import java.util.Optional;
import org.teavm.jso.JSBody;

/** What takes the place of {@code micrograd.document.Escapes} in all that TeaVM compiles: JavaScript's own encoding of addresses. */
final class JavaScriptEscapes {
    private JavaScriptEscapes() {}

    @JSBody(
            params = {"before", "after"},
            script = "return before + after;")
    static native String joined(String before, String after);

    /** Half a surrogate pair would throw; of what {@code encodeURIComponent} encodes, a fragment may hold five marks. */
    @JSBody(
            params = "text",
            script = "return encodeURIComponent(text.replace(/\\p{Cs}/gu, '\\ufffd'))"
                    + ".replace(/%(2C|2F|3A|3B|40)/g, decodeURIComponent);")
    static native String encode(String text);

    static Optional<String> decode(String encoded) {
        return Optional.ofNullable(decoded(encoded));
    }

    @JSBody(params = "encoded", script = "try { return decodeURIComponent(encoded); } catch (broken) { return null; }")
    private static native String decoded(String encoded);
}
