package micrograd.layout;

import java.util.ArrayList;
import java.util.List;

/** The parts of a graph that no edge joins. */
final class Components {
    private Components() {}

    /** The nodes of each part, ascending; the parts by their first nodes. */
    static List<int[]> of(LayoutGraph graph) {
        int count = graph.nodeCount();
        int[] part = new int[count];
        for (int node = 0; node < count; node++) {
            part[node] = node;
        }
        for (int e = 0; e < graph.edgeCount(); e++) {
            int a = first(part, graph.edge(e).from());
            int b = first(part, graph.edge(e).to());
            part[Math.max(a, b)] = Math.min(a, b);
        }
        int[] sizes = new int[count];
        for (int node = 0; node < count; node++) {
            sizes[first(part, node)]++;
        }
        List<int[]> parts = new ArrayList<>();
        int[][] nodes = new int[count][];
        int[] next = new int[count];
        for (int node = 0; node < count; node++) {
            int one = first(part, node);
            if (nodes[one] == null) {
                nodes[one] = new int[sizes[one]];
                parts.add(nodes[one]);
            }
            nodes[one][next[one]++] = node;
        }
        return parts;
    }

    private static int first(int[] part, int node) {
        int at = node;
        while (part[at] != at) {
            part[at] = part[part[at]];
            at = part[at];
        }
        return at;
    }
}
