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
            int next = value.mark - 1;
            if (next < value.operandCount()) {
                value.mark++;
                Value operand = value.operand(next);
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
        for (int i = 0; i < found; i++) {
            order[i].mark = 0;
        }
        return Arrays.copyOf(order, found);
    }
}
