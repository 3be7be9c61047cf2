package micrograd.lang.run.text;

/**
 * Python's format specification, which follows the colon in {@code f'{x:>8.2f}'}:
 *
 * <pre>
 * spec  = [ [ fill ] align ] [ sign ] [ "z" ] [ "#" ] [ "0" ] [ width ] [ "," | "_" ] [ "." precision ] [ type ]
 * align = "&lt;" | "&gt;" | "=" | "^"
 * sign  = "+" | "-" | " "
 * type  = "b" | "c" | "d" | "e" | "E" | "f" | "F" | "g" | "G" | "n" | "o" | "s" | "x" | "X" | "%"
 * </pre>
 */
public final class FormatSpec {
    private final String spec;
    private final String object;
    private int position;

    private int fill = ' ';
    private char align;
    private char sign;
    private boolean positiveZero;
    private boolean alternate;
    private int width = -1;
    private char group;
    private int groupSize = 3;
    private int precision = -1;
    private int type;

    private FormatSpec(String spec, String object, char ordinaryAlign, char ordinaryType) {
        this.spec = spec;
        this.object = object;
        align = ordinaryAlign;
        type = ordinaryType;
        parse(ordinaryAlign);
        Sizes.requireCharacters(Math.max(width, precision));
    }

    /**
     * A text in the format.
     *
     * @throws Raised if it is not one for texts
     */
    public static String text(String text, String spec) {
        return spec.isEmpty() ? text : new FormatSpec(spec, "str", '<', 's').text(text);
    }

    /**
     * A whole number in the format.
     *
     * @throws Raised if it is not one for whole numbers
     */
    public static String whole(Whole value, String spec) {
        return spec.isEmpty() ? value.toString() : new FormatSpec(spec, "int", '>', 'd').whole(value);
    }

    /**
     * A float in the format.
     *
     * @throws Raised if it is not one for floats
     */
    public static String real(double value, String spec) {
        return spec.isEmpty() ? Floats.repr(value) : new FormatSpec(spec, "float", '>', '\0').real(value);
    }

    private void parse(char ordinaryAlign) {
        boolean filled = false;
        boolean aligned = false;
        int first = spec.isEmpty() ? 0 : CodePoints.width(CodePoints.at(spec, 0));
        if (spec.length() > first && isAlign(spec.charAt(first))) {
            fill = CodePoints.at(spec, 0);
            align = spec.charAt(first);
            position = first + 1;
            filled = true;
            aligned = true;
        } else if (isAlign(next())) {
            align = take();
            aligned = true;
        }
        if (next() == '+' || next() == '-' || next() == ' ') {
            sign = take();
        }
        positiveZero = takes('z');
        alternate = takes('#');
        if (!filled && takes('0')) {
            fill = '0';
            if (!aligned && ordinaryAlign == '>') {
                align = '=';
            }
        }
        width = number();
        parseGroup();
        if (takes('.')) {
            precision = number();
            if (precision < 0) {
                throw Raised.value("Format specifier missing precision");
            }
        }
        if (position < spec.length()) {
            type = CodePoints.at(spec, position);
            if (position + CodePoints.width(type) < spec.length()) {
                throw Raised.value("Invalid format specifier '" + spec + "' for object of type '" + object + "'");
            }
        }
        requireGroupable();
    }

    private void parseGroup() {
        if (takes(',')) {
            group = ',';
        }
        if (next() == '_') {
            requireOneGroup();
            group = take();
        }
        if (next() == ',' && group == '_') {
            requireOneGroup();
        }
    }

    private void requireOneGroup() {
        if (group != 0) {
            throw Raised.value("Cannot specify both ',' and '_'.");
        }
    }

    private void requireGroupable() {
        if (group == 0 || isOneOf("deEfFgG%\0")) {
            return;
        }
        if (group == '_' && isOneOf("boxX")) {
            groupSize = 4;
            return;
        }
        boolean plain = type > 32 && type < 128;
        throw Raised.value("Cannot specify '" + group + "' with '"
                + (plain ? CodePoints.text(type) : "\\x" + Whole.of(type).toString(16)) + "'.");
    }

