package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import micrograd.limits.Budgets;

/**
 * Why a number is what it is: formulas with names, with the numbers put in, and the result.
 *
 * @param question what is asked: "Why is a’s gradient 6?"
 * @param sentence the answer in words
 * @param formulas the answer as formulas: chains of equal terms that end in the number
 * @param uses for a gradient, one row for each use of the value, the first {@link Budgets#USES_EXPLAINED} of very many; for an edge, the one use that it is
 * @param used how many uses there are
 */
public record Explanation(String question, String sentence, List<Formula> formulas, List<Use> uses, int used) {
    public Explanation {
        formulas = List.copyOf(formulas);
        uses = List.copyOf(uses);
    }

    Explanation(String question, String sentence, List<Formula> formulas, List<Use> uses) {
        this(question, sentence, formulas, uses, uses.size());
    }

    /**
     * What a value's gradient gets from one use of it.
     *
     * @param node the id of the result in which it is used
     * @param operand which operand of it the value is
     * @param value what the value is called in it: a, or a₍₁₎ where the result has it as both operands
     * @param definition the result's formula: e = a · b
     * @param local the local derivative: ∂e/∂a = b = −3
     * @param chain local derivative times the result's gradient: ∂e/∂a · ∂L/∂e = −3 · −2 = 6; in the output itself the local derivative alone
     * @param localDerivative its number
     * @param upstream the result's gradient
     * @param contribution what the gradient grows by
     */
    public record Use(
            int node,
            int operand,
            String value,
            Formula definition,
            Formula local,
            Formula chain,
            double localDerivative,
            double upstream,
            double contribution) {
        /** What is sent back, as one chain of equal terms: in the output itself the local derivative, which has a name. */
        public Formula sent() {
            List<Formula> named = sides(local);
            return named.subList(1, named.size()).equals(sides(chain)) ? local : chain;
        }

        /** The local derivative, then what is sent back by it, where that is another number. */
        List<Formula> formulas() {
            return sent() == local ? List.of(local) : List.of(local, chain);
        }

        private static List<Formula> sides(Formula formula) {
            return formula instanceof Formula.Equality equality ? equality.sides() : List.of(formula);
        }
    }

    /** Why a node's data is what it is. */
    public static Explanation ofData(Graph graph, int node) {
        return new Explainer(graph).data(graph.node(node));
    }

    /** Why a node's gradient is what it is. */
    public static Explanation ofGradient(Graph graph, int node) {
        return new Explainer(graph).gradient(graph.node(node));
    }

    /** Why the gradients of nodes are what they are; all together they take little longer than one. */
    public static List<Explanation> ofGradients(Graph graph, List<Integer> nodes) {
        Explainer explainer = new Explainer(graph);
        List<Explanation> explanations = new ArrayList<>();
        for (int node : nodes) {
            explanations.add(explainer.gradient(graph.node(node)));
        }
        return explanations;
    }

    /** What flows back along the edge from an operand (0 or 1) to a node. */
    public static Explanation ofEdge(Graph graph, int node, int operand) {
        return new Explainer(graph).edge(graph.node(node), operand);
    }

    /** A path's product: ∂e/∂a · ∂d/∂e · ∂L/∂d = −3 · 1 · −2 = 6, with dots in the middle where it is long. */
    public static Formula ofPath(Graph graph, Paths.Path path) {
        return new Explainer(graph).path(path);
    }

    /** The sum over the paths from a node: ∂L/∂a = 6 + 4 = 10. */
    public static Formula ofPaths(Graph graph, int node, List<Paths.Path> paths) {
        return new Explainer(graph).sumOf(graph.node(node), paths);
    }
}
