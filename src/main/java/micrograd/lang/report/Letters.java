package micrograd.lang.report;

/** The classes of characters, without the JDK's large tables. */
public final class Letters {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Letters() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isNewline(char c) {
        return c == '\n' || c == '\r';
    }

    /** White space within a line, that of typesetters and invisible marks included. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\f'
                || c == '\u000b'
                || c == '\u00a0'
                || c >= '\u2000' && c <= '\u200d'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\ufeff';
    }

    /** Letters of any script, as far as names are written in it: α, é, ж, 数. */
    public static boolean startsName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c == '\u00b5'
                || c >= '\u00c0' && c <= '\u1fff' && c != '×' && c != '÷' && c != '\u037e'
                || c >= '\u3040' && c <= '\ud7ff'
                || c >= '\uf900' && c <= '\ufaff';
    }

    /** Letters, digits, and the lowered digits of x₁. */
    public static boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c >= '\u2080' && c <= '\u2089';
    }

    public static boolean isCurlyQuote(char c) {
        return c >= '\u2018' && c <= '\u201f' || c == '«' || c == '»' || c == '´';
    }

    /** Whether it is a sign or letter as wide as a Chinese one, such as （. */
    public static boolean isWide(char c) {
        return c > '\uff00' && c <= '\uff5e';
    }

    /** The ASCII form of a wide sign. */
    public static char narrow(char c) {
        return (char) (c - 0xfee0);
    }

    /** The small form of an ASCII letter; any other character itself. */
    public static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The value of a raised digit, or -1. */
    public static int superscript(char c) {
        return SUPERSCRIPTS.indexOf(c);
    }

    /** The value of a digit of up to base 36, or -1. */
    public static int digit(char c) {
        return isDigit(c) ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    /** Whether a name is a blank to be filled in, {@code ____}, as exercises have them. */
    public static boolean isBlank(String name) {
        return name.length() >= 3 && name.replace("_", "").isEmpty();
    }
}
