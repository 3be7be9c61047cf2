package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;

/** Graphs of programs, for tests. */
final class Programs {
    private Programs() {}

    static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        assertTrue(evaluation.ok(), () -> program + "\n" + evaluation.diagnostics());
        return Graph.of(evaluation.values(), evaluation.output());
    }

    static GraphNode node(Graph graph, String name) {
        GraphNode found = null;
        for (GraphNode node : graph.nodes()) {
            if (node.name().equals(name)) {
                found = node;
            }
        }
        assertTrue(found != null, name);
        return found;
    }
}
