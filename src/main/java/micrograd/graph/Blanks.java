package micrograd.graph;

import java.util.Arrays;
import java.util.Set;

/** What of a graph is not to be seen: a mark a node, and two a node for its operands' uses; empty where nothing is marked. */
record Blanks(boolean[] data, boolean[] grads, boolean[] uses) {
    private static final boolean[] NOTHING = {};

    static final Blanks NONE = new Blanks(NOTHING, NOTHING, NOTHING);

    Blanks {
        data = trimmed(data);
        grads = trimmed(grads);
        uses = trimmed(uses);
    }

    static Blanks of(Graph graph, Set<Integer> data, Set<Integer> grads, Set<Trace.Use> uses) {
        boolean[] marked = new boolean[uses.isEmpty() ? 0 : 2 * graph.nodes().size()];
        for (Trace.Use use : uses) {
            marked[2 * use.node() + use.operand()] = true;
        }
        return new Blanks(marked(graph, data), marked(graph, grads), marked);
    }

    private static boolean[] marked(Graph graph, Set<Integer> nodes) {
        boolean[] marked = new boolean[nodes.isEmpty() ? 0 : graph.nodes().size()];
        for (int node : nodes) {
            marked[node] = true;
        }
        return marked;
    }

    private static boolean[] trimmed(boolean[] marks) {
        for (boolean mark : marks) {
            if (mark) {
                return marks;
            }
        }
        return NOTHING;
    }

    boolean hasData(int node) {
        return data.length == 0 || !data[node];
    }

    boolean hasGrad(int node) {
        return grads.length == 0 || !grads[node];
    }

    boolean hasUse(int node, int operand) {
        return uses.length == 0 || !uses[2 * node + operand];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blanks blanks
                && Arrays.equals(data, blanks.data)
                && Arrays.equals(grads, blanks.grads)
                && Arrays.equals(uses, blanks.uses);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(data) + Arrays.hashCode(grads)) + Arrays.hashCode(uses);
    }
}
