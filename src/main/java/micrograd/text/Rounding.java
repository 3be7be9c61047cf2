package micrograd.text;

/**
 * Rounding that is the same on the JVM and in JavaScript, of any number: compiled to JavaScript, {@code Math.rint}, {@code Math.round} and casts to
 * {@code long} throw for what is NaN or infinite, and casts to {@code int} wrap what is beyond. Nothing else does any of it; a rule holds that.
 */
public final class Rounding {
    /** From here on every double is a whole number. */
    private static final double ALL_WHOLE = 4503599627370496.0;

    private Rounding() {}

    /** The nearest whole number, of two the even one; NaN and infinity as they are. Never −0. */
    public static double rint(double number) {
        if (!(Math.abs(number) < ALL_WHOLE)) {
            return number;
        }
        return number < 0 ? number - ALL_WHOLE + ALL_WHOLE + 0.0 : number + ALL_WHOLE - ALL_WHOLE;
    }

    /** The nearest whole number, of two the greater one; NaN and infinity as they are. */
    public static double round(double number) {
        return Math.abs(number) < ALL_WHOLE ? Math.floor(number + 0.5) : number;
    }

    /** {@link #round} as an int: 0 of NaN, the nearest int of what is beyond. */
    public static int toInt(double number) {
        return truncated(round(number));
    }

    /** A number without its fraction as an int: 0 of NaN, the nearest int of what is beyond, as a cast is on the JVM; compiled to JavaScript, that wraps. */
    public static int truncated(double number) {
        if (number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        return number != number ? 0 : number < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /**
     * A whole number as a long.
     *
     * @throws IllegalArgumentException if it is none, or beyond what a double counts to one by one
     */
    public static long exact(double number) {
        if (!(Math.abs(number) <= 2 * ALL_WHOLE) || number != Math.floor(number)) {
            throw new IllegalArgumentException("there is no such whole number");
        }
        return (long) number;
    }

    /** To so many parts of one, 1000 for three decimals; a number too large for parts as it is. */
    public static double toParts(double number, double parts) {
        double rounded = rint(number * parts) / parts;
        return rounded - rounded == 0 ? rounded : number;
    }
}
