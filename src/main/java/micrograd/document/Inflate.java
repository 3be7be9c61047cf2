package micrograd.document;

import java.util.Arrays;
import java.util.Optional;

/** Reads octets packed by DEFLATE (RFC 1951), without the platform's help so that it is the same everywhere. */
final class Inflate {
    static final int LENGTHS = 286;
    static final int DISTANCES = 30;

    /** The order in which the lengths of the codes of lengths are written. */
    /** Written as letters from A for 0. */
    private static final String ORDER = "QRSAIHJGKFLEMDNCOBP";

    static int order(int place) {
        return ORDER.charAt(place) - 'A';
    }

    private static final int LONGEST_CODE = 15;
    private static final int END = 256;

    private final byte[] packed;
    private final int most;
    private int at;
    private int pending;
    private int bits;
    private byte[] data = new byte[1024];
    private int count;

    /** Says that the octets are none that were packed, or not all of them. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Inflate(byte[] packed, int most) {
        this.packed = packed;
        this.most = most;
    }

    /** The octets that were packed; empty where they are broken, cut short, or more than {@code most}. */
    static Optional<byte[]> of(byte[] packed, int most) {
        Inflate inflate = new Inflate(packed, most);
        try {
            inflate.run();
        } catch (Broken broken) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(inflate.data, inflate.count));
    }

    /** The first length that a code for lengths stands for, in order: 3, 4, … 258, or distance: 1, 2, … 24577. */
    static int base(int code, boolean length) {
        if (length && code == 28) {
            return 258;
        }
        int extra = extra(code, length);
        int step = length ? 4 : 2;
        int first = length ? 3 : 1;
        return code < 2 * step ? first + code : first + (code % step + step << extra);
    }

    /** How many bits follow such a code. */
    static int extra(int code, boolean length) {
        int step = length ? 4 : 2;
        return code < step || length && code == 28 ? 0 : code / step - 1;
    }

    private void run() {
        boolean last = false;
        while (!last) {
            last = bits(1) == 1;
            switch (bits(2)) {
                case 0 -> stored();
                case 1 -> block(fixed(), Codes.of(filled(DISTANCES, 5)));
                case 2 -> dynamic();
                default -> throw new Broken();
            }
        }
    }

    private void stored() {
        bits = 0;
        pending = 0;
        int length = bits(16);
        if ((length ^ bits(16)) != 0xFFFF) {
            throw new Broken();
        }
        for (int i = 0; i < length; i++) {
            write(bits(8));
        }
    }

    private static Codes fixed() {
        int[] lengths = filled(288, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        return Codes.of(lengths);
    }

    private static int[] filled(int size, int length) {
        int[] lengths = new int[size];
        Arrays.fill(lengths, length);
        return lengths;
    }

    private void dynamic() {
        int literals = bits(5) + 257;
        int distances = bits(5) + 1;
        int codes = bits(4) + 4;
        int[] lengths = new int[ORDER.length()];
        for (int i = 0; i < codes; i++) {
            lengths[order(i)] = bits(3);
        }
        Codes meta = Codes.of(lengths);
        int[] all = new int[literals + distances];
        for (int i = 0; i < all.length; ) {
            int symbol = symbol(meta);
            int times = symbol < 16 ? 1 : symbol == 16 ? 3 + bits(2) : symbol == 17 ? 3 + bits(3) : 11 + bits(7);
            if (symbol == 16 && i == 0 || i + times > all.length) {
                throw new Broken();
            }
            Arrays.fill(all, i, i + times, symbol < 16 ? symbol : symbol == 16 ? all[i - 1] : 0);
            i += times;
        }
        block(Codes.of(Arrays.copyOf(all, literals)), Codes.of(Arrays.copyOfRange(all, literals, all.length)));
    }

    private void block(Codes literals, Codes distances) {
        while (true) {
            int symbol = symbol(literals);
            if (symbol == END) {
                return;
            }
            if (symbol < END) {
                write(symbol);
                continue;
            }
            int code = symbol - END - 1;
            if (code > 28) {
                throw new Broken();
            }
            int length = base(code, true) + bits(extra(code, true));
            int far = symbol(distances);
            if (far >= DISTANCES) {
                throw new Broken();
            }
            int distance = base(far, false) + bits(extra(far, false));
            if (distance > count) {
                throw new Broken();
            }
            for (int i = 0; i < length; i++) {
                write(data[count - distance]);
            }
        }
    }

    private void write(int octet) {
        if (count == most) {
            throw new Broken();
        }
        if (count == data.length) {
            data = Arrays.copyOf(data, 2 * count);
        }
        data[count++] = (byte) octet;
    }

    private int bits(int wanted) {
        while (bits < wanted) {
            if (at == packed.length) {
                throw new Broken();
            }
            pending |= (packed[at++] & 0xFF) << bits;
            bits += 8;
        }
        int read = pending & (1 << wanted) - 1;
        pending >>>= wanted;
        bits -= wanted;
        return read;
    }

    private int symbol(Codes codes) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            code |= bits(1);
            int here = codes.counts[length];
            if (code - here < first) {
                return codes.symbols[index + code - first];
            }
            index += here;
            first = first + here << 1;
            code <<= 1;
        }
        throw new Broken();
    }

    /** Prefix codes by their lengths: how many there are of each, and their symbols in order. */
    private record Codes(int[] counts, int[] symbols) {
        static Codes of(int[] lengths) {
            int[] counts = new int[LONGEST_CODE + 1];
            for (int length : lengths) {
                counts[length]++;
            }
            counts[0] = 0;
            int[] next = new int[LONGEST_CODE + 2];
            for (int length = 1; length <= LONGEST_CODE; length++) {
                next[length + 1] = next[length] + counts[length];
            }
            int[] symbols = new int[lengths.length];
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] > 0) {
                    symbols[next[lengths[symbol]]++] = symbol;
                }
            }
            return new Codes(counts, symbols);
        }
    }
}
