package micrograd.text;

/**
 * Numbers as text: for people, for Python programs, and back.
 *
 * <p>What is meant for people carries a true minus sign (U+2212); what is meant for programs an ASCII one.
 */
public final class Numbers {
    /** The minus sign that people read, U+2212. */
    public static final char MINUS = '\u2212';

    /** Smaller numbers are written with a power of ten. */
    private static final double LEAST_PLAIN = 0.00005;

    private static final double SCALE = 1e4;

    /** Nearer than that to a whole number is nowhere near half of one, whatever multiplying rounds. */
    private static final double SURELY = 0.4999;

    private static final int MOST_DIGITS = 100;
    private static final int GUARD_DIGITS = 40;

    private Numbers() {}

    /** The shortest decimal that reads back as {@code value}, as JavaScript's {@code String(value)}: "2", "0.1", "1e-7", "Infinity", "NaN". */
    public static String shortest(double value) {
        if (value != value) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return Digits.shortest(value);
    }

    /**
     * {@code value} rounded to {@code digits} decimals, exact ties to the even digit, as Python's {@code f'{value:.4f}'}:
     * "24.7041", "-0.0000", "inf", "nan".
     *
     * @throws IllegalArgumentException if {@code digits} is not from 0 to 100
     */
    public static String fixed(double value, int digits) {
        requireDigits(digits);
        if (!isFinite(value)) {
            return notFinite(value);
        }
        String text = Math.abs(value) < 1e21 ? evenTie(value, digits) : wide(value, digits);
        return isNegative(value) && text.charAt(0) != '-' ? "-" + text : text;
    }

    /**
     * {@code value} in scientific notation with {@code digits} decimals, as Python's {@code f'{value:.2e}'}: "1.50e-07".
     *
     * @throws IllegalArgumentException if {@code digits} is not from 0 to 100
     */
    public static String exponential(double value, int digits) {
        requireDigits(digits);
        if (!isFinite(value)) {
            return notFinite(value);
        }
        String text = Digits.exponential(value, digits);
        int e = text.indexOf('e');
        // One decimal more than there is, for 9.5 that became 1e1.
        int decimals = digits - whole(text.substring(e + 1)) + 1;
        return mayTie(value, decimals) ? evenExponential(value, digits, text) : padded(value, text);
    }

    private static String evenExponential(double value, int digits, String rounded) {
        String text = rounded;
        int e = text.indexOf('e');
        int most = Math.min(MOST_DIGITS, digits + GUARD_DIGITS);
        String finer = Digits.exponential(value, most);
        if (isTie(finer, finer.indexOf('e'), digits) && isOdd(text.charAt(e - 1))) {
            text = finer.substring(0, finer.indexOf('e') - (most - digits)) + finer.substring(finer.indexOf('e'));
            if (digits == 0 && text.charAt(text.indexOf('e') - 1) == '.') {
                text = text.substring(0, text.indexOf('e') - 1) + text.substring(text.indexOf('e'));
            }
        }
        return padded(value, text);
    }

    /** With a sign, and two digits of the exponent at least. */
    private static String padded(double value, String text) {
        int e = text.indexOf('e');
        String padded = text.length() - e == 3 ? text.substring(0, e + 2) + "0" + text.substring(e + 2) : text;
        return isNegative(value) && padded.charAt(0) != '-' ? "-" + padded : padded;
    }

    /** {@code value} as Python's {@code repr}: "2.0", "1e-07", "1e+16", "-0.0", "inf", "nan". */
    public static String python(double value) {
        if (!isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return isNegative(value) ? "-0.0" : "0.0";
        }
        double size = Math.abs(value);
        String text = Digits.shortest(value);
        if (size >= 1e16 || size < 1e-4) {
            return pythonScientific(text);
        }
        return text.indexOf('.') < 0 ? text + ".0" : text;
    }

    /**
     * {@code value} for people, with four decimals as the lecture prints them: "−0.7071", "24.7041". From a million up and below 0.00005 it
     * turns to powers of ten, "1.2500×10⁻⁷"; "∞", "−∞" and "NaN" are themselves.
     */
    public static String display(double value) {
        return forPeople(value, 4, false);
    }

    /** {@code value} for people, as short as four significant decimals allow: "2", "−0.5", "0.3333", "1.25×10⁻⁷"; whole numbers below a billion in full. */
    public static String compact(double value) {
        double size = Math.abs(value);
        if (size >= LEAST_PLAIN && size < 1e6) {
            double scale = SCALE;
            for (double left = size; left < 0.1; left *= 10) {
                scale *= 10;
            }
            double scaled = size * scale;
            double whole = Math.floor(scaled + 0.5);
            // What may be a tie is rounded digit by digit.
            if (Math.abs(whole - scaled) < SURELY) {
                String text = Digits.shortest(whole / scale);
                return value < 0 ? MINUS + text : text;
            }
        }
        // TeaVM's rint takes finite numbers only.
        boolean counts = size >= 1e6 && size < 1e9 && value == Rounding.rint(value);
        return counts ? withTrueMinus(fixed(value, 0)) : forPeople(value, 4, true);
    }

    /** A whole number in groups of three digits: "12,500". */
    public static String grouped(double whole) {
        String text = fixed(Math.abs(whole), 0);
        for (int end = text.length() - 3; end > 0; end -= 3) {
            text = text.substring(0, end) + "," + text.substring(end);
        }
        return whole < 0 ? "-" + text : text;
    }

    /** 10 to a whole power for people: "10⁻⁷", "1" for the power 0. */
    public static String powerOfTen(int power) {
        return power == 0 ? "1" : "10" + superscript(Integer.toString(power));
    }

