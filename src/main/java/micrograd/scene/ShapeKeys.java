package micrograd.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/** Tells which node of a graph is which of another: by name, else by operation and operands; equals are told apart by their order. */
final class ShapeKeys {
    private final long[] keys;

    private ShapeKeys(long[] keys) {
        this.keys = keys;
    }

    static ShapeKeys of(Graph graph) {
        int count = graph.nodes().size();
        int[] hashes = new int[count];
        long[] keys = new long[count];
        Map<Integer, Integer> seen = new LinkedHashMap<>();
        for (GraphNode node : graph.nodes()) {
            int hash = node.name().hashCode() * 31 + (node.isLeaf() ? 1 : 0);
            if (node.name().isEmpty()) {
                hash = node.op().ordinal() + 7;
                for (int operand : node.operands()) {
                    hash = hash * 16777619 ^ hashes[operand] + 0x9E3779B9;
                }
            }
            hashes[node.id()] = hash;
            int times = seen.getOrDefault(hash, 0);
            seen.put(hash, times + 1);
            keys[node.id()] = ((long) hash << 32) + times;
        }
        return new ShapeKeys(keys);
    }

    long key(int node) {
        return keys[node];
    }
}
