package micrograd.lang.run.text;

/** Floats in the styles e, f, g and the ordinary one, without width. */
final class RealDigits {
    private static final int ORDINARY = 6;

    private RealDigits() {}

    /**
     * How a float is written.
     *
     * @param type e, E, f, F, g, G, n, %, or 0 for the ordinary style
     * @param precision digits, or -1
     * @param alternate whether a point and zeros stay
     */
    record Style(char type, int precision, boolean alternate) {}

    static String of(double value, Style style) {
        boolean large = style.type >= 'E' && style.type <= 'G';
        String text = Floats.isFinite(value) ? digits(value, style) : Floats.repr(value);
        return large ? Ascii.upper(text) : text;
    }

    private static String digits(double value, Style style) {
        int precision = style.precision < 0 ? ORDINARY : style.precision;
        return switch (style.type) {
            case 'e', 'E' -> withPoint(Floats.exponential(value, precision), style.alternate);
            case 'f', 'F', '%' -> withPoint(Floats.fixed(value, precision), style.alternate);
            case 'g', 'G', 'n' -> general(value, Math.max(1, precision), style.alternate, false);
            default ->
                style.precision < 0
                        ? withPoint(Floats.repr(value), style.alternate)
                        : general(value, Math.max(1, precision), style.alternate, true);
        };
    }

    /** So many significant digits, without trailing zeros, in powers of ten where that is shorter: C's %g. */
    private static String general(double value, int digits, boolean alternate, boolean point) {
        String scientific = Floats.exponential(value, digits - 1);
        int exponent = Floats.exponent(scientific);
        if (exponent < -4 || exponent >= (point ? digits - 1 : digits)) {
            int e = scientific.indexOf('e');
            return alternate
                    ? withPoint(scientific, true)
                    : withoutZeros(scientific.substring(0, e)) + scientific.substring(e);
        }
        String fixed = Floats.fixed(value, digits - 1 - exponent);
        if (alternate) {
            return withPoint(fixed, true);
        }
        String shorter = withoutZeros(fixed);
        return point && shorter.indexOf('.') < 0 ? shorter + ".0" : shorter;
    }

    private static String withPoint(String text, boolean wanted) {
        if (!wanted || text.indexOf('.') >= 0) {
            return text;
        }
        int e = text.indexOf('e');
        return e < 0 ? text + "." : text.substring(0, e) + "." + text.substring(e);
    }

    private static String withoutZeros(String decimal) {
        if (decimal.indexOf('.') < 0) {
            return decimal;
        }
        int end = decimal.length();
        while (decimal.charAt(end - 1) == '0') {
            end--;
        }
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
