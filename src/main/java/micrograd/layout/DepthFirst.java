package micrograd.layout;

import java.util.Arrays;

/** Numbers nodes in the order in which a walk finds them, depth first: subtrees come to lie together. */
final class DepthFirst {
    private final int[] number;
    private final int[] stack;
    private final int[] next;
    private int found;

    private DepthFirst(int count) {
        number = new int[count];
        stack = new int[count];
        next = new int[count];
        Arrays.fill(number, -1);
    }

    /** From the nodes without results backwards. */
    static int[] fromResults(Layers layers) {
        DepthFirst search = new DepthFirst(layers.count);
        for (int i = layers.rows.length - 1; i >= 0; i--) {
            for (int node = 0; node < layers.real; node++) {
                if (layers.layer[node] == i && layers.outs.count(node) == 0) {
                    search.walk(node, layers.ins);
                }
            }
        }
        return search.number;
    }

    /** From the leaves forwards. */
    static int[] fromLeaves(Layers layers) {
        DepthFirst search = new DepthFirst(layers.count);
        for (int node = 0; node < layers.real; node++) {
            if (layers.ins.count(node) == 0) {
                search.walk(node, layers.outs);
            }
        }
        return search.number;
    }

    private void walk(int root, Adjacency near) {
        int depth = visit(root, 0);
        while (depth > 0) {
            int node = stack[depth - 1];
            int i = near.start(node) + next[node]++;
            if (i >= near.end(node)) {
                depth--;
            } else if (number[near.other(i)] < 0) {
                depth = visit(near.other(i), depth);
            }
        }
    }

    private int visit(int node, int depth) {
        number[node] = found++;
        stack[depth] = node;
        return depth + 1;
    }
}
