package micrograd.graph.slope;

import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/**
 * One node of a graph as a function of some others: those are moved, everything that depends on them is computed anew, the rest is held.
 *
 * <p>A moved node may be a leaf or an operation's result, which is then given instead of computed. Numbers are those of {@link
 * micrograd.engine.Value}, bit for bit. It keeps its arrays between calls, so it is not safe for use by several threads at a time.
 */
public final class Recomputation {
    private final int[] moved;
    private final int target;
    private final Op[] ops;
    private final int[] left;
    private final int[] right;
    private final int[] affected;
    private final double[] data;
    private final double[] present;

    private Recomputation(int[] moved, int target, Op[] ops, int[] left, int[] right, int[] affected, double[] data) {
        this.moved = moved;
        this.target = target;
        this.ops = ops;
        this.left = left;
        this.right = right;
        this.affected = affected;
        this.data = data;
        present = new double[moved.length];
        for (int i = 0; i < moved.length; i++) {
            present[i] = data[moved[i]];
        }
    }

    /**
     * Node {@code target} as a function of the moved nodes.
     *
     * @param graph the snapshot; what it says of computed data is computed anew, as it may be older than its leaves
     */
    public static Recomputation of(Graph graph, int target, int... moved) {
        int count = graph.nodes().size();
        Op[] ops = new Op[count];
        int[] left = new int[count];
        int[] right = new int[count];
        double[] data = new double[count];
        boolean[] depends = new boolean[count];
        boolean[] given = new boolean[count];
        for (int node : moved) {
            depends[node] = true;
            given[node] = true;
        }
        boolean[] leading = graph.leadingTo(target);
        int[] affected = new int[count];
        int affectedCount = 0;
        for (int id = 0; id < count; id++) {
            GraphNode node = graph.node(id);
            ops[id] = node.op();
            data[id] = node.data();
            if (node.isLeaf() || !leading[id]) {
                continue;
            }
            left[id] = node.operands().get(0);
            right[id] = node.operands().get(node.operands().size() - 1);
            data[id] = node.op().forward(data[left[id]], data[right[id]]);
            depends[id] |= depends[left[id]] || depends[right[id]];
            if (depends[id] && !given[id]) {
                affected[affectedCount++] = id;
            }
        }
        int[] order = new int[affectedCount];
        System.arraycopy(affected, 0, order, 0, affectedCount);
        return new Recomputation(moved.clone(), target, ops, left, right, order, data);
    }

    /** How many operations each call computes: those that lie between the moved nodes and the target. */
    public int operations() {
        return affected.length;
    }

    /** Where moved node number {@code index} is now. */
    public double present(int index) {
        return present[index];
    }

    /** The target with everything where it is now. */
    public double atPresent() {
        return at(present);
    }

    /** The target with the first moved node at a number, any others where they are now. */
    public double at(double number) {
        for (int i = 1; i < moved.length; i++) {
            data[moved[i]] = present[i];
        }
        data[moved[0]] = number;
        return compute();
    }

    /** The target with the moved nodes at these numbers, one each in the order in which they were named. */
    public double at(double... numbers) {
        for (int i = 0; i < moved.length; i++) {
            data[moved[i]] = numbers[i];
        }
        return compute();
    }

    private double compute() {
        for (int id : affected) {
            data[id] = ops[id].forward(data[left[id]], data[right[id]]);
        }
        return data[target];
    }
}
