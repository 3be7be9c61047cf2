package micrograd.course.amount;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/**
 * Whether two graphs, from their outputs back, are made alike: the same operations on the same operands, the same ones used again. Names do not count,
 * and neither does the order of what an addition or a multiplication takes.
 */
final class SameGraph {
    private static final int PRIME = 16777619;

    private final Graph one;
    private final Graph other;
    private final boolean numbers;
    private final int[] kinds;
    private final int[] otherKinds;
    private final int[] partner;
    private final int[] otherPartner;

    private SameGraph(Graph one, Graph other, boolean numbers) {
        this.one = one;
        this.other = other;
        this.numbers = numbers;
        kinds = kinds(one);
        otherKinds = kinds(other);
        partner = new int[kinds.length];
        otherPartner = new int[otherKinds.length];
        Arrays.fill(partner, -1);
        Arrays.fill(otherPartner, -1);
    }

    static boolean is(Graph one, Graph other, boolean numbers) {
        return one.output().isPresent()
                && other.output().isPresent()
                && new SameGraph(one, other, numbers)
                        .pairs(one.output().get(), other.output().get());
    }

    private boolean pairs(int from, int otherFrom) {
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {from, otherFrom});
        while (!open.isEmpty()) {
            int[] pair = open.pop();
            if (partner[pair[0]] == pair[1] && otherPartner[pair[1]] == pair[0]) {
                continue;
            }
            if (partner[pair[0]] >= 0 || otherPartner[pair[1]] >= 0 || kinds[pair[0]] != otherKinds[pair[1]]) {
                return false;
            }
            partner[pair[0]] = pair[1];
            otherPartner[pair[1]] = pair[0];
            List<Integer> operands = one.node(pair[0]).operands();
            List<Integer> others = other.node(pair[1]).operands();
            boolean turned =
                    operands.size() == 2 && isCommutative(one.node(pair[0]).op()) && isTurned(operands, others);
            for (int k = 0; k < operands.size(); k++) {
                open.push(new int[] {operands.get(k), others.get(turned ? 1 - k : k)});
            }
        }
        return true;
    }

    /** Known pairs decide first, then what the operands are. */
    private boolean isTurned(List<Integer> operands, List<Integer> others) {
        int known = partner[operands.get(0)] >= 0 ? partner[operands.get(0)] : -1;
        if (known >= 0) {
            return known == others.get(1) && known != others.get(0);
        }
        int knownSecond = partner[operands.get(1)];
        if (knownSecond >= 0) {
            return knownSecond == others.get(0) && knownSecond != others.get(1);
        }
        return kinds[operands.get(0)] != otherKinds[others.get(0)];
    }

    private static boolean isCommutative(Op op) {
        return op == Op.ADD || op == Op.MUL || op == Op.MAX || op == Op.MIN;
    }

    /** Nodes that are made alike have one number. */
    private int[] kinds(Graph graph) {
        int[] kinds = new int[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            int kind = node.op().functionName().hashCode() * 31 + (node.constant() ? 7 : 3);
            if (node.isLeaf() && (numbers || node.constant())) {
                kind = kind * PRIME + Double.hashCode(node.data());
            }
            if (node.operands().size() == 2 && isCommutative(node.op())) {
                int a = scattered(kinds[node.operands().get(0)]);
                int b = scattered(kinds[node.operands().get(1)]);
                kind = kind * PRIME + (a + b) * PRIME + (a ^ b);
            } else {
                for (int operand : node.operands()) {
                    kind = kind * PRIME + scattered(kinds[operand]);
                }
            }
            kinds[node.id()] = kind;
        }
        return kinds;
    }

    private static int scattered(int kind) {
        int mixed = kind * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