    /**
     * The nearest {@code double} to a decimal as programs write it: an optional sign, digits with at most one point, an
     * optional exponent. White space, underscores, hexadecimal and names are refused.
     *
     * @throws NumberFormatException if {@code text} is anything else
     */
    public static double parse(String text) {
        if (!isDecimal(text)) {
            throw new NumberFormatException("not a number: " + text);
        }
        return Digits.parse(text);
    }

    /** Whether {@link #parse} accepts {@code text}. */
    public static boolean isDecimal(String text) {
        int length = text.length();
        int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int whole = skipDigits(text, i);
        int digits = whole - i;
        i = whole;
        if (i < length && text.charAt(i) == '.') {
            int fraction = skipDigits(text, i + 1);
            digits += fraction - i - 1;
            i = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = skipDigits(text, i);
            if (exponent == i) {
                return false;
            }
            i = exponent;
        }
        return i == length;
    }

    /** {@code text} with its ASCII minus signs turned into true ones, for people. */
    public static String withTrueMinus(String text) {
        return text.indexOf('-') < 0 ? text : text.replace('-', MINUS);
    }

    private static String forPeople(double value, int digits, boolean trim) {
        if (value != value) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        double size = Math.abs(value);
        if (value == 0 || size >= LEAST_PLAIN && size < 1e6) {
            double unsigned = value == 0 ? 0 : value;
            String text = fixed(unsigned, digits);
            if (trim) {
                text = size >= 0.1 || value == 0
                        ? trimZeros(text)
                        : trimZeros(fixed(value, digits + leadingZeros(size)));
            }
            return withTrueMinus(text);
        }
        return scientific(value, digits, trim);
    }

    /** A finite number for people as a power of ten, with {@code digits} decimals: "1.2500×10⁻⁷". */
    static String scientific(double value, int digits) {
        return scientific(value, digits, false);
    }

    private static String scientific(double value, int digits, boolean trim) {
        String text = exponential(value, digits);
        int e = text.indexOf('e');
        String mantissa = trim ? trimZeros(text.substring(0, e)) : text.substring(0, e);
        return withTrueMinus(mantissa) + "×10" + superscript(text.substring(e + 1));
    }

    private static int leadingZeros(double size) {
        int zeros = 0;
        for (double scaled = size; scaled < 0.1; scaled *= 10) {
            zeros++;
        }
        return zeros;
    }

    private static String superscript(String exponent) {
        String text = "";
        boolean leading = true;
        for (int i = 0; i < exponent.length(); i++) {
            char c = exponent.charAt(i);
            if (c == '-') {
                text += '⁻';
            } else if (c != '+' && !(leading && c == '0')) {
                leading = false;
                text += "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0');
            }
        }
        return text;
    }

    static String trimZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end);
    }

    /** The platform rounds exact ties away from zero, Python to the even digit: the tie shows in the digits behind. */
    private static String evenTie(double value, int digits) {
        String text = Digits.fixed(value, digits);
        if (!mayTie(value, digits)) {
            return text;
        }
        int most = Math.min(MOST_DIGITS, digits + GUARD_DIGITS);
        String finer = Digits.fixed(value, most);
        if (!isTie(finer, finer.length(), digits) || !isOdd(text.charAt(text.length() - 1))) {
            return text;
        }
        String down = finer.substring(0, finer.length() - (most - digits));
        return digits == 0 ? down.substring(0, down.length() - 1) : down;
    }

    /** Whether a number can stand halfway between two decimals: only those of few binary places do, and finding out is cheap. */
    private static boolean mayTie(double value, int decimals) {
        double scaled = Math.abs(value);
        for (int i = 0; i <= decimals; i++) {
            scaled *= 2;
        }
        return scaled == Math.floor(scaled);
    }

    /** Whether the decimals of {@code text} before {@code end} go on, behind the first {@code digits}, as 5000…. */
    private static boolean isTie(String text, int end, int digits) {
        int point = text.indexOf('.');
        int next = point + 1 + digits;
        if (point < 0 || next >= end || text.charAt(next) != '5') {
            return false;
        }
        for (int i = next + 1; i < end; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOdd(char digit) {
        return (digit - '0') % 2 != 0;
    }

    /** A number of 22 digits or more, which is whole. */
    private static String wide(double value, int digits) {
        return Digits.whole(value) + (digits == 0 ? "" : "." + "0".repeat(digits));
    }

    private static String pythonScientific(String text) {
        boolean negative = text.charAt(0) == '-';
        StringBuilder digits = new StringBuilder();
        int e = text.indexOf('e');
        int end = e < 0 ? text.length() : e;
        int exponent = e < 0 ? 0 : whole(text.substring(e + 1));
        int point = end;
        for (int i = negative ? 1 : 0; i < end; i++) {
            if (text.charAt(i) == '.') {
                point = i;
            } else {
                digits.append(text.charAt(i));
            }
        }
        int before = point - (negative ? 1 : 0);
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        int last = digits.length();
        while (digits.charAt(last - 1) == '0') {
            last--;
        }
        int power = exponent + before - 1 - first;
        String mantissa = digits.charAt(first) + (last - first > 1 ? "." + digits.substring(first + 1, last) : "");
        int size = Math.abs(power);
        return (negative ? "-" : "") + mantissa + "e" + (power < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    private static int whole(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '+') {
                value = value * 10 + (c - '0');
            }
        }
        return text.charAt(0) == '-' ? -value : value;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isFinite(double value) {
        return value - value == 0;
    }

    private static boolean isNegative(double value) {
        return value < 0 || value == 0 && 1 / value < 0;
    }

    private static String notFinite(double value) {
        return value != value ? "nan" : value > 0 ? "inf" : "-inf";
    }

    private static void requireDigits(int digits) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits must be from 0 to 100, not " + digits);
        }
    }
}
