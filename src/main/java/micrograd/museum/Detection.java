package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/**
 * What the checks see of an engine, at each value of a program. Immutable; numbers are computed when they are asked for.
 *
 * <p>The {@linkplain #subjects() subjects} are the values a learner can name, and the output: by these a check is judged as a whole.
 */
public final class Detection {
    private final Graph graph;
    private final Run first;
    private final Graph once;
    private final Graph sound;
    private final Graph twice;
    private final Graph soundTwice;

    private Detection(Graph graph, Rules rules, Rules soundRules, int soundPasses) {
        this.graph = graph;
        first = Run.forward(graph, rules);
        first.backward();
        once = FaultyRun.snapshot(graph, first);
        sound = FaultyRun.run(graph, Rules.SOUND, 1);
        twice = FaultyRun.run(graph, rules, 2);
        soundTwice = FaultyRun.run(graph, soundRules, soundPasses);
    }

    /** What the checks see of an engine with a fault. */
    public static Detection of(Graph graph, Fault fault) {
        return new Detection(graph, fault.rules(), fault.soundRules(), FaultyRun.soundPasses(fault, 2));
    }

    /** What the checks see of the sound engine: nothing. */
    static Detection ofSound(Graph graph) {
        return new Detection(graph, Rules.SOUND, Rules.SOUND, 2);
    }

    /** What a check finds at a node. A constant's gradient is not looked at. */
    public Finding finding(Check check, int node) {
        if (check != Check.VALUE && graph.node(node).constant()) {
            return new Finding(Finding.Verdict.PASSES, 0, 0);
        }
        return switch (check) {
            case VALUE -> Finding.compare(first.data[node], sound.node(node).data());
            case GRADIENT -> Slope.check(first, node);
            case SECOND_PASS ->
                Finding.compare(twice.node(node).grad(), soundTwice.node(node).grad());
        };
    }

    /** The numbers that a check looks at: after one backward pass, or after two. */
    public Graph graph(Check check) {
        return check == Check.SECOND_PASS ? twice : once;
    }

    /** The nodes that have a name, and the output. */
    public List<Integer> subjects() {
        Optional<Integer> output = graph.output();
        List<Integer> subjects = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            boolean isOutput = output.isPresent() && output.get() == node.id();
            if (isOutput || !node.name().isEmpty()) {
                subjects.add(node.id());
            }
        }
        return subjects;
    }

    /** The subjects at which a check fails. */
    public List<Integer> failures(Check check) {
        List<Integer> failures = new ArrayList<>();
        for (int node : subjects()) {
            if (finding(check, node).fails()) {
                failures.add(node);
            }
        }
        return failures;
    }

    /** The checks that fail at some subject. */
    List<Check> failing() {
        List<Check> failing = new ArrayList<>();
        for (Check check : Check.values()) {
            if (!failures(check).isEmpty()) {
                failing.add(check);
            }
        }
        return failing;
    }
}
