package micrograd.museum.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;

/**
 * How an engine, right or wrong, is put together: which operations it makes of others, and in which order it finds its nodes. All of them give the
 * same numbers where nothing is wrong; where something is, they differ.
 *
 * @param subtraction what {@code a - b} is made of
 * @param negated whether {@code -a} is {@code a * -1}
 * @param quotient whether {@code a / b} is {@code a * b**-1}
 * @param turned whether a plain number on the left of + and × is put on the right
 * @param walk the order in which operands are visited
 * @param sets whether an operand used twice is listed once
 */
record Style(Subtraction subtraction, boolean negated, boolean quotient, boolean turned, Walk walk, boolean sets) {
    enum Subtraction {
        ITSELF,
        NEGATION,
        TIMES_MINUS_ONE
    }

    /** How the order of the backward steps is found. */
    enum Walk {
        WRITTEN,
        TURNED_ROUND,
        BY_AGE
    }

    /** The ways of walking, the plainest first, each with operations that are made of nothing else. */
    static List<Style> walks() {
        List<Style> walks = new ArrayList<>();
        for (Walk walk : Walk.values()) {
            for (boolean sets : new boolean[] {false, true}) {
                walks.add(new Style(Subtraction.ITSELF, false, false, false, walk, sets));
            }
        }
        return walks;
    }

    /** The same way of walking with all ways of making operations of others. */
    List<Style> compositions() {
        List<Style> all = new ArrayList<>();
        for (Subtraction its : Subtraction.values()) {
            for (int bits = 0; bits < 8; bits++) {
                all.add(new Style(its, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, walk, sets));
            }
        }
        return all;
    }

    /** The graph that an engine of this style makes of a term, at some numbers of its leaves. */
    Graph graph(Term term, Map<String, Double> leaves, Suspect suspect) {
        Builder builder = new Builder(leaves, suspect);
        int output = builder.node(term);
        return new Graph(builder.nodes, Optional.of(output));
    }

    private final class Builder {
        final List<GraphNode> nodes = new ArrayList<>();
        private final Map<Term, Integer> made = new IdentityHashMap<>();
        private final Map<String, Integer> named = new LinkedHashMap<>();
        private final Suspect suspect;

        Builder(Map<String, Double> leaves, Suspect suspect) {
            this.suspect = suspect;
            // Python makes the leaves first.
            leaves.forEach((name, data) -> named.put(name, add(name, Op.LEAF, data, List.of(), false)));
        }

        int node(Term term) {
            if (term.op == Op.LEAF) {
                return term.isNumber() ? constant(term.number) : named.get(term.name);
            }
            Integer known = made.get(term);
            if (known == null) {
                known = make(term);
                made.put(term, known);
            }
            return known;
        }

        private int make(Term term) {
            Term first = term.operands.get(0);
            if (term.operands.size() == 1) {
                int operand = node(first);
                return term.op == Op.NEG ? negation(operand) : operation(term.op, operand);
            }
            Term second = term.operands.get(1);
            boolean reflected = first.isNumber() && !second.isNumber();
            if (reflected && term.op == Op.SUB && suspect.left() == Suspect.Left.SWAPPED_SUBTRACTION) {
                return difference(node(second), constant(first.number));
            }
            if (reflected && term.op == Op.SUB && suspect.left() == Suspect.Left.ADDING_SUBTRACTION) {
                return sum(term, Op.ADD);
            }
            if (reflected && term.op == Op.DIV && suspect.left() == Suspect.Left.SWAPPED_DIVISION) {
                return fraction(node(second), constant(first.number));
            }
            return switch (term.op) {
                case ADD, MUL -> sum(term, term.op);
                case SUB ->
                    reflected && turned && subtraction != Subtraction.ITSELF
                            ? reflectedDifference(first.number, second)
                            : difference(node(first), node(second));
                case DIV ->
                    reflected && turned && quotient
                            ? reflectedFraction(first.number, second)
                            : fraction(node(first), node(second));
                default -> operation(term.op, node(first), node(second));
            };
        }

        private int sum(Term term, Op op) {
            Term first = term.operands.get(0);
            Term second = term.operands.get(1);
            if (turned && first.isNumber() && !second.isNumber()) {
                int right = node(second);
                return operation(op, right, node(first));
            }
            int left = node(first);
            return operation(op, left, node(second));
        }

        private int reflectedDifference(double number, Term second) {
            int minus = opposite(node(second));
            return operation(Op.ADD, minus, constant(number));
        }

        private int reflectedFraction(double number, Term second) {
            int inverse = operation(Op.POW, node(second), constant(-1));
            return operation(Op.MUL, inverse, constant(number));
        }

        private int difference(int left, int right) {
            return subtraction == Subtraction.ITSELF
                    ? operation(Op.SUB, left, right)
                    : operation(Op.ADD, left, opposite(right));
        }

        private int opposite(int node) {
            return subtraction == Subtraction.TIMES_MINUS_ONE ? operation(Op.MUL, node, constant(-1)) : negation(node);
        }

        private int negation(int node) {
            return negated ? operation(Op.MUL, node, constant(-1)) : operation(Op.NEG, node);
        }

        private int fraction(int left, int right) {
            return quotient
                    ? operation(Op.MUL, left, operation(Op.POW, right, constant(-1)))
                    : operation(Op.DIV, left, right);
        }

        private int constant(double number) {
            return add("", Op.LEAF, number, List.of(), true);
        }

        private int operation(Op op, Integer... operands) {
            return add("", op, 0, List.of(operands), false);
        }

        private int add(String name, Op op, double data, List<Integer> operands, boolean constant) {
            nodes.add(new GraphNode(nodes.size(), name, op, data, 0, operands, constant));
            return nodes.size() - 1;
        }
    }
}
