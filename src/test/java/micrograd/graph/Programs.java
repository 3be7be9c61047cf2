package micrograd.graph;

import java.util.List;
import java.util.Optional;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/** Graphs that several tests look at. */
final class Programs {
    private Programs() {}

    /** The graph of all that an output depends on, after its backward pass. */
    static Graph differentiated(Value output) {
        output.backward();
        return Graph.of(List.of(TopologicalOrder.of(output)), Optional.of(output));
    }

    /** The lecture's L = (a · b + c) · f: a 0, b 1, e 2, c 3, d 4, f 5, L 6. */
    static Graph lecture() {
        Value a = new Value(2, "a");
        Value b = new Value(-3, "b");
        Value c = new Value(10, "c");
        Value e = a.mul(b).label("e");
        Value d = e.add(c).label("d");
        return differentiated(d.mul(new Value(-2, "f")).label("L"));
    }

    static int id(Graph graph, String name) {
        for (GraphNode node : graph.nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new IllegalArgumentException(name);
    }
}
