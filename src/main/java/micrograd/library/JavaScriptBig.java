package micrograd.library;

import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSBigInt;

/** What takes the place of {@code micrograd.lang.run.text.Big} in all that TeaVM compiles: JavaScript's BigInt. */
final class JavaScriptBig {
    private final JSBigInt value;

    private JavaScriptBig(JSBigInt value) {
        this.value = value;
    }

    static JavaScriptBig of(int value) {
        return new JavaScriptBig(whole(value));
    }

    static JavaScriptBig of(double value) {
        return new JavaScriptBig(whole(value));
    }

    static JavaScriptBig parse(String digits, int base) {
        String prefix = base == 2 ? "0b" : base == 8 ? "0o" : base == 16 ? "0x" : "";
        return new JavaScriptBig(read(prefix + digits));
    }

    JavaScriptBig add(JavaScriptBig other) {
        return new JavaScriptBig(sum(value, other.value));
    }

    JavaScriptBig subtract(JavaScriptBig other) {
        return new JavaScriptBig(difference(value, other.value));
    }

    JavaScriptBig multiply(JavaScriptBig other) {
        return new JavaScriptBig(product(value, other.value));
    }

    JavaScriptBig quotient(JavaScriptBig other) {
        return new JavaScriptBig(quotient(value, other.value));
    }

    JavaScriptBig remainder(JavaScriptBig other) {
        return new JavaScriptBig(remainder(value, other.value));
    }

    JavaScriptBig power(int exponent) {
        return new JavaScriptBig(power(value, exponent));
    }

    JavaScriptBig shiftLeft(int bits) {
        return new JavaScriptBig(left(value, bits));
    }

    JavaScriptBig shiftRight(int bits) {
        return new JavaScriptBig(right(value, bits));
    }

    JavaScriptBig and(JavaScriptBig other) {
        return new JavaScriptBig(and(value, other.value));
    }

    JavaScriptBig or(JavaScriptBig other) {
        return new JavaScriptBig(or(value, other.value));
    }

    JavaScriptBig xor(JavaScriptBig other) {
        return new JavaScriptBig(xor(value, other.value));
    }

    JavaScriptBig negate() {
        return new JavaScriptBig(negated(value));
    }

    int compare(JavaScriptBig other) {
        return order(value, other.value);
    }

    int sign() {
        return order(value, whole(0));
    }

    int lowBits() {
        return low(value);
    }

    double nearest() {
        return number(value);
    }

    int bitLength() {
        return length(value);
    }

    String text(int base) {
        return text(value, base);
    }

    @JSBody(params = "value", script = "return BigInt(value);")
    private static native JSBigInt whole(int value);

    @JSBody(params = "value", script = "return BigInt(value);")
    private static native JSBigInt whole(double value);

    @JSBody(params = "text", script = "return BigInt(text);")
    private static native JSBigInt read(String text);

    @JSBody(
            params = {"a", "b"},
            script = "return a + b;")
    private static native JSBigInt sum(JSBigInt a, JSBigInt b);

    @JSBody(
            params = {"a", "b"},
            script = "return a - b;")
    private static native JSBigInt difference(JSBigInt a, JSBigInt b);

    @JSBody(
            params = {"a", "b"},
            script = "return a * b;")
    private static native JSBigInt product(JSBigInt a, JSBigInt b);

    @JSBody(
            params = {"a", "b"},
            script = "return a / b;")
    private static native JSBigInt quotient(JSBigInt a, JSBigInt b);

    @JSBody(
            params = {"a", "b"},
            script = "return a % b;")
    private static native JSBigInt remainder(JSBigInt a, JSBigInt b);

    // By squaring, since TeaVM's reader of scripts does not know the operator.
    @JSBody(
            params = {"base", "exponent"},
            script = "var result = BigInt(1); for (var e = exponent; e > 0; e >>>= 1) {"
                    + " if (e & 1) { result = result * base; } if (e > 1) { base = base * base; } } return result;")
    private static native JSBigInt power(JSBigInt base, int exponent);

    @JSBody(
            params = {"a", "bits"},
            script = "return a << BigInt(bits);")
    private static native JSBigInt left(JSBigInt a, int bits);

    @JSBody(
            params = {"a", "bits"},
            script = "return a >> BigInt(bits);")
    private static native JSBigInt right(JSBigInt a, int bits);

    @JSBody(
            params = {"a", "b"},
            script = "return a & b;")
    private static native JSBigInt and(JSBigInt a, JSBigInt b);

    @JSBody(
            params = {"a", "b"},
            script = "return a | b;")
    private static native JSBigInt or(JSBigInt a, JSBigInt b);

    @JSBody(
            params = {"a", "b"},
            script = "return a ^ b;")
    private static native JSBigInt xor(JSBigInt a, JSBigInt b);

    @JSBody(params = "a", script = "return -a;")
    private static native JSBigInt negated(JSBigInt a);

    @JSBody(
            params = {"a", "b"},
            script = "return a < b ? -1 : a > b ? 1 : 0;")
    private static native int order(JSBigInt a, JSBigInt b);

    @JSBody(params = "a", script = "return Number(BigInt.asIntN(32, a));")
    private static native int low(JSBigInt a);

    @JSBody(params = "a", script = "return Number(a);")
    private static native double number(JSBigInt a);

    @JSBody(
            params = "a",
            script =
                    "var digits = (a < 0 ? -a : a).toString(16);"
                            + " return 4 * digits.length - (digits === '0' ? 4 : Math.clz32(parseInt(digits.charAt(0), 16)) - 28);")
    private static native int length(JSBigInt a);

    @JSBody(
            params = {"a", "base"},
            script = "return a.toString(base);")
    private static native String text(JSBigInt a, int base);
}
