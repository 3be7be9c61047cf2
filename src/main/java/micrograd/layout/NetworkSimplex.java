package micrograd.layout;

import java.util.Arrays;

/**
 * Makes the edges of a connected layered graph as short as possible in sum, by the network simplex method (Gansner, Koutsofios, North and Vo 1993).
 *
 * <p>A spanning tree of edges of length 1 determines all layers. An edge of it with a negative cut value (more edges cross from its head's side to its tail's side than
 * the other way) is exchanged for another that lets the two sides move apart, until there is none or the effort is spent.
 */
final class NetworkSimplex {
    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final int[] layer;
    private final boolean[] inTree;
    private final Adjacency outs;
    private final Adjacency ins;
    private final int[] balance;
    private final int[] parentEdge;
    private final int[] order;
    private final int[] enter;
    private final int[] leave;
    private final int[] surplus;

    /** Shortens the edges of {@code layer}, which must be a layering in which each edge rises by at least 1. */
    NetworkSimplex(int nodes, int[] from, int[] to, int[] layer) {
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.layer = layer;
        inTree = new boolean[from.length];
        int[] numbers = new int[from.length];
        for (int e = 0; e < numbers.length; e++) {
            numbers[e] = e;
        }
        outs = Adjacency.of(nodes, from, numbers);
        ins = Adjacency.of(nodes, to, numbers);
        balance = new int[nodes];
        for (int e = 0; e < from.length; e++) {
            balance[from[e]]++;
            balance[to[e]]--;
        }
        parentEdge = new int[nodes];
        order = new int[nodes];
        enter = new int[nodes];
        leave = new int[nodes];
        surplus = new int[nodes];
    }

    /** Improves the layers in place. */
    void run(int effort) {
        growTree();
        int start = 0;
        for (int left = effort; left > 0; left -= nodes + from.length) {
            walkTree();
            int leaving = leavingNode(start);
            if (leaving < 0) {
                return;
            }
            exchange(leaving);
            start = leaving + 1;
        }
    }

    /** Grows a tree of edges of length 1, moving it as a whole where none leads on. */
    private void growTree() {
        boolean[] reached = new boolean[nodes];
        int size = reach(0, reached);
        while (size < nodes) {
            int nearest = -1;
            for (int e = 0; e < from.length; e++) {
                if (reached[from[e]] != reached[to[e]] && (nearest < 0 || slack(e) < slack(nearest))) {
                    nearest = e;
                }
            }
            int shift = reached[from[nearest]] ? slack(nearest) : -slack(nearest);
            for (int node = 0; node < nodes; node++) {
                if (reached[node]) {
                    layer[node] += shift;
                }
            }
            inTree[nearest] = true;
            int other = reached[from[nearest]] ? to[nearest] : from[nearest];
            size += reach(other, reached);
        }
    }

    /** Adds a node and all that edges of length 1 join to it; returns how many. */
    private int reach(int root, boolean[] reached) {
        int count = 0;
        int depth = 0;
        reached[root] = true;
        order[depth++] = root;
        while (depth > 0) {
            int node = order[--depth];
            count++;
            for (int i = outs.start(node); i < outs.end(node); i++) {
                int e = outs.other(i);
                if (slack(e) == 0 && !reached[to[e]]) {
                    inTree[e] = true;
                    reached[to[e]] = true;
                    order[depth++] = to[e];
                }
            }
            for (int i = ins.start(node); i < ins.end(node); i++) {
                int e = ins.other(i);
                if (slack(e) == 0 && !reached[from[e]]) {
                    inTree[e] = true;
                    reached[from[e]] = true;
                    order[depth++] = from[e];
                }
            }
        }
        return count;
    }

    private int slack(int edge) {
        return layer[to[edge]] - layer[from[edge]] - 1;
    }

    /** Finds each node's edge to its parent and its interval in preorder, and sums the balances of subtrees. */
    private void walkTree() {
        Arrays.fill(parentEdge, -2);
        int[] stack = surplus;
        int depth = 0;
        int count = 0;
        stack[depth++] = 0;
        parentEdge[0] = -1;
        while (depth > 0) {
            int node = stack[--depth];
            enter[node] = count;
            order[count++] = node;
            for (int i = outs.start(node); i < outs.end(node); i++) {
                int e = outs.other(i);
                if (inTree[e] && parentEdge[to[e]] == -2) {
                    parentEdge[to[e]] = e;
                    stack[depth++] = to[e];
                }
            }
            for (int i = ins.start(node); i < ins.end(node); i++) {
                int e = ins.other(i);
                if (inTree[e] && parentEdge[from[e]] == -2) {
                    parentEdge[from[e]] = e;
                    stack[depth++] = from[e];
                }
            }
        }
        System.arraycopy(balance, 0, surplus, 0, nodes);
        for (int node = 0; node < nodes; node++) {
            leave[node] = enter[node] + 1;
        }
        for (int i = nodes - 1; i > 0; i--) {
            int node = order[i];
            int parent = from[parentEdge[node]] == node ? to[parentEdge[node]] : from[parentEdge[node]];
            surplus[parent] += surplus[node];
            leave[parent] = Math.max(leave[parent], leave[node]);
        }
    }

    /** A node whose tree edge to its parent has a negative cut value, or -1. */
    private int leavingNode(int start) {
        for (int i = 0; i < nodes; i++) {
            int node = (start + i) % nodes;
            int e = parentEdge[node];
            if (e >= 0 && (from[e] == node ? surplus[node] : -surplus[node]) < 0) {
                return node;
            }
        }
        return -1;
    }

    /** Replaces the edge above a node by the shortest that runs the other way between the two sides, and moves the node's side. */
    private void exchange(int node) {
        int leaving = parentEdge[node];
        boolean up = from[leaving] == node;
        int entering = -1;
        for (int e = 0; e < from.length; e++) {
            boolean runs =
                    up ? below(to[e], node) && !below(from[e], node) : below(from[e], node) && !below(to[e], node);
            if (runs && (entering < 0 || slack(e) < slack(entering))) {
                entering = e;
            }
        }
        int shift = up ? -slack(entering) : slack(entering);
        for (int i = enter[node]; i < leave[node]; i++) {
            layer[order[i]] += shift;
        }
        inTree[leaving] = false;
        inTree[entering] = true;
    }

    private boolean below(int one, int root) {
        return enter[one] >= enter[root] && enter[one] < leave[root];
    }
}
