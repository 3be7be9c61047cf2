package micrograd.lang.run.text;

import micrograd.limits.Budgets;

/** Reads whole numbers as {@code int(text, base)} does. */
final class Literal {
    private static final int MOST_DIGITS = Budgets.DIGITS_OF_A_NUMBER;
    private static final int MOST_SHOWN = 200;

    private final String text;
    private final int given;

    private Literal(String text, int base) {
        this.text = text;
        this.given = base;
    }

    static Whole parse(String text, int base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw Raised.value("int() base must be >= 2 and <= 36, or 0");
        }
        return new Literal(text, base).parse();
    }

    private Whole parse() {
        String trimmed = Characters.asciiDigits(Strings.strip(text, null));
        int at = 0;
        boolean negative = trimmed.startsWith("-");
        if (negative || trimmed.startsWith("+")) {
            at++;
        }
        int told = prefix(trimmed, at);
        int base = given != 0 ? given : told != 0 ? told : 10;
        boolean prefixed = told == base;
        if (prefixed) {
            at += 2;
        }
        StringBuilder digits = new StringBuilder();
        boolean mayUnderscore = prefixed;
        for (; at < trimmed.length(); at++) {
            char c = trimmed.charAt(at);
            if (c == '_' && mayUnderscore) {
                mayUnderscore = false;
                continue;
            }
            int value = valueOf(c);
            if (value < 0 || value >= base) {
                throw wrong();
            }
            digits.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            mayUnderscore = true;
        }
        if (digits.length() == 0 || !mayUnderscore || given == 0 && told == 0 && isPadded(digits)) {
            throw wrong();
        }
        boolean bits = (base & base - 1) == 0;
        if (!bits && digits.length() > MOST_DIGITS) {
            throw Raised.value("Exceeds the limit (4300 digits) for integer string conversion: value has "
                    + digits.length() + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        if (bits) {
            Sizes.requireBits((double) digits.length() * (31 - Integer.numberOfLeadingZeros(base)));
        }
        Whole value = Whole.ofDigits(digits.toString(), base);
        return negative ? value.neg() : value;
    }

    private static int prefix(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '0') {
            return 0;
        }
        return switch (text.charAt(at + 1)) {
            case 'b', 'B' -> 2;
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            default -> 0;
        };
    }

    /** A number of base 0 must not begin with a zero, unless it is one. */
    private static boolean isPadded(StringBuilder digits) {
        if (digits.charAt(0) != '0') {
            return false;
        }
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }

    private Raised wrong() {
        String shown = Quotes.repr(text);
        return Raised.value(
                "invalid literal for int() with base " + given + ": " + CodePoints.slice(shown, 0, MOST_SHOWN));
    }

    /** The value of a digit of up to base 36, or -1. */
    static int valueOf(char c) {
        return c >= '0' && c <= '9'
                ? c - '0'
                : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    static char digit(int value) {
        return (char) (value < 10 ? '0' + value : 'a' + value - 10);
    }
}
