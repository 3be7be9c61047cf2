package micrograd.lang.run.text;

/** The classes of characters that Python's {@code str} asks for. ASCII is answered here, other scripts by the platform's tables. */
public final class Characters {
    private static final String RAISED_DIGITS = "²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";
    private static final String IDEOGRAPHIC_NUMBERS = "〇一二三四五六七八九十百千万亿兆零壹貳參肆伍陸柒捌玖拾廿卅";

    private Characters() {}

    /** White space: {@code isspace}, and what {@code strip} and {@code split} take for it. */
    public static boolean isSpace(int c) {
        return c == ' '
                || c >= 9 && c <= 13
                || c >= 28 && c <= 31
                || c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** What {@code splitlines} splits at. */
    static boolean isLineEnd(int c) {
        return c >= 10 && c <= 13 || c >= 28 && c <= 30 || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Unicode.isLetter(c);
    }

    static boolean isDecimal(int c) {
        return c < 128 ? isAsciiDigit(c) : Unicode.isDecimal(c);
    }

    static boolean isDigit(int c) {
        return isDecimal(c)
                || c < 0x10000 && RAISED_DIGITS.indexOf((char) c) >= 0
                || c >= 0x2460 && c <= 0x2468
                || c >= 0x2474 && c <= 0x247c
                || c >= 0x2488 && c <= 0x2490;
    }

    static boolean isNumeric(int c) {
        return c < 128
                ? isAsciiDigit(c)
                : Unicode.isNumber(c) || c < 0x10000 && IDEOGRAPHIC_NUMBERS.indexOf((char) c) >= 0;
    }

    static boolean isUpper(int c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Unicode.isUpper(c);
    }

    static boolean isLower(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Unicode.isLower(c);
    }

    /** Whether it has a small and a large form. */
    static boolean isCased(int c) {
        return isUpper(c) || isLower(c) || c >= 128 && Unicode.isTitle(c);
    }

    /** Whether it can be seen. */
    public static boolean isPrintable(int c) {
        return c < 127 ? c >= 32 : c >= 0xa1 && !Unicode.isEscaped(c);
    }

    /** Whether a name may start with it. */
    public static boolean startsName(int c) {
        return c == '_' || isLetter(c);
    }

    /** Whether a name may go on with it. */
    public static boolean continuesName(int c) {
        return startsName(c) || isDecimal(c) || c >= 128 && Unicode.isMark(c);
    }

    /** The large form, which may be more than one character. */
    static String upper(int c) {
        return c < 128 ? String.valueOf((char) (c >= 'a' && c <= 'z' ? c - 32 : c)) : Unicode.upper(CodePoints.text(c));
    }

    /** The small form. */
    static String lower(int c) {
        return c < 128 ? String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)) : Unicode.lower(CodePoints.text(c));
    }

    /** The digits of other scripts turned into those of ASCII, which begin at every tenth of a script's block. */
    static String asciiDigits(String text) {
        StringBuilder ascii = null;
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            if (c >= 128 && ascii == null) {
                ascii = new StringBuilder(text.substring(0, at));
            }
            if (ascii != null) {
                CodePoints.append(ascii, c >= 128 && Unicode.isDecimal(c) ? '0' + decimal(c) : c);
            }
            at += CodePoints.width(c);
        }
        return ascii == null ? text : ascii.toString();
    }

    /** Counts down to the zero of the script. */
    private static int decimal(int c) {
        int value = 0;
        while (value < 9 && Unicode.isDecimal(c - value - 1)) {
            value++;
        }
        return value;
    }
}