    /** The digits that follow, or -1. */
    private int number() {
        int from = position;
        int value = 0;
        while (Characters.isAsciiDigit(next())) {
            int digit = take() - '0';
            if (value > (Integer.MAX_VALUE - digit) / 10) {
                throw Raised.value("Too many decimal digits in format string");
            }
            value = value * 10 + digit;
        }
        return position == from ? -1 : value;
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private char next() {
        return position < spec.length() ? spec.charAt(position) : '\0';
    }

    private char take() {
        return spec.charAt(position++);
    }

    private boolean takes(char c) {
        boolean there = position < spec.length() && next() == c;
        position += there ? 1 : 0;
        return there;
    }

    private boolean isOneOf(String types) {
        return type < 128 && types.indexOf((char) type) >= 0;
    }

    private Raised unknown() {
        String shown = type > 32 && type < 128
                ? CodePoints.text(type)
                : "\\x" + Whole.of(type).toString(16);
        return Raised.value("Unknown format code '" + shown + "' for object of type '" + object + "'");
    }

    private String text(String text) {
        if (type != 's') {
            throw unknown();
        }
        if (sign != 0) {
            throw Raised.value((sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
        }
        if (positiveZero) {
            throw Raised.value("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (alternate) {
            throw Raised.value("Alternate form (#) not allowed in string format specifier");
        }
        if (align == '=') {
            throw Raised.value("'=' alignment not allowed in string format specifier");
        }
        return padded(precision < 0 ? text : CodePoints.slice(text, 0, precision));
    }

    private String whole(Whole value) {
        if (isOneOf("eEfFgG%")) {
            return real(value.toDouble());
        }
        if (!isOneOf("bcdnoxX")) {
            throw unknown();
        }
        if (precision >= 0) {
            throw Raised.value("Precision not allowed in integer format specifier");
        }
        if (positiveZero) {
            throw Raised.value("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type == 'c') {
            return character(value);
        }
        int base = type == 'b' ? 2 : type == 'o' ? 8 : isOneOf("xX") ? 16 : 10;
        String digits = value.abs().toString(base);
        String prefix = alternate && base != 10 ? "0" + (char) type : "";
        return number(value.sign() < 0, prefix, type == 'X' ? Ascii.upper(digits) : digits, "");
    }

    private String character(Whole value) {
        if (sign != 0) {
            throw Raised.value("Sign not allowed with integer format specifier 'c'");
        }
        if (alternate) {
            throw Raised.value("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!value.fitsInt() && value.bitLength() > 63) {
            throw Raised.overflow("Python int too large to convert to C long");
        }
        if (value.sign() < 0 || value.toIndex() >= 0x110000) {
            throw Raised.overflow("%c arg not in range(0x110000)");
        }
        align = align == '=' ? '>' : align;
        return padded(CodePoints.text(value.toInt()));
    }

    private String real(double value) {
        if (type != 0 && !isOneOf("eEfFgGn%")) {
            throw unknown();
        }
        RealDigits.Style style = new RealDigits.Style((char) type, precision, alternate);
        double shown = type == '%' ? value * 100 : value;
        String text = Strings.joined(RealDigits.of(shown, style), type == '%' ? "%" : "");
        boolean negative = text.charAt(0) == '-';
        text = negative ? text.substring(1) : text;
        if (negative && positiveZero && Floats.isFinite(value) && isZero(text)) {
            negative = false;
        }
        int end = 0;
        while (end < text.length() && Characters.isAsciiDigit(text.charAt(end))) {
            end++;
        }
        return number(negative, "", text.substring(0, end), text.substring(end));
    }

    private static boolean isZero(String digits) {
        for (int i = 0; i < digits.length() && digits.charAt(i) != 'e' && digits.charAt(i) != 'E'; i++) {
            if (digits.charAt(i) >= '1' && digits.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** A number of its parts: sign and prefix, digits that are grouped, and what follows them. */
    private String number(boolean negative, String prefix, String digits, String rest) {
        String lead = Strings.joined(negative ? "-" : sign == '+' || sign == ' ' ? String.valueOf(sign) : "", prefix);
        boolean zeros = fill == '0' && align == '=';
        int wanted = zeros ? width - lead.length() - rest.length() : 0;
        String grouped = group == 0 || digits.isEmpty()
                ? Strings.joined("0".repeat(Math.max(0, digits.isEmpty() ? 0 : wanted - digits.length())), digits)
                : grouped(digits, wanted);
        if (align == '=') {
            int missing = width - lead.length() - grouped.length() - rest.length();
            return lead + Strings.padded(grouped, missing, 0, fill) + rest;
        }
        return padded(Strings.joined(Strings.joined(lead, grouped), rest));
    }

    /** Digits in groups, from the right, with zeros before them up to a width. */
    private String grouped(String digits, int wanted) {
        StringBuilder backwards = new StringBuilder();
        int left = digits.length();
        int missing = wanted;
        while (true) {
            int length = Math.min(groupSize, Math.max(Math.max(left, missing), 1));
            for (int i = 0; i < length; i++) {
                backwards.append(left > 0 ? digits.charAt(--left) : '0');
            }
            missing -= length;
            if (left <= 0 && missing <= 0) {
                break;
            }
            backwards.append(group);
            missing--;
        }
        return backwards.reverse().toString();
    }

    private String padded(String text) {
        int missing = width - CodePoints.count(text);
        int left = align == '>' ? missing : align == '^' ? missing / 2 : 0;
        return missing <= 0 ? text : Strings.padded(text, left, missing - left, fill);
    }
}
