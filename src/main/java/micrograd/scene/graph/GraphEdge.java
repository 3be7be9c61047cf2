package micrograd.scene.graph;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import micrograd.document.Selection;

/**
 * An edge of a picture.
 *
 * @param from the node at whose card it starts
 * @param to the node at whose card it ends
 * @param uses what it stands for: one use of an operand, or all that a folded group makes of it
 */
record GraphEdge(int from, int to, List<Selection> uses) {
    /** What is asked about where it is pointed at. */
    Selection target() {
        return uses.get(0);
    }

    /** Uses of operands, in two numbers each: an edge between parts of a large graph stands for very many. */
    static final class Uses extends AbstractList<Selection> {
        private int[] pairs = new int[2];
        private int count;

        void add(int node, int operand) {
            if (2 * count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 4 * count);
            }
            pairs[2 * count] = node;
            pairs[2 * count++ + 1] = operand;
        }

        @Override
        public Selection get(int i) {
            return Selection.ofEdge(pairs[2 * i], pairs[2 * i + 1]);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
