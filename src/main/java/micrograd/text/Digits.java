package micrograd.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;

/**
 * The platform's conversions between a finite {@code double} and decimal text, and between forms of text: this class on the
 * JVM, JavaScript's own in the page, with the same results.
 */
final class Digits {
    private Digits() {}

    /** A text in Unicode's composed form. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The shortest decimal that reads back as {@code value}, written as JavaScript's {@code String(value)}. */
    static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal decimal = exact;
        for (int precision = 1; precision <= 17; precision++) {
            decimal = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (decimal.doubleValue() == value) {
                break;
            }
        }
        decimal = decimal.stripTrailingZeros();
        String digits = decimal.unscaledValue().abs().toString();
        int point = digits.length() - decimal.scale();
        String sign = value < 0 ? "-" : "";
        if (digits.length() <= point && point <= 21) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        return sign + scientific(digits, point - 1);
    }

    /** {@code value} with {@code digits} (0 to 100) decimals, ties away from zero, |value| below 1e21, as JavaScript's {@code toFixed}. */
    static String fixed(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP);
        return (value < 0 ? "-" : "") + rounded.abs().toPlainString();
    }

    /** All digits of a whole number, however large. */
    static String whole(double value) {
        return new BigDecimal(value).toBigIntegerExact().toString();
    }

    /** {@code value} as d.ddde±x with {@code digits} (0 to 100) decimals, ties away from zero, as JavaScript's {@code toExponential}. */
    static String exponential(double value, int digits) {
        if (value == 0) {
            return (digits == 0 ? "0" : "0." + "0".repeat(digits)) + "e+0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits + 1, RoundingMode.HALF_UP));
        String all = rounded.unscaledValue().abs().toString();
        int point = all.length() - rounded.scale();
        String kept =
                all.length() > digits ? all.substring(0, digits + 1) : all + "0".repeat(digits + 1 - all.length());
        return (value < 0 ? "-" : "") + scientific(kept, point - 1);
    }

    /** The {@code double} nearest to a decimal that is known to be well formed. */
    static double parse(String text) {
        return Double.parseDouble(text);
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
