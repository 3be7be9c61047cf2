package micrograd.graph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells which node of a graph is which of the graph before an edit.
 *
 * <p>What stands before the edit and behind it are the same nodes; between, a node is known by its name, or by its operation and operands, equals by their
 * order; what little is left over was renamed.
 */
public final class Matching {
    /** There was no such node. */
    public static final int NEW = -1;

    private static final int PRIME = 16777619;
    private static final int SCATTER = 0x9E3779B9;

    private final Graph before;
    private final Graph after;
    private final int[] earlier;
    private final boolean[] taken;
    private int start;
    private int end;

    private Matching(Graph before, Graph after) {
        this.before = before;
        this.after = after;
        earlier = new int[after.nodes().size()];
        taken = new boolean[before.nodes().size()];
        Arrays.fill(earlier, NEW);
    }

    /** For each node of a graph the id of the node that it was before, or {@link #NEW}. */
    public static int[] of(Graph before, Graph after) {
        Matching matching = new Matching(before, after);
        matching.ends();
        if (matching.start < matching.end) {
            matching.by(hashes(before, false), hashes(after, false));
            if (matching.isRenaming()) {
                matching.by(hashes(before, true), hashes(after, true));
            }
        }
        return matching.earlier;
    }

    /** What is the same from the first node on, and from the last one back. */
    private void ends() {
        int shift = earlier.length - taken.length;
        int shorter = Math.min(earlier.length, taken.length);
        while (start < shorter && isSame(start, start)) {
            match(start, start);
            start++;
        }
        end = earlier.length;
        while (end > start && end - shift > start && isSame(end - 1 - shift, end - 1)) {
            end--;
            match(end - shift, end);
        }
    }

    /** Whether what is left over can be the same under other names: as many, and fewer than what is known. */
    private boolean isRenaming() {
        int left = 0;
        int more = 0;
        for (int node : earlier) {
            left += node == NEW ? 1 : 0;
        }
        for (boolean one : taken) {
            more += one ? 0 : 1;
        }
        return left == more && 2 * left <= earlier.length;
    }

    private boolean isSame(int old, int now) {
        GraphNode one = before.node(old);
        GraphNode other = after.node(now);
        return one.op() == other.op()
                && one.constant() == other.constant()
                && one.operands().size() == other.operands().size()
                && one.name().equals(other.name())
                && (!one.constant() || one.data() == other.data());
    }

    /** Those that are left and have the same hash, in their order. */
    private void by(int[] hashesBefore, int[] hashesAfter) {
        int last = taken.length - (earlier.length - end);
        Map<Integer, Integer> first = new LinkedHashMap<>();
        int[] next = new int[taken.length];
        for (int old = last - 1; old >= start; old--) {
            if (!taken[old]) {
                next[old] = first.getOrDefault(hashesBefore[old], NEW);
                first.put(hashesBefore[old], old);
            }
        }
        for (int now = start; now < end; now++) {
            int old = earlier[now] == NEW ? first.getOrDefault(hashesAfter[now], NEW) : NEW;
            if (old != NEW) {
                match(old, now);
                first.put(hashesAfter[now], next[old]);
            }
        }
    }

    private void match(int old, int now) {
        earlier[now] = old;
        taken[old] = true;
    }

    /** What a node is known by: its name, else operation and operands; or the operation alone. */
    private static int[] hashes(Graph graph, boolean operationAlone) {
        int[] hashes = new int[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            int hash = node.op().ordinal() + (node.constant() ? 97 : 7);
            if (!operationAlone && !node.name().isEmpty()) {
                hash = node.name().hashCode() * 31 + (node.isLeaf() ? 1 : 0);
            } else if (!operationAlone) {
                for (int operand : node.operands()) {
                    hash = hash * PRIME ^ hashes[operand] + SCATTER;
                }
            }
            hashes[node.id()] = hash;
        }
        return hashes;
    }
}
