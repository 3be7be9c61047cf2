package micrograd.document;

import java.util.Arrays;
import java.util.Optional;

/** Octets as text: the URL-safe base 64 of RFC 4648 without padding. */
final class Base64 {
    private static final char[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();
    private static final int[] DIGITS = digits();

    private Base64() {}

    static String encode(byte[] octets) {
        char[] text = new char[(octets.length * 4 + 2) / 3];
        int at = 0;
        int pending = 0;
        int bits = 0;
        for (byte octet : octets) {
            pending = pending << 8 | octet & 0xFF;
            bits += 8;
            while (bits >= 6) {
                bits -= 6;
                text[at++] = LETTERS[pending >> bits & 63];
            }
            pending &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text[at] = LETTERS[pending << 6 - bits & 63];
        }
        return new String(text);
    }

    /** The whole octets of a text; empty if it has another character. */
    static Optional<byte[]> decode(String text) {
        byte[] octets = new byte[text.length() * 3 / 4];
        int at = 0;
        int pending = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            pending = pending << 6 | digit;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                octets[at++] = (byte) (pending >> bits);
                pending &= (1 << bits) - 1;
            }
        }
        return Optional.of(octets);
    }

    /** What a character stands for, from 0 to 63; -1 for one that is not of the alphabet. */
    static int digit(char letter) {
        return letter < DIGITS.length ? DIGITS[letter] : -1;
    }

    private static int[] digits() {
        int[] digits = new int[128];
        Arrays.fill(digits, -1);
        for (int i = 0; i < LETTERS.length; i++) {
            digits[LETTERS[i]] = i;
        }
        return digits;
    }
}
