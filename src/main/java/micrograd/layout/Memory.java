package micrograd.layout;

import java.util.Arrays;
import micrograd.text.Rounding;

/** Where the nodes and waypoints of a part were across in an earlier layout; what is new is put between its neighbours. */
final class Memory {
    private Memory() {}

    /**
     * The places across, or none if nothing of the part was there.
     *
     * @param known for each node where it was, NaN if it is new
     * @param bends for each edge where it passed its layers, empty if it is new
     */
    static double[] of(Layers layers, double[] known, double[][] bends) {
        double[] before = Arrays.copyOf(known, layers.count);
        boolean any = false;
        for (int node = 0; node < layers.real; node++) {
            any |= known[node] == known[node];
        }
        if (!any) {
            return new double[0];
        }
        boolean found = true;
        while (found) {
            found = false;
            for (int[] chain : layers.chains) {
                found |= pass(before, chain[0], chain[chain.length - 1]);
                found |= pass(before, chain[chain.length - 1], chain[0]);
            }
        }
        for (int e = 0; e < layers.chains.length; e++) {
            waypoints(before, layers.chains[e], bends[e]);
        }
        return before;
    }

    private static boolean pass(double[] before, int from, int to) {
        boolean passes = before[from] == before[from] && before[to] != before[to];
        if (passes) {
            before[to] = before[from];
        }
        return passes;
    }

    /** The waypoints of an edge where it was, or on a straight line between its ends. */
    private static void waypoints(double[] before, int[] chain, double[] bends) {
        int last = chain.length - 1;
        for (int i = 1; i < last; i++) {
            double share = (double) i / last;
            double straight = before[chain[0]] * (1 - share) + before[chain[last]] * share;
            int bend = Rounding.truncated(Math.floor(share * (bends.length + 1) + 0.5)) - 1;
            before[chain[i]] = bend >= 0 && bend < bends.length ? bends[bend] : straight;
        }
    }
}
