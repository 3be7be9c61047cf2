package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import micrograd.data.Example;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static byte[] octets(Random random, int length) {
        byte[] data = new byte[length];
        int kinds = 1 + random.nextInt(255);
        for (int i = 0; i < length; i++) {
            boolean repeats = i >= 20 && random.nextInt(3) > 0;
            data[i] = repeats ? data[i - 1 - random.nextInt(19)] : (byte) random.nextInt(kinds);
        }
        return data;
    }

    @Test
    void theJdkReadsWhatIsPackedAndIsRead() throws DataFormatException {
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            byte[] data = octets(random, i < 300 ? i : random.nextInt(40_000));
            byte[] packed = Deflate.of(data);
            assertArrayEquals(data, Inflate.of(packed, data.length).orElseThrow());
            Inflater inflater = new Inflater(true);
            inflater.setInput(packed);
            byte[] read = new byte[data.length + 1];
            assertEquals(data.length, inflater.inflate(read));
            assertTrue(inflater.finished());
            assertArrayEquals(data, Arrays.copyOf(read, data.length));
            Deflater deflater = new Deflater(random.nextInt(10), true);
            deflater.setInput(data);
            deflater.finish();
            byte[] theirs = new byte[2 * data.length + 100];
            int size = deflater.deflate(theirs);
            assertArrayEquals(
                    data, Inflate.of(Arrays.copyOf(theirs, size), data.length).orElseThrow());
        }
    }

    @Test
    void whatIsCutShortBrokenOrTooMuchIsNothing() {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            byte[] data = octets(random, 1 + random.nextInt(500));
            byte[] packed = Deflate.of(data);
            assertTrue(Inflate.of(Arrays.copyOf(packed, random.nextInt(packed.length)), 1000)
                    .isEmpty());
            assertTrue(Inflate.of(packed, data.length - 1).isEmpty());
            byte[] noise = octets(random, 100);
            Inflate.of(noise, 1000);
        }
    }

    @Test
    void entriesComeBackAndEveryChangeOfTheWordIsNoticed() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("source", "a = 2 & 3 % é 😀\nL = (a * 4)");
        entries.put("points", Base64Doubles.encode(new double[] {0.5, -1.25, 1e-7, 3}));
        entries.put("weights", Base64Doubles.encode(new double[] {Math.PI, -0.0, Double.NaN}));
        String word = Packing.pack(entries);
        assertEquals(Optional.of(entries), Packing.unpack(word));
        assertTrue(Character.isLetterOrDigit(word.charAt(word.length() - 1)), word);
        for (int i = 0; i < word.length(); i++) {
            String cut = word.substring(0, i);
            assertTrue(Packing.unpack(cut).isEmpty() || Packing.unpack(cut).equals(Optional.of(entries)), cut);
            String changed = word.substring(0, i) + (word.charAt(i) == 'A' ? 'B' : 'A') + word.substring(i + 1);
            assertTrue(
                    Packing.unpack(changed).isEmpty() || Packing.unpack(changed).equals(Optional.of(entries)));
        }
        assertTrue(Packing.unpack(word.substring(0, word.length() / 2)).isEmpty());
        for (String behind : List.of(")", "*", "**", ">", ").", "]", "\"", "%29", "…")) {
            assertEquals(Optional.of(entries), Packing.unpack(word + behind), behind);
        }
    }

    @Test
    void aThousandPastedRowsFitALink() {
        Random random = new Random(3);
        double[] numbers = new double[3000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 3 == 2 ? random.nextInt(2) : random.nextInt(2000) / 100.0 - 10;
        }
        String points = Base64Doubles.encode(numbers);
        assertTrue(points.length() > Fragment.MOST_CHARACTERS);
        Map<String, String> entries = Map.of("points", points);
        assertTrue(Fragment.linkLength(entries) < Fragment.MOST_CHARACTERS / 3, "" + Fragment.linkLength(entries));
        assertEquals(Optional.of(entries), Packing.unpack(Packing.pack(entries)));
        assertEquals(new Example(new double[] {1}, 2), new Example(new double[] {1}, 2));
        List<String> problems = new ArrayList<>();
        assertEquals(entries, Fragment.entries("points=" + points, problems));
    }
}
