package micrograd.lang;

import micrograd.text.Numbers;

/** What literals stand for. */
final class Literals {
    private Literals() {}

    /** Whether a NUMBER is a whole one, without point and exponent. */
    static boolean isWhole(String number) {
        if (base(number) != 10) {
            return true;
        }
        boolean whole = true;
        for (int i = 0; i < number.length(); i++) {
            whole &= Letters.isDigit(number.charAt(i)) || number.charAt(i) == '_';
        }
        return whole;
    }

    /** The value of a NUMBER; infinite if it is too large. */
    static double number(String number) {
        int base = base(number);
        if (base == 10) {
            return Numbers.parse(number.indexOf('_') < 0 ? number : number.replace("_", ""));
        }
        double value = 0;
        for (int i = 2; i < number.length(); i++) {
            int digit = Letters.digit(number.charAt(i));
            value = digit < 0 ? value : value * base + digit;
        }
        return value;
    }

    private static int base(String number) {
        char mark = number.length() > 1 && number.charAt(0) == '0' ? Letters.lower(number.charAt(1)) : ' ';
        return mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    }

    /** The value of a SUPERSCRIPT. */
    static double superscript(String raised) {
        boolean negative = raised.charAt(0) == '⁻';
        double value = 0;
        for (int i = negative ? 1 : 0; i < raised.length(); i++) {
            value = value * 10 + Letters.superscript(raised.charAt(i));
        }
        return negative ? -value : value;
    }

    /** The value of a STRING, which has its prefix and quotes. */
    static String text(String literal) {
        int quote = 0;
        boolean raw = false;
        while (literal.charAt(quote) != '\'' && literal.charAt(quote) != '"') {
            raw |= Letters.lower(literal.charAt(quote)) == 'r';
            quote++;
        }
        char mark = literal.charAt(quote);
        int width = literal.length() >= quote + 6 && literal.startsWith("" + mark + mark + mark, quote) ? 3 : 1;
        String inner = literal.substring(quote + width, literal.length() - width);
        return raw ? inner : unescape(inner);
    }

    /** The value of text between the fields of a formatted string, where braces stand doubled. */
    static String part(String written, boolean raw) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            text.append(c);
            boolean doubled = (c == '{' || c == '}') && i + 1 < written.length() && written.charAt(i + 1) == c;
            i += doubled ? 1 : 0;
        }
        return raw ? text.toString() : unescape(text.toString());
    }

    private static String unescape(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i++);
            if (c != '\\' || i == written.length()) {
                text.append(c);
                continue;
            }
            char escape = written.charAt(i++);
            switch (escape) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case '0' -> text.append('\0');
                case '\\', '\'', '"' -> text.append(escape);
                case '\r' -> i += i < written.length() && written.charAt(i) == '\n' ? 1 : 0;
                case '\n' -> {}
                case 'x', 'u' -> {
                    int digits = escape == 'x' ? 2 : 4;
                    int code = hexadecimal(written, i, digits);
                    if (code < 0) {
                        text.append('\\').append(escape);
                    } else {
                        text.append((char) code);
                        i += digits;
                    }
                }
                default -> text.append('\\').append(escape);
            }
        }
        return text.toString();
    }

    /** The value of so many hexadecimal digits, or -1 if they are not there. */
    private static int hexadecimal(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Letters.digit(text.charAt(i));
            if (digit < 0 || digit > 15) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
