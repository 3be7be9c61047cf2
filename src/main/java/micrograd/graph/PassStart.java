package micrograd.graph;

import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What stood where when a program began a backward pass.
 *
 * @param root the node that the pass began at
 * @param made for each node of the graph whether it had been made
 * @param data for each node its data then
 * @param grads for each node its gradient then
 */
public record PassStart(int root, boolean[] made, double[] data, double[] grads) {
    void write(FieldWriter to) {
        to.whole(root);
        for (int id = 0; id < made.length; id++) {
            to.flag(made[id]).number(data[id]).number(grads[id]);
        }
    }

    static PassStart read(int size, FieldReader from) {
        int root = from.whole();
        boolean[] made = new boolean[size];
        double[] data = new double[size];
        double[] grads = new double[size];
        for (int id = 0; id < size; id++) {
            made[id] = from.flag();
            data[id] = from.number();
            grads[id] = from.number();
        }
        return new PassStart(root, made, data, grads);
    }

    /** Whether a pass from here is all that gave a graph its gradients: nothing was there before, and no data has changed since. */
    boolean isOnlyOneOf(Graph graph) {
        for (GraphNode node : graph.nodes()) {
            int id = node.id();
            boolean same = data[id] == node.data() || data[id] != data[id] && node.data() != node.data();
            if (made[id] && (!same || grads[id] != 0 && !node.constant())) {
                return false;
            }
        }
        return graph.output().filter(output -> output == root).isPresent();
    }
}
