package micrograd.lang.run.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a template of {@code str.format} piece by piece: a text, and the field that follows it.
 *
 * <pre>
 * field = "{" [ name { "." attribute | "[" key "]" } ] [ "!" conversion ] [ ":" spec ] "}"
 * </pre>
 *
 * <p>A field's spec is a template itself, one level deep, read by a reader that counts on where this one does.
 */
public final class FieldFormat {
    private static final int DEEPEST = 2;

    /** A step from an argument to what is written: an attribute, or an item by number or by name. */
    public record Step(boolean attribute, int number, String name) {
        /** Whether it is an item by number. */
        public boolean isNumber() {
            return number >= 0;
        }
    }

    /**
     * A field.
     *
     * @param number the argument's number, or -1 where it has a name
     * @param name the argument's name
     * @param steps what is taken of the argument
     * @param conversion r, s or a, or 0
     * @param spec the format, in which there may be fields
     */
    public record Field(int number, String name, List<Step> steps, char conversion, String spec) {}

    /** How arguments without a number are counted; shared by a template and the formats in it. */
    private static final class Count {
        private int next;
        private boolean automatic;
        private boolean manual;
    }

    private final String template;
    private final Count count;
    private final int depth;
    private int position;
    private boolean field;

    /** A reader at the beginning of a template. */
    public FieldFormat(String template) {
        this(template, new Count(), 1);
    }

    private FieldFormat(String template, Count count, int depth) {
        this.template = template;
        this.count = count;
        this.depth = depth;
    }

    /**
     * A reader for a field's format.
     *
     * @throws Raised if it lies too deep
     */
    public FieldFormat within(String spec) {
        if (depth == DEEPEST && spec.indexOf('{') >= 0) {
            throw Raised.value("Max string recursion exceeded");
        }
        return new FieldFormat(spec, count, depth + 1);
    }

    /**
     * The text up to the next field, or to the end.
     *
     * @throws Raised if a brace stands alone
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        field = false;
        while (position < template.length()) {
            char c = template.charAt(position++);
            if (c != '{' && c != '}') {
                text.append(c);
                continue;
            }
            boolean end = position >= template.length();
            if (!end && template.charAt(position) == c) {
                text.append(c);
                position++;
                continue;
            }
            if (c == '}' || end) {
                throw Raised.value("Single '" + c + "' encountered in format string");
            }
            field = true;
            break;
        }
        return text.toString();
    }

    /** Whether a field follows the text read last. */
    public boolean hasField() {
        return field;
    }

    /**
     * Reads the field that follows.
     *
     * @throws Raised if it is not complete, or numbers are mixed with counting
     */
    public Field field() {
        int from = position;
        char c = endOfName();
        String name = template.substring(from, c == 0 ? position : position - 1);
        char conversion = 0;
        String spec = "";
        if (c == 0) {
            throw Raised.value("expected '}' before end of string");
        }
        if (c == '!') {
            if (position >= template.length()) {
                throw Raised.value("end of string while looking for conversion specifier");
            }
            conversion = template.charAt(position++);
            if (position < template.length()) {
                c = template.charAt(position++);
                if (c != '}' && c != ':') {
                    throw Raised.value("expected ':' after conversion specifier");
                }
            }
        }
        if (c != '}') {
            spec = spec();
        }
        return named(name, conversion, spec);
    }

    /** Moves behind the sign that ends a name; 0 where the text ends before. */
    private char endOfName() {
        while (position < template.length()) {
            char c = template.charAt(position++);
            switch (c) {
                case '{' -> throw Raised.value("unexpected '{' in field name");
                case '[' -> {
                    int close = template.indexOf(']', position);
                    position = close < 0 ? template.length() : close;
                }
                case '}', ':', '!' -> {
                    return c;
                }
                default -> {}
            }
        }
        return 0;
    }

    private String spec() {
        int from = position;
        int open = 1;
        while (position < template.length()) {
            char c = template.charAt(position++);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return template.substring(from, position - 1);
            }
        }
        throw Raised.value("unmatched '{' in format spec");
    }

    private Field named(String text, char conversion, String spec) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        String first = text.substring(0, end);
        int number = first.isEmpty() ? -1 : number(first);
        if (first.isEmpty() || number >= 0) {
            requireOneWay(first.isEmpty());
            number = first.isEmpty() ? count.next++ : number;
        }
        return new Field(number, first, steps(text, end), conversion, spec);
    }

    private void requireOneWay(boolean automatic) {
        count.automatic |= automatic;
        count.manual |= !automatic;
        if (count.automatic && count.manual) {
            throw Raised.value(
                    automatic
                            ? "cannot switch from manual field specification to automatic field numbering"
                            : "cannot switch from automatic field numbering to manual field specification");
        }
    }

    private static List<Step> steps(String text, int from) {
        List<Step> steps = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            int end = at;
            if (c == '.') {
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
            } else if (c == '[') {
                end = text.indexOf(']', at);
                if (end < 0) {
                    throw Raised.value("Missing ']' in format string");
                }
            } else {
                throw Raised.value("Only '.' or '[' may follow ']' in format field specifier");
            }
            String name = text.substring(at, end);
            if (name.isEmpty()) {
                throw Raised.value("Empty attribute in format string");
            }
            steps.add(new Step(c == '.', c == '.' ? -1 : number(name), name));
            at = c == '.' ? end : end + 1;
        }
        return steps;
    }

    /** A name that is a number, or -1. */
    private static int number(String name) {
        int value = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Characters.isAsciiDigit(c)) {
                return -1;
            }
            if (value > (Integer.MAX_VALUE - (c - '0')) / 10) {
                throw Raised.value("Too many decimal digits in format string");
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** The exception for a conversion that there is not. */
    public static Raised unknownConversion(char conversion) {
        return Raised.value("Unknown conversion specifier "
                + (conversion > 32 && conversion < 127
                        ? String.valueOf(conversion)
                        : "\\x" + Whole.of(conversion).toString(16)));
    }
}
