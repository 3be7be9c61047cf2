package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.lang.straight.Limits;
import micrograd.limits.Budgets;

/** A program run on the engine of a hunt, and the checks made on it. Immutable. */
public final class Experiment {
    private static final Limits LIMITS = new Limits(
            Budgets.CHARACTERS_OF_AN_EXPERIMENT,
            Budgets.BRACKETS_OF_AN_EXPERIMENT,
            Budgets.VALUES_OF_AN_EXPERIMENT,
            Budgets.STEPS_OF_AN_EXPERIMENT,
            Budgets.TEXT_OF_AN_EXPERIMENT,
            Budgets.PRINTED_OF_AN_EXPERIMENT);

    private final String program;
    private final Graph sound;
    private final Fault fault;
    private final Detection detection;
    private final List<Check> made;

    private Experiment(String program, Graph sound, Fault fault, Detection detection, List<Check> made) {
        this.program = program;
        this.sound = sound;
        this.fault = fault;
        this.detection = detection;
        this.made = List.copyOf(made);
    }

    /** Runs a program under a fault; nothing if the program is wrong or computes nothing. */
    static Optional<Experiment> run(String program, Fault fault) {
        Evaluation evaluation = Language.evaluate(program, LIMITS);
        if (!evaluation.ok() || evaluation.output().isEmpty()) {
            return Optional.empty();
        }
        Graph graph = Graph.of(evaluation.values(), evaluation.output());
        return Optional.of(new Experiment(program, graph, fault, Detection.of(graph, fault), List.of()));
    }

    /** The same with a check made, last of all. */
    Experiment checked(Check check) {
        List<Check> more = new ArrayList<>(made);
        more.remove(check);
        more.add(check);
        return new Experiment(program, sound, fault, detection, more);
    }

    /** In the language of the editor. */
    public String program() {
        return program;
    }

    /** What the checks see of the engine. */
    public Detection detection() {
        return detection;
    }

    /** The checks made on it, the latest last. */
    public List<Check> made() {
        return made;
    }

    /** The checks made that fail on it. */
    public List<Check> failing() {
        List<Check> failing = new ArrayList<>();
        for (Check check : Check.values()) {
            if (made.contains(check) && !detection.failures(check).isEmpty()) {
                failing.add(check);
            }
        }
        return failing;
    }

    /** Whether some check that was made fails. */
    public boolean caught() {
        return !failing().isEmpty();
    }

    /** Where another fault would have come out differently, in one pass or two: at a value with a name, if there is one. */
    Optional<Difference> difference(Fault other) {
        for (int passes = 1; passes <= 2; passes++) {
            Graph seen = FaultyRun.of(sound, fault, passes).wrong();
            Graph supposed = FaultyRun.of(sound, other, passes).wrong();
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
            if (!Agreement.same(node.data(), other.data())) {
                return Optional.of(new Difference(node, false, passes, node.data(), other.data()));
            }
            if (!Agreement.same(node.grad(), other.grad())) {
                return Optional.of(new Difference(node, true, passes, node.grad(), other.grad()));
            }
        }
        return Optional.empty();
    }

    /** The data or the gradient of a node after some passes, as it is and as it would be. */
    record Difference(GraphNode node, boolean gradient, int passes, double seen, double supposed) {}
}
