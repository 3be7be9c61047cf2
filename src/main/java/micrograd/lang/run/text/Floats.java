package micrograd.lang.run.text;

import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** Floats as Python reads, writes, rounds and hashes them. */
public final class Floats {
    private static final int MOST_OF_THE_PLATFORM = 100;
    private static final int LAST_DECIMAL = 323;
    private static final int FIRST_PLACE = -308;

    private Floats() {}

    /** {@code repr(value)}. */
    public static String repr(double value) {
        return Numbers.python(value);
    }

    /**
     * {@code float(text)}.
     *
     * @throws Raised if the text is no number
     */
    public static double parse(String text) {
        String trimmed = Characters.asciiDigits(Strings.strip(text, null));
        double named = named(trimmed);
        if (named != 0) {
            return named;
        }
        String plain = withoutUnderscores(trimmed);
        if (!Numbers.isDecimal(plain)) {
            throw Raised.value("could not convert string to float: " + Quotes.repr(text));
        }
        return Numbers.parse(plain);
    }

    /** An infinity or NaN; 0 for anything else. */
    private static double named(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return switch (lower(text.substring(at))) {
            case "inf", "infinity" -> text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> 0;
        };
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length() && i < 9; i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    /** Without those that stand between two digits; others stay and are no number. */
    private static String withoutUnderscores(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean between = text.charAt(i) == '_'
                    && i > 0
                    && i + 1 < text.length()
                    && Characters.isAsciiDigit(text.charAt(i - 1))
                    && Characters.isAsciiDigit(text.charAt(i + 1));
            if (!between) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /**
     * {@code round(value)}: to the nearest whole number, ties to the even one.
     *
     * @throws Raised for infinities and NaN
     */
    public static Whole round(double value) {
        return Whole.of(isFinite(value) ? rint(value) : value);
    }

    private static double rint(double value) {
        double floor = Math.floor(value);
        double above = value - floor;
        boolean odd = floor / 2 != Math.floor(floor / 2);
        return above > 0.5 || above == 0.5 && odd ? floor + 1 : floor;
    }

    /**
     * {@code round(value, digits)}: to the nearest decimal of so many digits, exact ties to the even one.
     *
     * @throws Raised if the result is beyond the largest double
     */
    public static double round(double value, int digits) {
        if (!isFinite(value) || value == 0 || digits > LAST_DECIMAL) {
            return value;
        }
        if (digits < FIRST_PLACE) {
            return 0.0 * value;
        }
        double rounded = digits >= 0 ? Numbers.parse(fixed(value, digits)) : roundPlaces(value, -digits);
        if (Double.isInfinite(rounded)) {
            throw Raised.overflow("rounded value too large to represent");
        }
        return rounded == 0 && value < 0 ? -0.0 : rounded;
    }

    private static double roundPlaces(double value, int places) {
        Whole unit = Whole.of(10).pow(Whole.of(places));
        Whole floor = Whole.of(Math.abs(value));
        Whole down = floor.floorDiv(unit);
        Whole rest = floor.sub(down.mul(unit));
        Whole twice = rest.add(rest);
        int side = twice.compareTo(unit);
        boolean fraction = Math.floor(value) != value;
        boolean up = side > 0 || side == 0 && (fraction || down.isOdd());
        Whole rounded = (up ? down.add(Whole.of(1)) : down).mul(unit);
        double nearest = Numbers.parse(rounded + "e0");
        return value < 0 ? -nearest : nearest;
    }

    /** {@code round(value, digits)} of a whole number: tens and hundreds for negative digits, ties to the even one. */
    public static Whole round(Whole value, int digits) {
        if (digits >= 0) {
            return value;
        }
        if (-(double) digits > value.bitLength()) {
            return Whole.of(0);
        }
        Whole unit = Whole.of(10).pow(Whole.of(-digits));
        Whole down = value.floorDiv(unit);
        Whole rest = value.sub(down.mul(unit));
        int side = rest.add(rest).compareTo(unit);
        boolean up = side > 0 || side == 0 && down.isOdd();
        return (up ? down.add(Whole.of(1)) : down).mul(unit);
    }

    /** The number with so many decimals, exact ties to the even digit; a minus in front where the sign bit is set. */
    public static String fixed(double value, int digits) {
        if (digits <= MOST_OF_THE_PLATFORM || !isFinite(value)) {
            return Numbers.fixed(value, Math.min(digits, MOST_OF_THE_PLATFORM));
        }
        Sizes.requireCharacters(digits);
        String exact = exact(Math.abs(value), digits);
        return isNegative(value) ? "-" + exact : exact;
    }

    /** A number in scientific notation with so many decimals, exact ties to the even digit. */
    public static String exponential(double value, int digits) {
        if (digits <= MOST_OF_THE_PLATFORM || !isFinite(value)) {
            return Numbers.exponential(value, Math.min(digits, MOST_OF_THE_PLATFORM));
        }
        Sizes.requireCharacters(digits);
        String few = Numbers.exponential(value, MOST_OF_THE_PLATFORM);
        int exponent = exponent(few);
        String all = significant(Math.abs(value), digits + 1);
        // The digits may have been rounded up to the next power of ten.
        if (all.length() > digits + 1) {
            exponent++;
            all = all.substring(0, digits + 1);
        }
        String size = Integer.toString(Math.abs(exponent));
        return (isNegative(value) ? "-" : "") + all.charAt(0) + "." + all.substring(1)
                + (exponent < 0 ? "e-" : "e+")
                + (size.length() < 2 ? "0" : "")
                + size;
    }

    /** The exponent of a number in scientific notation. */
    static int exponent(String scientific) {
        int e = scientific.indexOf('e');
        int exponent = 0;
        for (int i = e + 2; i < scientific.length(); i++) {
            exponent = exponent * 10 + (scientific.charAt(i) - '0');
        }
        return scientific.charAt(e + 1) == '-' ? -exponent : exponent;
    }

    /** All decimals of a double end by the 1074th; behind them are zeros. */
    private static String exact(double size, int digits) {
        int own = Math.min(digits, 1074);
        double whole = Math.floor(size);
        String fraction = decimals(size - whole, own);
        StringBuilder text = new StringBuilder();
        if (fraction.length() > own) {
            whole++;
            fraction = fraction.substring(1);
        }
        text.append(Whole.of(whole)).append('.').append(fraction);
        return text.append("0".repeat(digits - own)).toString();
    }

    /** The first decimals of a number below 1, rounded half to even: one more digit where that carries. */
    private static String decimals(double fraction, int digits) {
        Whole scaled = scaled(fraction, digits);
        String text = scaled.toString(10);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static String significant(double size, int digits) {
        if (size == 0) {
            return "0".repeat(digits);
        }
        int exponent = exponent(Numbers.exponential(size, MOST_OF_THE_PLATFORM));
        int own = Math.min(digits, 1100);
        return scaled(size, own - 1 - exponent).toString(10) + "0".repeat(digits - own);
    }

    /** size · 10^power, rounded half to even. */
    private static Whole scaled(double size, int power) {
        double mantissa = size;
        int halvings = 0;
        while (mantissa != Math.floor(mantissa)) {
            mantissa *= 2;
            halvings++;
        }
        Whole above = Whole.of(mantissa);
        Whole below = Whole.of(1).shiftLeft(Whole.of(halvings));
        Whole tens = Whole.of(10).pow(Whole.of(Math.abs(power)));
        if (power >= 0) {
            above = above.mul(tens);
        } else {
            below = below.mul(tens);
        }
        Whole down = above.floorDiv(below);
        Whole rest = above.sub(down.mul(below));
        int side = rest.add(rest).compareTo(below);
        return side > 0 || side == 0 && down.isOdd() ? down.add(Whole.of(1)) : down;
    }

    /** For dictionaries of numbers: equal to that of an equal whole number, small or not. */
    public static int hashCode(double value) {
        if (value == Rounding.truncated(value)) {
            return Rounding.truncated(value);
        }
        return value == Math.floor(value) && !Double.isInfinite(value)
                ? Whole.of(value).hashCode()
                : Double.hashCode(value);
    }

    static boolean isFinite(double value) {
        return value - value == 0;
    }

    static boolean isNegative(double value) {
        return value < 0 || value == 0 && 1 / value < 0;
    }
}
