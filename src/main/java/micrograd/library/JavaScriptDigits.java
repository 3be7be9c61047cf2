package micrograd.library;

import org.teavm.jso.JSBody;

/** What takes the place of {@code micrograd.text.Digits} in all that TeaVM compiles: JavaScript's own conversions. */
final class JavaScriptDigits {
    private JavaScriptDigits() {}

    @JSBody(params = "value", script = "return String(value);")
    static native String shortest(double value);

    @JSBody(
            params = {"value", "digits"},
            script = "return value.toFixed(digits);")
    static native String fixed(double value, int digits);

    @JSBody(params = "value", script = "return BigInt(value).toString();")
    static native String whole(double value);

    @JSBody(
            params = {"value", "digits"},
            script = "return value.toExponential(digits);")
    static native String exponential(double value, int digits);

    @JSBody(params = "text", script = "return text.normalize();")
    static native String composed(String text);

    @JSBody(params = "text", script = "return Number(text);")
    static native double parse(String text);
}
