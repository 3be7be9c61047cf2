package micrograd.engine;

import java.util.Arrays;

/** The order in which a graph can be computed: operands before results. */
public final class TopologicalOrder {
    private TopologicalOrder() {}

    /**
     * Everything that {@code root} depends on and itself, each once, operands before results, {@code root} last.
     *
     * <p>It is the postorder of a depth-first walk that enters operands in the order written, found with a stack of its own, in linear time: the
     * walk marks values as it goes and clears the marks at the end.
     */
    public static Value[] of(Value root) {
        Value[] order = new Value[16];
        int found = 0;
        Value[] path = new Value[16];
        int depth = 0;
        path[depth++] = root;
        root.mark = 1;
        while (depth > 0) {
            Value value = path[depth - 1];
            Value operand = value.mark == 1 ? value.left : value.mark == 2 ? value.right : null;
            if (operand != null) {
                value.mark++;
                if (operand.mark == 0) {
                    operand.mark = 1;
                    if (depth == path.length) {
                        path = Arrays.copyOf(path, depth * 2);
                    }
                    path[depth++] = operand;
                }
            } else {
                depth--;
                if (found == order.length) {
                    order = Arrays.copyOf(order, found * 2);
                }
                order[found++] = value;
            }
        }
        Value[] all = Arrays.copyOf(order, found);
        clear(all);
        return all;
    }

    /**
     * Where the operands stand: by operand, 0 or 1, the place in {@code order} of each value's; -1 where it has no such operand. The order must
     * hold every operand of what it holds.
     */
    public static int[][] operandPositions(Value[] order) {
        mark(order);
        int[][] positions = new int[2][order.length];
        for (int i = 0; i < order.length; i++) {
            Value left = order[i].left;
            Value right = order[i].right;
            positions[0][i] = left == null ? -1 : left.mark - 1;
            positions[1][i] = right == null ? -1 : right.mark - 1;
        }
        clear(order);
        return positions;
    }

    /** The places in {@code order} of the values wanted; -1 for one that is not there. */
    public static int[] positions(Value[] order, Value[] wanted) {
        mark(order);
        int[] positions = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            positions[i] = wanted[i].mark - 1;
        }
        clear(order);
        return positions;
    }

    private static void mark(Value[] order) {
        for (int i = 0; i < order.length; i++) {
            order[i].mark = i + 1;
        }
    }

    private static void clear(Value[] order) {
        for (Value value : order) {
            value.mark = 0;
        }
    }
}
