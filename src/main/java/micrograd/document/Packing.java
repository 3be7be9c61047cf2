package micrograd.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/**
 * Entries as one word of letters, digits, {@code -} and {@code _} that begins and ends with none of the marks, so that it survives chats and copying: a check of
 * two octets, then the entries as UTF-8 packed by DEFLATE, in the URL-safe base 64 of RFC 4648 without padding.
 *
 * <p>Numbers that {@link Base64Doubles} wrote are packed as decimals where that keeps every bit and is shorter, as it is for what people write.
 */
final class Packing {
    private static final List<String> NUMBERS = List.of("points", "weights", "memory");

    /** What a key begins with whose numbers are decimals. */
    private static final char DECIMALS = '~';

    private Packing() {}

    /** How many characters of entries write numbers. */
    static int numbers(Map<String, String> entries) {
        int characters = 0;
        for (String key : NUMBERS) {
            characters += entries.getOrDefault(key, "").length();
        }
        return characters;
    }

    static String pack(Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            Optional<String> decimals =
                    NUMBERS.contains(entry.getKey()) ? decimals(entry.getValue()) : Optional.empty();
            text.append(text.length() == 0 ? "" : "&");
            if (decimals.isPresent()) {
                text.append(DECIMALS).append(entry.getKey()).append('=').append(decimals.get());
            } else {
                text.append(entry.getKey()).append('=');
                text.append(marked(entry.getValue()));
            }
        }
        byte[] data = utf8(text.toString());
        byte[] packed = Deflate.of(data);
        byte[] all = new byte[packed.length + 2];
        int check = check(data);
        all[0] = (byte) (check >> 8);
        all[1] = (byte) check;
        System.arraycopy(packed, 0, all, 2, packed.length);
        String word = Base64.encode(all);
        while (Base64.digit(word.charAt(word.length() - 1)) > 61) {
            // What follows the packed octets is not read.
            all = Arrays.copyOf(all, all.length + 1);
            word = Base64.encode(all);
        }
        return word;
    }

    /** The entries; empty where the word is broken or cut short. What a chat or a text around it left behind it is not read: a bracket, a star, a full stop. */
    static Optional<Map<String, String>> unpack(String written) {
        int end = 0;
        while (end < written.length() && Base64.digit(written.charAt(end)) >= 0) {
            end++;
        }
        String word = written.substring(0, end);
        Optional<byte[]> all = Base64.decode(word);
        if (all.isEmpty() || all.get().length < 3) {
            return Optional.empty();
        }
        byte[] packed = Arrays.copyOfRange(all.get(), 2, all.get().length);
        Optional<byte[]> data = Inflate.of(packed, Budgets.FILE_CHARACTERS);
        int check = (all.get()[0] & 0xFF) << 8 | all.get()[1] & 0xFF;
        if (data.isEmpty() || check(data.get()) != check) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> read = Fragment.entries(text(data.get()), problems);
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : read.entrySet()) {
            boolean decimals = entry.getKey().indexOf(DECIMALS) == 0;
            entries.put(
                    decimals ? entry.getKey().substring(1) : entry.getKey(),
                    decimals ? doubles(entry.getValue()) : entry.getValue());
        }
        return problems.isEmpty() ? Optional.of(entries) : Optional.empty();
    }

    private static Optional<String> decimals(String value) {
        Optional<double[]> numbers = Base64Doubles.decode(value);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (double number : numbers.get()) {
            String written = Numbers.shortest(number);
            boolean exact = Numbers.isDecimal(written)
                    && Double.doubleToLongBits(Numbers.parse(written)) == Double.doubleToLongBits(number);
            if (!exact) {
                return Optional.empty();
            }
            text.append(text.length() == 0 ? "" : ",").append(written);
        }
        return text.length() < value.length() ? Optional.of(text.toString()) : Optional.empty();
    }

    private static String doubles(String decimals) {
        List<String> words = TrainingLook.words(decimals);
        double[] numbers = new double[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Numbers.isDecimal(words.get(i)) ? Numbers.parse(words.get(i)) : Double.NaN;
        }
        return Base64Doubles.encode(numbers);
    }

    /** Fletcher's check of two octets. */
    private static int check(byte[] data) {
        int first = 1;
        int second = 0;
        for (byte octet : data) {
            first = (first + (octet & 0xFF)) % 255;
            second = (second + first) % 255;
        }
        return second << 8 | first;
    }

    /** With what ends an entry, and what marks that, as octets; to look for them first spares most texts two copies. */
    private static String marked(String value) {
        boolean marks = value.indexOf('%') >= 0 || value.indexOf('&') >= 0;
        return marks ? value.replace("%", "%25").replace("&", "%26") : value;
    }

    private static byte[] utf8(String text) {
        byte[] data = new byte[text.length() * 3];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int point = c;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                point = Character.toCodePoint(c, text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                point = 0xFFFD;
            }
            if (point < 0x80) {
                data[count++] = (byte) point;
                continue;
            }
            int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
            data[count++] = (byte) (0xFF00 >> more + 1 & 0xFF | point >> 6 * more);
            for (int k = more - 1; k >= 0; k--) {
                data[count++] = (byte) (0x80 | point >> 6 * k & 0x3F);
            }
        }
        return Arrays.copyOf(data, count);
    }

    private static String text(byte[] data) {
        StringBuilder text = new StringBuilder(data.length);
        for (int i = 0; i < data.length; i++) {
            int octet = data[i] & 0xFF;
            int more = octet < 0xC0 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
            int point = more == 0 ? octet : octet & 0x3F >> more;
            for (int k = 0; k < more && i + 1 < data.length; k++) {
                point = point << 6 | data[++i] & 0x3F;
            }
            if (point < 0x10000) {
                text.append((char) point);
            } else {
                text.append(Character.highSurrogate(point)).append(Character.lowSurrogate(point));
            }
        }
        return text.toString();
    }
}
