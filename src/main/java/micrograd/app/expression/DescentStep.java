package micrograd.app.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import micrograd.document.Probes.Descent;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.report.Span;
import micrograd.text.Numbers;

/**
 * A step of all leaves that may move, each by rate × gradient: up with it or down against it.
 *
 * @param numbers the new numbers, by the leaf's place among {@link Program#leaves}
 * @param predicted by how much the gradients say that the output changes: ±rate · Σ gradient²
 * @param slope the length of the gradient of the leaves that move
 */
public record DescentStep(Map<Integer, Double> numbers, double predicted, double slope) {
    /** The step of a program's leaves. */
    public static DescentStep of(Program program, Descent descent, boolean up) {
        Set<String> held = new LinkedHashSet<>(descent.held());
        if (eachHasItsNumber(program.leaves())) {
            return ofEach(program, held, up ? descent.rate() : -descent.rate());
        }
        Map<Integer, List<Integer>> byPlace = new LinkedHashMap<>();
        List<Program.Leaf> leaves = program.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (!held.contains(leaves.get(i).name())) {
                byPlace.computeIfAbsent(leaves.get(i).literal().start(), place -> new ArrayList<>())
                        .add(i);
            }
        }
        double rate = up ? descent.rate() : -descent.rate();
        double square = 0;
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        for (List<Integer> sharing : byPlace.values()) {
            Program.Leaf first = leaves.get(sharing.get(0));
            double grad = grad(program, sharing);
            square += grad * grad;
            numbers.put(sharing.get(0), program.graph().node(first.node()).data() + rate * grad);
        }
        return new DescentStep(numbers, rate * square, Math.sqrt(square));
    }

    /** Whether the numbers of the leaves are written one behind the other, so that none stands for two. */
    private static boolean eachHasItsNumber(List<Program.Leaf> leaves) {
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i).literal().start() <= leaves.get(i - 1).literal().start()) {
                return false;
            }
        }
        return true;
    }

    private static DescentStep ofEach(Program program, Set<String> held, double rate) {
        List<Program.Leaf> leaves = program.leaves();
        double square = 0;
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (held.isEmpty() || !held.contains(leaves.get(i).name())) {
                GraphNode node = program.graph().node(leaves.get(i).node());
                square += node.grad() * node.grad();
                numbers.put(i, node.data() + rate * node.grad());
            }
        }
        return new DescentStep(numbers, rate * square, Math.sqrt(square));
    }

    /** One written number may stand for several values; then their gradients add up. */
    private static double grad(Program program, List<Integer> sharing) {
        Graph graph = program.graph();
        double sum = 0;
        List<Integer> counted = new ArrayList<>();
        for (int leaf : sharing) {
            int node = program.leaves().get(leaf).node();
            if (!counted.contains(node)) {
                counted.add(node);
                sum += graph.node(node).grad();
            }
        }
        return sum;
    }

    /** Whether every new number is one. */
    public boolean isFinite() {
        for (double number : numbers.values()) {
            if (number - number != 0) {
                return false;
            }
        }
        return true;
    }

    /** A program's text with some leaves' numbers replaced. */
    public static String write(Evaluated program, Map<Integer, Double> numbers) {
        List<Integer> leaves = new ArrayList<>(numbers.keySet());
        leaves.sort((one, other) -> Integer.compare(
                place(program, one).start(), place(program, other).start()));
        String source = program.source();
        StringBuilder written = new StringBuilder(source.length() + 16);
        int from = 0;
        for (int leaf : leaves) {
            Span literal = place(program, leaf);
            if (literal.start() >= from) {
                written.append(source, from, literal.start()).append(Numbers.python(numbers.get(leaf)));
                from = literal.end();
            }
        }
        return written.append(source, from, source.length()).toString();
    }

    private static Span place(Evaluated program, int leaf) {
        return program.leaves().get(leaf).literal();
    }
}
