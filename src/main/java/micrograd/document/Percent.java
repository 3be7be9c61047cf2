package micrograd.document;

import java.util.Optional;

/** Percent-encoding of text as UTF-8 (RFC 3986): what is beyond {@link Escapes}. */
final class Percent {
    private static final String HEX = "0123456789ABCDEF";
    private static final String PLAIN = "-._~*()!',:;/@";

    private Percent() {}

    /** The same without a mark at its end, which chats and Markdown would leave off. */
    static String withPlainEnd(String encoded) {
        int last = encoded.length() - 1;
        if (last < 0 || isLetterOrDigit(encoded.charAt(last)) || PLAIN.indexOf(encoded.charAt(last)) < 0) {
            return encoded;
        }
        StringBuilder ended = new StringBuilder(encoded);
        ended.setLength(last);
        appendOctet(ended, encoded.charAt(last));
        return ended.toString();
    }

    /** What stands before a character whose escapes the end cuts off; empty if none is, or nothing stands before it. */
    static Optional<String> beforeCut(String encoded) {
        int end = encoded.length();
        for (int length = 1; length < 12 && length <= end; length++) {
            int at = end - length;
            Optional<String> before = encoded.charAt(at) == '%' && isCut(encoded.substring(at))
                    ? Escapes.decode(encoded.substring(0, at))
                    : Optional.empty();
            if (before.isPresent()) {
                return before.filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Whether these are the first escapes of a character that has more, the last perhaps not whole. */
    private static boolean isCut(String escapes) {
        for (int i = 3; i < escapes.length(); i += 3) {
            if (escapes.charAt(i) != '%') {
                return false;
            }
        }
        int first = octet(escapes, 0);
        int octets = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        return escapes.length() < 3 * octets;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Writes an octet as %XX. */
    static void appendOctet(StringBuilder encoded, int octet) {
        encoded.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }

    /** The octet written as %XX at {@code at}, or -1. */
    static int octet(String encoded, int at) {
        if (at + 2 >= encoded.length() || encoded.charAt(at) != '%') {
            return -1;
        }
        int high = HEX.indexOf(upper(encoded.charAt(at + 1)));
        int low = HEX.indexOf(upper(encoded.charAt(at + 2)));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'f' ? (char) (c - 'a' + 'A') : c;
    }
}
