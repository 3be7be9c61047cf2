package micrograd.museum;

import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Interpreter;
import micrograd.lang.Limits;

/**
 * A program run on the engine of a hunt.
 *
 * @param program in the language of the editor
 * @param graph its values, with the data and gradients that the engine gave them
 * @param failing the checks that fail on it
 */
public record Experiment(String program, Graph graph, List<Check> failing) {
    private static final Limits LIMITS = new Limits(20_000, 1000, 2000, 100_000, 10_000, 100_000);

    public Experiment {
        failing = List.copyOf(failing);
    }

    /** Runs a program under a fault; nothing if the program is wrong or computes nothing. */
    static Optional<Experiment> run(String program, Fault fault) {
        Evaluation evaluation = Interpreter.evaluate(program, LIMITS);
        if (!evaluation.ok() || evaluation.output().isEmpty()) {
            return Optional.empty();
        }
        Graph graph = Graph.of(evaluation.values(), evaluation.output());
        return Optional.of(new Experiment(
                program,
                FaultyRun.of(graph, fault, 1).wrong(),
                Detection.of(graph, fault).failing()));
    }

    /** Whether some check fails. */
    public boolean caught() {
        return !failing.isEmpty();
    }

    /** Where another fault would have come out differently, in one pass or two: at a value with a name, if there is one. */
    Optional<Difference> difference(Fault actual, Fault other) {
        for (int passes = 1; passes <= 2; passes++) {
            Graph seen = FaultyRun.of(graph, actual, passes).wrong();
            Graph supposed = FaultyRun.of(graph, other, passes).wrong();
            Optional<Difference> found = difference(seen, supposed, passes, true);
            if (found.isEmpty()) {
                found = difference(seen, supposed, passes, false);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> difference(Graph seen, Graph supposed, int passes, boolean named) {
        for (GraphNode node : seen.nodes()) {
            if (node.constant() || named == node.name().isEmpty()) {
                continue;
            }
            GraphNode other = supposed.node(node.id());
            if (!Rounding.same(node.data(), other.data())) {
                return Optional.of(new Difference(node, false, passes, node.data(), other.data()));
            }
            if (!Rounding.same(node.grad(), other.grad())) {
                return Optional.of(new Difference(node, true, passes, node.grad(), other.grad()));
            }
        }
        return Optional.empty();
    }

    /** The data or the gradient of a node after some passes, as it is and as it would be. */
    record Difference(GraphNode node, boolean gradient, int passes, double seen, double supposed) {}
}
