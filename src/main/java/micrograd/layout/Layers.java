package micrograd.layout;

import java.util.Arrays;
import micrograd.limits.Budgets;

/**
 * A graph in which every edge joins neighbouring layers: an edge across several is a chain through waypoints, one a layer in between.
 *
 * <p>Nodes 0 to {@code real} − 1 are the graph's own, the rest are waypoints.
 */
final class Layers {
    /** With more pieces of edges than that, edges from the same node share their waypoints. */
    private static final int MOST_SEGMENTS = Budgets.SEGMENTS_LAID_OUT;

    final int real;
    final int count;
    final int[] layer;
    final Adjacency ins;
    final Adjacency outs;

    /** The nodes of each layer, in their order across. */
    final int[][] rows;

    /** For each edge of the graph the nodes it passes, its ends included. */
    final int[][] chains;

    private Layers(int real, int[] layer, int[] from, int[] to, int[][] chains) {
        this.real = real;
        this.count = layer.length;
        this.layer = layer;
        this.chains = chains;
        ins = Adjacency.of(count, to, from);
        outs = Adjacency.of(count, from, to);
        rows = rows(layer);
    }

    static Layers of(int[] layerOfNode, int[] from, int[] to) {
        int real = layerOfNode.length;
        int segments = 0;
        for (int e = 0; e < from.length; e++) {
            segments += layerOfNode[to[e]] - layerOfNode[from[e]];
        }
        if (segments > MOST_SEGMENTS) {
            return shared(layerOfNode, from, to);
        }
        int[] layer = new int[real + segments - from.length];
        System.arraycopy(layerOfNode, 0, layer, 0, real);
        int[] segmentFrom = new int[segments];
        int[] segmentTo = new int[segments];
        int[][] chains = new int[from.length][];
        int node = real;
        int segment = 0;
        for (int e = 0; e < from.length; e++) {
            int length = layerOfNode[to[e]] - layerOfNode[from[e]];
            int[] chain = new int[length + 1];
            chain[0] = from[e];
            chain[length] = to[e];
            for (int i = 1; i < length; i++) {
                layer[node] = layerOfNode[from[e]] + i;
                chain[i] = node++;
            }
            for (int i = 0; i < length; i++) {
                segmentFrom[segment] = chain[i];
                segmentTo[segment++] = chain[i + 1];
            }
            chains[e] = chain;
        }
        return new Layers(real, layer, segmentFrom, segmentTo, chains);
    }

    /** All edges from a node pass the same waypoints, as far as they go together: one used everywhere would have a waypoint a layer for each of its uses. */
    private static Layers shared(int[] layerOfNode, int[] from, int[] to) {
        int real = layerOfNode.length;
        int[] farthest = layerOfNode.clone();
        for (int e = 0; e < from.length; e++) {
            farthest[from[e]] = Math.max(farthest[from[e]], layerOfNode[to[e]]);
        }
        int[] firstWaypoint = new int[real];
        int count = real;
        for (int node = 0; node < real; node++) {
            firstWaypoint[node] = count;
            count += Math.max(0, farthest[node] - layerOfNode[node] - 1);
        }
        int[] layer = Arrays.copyOf(layerOfNode, count);
        int[] segmentFrom = new int[count - real + from.length];
        int[] segmentTo = new int[segmentFrom.length];
        int segment = 0;
        for (int node = 0; node < real; node++) {
            for (int i = 0; i < farthest[node] - layerOfNode[node] - 1; i++) {
                int waypoint = firstWaypoint[node] + i;
                layer[waypoint] = layerOfNode[node] + i + 1;
                segmentFrom[segment] = i == 0 ? node : waypoint - 1;
                segmentTo[segment++] = waypoint;
            }
        }
        int[][] chains = new int[from.length][];
        for (int e = 0; e < from.length; e++) {
            int length = layerOfNode[to[e]] - layerOfNode[from[e]];
            int[] chain = new int[length + 1];
            chain[0] = from[e];
            chain[length] = to[e];
            for (int i = 1; i < length; i++) {
                chain[i] = firstWaypoint[from[e]] + i - 1;
            }
            segmentFrom[segment] = chain[length - 1];
            segmentTo[segment++] = to[e];
            chains[e] = chain;
        }
        return new Layers(real, layer, segmentFrom, segmentTo, chains);
    }

    boolean isWaypoint(int node) {
        return node >= real;
    }

    private static int[][] rows(int[] layer) {
        int last = -1;
        for (int one : layer) {
            last = Math.max(last, one);
        }
        int[] sizes = new int[last + 1];
        for (int one : layer) {
            sizes[one]++;
        }
        int[][] rows = new int[last + 1][];
        for (int i = 0; i <= last; i++) {
            rows[i] = new int[sizes[i]];
        }
        int[] next = new int[last + 1];
        for (int node = 0; node < layer.length; node++) {
            rows[layer[node]][next[layer[node]]++] = node;
        }
        return rows;
    }
}
