package micrograd.graph;

import java.util.ArrayList;
import java.util.List;

/** Says nodes in words. */
final class Speech {
    private final Graph graph;
    private final Names names;

    Speech(Graph graph) {
        this.graph = graph;
        names = Names.of(graph);
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            all.add(of(node));
        }
        return all;
    }

    String of(GraphNode node) {
        Formula name = names.formula(node.id());
        Formula said = node.isLeaf() ? name : Formulas.equality(name, names.computation(node));
        String kind = node.isLeaf() && name instanceof Formula.Number ? "constant " : "";
        return kind + said.speech() + ", data " + FormulaSpeech.number(node.data()) + ", gradient "
                + FormulaSpeech.number(node.grad());
    }
}
