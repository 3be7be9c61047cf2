package micrograd.lang.straight;

import micrograd.lang.report.Letters;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Num;
import micrograd.text.Numbers;

/**
 * The format of a field in a formatted string:
 *
 * <pre>
 * format = [ [ fill ] align ] [ sign ] [ "#" ] [ "0" ] [ width ] [ "," | "_" ] [ "." precision ] [ type ]
 * align  = "&lt;" | "&gt;" | "=" | "^"
 * sign   = "+" | "-" | " "
 * type   = "e" | "f" | "g" | "%" | "d" | "s" | "n" | "E" | "F" | "G"
 * </pre>
 */
final class Format {
    private static final int WIDEST = 1000;
    private static final int MOST_DIGITS = 100;

    private final String written;
    private final Span span;
    private int position;

    private char fill = ' ';
    private char align;
    private char sign = '-';
    private int width;
    private char group;
    private int precision = -1;
    private char type;

    private Format(String written, Span span) {
        this.written = written;
        this.span = span;
        parse();
    }

    /**
     * A number in the format.
     *
     * @throws RunError if the format is not one for numbers, or asks for too much
     */
    static String number(Num number, String format, Span span) {
        return new Format(format, span).number(number);
    }

    /**
     * A text in the format.
     *
     * @throws RunError if the format is not one for text, or asks for too much
     */
    static String text(String text, String format, Span span) {
        return new Format(format, span).text(text);
    }

    private void parse() {
        if (written.length() > 1 && isAlign(written.charAt(1))) {
            fill = written.charAt(0);
            align = written.charAt(1);
            position = 2;
        } else if (isAlign(next())) {
            align = take();
        }
        if (next() == '+' || next() == '-' || next() == ' ') {
            sign = take();
        }
        if (next() == '#') {
            take();
        }
        if (next() == '0') {
            take();
            if (align == 0) {
                fill = '0';
                align = '=';
            }
        }
        width = whole(WIDEST, "wide");
        if (next() == ',' || next() == '_') {
            group = take();
        }
        if (next() == '.') {
            take();
            if (!Letters.isDigit(next())) {
                throw wrong("A number of digits is missing behind the full stop: write .4f.");
            }
            precision = whole(MOST_DIGITS, "precise");
        }
        if (position < written.length()) {
            type = take();
        }
        if (position < written.length() || type != 0 && "efgEFG%dsn".indexOf(type) < 0) {
            throw RunError.leftOut(
                    span, "The format '" + shown() + "' is not supported: write one such as .4f, .2e or g.");
        }
    }

    private String number(Num number) {
        if (type == 's') {
            throw wrong("The format '" + shown() + "' is for texts: write one such as .4f.");
        }
        if (type == 'd' && !number.whole()) {
            throw wrong("The format '" + shown() + "' is for whole numbers: write one such as .0f.");
        }
        double value = number.value();
        boolean negative = value < 0 || value == 0 && 1 / value < 0 && !number.whole();
        double size = number.whole() ? Math.abs(value) : negative ? -value : value;
        String digits = type >= 'A' && type <= 'G' ? upper(digits(size, number.whole())) : digits(size, number.whole());
        String lead = negative ? "-" : sign == '-' ? "" : "" + sign;
        if (group != 0) {
            digits = grouped(digits);
        }
        int missing = width - lead.length() - digits.length();
        if (align == '=' && missing > 0) {
            return lead + ("" + fill).repeat(missing) + digits;
        }
        return padded(lead + digits, '>');
    }

    private String digits(double size, boolean whole) {
        if (size - size != 0) {
            return size != size ? "nan" : "inf";
        }
        return switch (type) {
            case 'f', 'F' -> Numbers.fixed(size, precision < 0 ? 6 : precision);
            case 'e', 'E' -> Numbers.exponential(size, precision < 0 ? 6 : precision);
            case '%' -> Numbers.fixed(size * 100, precision < 0 ? 6 : precision) + "%";
            case 'g', 'G', 'n' -> general(size, precision < 0 ? 6 : Math.max(1, precision), false);
            default -> {
                if (whole) {
                    if (precision >= 0) {
                        throw wrong("A whole number has no digits behind the point: write one such as .4f.");
                    }
                    yield Numbers.fixed(size, 0);
                }
                yield precision < 0 ? Numbers.python(size) : general(size, Math.max(1, precision), true);
            }
        };
    }

    /** So many significant digits, without trailing zeros, in powers of ten where that is shorter; C's %g. */
    private static String general(double size, int digits, boolean point) {
        String scientific = Numbers.exponential(size, digits - 1);
        int e = scientific.indexOf('e');
        int exponent = 0;
        for (int i = e + 2; i < scientific.length(); i++) {
            exponent = exponent * 10 + (scientific.charAt(i) - '0');
        }
        exponent = scientific.charAt(e + 1) == '-' ? -exponent : exponent;
        if (exponent < -4 || exponent >= (point ? digits - 1 : digits)) {
            return withoutZeros(scientific.substring(0, e)) + scientific.substring(e);
        }
        String fixed = withoutZeros(Numbers.fixed(size, Math.min(MOST_DIGITS, digits - 1 - exponent)));
        return point && fixed.indexOf('.') < 0 ? fixed + ".0" : fixed;
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

    private String grouped(String digits) {
        int end = 0;
        while (end < digits.length() && Letters.isDigit(digits.charAt(end))) {
            end++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            if (i > 0 && (end - i) % 3 == 0) {
                text.append(group);
            }
            text.append(digits.charAt(i));
        }
        return text.append(digits, end, digits.length()).toString();
    }

    private String text(String text) {
        if (type != 0 && type != 's') {
            throw RunError.leftOut(
                    span, "The format '" + shown() + "' is for numbers: remove it, or remove the quotes.");
        }
        return padded(precision >= 0 && precision < text.length() ? text.substring(0, precision) : text, '<');
    }

    private String padded(String text, char ordinary) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        char where = align == 0 || align == '=' ? ordinary : align;
        int before = where == '>' ? missing : where == '^' ? missing / 2 : 0;
        String space = "" + fill;
        return space.repeat(before) + text + space.repeat(missing - before);
    }

    private int whole(int most, String what) {
        int value = 0;
        while (Letters.isDigit(next())) {
            value = value * 10 + (take() - '0');
            if (value > most) {
                throw wrong("The format '" + shown() + "' is too " + what + ": write at most " + most + ".");
            }
        }
        return value;
    }

    private static String upper(String text) {
        StringBuilder upper = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return upper.toString();
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private char next() {
        return position < written.length() ? written.charAt(position) : 0;
    }

    private char take() {
        return written.charAt(position++);
    }

    private String shown() {
        return written.length() > 20 ? written.substring(0, 19) + "…" : written;
    }

    private RunError wrong(String message) {
        return RunError.wrong(span, message);
    }
}
