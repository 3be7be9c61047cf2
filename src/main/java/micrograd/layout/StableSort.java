package micrograd.layout;

/** Sorts numbers of nodes by a key; equal keys stay in their order. */
final class StableSort {
    private StableSort() {}

    static void byKey(int[] nodes, double[] key) {
        byKey(nodes, nodes.length, key);
    }

    /** Sorts the first {@code count} nodes. */
    static void byKey(int[] nodes, int count, double[] key) {
        if (count < 12) {
            insertion(nodes, 0, count, key);
        } else {
            merge(nodes, nodes.clone(), 0, count, key);
        }
    }

    private static void insertion(int[] nodes, int start, int end, double[] key) {
        for (int i = start + 1; i < end; i++) {
            int node = nodes[i];
            int j = i;
            while (j > start && key[nodes[j - 1]] > key[node]) {
                nodes[j] = nodes[j - 1];
                j--;
            }
            nodes[j] = node;
        }
    }

    /** Sorts the range of {@code into}; {@code from} has the same content. */
    private static void merge(int[] into, int[] from, int start, int end, double[] key) {
        if (end - start < 12) {
            insertion(into, start, end, key);
            return;
        }
        int middle = (start + end) >>> 1;
        merge(from, into, start, middle, key);
        merge(from, into, middle, end, key);
        int i = start;
        int j = middle;
        for (int k = start; k < end; k++) {
            into[k] = i < middle && (j >= end || key[from[i]] <= key[from[j]]) ? from[i++] : from[j++];
        }
    }
}
