package micrograd.lang.run.text;

/** Texts as Python's {@code repr} and {@code ascii} write them. */
public final class Quotes {
    private Quotes() {}

    /** {@code repr(text)}. */
    public static String repr(String text) {
        return quoted(text, false);
    }

    /** {@code ascii(text)}. */
    static String ascii(String text) {
        return quoted(text, true);
    }

    private static String quoted(String text, boolean ascii) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            at += CodePoints.width(c);
            if (c == quote || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c >= 32 && c < 127) {
                quoted.append((char) c);
            } else if (!ascii && Characters.isPrintable(c)) {
                CodePoints.append(quoted, c);
            } else {
                escape(quoted, c);
            }
        }
        return quoted.append(quote).toString();
    }

    /** What {@code ascii} makes of a text that is no quoted one: escapes for all that is not ASCII. */
    public static String asciiOnly(String text) {
        StringBuilder ascii = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            at += CodePoints.width(c);
            if (c < 128) {
                ascii.append((char) c);
            } else {
                escape(ascii, c);
            }
        }
        return ascii.toString();
    }

    private static void escape(StringBuilder text, int c) {
        switch (c) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
                text.append(digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
                for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
                    text.append(Literal.digit(c >>> shift & 15));
                }
            }
        }
    }
}
