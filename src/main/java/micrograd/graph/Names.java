package micrograd.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Op;
import micrograd.text.Numbers;

/**
 * What nodes are called: by their names, counted where several have the same (c₁, c₂); without a name by their number or a short
 * expression (2 · n), or else by their id (v7).
 */
public final class Names {
    private static final int LONGEST = 12;

    private final List<Formula> formulas;

    private Names(List<Formula> formulas) {
        this.formulas = List.copyOf(formulas);
    }

    /** The names of a graph's nodes. */
    public static Names of(Graph graph) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (GraphNode node : graph.nodes()) {
            times.merge(node.name(), 1, Integer::sum);
        }
        Map<String, Integer> used = new LinkedHashMap<>();
        List<Formula> formulas = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (node.name().isEmpty()) {
                formulas.add(unnamed(node, formulas));
            } else if (times.get(node.name()) == 1) {
                formulas.add(new Formula.Symbol(node.name()));
            } else {
                int count = used.merge(node.name(), 1, Integer::sum);
                formulas.add(new Formula.Symbol(node.name() + subscript(count)));
            }
        }
        return new Names(formulas);
    }

    /** A node's name on one line. */
    public String name(int node) {
        return formulas.get(node).text();
    }

    /** A node's name as a formula. */
    public Formula formula(int node) {
        return formulas.get(node);
    }

    /** What a node is computed as, with the names of its operands: a · b. */
    public Formula computation(GraphNode node) {
        Formula a = formulas.get(node.operands().get(0));
        Formula b = node.operands().size() > 1 ? formulas.get(node.operands().get(1)) : a;
        return Formulas.result(node.op(), a, b);
    }

    private static Formula unnamed(GraphNode node, List<Formula> before) {
        if (node.isLeaf()) {
            return node.constant() ? Formulas.number(node.data()) : new Formula.Symbol("v" + node.id());
        }
        Formula a = before.get(node.operands().get(0));
        Formula b = node.operands().size() > 1 ? before.get(node.operands().get(1)) : a;
        if (node.op() == Op.NEG && a instanceof Formula.Number number) {
            return Formulas.number(-number.value());
        }
        Formula expression = Formulas.result(node.op(), a, b);
        return expression.text().length() <= LONGEST ? expression : new Formula.Symbol("v" + node.id());
    }

    private static String subscript(int count) {
        String digits = Numbers.shortest(count);
        StringBuilder lowered = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            lowered.append((char) ('₀' + digits.charAt(i) - '0'));
        }
        return lowered.toString();
    }
}
