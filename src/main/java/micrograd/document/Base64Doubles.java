package micrograd.document;

import java.util.Arrays;
import java.util.Optional;

/** Numbers as text that keeps every bit: eight octets each, highest first, in the URL-safe base 64 of RFC 4648 without padding. */
final class Base64Doubles {
    private static final char[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();
    private static final int[] DIGITS = digits();

    private Base64Doubles() {}

    /** Letter by letter out of two ints a number: there are millions, and in JavaScript a long is slow. */
    static String encode(double[] numbers) {
        char[] text = new char[(numbers.length * 64 + 5) / 6];
        int at = 0;
        int pending = 0;
        int bits = 0;
        for (double number : numbers) {
            long word = Double.doubleToRawLongBits(number);
            for (int half = 0; half < 2; half++) {
                int octets = half == 0 ? (int) (word >>> 32) : (int) word;
                for (int shift = 24; shift >= 0; shift -= 8) {
                    pending = pending << 8 | octets >>> shift & 0xFF;
                    bits += 8;
                    while (bits >= 6) {
                        bits -= 6;
                        text[at++] = LETTERS[pending >> bits & 63];
                    }
                    pending &= (1 << bits) - 1;
                }
            }
        }
        if (bits > 0) {
            text[at] = LETTERS[pending << (6 - bits) & 63];
        }
        return new String(text);
    }

    /** Empty if the text is not the encoding of whole numbers of eight octets. */
    static Optional<double[]> decode(String text) {
        int count = text.length() * 6 / 64;
        if ((count * 64 + 5) / 6 != text.length()) {
            return Optional.empty();
        }
        double[] numbers = new double[count];
        int at = 0;
        int pending = 0;
        int bits = 0;
        for (int i = 0; i < count; i++) {
            int high = 0;
            int low = 0;
            for (int k = 0; k < 8; k++) {
                while (bits < 8) {
                    char letter = text.charAt(at++);
                    int digit = letter < DIGITS.length ? DIGITS[letter] : -1;
                    if (digit < 0) {
                        return Optional.empty();
                    }
                    pending = pending << 6 | digit;
                    bits += 6;
                }
                bits -= 8;
                high = high << 8 | low >>> 24;
                low = low << 8 | pending >> bits & 0xFF;
                pending &= (1 << bits) - 1;
            }
            numbers[i] = Double.longBitsToDouble((long) high << 32 | low & 0xFFFFFFFFL);
        }
        return Optional.of(numbers);
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
