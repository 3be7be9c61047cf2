package micrograd.museum.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.lang.Evaluation;
import micrograd.lang.Verdict;
import micrograd.lang.straight.Limits;
import micrograd.museum.FaultyRun;

/**
 * A program whose gradients are to be found by hand.
 *
 * @param program in the language of the editor
 * @param graph its values, with the gradients that one backward pass gives
 * @param asked the nodes whose gradients are asked for, in the graph's order: all but constants and what has no finite gradient
 */
public record Exercise(String program, Graph graph, List<Integer> asked) {
    public Exercise {
        asked = List.copyOf(asked);
    }

    /** The exercise of a program of straight lines; nothing if the program is wrong or computes nothing. */
    public static Optional<Exercise> of(String program) {
        Evaluation evaluation = Verdict.ofLines(program, Limits.DEFAULT).alone();
        if (!evaluation.ok() || evaluation.output().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(program, Graph.of(evaluation.values(), evaluation.output())));
    }

    /** The exercise of a program whose values are known already. */
    public static Exercise of(String program, Graph graph) {
        Graph passed = FaultyRun.sound(graph);
        List<Integer> asked = new ArrayList<>();
        for (GraphNode node : passed.nodes()) {
            if (!node.constant() && node.grad() - node.grad() == 0) {
                asked.add(node.id());
            }
        }
        return new Exercise(program, passed, asked);
    }

    /** The gradient asked for. */
    public double right(int node) {
        return graph.node(node).grad();
    }

    /** Judges an answer to the gradient of a node: a number, or arithmetic such as {@code -3*2} or {@code 1/3}. */
    public GradientJudgement judge(int node, String answer) {
        return new GradientJudge(this, node).judge(answer);
    }

    /** Judges a number that was read already. */
    public GradientJudgement judge(int node, String answer, double number) {
        return new GradientJudge(this, node).judge(new Answer(answer, number, ""));
    }

    /** A hint for a node's gradient. */
    public String hint(int node, Hint hint) {
        return new HintWriter(this, node).write(hint);
    }

    /** What a node is called. */
    public String name(int node) {
        return Names.of(graph).name(node);
    }

    boolean isOutput(int node) {
        return graph.output().orElse(-1) == node;
    }

    /** What comes back to a node, use by use. */
    List<Explanation.Use> uses(int node) {
        return Explanation.ofGradient(graph, node).uses();
    }
}
