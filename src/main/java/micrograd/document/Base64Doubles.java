package micrograd.document;

import java.util.Optional;

/** Numbers as text that keeps every bit: eight octets each, highest first, in the URL-safe base 64 of RFC 4648 without padding. */
final class Base64Doubles {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Doubles() {}

    static String encode(double[] numbers) {
        StringBuilder text = new StringBuilder(numbers.length * 11 + 3);
        int pending = 0;
        int bits = 0;
        for (double number : numbers) {
            long word = Double.doubleToRawLongBits(number);
            for (int shift = 56; shift >= 0; shift -= 8) {
                pending = pending << 8 | (int) (word >>> shift) & 0xFF;
                bits += 8;
                while (bits >= 6) {
                    bits -= 6;
                    text.append(ALPHABET.charAt(pending >> bits & 63));
                }
                pending &= (1 << bits) - 1;
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(pending << (6 - bits) & 63));
        }
        return text.toString();
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
            long word = 0;
            for (int k = 0; k < 8; k++) {
                while (bits < 8) {
                    int digit = ALPHABET.indexOf(text.charAt(at++));
                    if (digit < 0) {
                        return Optional.empty();
                    }
                    pending = pending << 6 | digit;
                    bits += 6;
                }
                bits -= 8;
                word = word << 8 | pending >> bits & 0xFF;
                pending &= (1 << bits) - 1;
            }
            numbers[i] = Double.longBitsToDouble(word);
        }
        return Optional.of(numbers);
    }
}
