package micrograd.document;

import java.util.Optional;

/** Numbers as text that keeps every bit: eight octets each, highest first, in {@link Base64}. */
final class Base64Doubles {
    private Base64Doubles() {}

    /** Out of two ints a number: there are millions, and in JavaScript a long is slow. */
    static String encode(double[] numbers) {
        byte[] octets = new byte[8 * numbers.length];
        int at = 0;
        for (double number : numbers) {
            long word = Double.doubleToRawLongBits(number);
            int high = (int) (word >>> 32);
            int low = (int) word;
            for (int shift = 24; shift >= 0; shift -= 8) {
                octets[at + 4] = (byte) (low >>> shift);
                octets[at++] = (byte) (high >>> shift);
            }
            at += 4;
        }
        return Base64.encode(octets);
    }

    /** Empty if the text is not the encoding of whole numbers of eight octets. */
    static Optional<double[]> decode(String text) {
        int count = text.length() * 6 / 64;
        return (count * 64 + 5) / 6 == text.length()
                ? Base64.decode(text).map(octets -> numbers(octets, count))
                : Optional.empty();
    }

    private static double[] numbers(byte[] octets, int count) {
        double[] numbers = new double[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int high = 0;
            int low = 0;
            for (int k = 0; k < 4; k++) {
                high = high << 8 | octets[at] & 0xFF;
                low = low << 8 | octets[at++ + 4] & 0xFF;
            }
            at += 4;
            numbers[i] = Double.longBitsToDouble((long) high << 32 | low & 0xFFFFFFFFL);
        }
        return numbers;
    }
}
