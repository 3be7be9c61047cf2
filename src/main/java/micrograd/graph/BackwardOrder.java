package micrograd.graph;

import java.util.List;

/**
 * The order in which {@code backward()} comes by the values that an output depends on: the engine's own, the reverse of the postorder of a
 * depth-first walk that enters operands in the order written.
 */
final class BackwardOrder {
    private BackwardOrder() {}

    /** The output and all that it depends on, results before operands. */
    static int[] of(Graph graph, int output) {
        int[] entered = new int[output + 1];
        int[] path = new int[output + 1];
        int[] postorder = new int[output + 1];
        int found = 0;
        int depth = 0;
        path[depth++] = output;
        entered[output] = 1;
        while (depth > 0) {
            int id = path[depth - 1];
            int next = entered[id] - 1;
            List<Integer> operands = graph.node(id).operands();
            if (next == operands.size()) {
                depth--;
                postorder[found++] = id;
                continue;
            }
            entered[id]++;
            int operand = operands.get(next);
            if (entered[operand] == 0) {
                entered[operand] = 1;
                path[depth++] = operand;
            }
        }
        int[] order = new int[found];
        for (int i = 0; i < found; i++) {
            order[i] = postorder[found - 1 - i];
        }
        return order;
    }
}
