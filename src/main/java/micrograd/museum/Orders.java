package micrograd.museum;

import java.util.Arrays;

/** The orders in which backward steps are made, right and wrong, each found without recursion. */
final class Orders {
    private final Run run;
    private final boolean[] visited;
    private final int[] path;
    private final int[] next;
    private int depth;
    private int[] order = new int[16];
    private int found;

    private Orders(Run run) {
        this.run = run;
        visited = new boolean[run.size()];
        path = new int[run.size()];
        next = new int[run.size()];
    }

    /** Each result before its operands: a depth-first walk that lists a node when it leaves it, read backwards. */
    static int[] topological(Run run) {
        return new Orders(run).walk(false, false).reversed();
    }

    /** The same walk, which lists a node whenever it comes to it: the line that lists it stands outside of the test whether it was visited. */
    static int[] listedAgain(Run run) {
        return new Orders(run).walk(false, true).reversed();
    }

    /** Each node when the walk first comes to it, though other users of its result may still be to come. */
    static int[] depthFirst(Run run) {
        return new Orders(run).walk(true, false).found();
    }

    private Orders walk(boolean listEntering, boolean listAgain) {
        enter(run.output(), listEntering);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < run.operandCount(node)) {
                int operand = run.operand(node, next[node]++);
                if (!visited[operand]) {
                    enter(operand, listEntering);
                } else if (listAgain) {
                    list(operand);
                }
            } else {
                depth--;
                if (!listEntering) {
                    list(node);
                }
            }
        }
        return this;
    }

    private void enter(int node, boolean listEntering) {
        visited[node] = true;
        path[depth++] = node;
        if (listEntering) {
            list(node);
        }
    }

    private void list(int node) {
        if (found == order.length) {
            order = Arrays.copyOf(order, found * 2);
        }
        order[found++] = node;
    }

    private int[] found() {
        return Arrays.copyOf(order, found);
    }

    private int[] reversed() {
        int[] reversed = new int[found];
        for (int i = 0; i < found; i++) {
            reversed[i] = order[found - 1 - i];
        }
        return reversed;
    }
}
