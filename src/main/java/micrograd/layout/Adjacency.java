package micrograd.layout;

/** For each node the nodes at the other ends of its edges, in the order of the edges. */
final class Adjacency {
    private final int[] starts;
    private final int[] others;

    private Adjacency(int[] starts, int[] others) {
        this.starts = starts;
        this.others = others;
    }

    /** The other ends seen from {@code here}: edge i joins here[i] and there[i]. */
    static Adjacency of(int nodes, int[] here, int[] there) {
        int[] starts = new int[nodes + 1];
        for (int node : here) {
            starts[node + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] others = new int[here.length];
        for (int i = 0; i < here.length; i++) {
            others[next[here[i]]++] = there[i];
        }
        return new Adjacency(starts, others);
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return starts[node + 1];
    }

    int count(int node) {
        return starts[node + 1] - starts[node];
    }

    int other(int i) {
        return others[i];
    }
}
