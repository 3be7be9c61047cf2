package micrograd.document;

import java.util.Arrays;

/** Packs octets by DEFLATE (RFC 1951) into one block, with the codes that suit them or the fixed ones, whichever is shorter; {@link Inflate} reads it. */
final class Deflate {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int FARTHEST = 32_768;

    /** So many earlier places are tried for a longer match. */
    private static final int MOST_TRIED = 48;

    private static final int HASHES = 1 << 15;
    private static final int END = 256;

    private final byte[] data;

    /** For each step a literal, or a length × 65536 + a distance. */
    private final int[] steps;

    private int count;
    private byte[] packed = new byte[256];
    private int size;
    private int pending;
    private int bits;

    private Deflate(byte[] data) {
        this.data = data;
        steps = new int[data.length];
    }

    /** The octets, packed. */
    static byte[] of(byte[] data) {
        Deflate deflate = new Deflate(data);
        deflate.match();
        deflate.write();
        return Arrays.copyOf(deflate.packed, deflate.size);
    }

    /** Finds what was there before: the longest of the latest places with the same three octets. */
    private void match() {
        int[] latest = new int[HASHES];
        Arrays.fill(latest, -1);
        int[] before = new int[data.length];
        int i = 0;
        while (i < data.length) {
            int best = 0;
            int distance = 0;
            int place = i + SHORTEST <= data.length ? latest[hash(i)] : -1;
            for (int tried = 0; place >= 0 && i - place <= FARTHEST && tried < MOST_TRIED; tried++) {
                // What differs where the best one ended is no longer than that: most places are given up after one
                // octet.
                int length = best > 0 && (i + best >= data.length || data[place + best] != data[i + best])
                        ? 0
                        : same(place, i);
                if (length > best) {
                    best = length;
                    distance = i - place;
                }
                place = best == LONGEST ? -1 : before[place];
            }
            int length = best < SHORTEST ? 1 : best;
            steps[count++] = best < SHORTEST ? data[i] & 0xFF : best << 16 | distance;
            for (int end = i + length; i < end; i++) {
                if (i + SHORTEST <= data.length) {
                    before[i] = latest[hash(i)];
                    latest[hash(i)] = i;
                }
            }
        }
    }

    private int hash(int i) {
        int three = (data[i] & 0xFF) << 16 | (data[i + 1] & 0xFF) << 8 | data[i + 2] & 0xFF;
        return three * 0x9E3779B1 >>> 17;
    }

    private int same(int place, int i) {
        int most = Math.min(LONGEST, data.length - i);
        int length = 0;
        while (length < most && data[place + length] == data[i + length]) {
            length++;
        }
        return length;
    }

    private void write() {
        int[] literals = new int[Inflate.LENGTHS];
        int[] distances = new int[Inflate.DISTANCES];
        literals[END] = 1;
        for (int k = 0; k < count; k++) {
            literals[literal(steps[k])]++;
            if (steps[k] > 0xFFFF) {
                distances[code(steps[k] & 0xFFFF, false)]++;
            }
        }
        int[] suited = PrefixLengths.of(literals, 15);
        int[] far = PrefixLengths.of(distances, 15);
        int[] head = PrefixLengths.runs(suited, far);
        int[] times = new int[19];
        for (int symbol : head) {
            times[symbol & 31]++;
        }
        int[] meta = PrefixLengths.of(times, 7);
        int codes = 19;
        while (codes > 4 && meta[Inflate.order(codes - 1)] == 0) {
            codes--;
        }
        int[] fixed = new int[288];
        for (int i = 0; i < 288; i++) {
            fixed[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
        }
        int[] five = new int[Inflate.DISTANCES];
        Arrays.fill(five, 5);
        int headBits = 14 + 3 * codes;
        for (int symbol : head) {
            headBits += meta[symbol & 31] + PrefixLengths.extra(symbol & 31);
        }
        bits(1, 1);
        if (cost(literals, suited) + cost(distances, far) + headBits < cost(literals, fixed) + cost(distances, five)) {
            bits(2, 2);
            bits(suited.length - 257, 5);
            bits(far.length - 1, 5);
            bits(codes - 4, 4);
            for (int i = 0; i < codes; i++) {
                bits(meta[Inflate.order(i)], 3);
            }
            int[] metaCodes = PrefixLengths.codes(meta);
            for (int symbol : head) {
                bits(metaCodes[symbol & 31], meta[symbol & 31]);
                bits(symbol >> 5, PrefixLengths.extra(symbol & 31));
            }
            body(suited, far);
        } else {
            bits(1, 2);
            body(fixed, five);
        }
        bits(0, 7);
    }

    private static int cost(int[] times, int[] lengths) {
        int cost = 0;
        for (int i = 0; i < times.length; i++) {
            cost += times[i] * (i < lengths.length ? lengths[i] : 0);
        }
        return cost;
    }

    private void body(int[] literals, int[] distances) {
        int[] codes = PrefixLengths.codes(literals);
        int[] far = PrefixLengths.codes(distances);
        for (int k = 0; k < count; k++) {
            int symbol = literal(steps[k]);
            bits(codes[symbol], literals[symbol]);
            if (steps[k] > 0xFFFF) {
                int length = steps[k] >> 16;
                int distance = steps[k] & 0xFFFF;
                int code = symbol - END - 1;
                bits(length - Inflate.base(code, true), Inflate.extra(code, true));
                int place = code(distance, false);
                bits(far[place], distances[place]);
                bits(distance - Inflate.base(place, false), Inflate.extra(place, false));
            }
        }
        bits(codes[END], literals[END]);
    }

    private static int literal(int step) {
        return step <= 0xFFFF ? step : END + 1 + code(step >> 16, true);
    }

    /** The last code that begins at or before a length or distance. */
    private static int code(int number, boolean length) {
        int low = 0;
        int high = length ? 28 : 29;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (Inflate.base(middle, length) <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void bits(int value, int wanted) {
        pending |= value << bits;
        bits += wanted;
        while (bits >= 8) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, 2 * size);
            }
            packed[size++] = (byte) pending;
            pending >>>= 8;
            bits -= 8;
        }
    }
}
