package micrograd.lang.run.text;

import micrograd.text.Rounding;

/**
 * Reads a template of the {@code %} operator piece by piece: a text, and the conversion that follows it.
 *
 * <pre>
 * conversion = "%" [ "(" key ")" ] { "#" | "0" | "-" | " " | "+" } [ width | "*" ] [ "." [ precision | "*" ] ] [ "h" | "l" | "L" ] type
 * </pre>
 *
 * <p>Who runs the program finds the argument of each conversion and has it written by the method for its {@link Kind}.
 */
public final class PercentFormat {
    /** A width or precision that an argument tells. */
    public static final int FROM_ARGUMENT = -2;

    private static final int NONE = -1;

    /** What a conversion takes. */
    public enum Kind {
        /** {@code s}, {@code r}, {@code a}: anything, turned into text first. */
        TEXT,
        /** {@code d i u o x X}: a whole number. */
        WHOLE,
        /** {@code e E f F g G}: a float. */
        REAL,
        /** {@code c}: a character, or its number. */
        CHARACTER
    }

    private final String template;
    private int position;

    /** A reader at the beginning of a template. */
    public PercentFormat(String template) {
        this.template = template;
    }

    /** The text up to the next conversion, or to the end; {@code %%} in it has become {@code %}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        while (position < template.length()) {
            int percent = template.indexOf('%', position);
            if (percent < 0) {
                text.append(template, position, template.length());
                position = template.length();
                break;
            }
            text.append(template, position, percent);
            position = percent;
            if (percent + 1 < template.length() && template.charAt(percent + 1) == '%') {
                text.append('%');
                position += 2;
            } else {
                break;
            }
        }
        return text.toString();
    }

    /** Whether a conversion follows. */
    public boolean hasConversion() {
        return position < template.length();
    }

    /** Whether it names a key, so that the arguments must be a mapping. */
    boolean hasKey() {
        return position + 1 < template.length() && template.charAt(position + 1) == '(';
    }

    /**
     * Reads the conversion that follows.
     *
     * @throws Raised if it is not complete
     */
    public Conversion conversion() {
        position++;
        Conversion read = new Conversion();
        if (next() == '(') {
            read.key = key();
        }
        while (position < template.length() && "#0- +".indexOf(next()) >= 0) {
            read.flags += next();
            position++;
        }
        read.width = number("width");
        if (next() == '.') {
            position++;
            int precision = number("precision");
            read.precision = precision == NONE ? 0 : precision;
        }
        if (next() == 'h' || next() == 'l' || next() == 'L') {
            position++;
        }
        if (position >= template.length()) {
            throw Raised.value("incomplete format");
        }
        read.type = CodePoints.at(template, position);
        read.index = CodePoints.count(template, 0, position);
        position += CodePoints.width(read.type);
        return read;
    }

    private String key() {
        int depth = 1;
        int from = ++position;
        while (position < template.length()) {
            char c = template.charAt(position++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return template.substring(from, position - 1);
            }
        }
        throw Raised.value("incomplete format key");
    }

    private int number(String what) {
        if (next() == '*') {
            position++;
            return FROM_ARGUMENT;
        }
        int from = position;
        double value = 0;
        while (Characters.isAsciiDigit(next())) {
            value = value * 10 + (next() - '0');
            position++;
        }
        if (value > Integer.MAX_VALUE) {
            throw Raised.value(what.equals("width") ? "width too big" : "precision too big");
        }
        return position == from ? NONE : Rounding.truncated(value);
    }

    private char next() {
        return position < template.length() ? template.charAt(position) : '\0';
    }

    /** A conversion, and the arguments' texts in it. */
    public static final class Conversion {
        private String key;
        private String flags = "";
        private int width = NONE;
        private int precision = NONE;
        private int type;
        private int index;

        private Conversion() {}

        /** The name in brackets of the argument in a mapping, or null. */
        public String key() {
            return key;
        }

        /** Whether the next argument tells the width. */
        public boolean wantsWidth() {
            return width == FROM_ARGUMENT;
        }

        /** Sets the width that an argument tells; a negative one aligns to the left. */
        public void width(int given) {
            width = Math.abs(given);
            flags += given < 0 ? "-" : "";
        }

        /** Whether the next argument tells the precision. */
        public boolean wantsPrecision() {
            return precision == FROM_ARGUMENT;
        }

        /** Sets the precision that an argument tells. */
        public void precision(int given) {
            precision = Math.max(0, given);
        }

        /** The letter it ends with. */
        public char type() {
            return (char) type;
        }

        /**
         * What it takes.
         *
         * @throws Raised if there is no conversion of that letter
         */
        public Kind kind() {
            switch (type) {
                case 's', 'r', 'a' -> {
                    return Kind.TEXT;
                }
                case 'd', 'i', 'u', 'o', 'x', 'X' -> {
                    return Kind.WHOLE;
                }
                case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                    return Kind.REAL;
                }
                case 'c' -> {
                    return Kind.CHARACTER;
                }
                default ->
                    throw Raised.value("unsupported format character '"
                            + (type > 31 && type < 127 ? CodePoints.text(type) : "?") + "' (0x"
                            + Whole.of(type).toString(16) + ") at index " + index);
            }
        }

        /** The exception for an argument of a class that a conversion to a number or character does not take. */
        public Raised refuses(String className) {
            return switch (type) {
                case 'd', 'i', 'u' ->
                    Raised.type("%" + (char) type + " format: a real number is required, not " + className);
                case 'o', 'x', 'X' ->
                    Raised.type("%" + (char) type + " format: an integer is required, not " + className);
                case 'c' -> Raised.type("%c requires int or char");
                default -> Raised.type("must be real number, not " + className);
            };
        }

        /** A text, cut to the precision and padded to the width. */
        public String text(String text) {
            return padded("", precision < 0 ? text : CodePoints.slice(text, 0, precision), ' ');
        }

        /** A character by number. */
        public String character(Whole number) {
            if (number.sign() < 0 || number.toIndex() >= 0x110000) {
                throw Raised.overflow("%c arg not in range(0x110000)");
            }
            return padded("", CodePoints.text(number.toInt()), ' ');
        }

        /** A whole number; the precision is how many digits there are at least. */
        public String whole(Whole value) {
            int base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
            String digits = value.abs().toString(base);
            Sizes.requireCharacters(precision);
            digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
            String prefix = has('#') && base != 10 ? "0" + (char) type : "";
            return number(value.sign() < 0, prefix, type == 'X' ? Ascii.upper(digits) : digits);
        }

        /** A float. */
        public String real(double value) {
            String text = RealDigits.of(value, new RealDigits.Style((char) type, precision, has('#')));
            boolean negative = text.charAt(0) == '-';
            return number(negative, "", negative ? text.substring(1) : text);
        }

        private String number(boolean negative, String prefix, String digits) {
            String sign = negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
            return padded(sign + prefix, digits, has('0') ? '0' : ' ');
        }

        private String padded(String lead, String text, char fill) {
            Sizes.requireCharacters(width);
            int missing = Math.max(0, width - lead.length() - CodePoints.count(text));
            if (has('-')) {
                return lead + text + " ".repeat(missing);
            }
            return fill == '0' ? lead + "0".repeat(missing) + text : " ".repeat(missing) + lead + text;
        }

        private boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }
    }
}
