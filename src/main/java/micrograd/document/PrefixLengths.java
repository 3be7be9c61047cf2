package micrograd.document;

import java.util.Arrays;

/** The lengths of prefix codes (Huffman 1952) that suit how often symbols come, none longer than a limit, and how DEFLATE writes them. */
final class PrefixLengths {
    private PrefixLengths() {}

    /** A length a symbol, 0 for one that does not come; trailing zeros are left off beyond 257 or the first symbol. */
    static int[] of(int[] times, int longest) {
        int[] weights = times.clone();
        int[] lengths = lengths(weights);
        while (max(lengths) > longest) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
            }
            lengths = lengths(weights);
        }
        int least = times.length > 257 ? 257 : times.length > 19 ? 1 : times.length;
        int size = lengths.length;
        while (size > least && lengths[size - 1] == 0) {
            size--;
        }
        return Arrays.copyOf(lengths, size);
    }

    private static int max(int[] lengths) {
        int max = 0;
        for (int length : lengths) {
            max = Math.max(max, length);
        }
        return max;
    }

    private static int[] lengths(int[] weights) {
        int[] lengths = new int[weights.length];
        int[] parent = new int[2 * weights.length];
        int[] weight = new int[2 * weights.length];
        boolean[] open = new boolean[2 * weights.length];
        int nodes = weights.length;
        int left = 0;
        for (int i = 0; i < weights.length; i++) {
            weight[i] = weights[i];
            open[i] = weights[i] > 0;
            left += open[i] ? 1 : 0;
        }
        if (left == 1) {
            for (int i = 0; i < weights.length; i++) {
                lengths[i] = open[i] ? 1 : 0;
            }
            return lengths;
        }
        for (; left > 1; left--) {
            int one = lightest(open, weight, nodes);
            open[one] = false;
            int other = lightest(open, weight, nodes);
            open[other] = false;
            weight[nodes] = weight[one] + weight[other];
            open[nodes] = true;
            parent[one] = nodes;
            parent[other] = nodes++;
        }
        for (int i = 0; i < weights.length; i++) {
            for (int at = i; weights[i] > 0 && at != nodes - 1; at = parent[at]) {
                lengths[i]++;
            }
        }
        return lengths;
    }

    private static int lightest(boolean[] open, int[] weight, int nodes) {
        int lightest = -1;
        for (int i = 0; i < nodes; i++) {
            if (open[i] && (lightest < 0 || weight[i] < weight[lightest])) {
                lightest = i;
            }
        }
        return lightest;
    }

    /** The codes of those lengths, bits in the order in which they are written: the first is the lowest. */
    static int[] codes(int[] lengths) {
        int[] next = new int[17];
        for (int length : lengths) {
            next[length + 1]++;
        }
        next[1] = 0;
        for (int length = 1; length <= 16; length++) {
            next[length] = length == 1 ? 0 : next[length - 1] + next[length] << 1;
        }
        // next[length] is now the first code of that length.
        int[] codes = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            if (length > 0) {
                codes[i] = reversed(next[length]++, length);
            }
        }
        return codes;
    }

    private static int reversed(int code, int length) {
        int reversed = 0;
        for (int i = 0; i < length; i++) {
            reversed = reversed << 1 | code >> i & 1;
        }
        return reversed;
    }

    /** Two lists of lengths as the symbols 0 to 18, repetitions in one; what follows a symbol is above its lowest five bits. */
    static int[] runs(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        int[] runs = new int[all.length];
        int count = 0;
        for (int i = 0; i < all.length; ) {
            int end = i + 1;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            int same = end - i;
            if (all[i] == 0 && same >= 3) {
                int times = Math.min(138, same);
                runs[count++] = times < 11 ? 17 | times - 3 << 5 : 18 | times - 11 << 5;
                i += times;
            } else if (i > 0 && all[i] == all[i - 1] && same >= 3) {
                int times = Math.min(6, same);
                runs[count++] = 16 | times - 3 << 5;
                i += times;
            } else {
                runs[count++] = all[i++];
            }
        }
        return Arrays.copyOf(runs, count);
    }

    /** How many bits follow a symbol. */
    static int extra(int symbol) {
        return symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
    }
}
