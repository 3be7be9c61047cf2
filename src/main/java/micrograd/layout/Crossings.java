package micrograd.layout;

import java.util.Arrays;

/** Counts how often the edges between neighbouring layers cross. */
final class Crossings {
    private final Layers layers;
    private final int[] position;
    private final int[] tree;
    private final int[] row;

    /** Counts for an order that is given by each node's position in its layer. */
    Crossings(Layers layers, int[] position) {
        this.layers = layers;
        this.position = position;
        int widest = 0;
        for (int[] one : layers.rows) {
            widest = Math.max(widest, one.length);
        }
        tree = new int[widest + 2];
        row = new int[widest];
    }

    /** All crossings. */
    int count() {
        int sum = 0;
        for (int i = 0; i + 1 < layers.rows.length; i++) {
            sum += between(i);
        }
        return sum;
    }

    private int between(int upper) {
        int size = layers.rows[upper + 1].length;
        Arrays.fill(tree, 0, size + 2, 0);
        int crossings = 0;
        int seen = 0;
        for (int node : layers.rows[upper]) {
            row[position[node]] = node;
        }
        for (int p = 0; p < layers.rows[upper].length; p++) {
            int node = row[p];
            for (int i = layers.outs.start(node); i < layers.outs.end(node); i++) {
                crossings += seen - upTo(position[layers.outs.other(i)]);
            }
            for (int i = layers.outs.start(node); i < layers.outs.end(node); i++) {
                add(position[layers.outs.other(i)]);
                seen++;
            }
        }
        return crossings;
    }

    private void add(int place) {
        for (int i = place + 1; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }

    private int upTo(int place) {
        int sum = 0;
        for (int i = place + 1; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
