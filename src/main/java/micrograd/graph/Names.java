package micrograd.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Op;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/**
 * What nodes are called: by their names, counted where several have the same (c₁, c₂); without a name by their number or a short
 * expression (2 · n), or else by their place (v7). What is not in sight is written out further, as its place would stand nowhere.
 */
public final class Names {
    private static final int LONGEST = 12;
    private static final int LONGEST_OF_A_PART = 20;
    private static final int LONGEST_OUT_OF_SIGHT = 400;

    /** So many names of a large graph are counted each by itself, before all are. */
    private static final int COUNTED_ALONE = 16;

    private final List<GraphNode> nodes;
    private final List<Integer> places;
    private final Formula[] formulas;

    /** The formulas on one line, where somebody asked. */
    private final String[] texts;

    /** Whether nameless results within an expression are called by their ids alone, as there are so many. */
    private final boolean brief;

    private int unnamed;

    /** How many names of a large graph were counted each by itself. */
    private int alone;

    /** For each node which of those with its name it is, counted from 1; 0 for one that shares it with none. */
    private int[] counts = new int[0];

    private Names(Graph graph) {
        nodes = graph.shape();
        places = graph.places();
        formulas = new Formula[nodes.size()];
        texts = new String[nodes.size()];
        brief = formulas.length > Budgets.VALUES_NAMED;
    }

    /** The names of a graph's nodes, each found when it is asked for. */
    public static Names of(Graph graph) {
        return new Names(graph);
    }

    /** A node's name on one line. */
    public String name(int node) {
        if (texts[node] == null) {
            texts[node] = formula(node).text();
        }
        return texts[node];
    }

    /** A node's name as a formula. */
    public Formula formula(int node) {
        if (formulas[node] == null) {
            if (nodes.get(node).name().isEmpty() && brief) {
                formulas[node] = unnamed(nodes.get(node));
            } else if (nodes.get(node).name().isEmpty()) {
                fill(node);
            } else {
                formulas[node] = named(nodes.get(node));
            }
        }
        return formulas[node];
    }

    /** Whether a node has no name and is too long to be written out, so that it is called by its place. */
    public boolean isByPlace(int node) {
        GraphNode one = nodes.get(node);
        return one.name().isEmpty()
                && !(one.isLeaf() && one.constant())
                && name(node).equals(byPlace(node).text());
    }

    /** Whether a node has the same value as both of its operands, so that its two uses have to be told apart. */
    public boolean usesTwice(int result) {
        List<Integer> operands = nodes.get(result).operands();
        return operands.size() == 2 && operands.get(0).equals(operands.get(1));
    }

    /** Whether a node's other operand is the same value or depends on it: then this one use does not say how the node moves with the value. */
    public boolean isOneOfSeveral(int result, int operand) {
        List<Integer> operands = nodes.get(result).operands();
        int value = operands.get(operand);
        int other = operands.size() < 2 ? -1 : operands.get(1 - operand);
        if (brief && value != other || value > other || nodes.get(value).constant()) {
            return usesTwice(result);
        }
        boolean[] depends = new boolean[other - value + 1];
        depends[0] = true;
        for (int id = value + 1; id <= other; id++) {
            for (int before : nodes.get(id).operands()) {
                depends[id - value] |= before >= value && depends[before - value];
            }
        }
        return depends[other - value];
    }

    /** An operand's name (0 or 1): a, or a₍₁₎ and a₍₂₎ where the node has the same value as both, or one that depends on it. */
    public Formula operand(int result, int operand) {
        Formula value = formula(nodes.get(result).operands().get(operand));
        return isOneOfSeveral(result, operand) ? Formulas.operand(value, operand) : value;
    }

    /** A node's derivative by one of its operands: ∂e/∂a. */
    public Formula derivative(int result, int operand) {
        return Formulas.derivative(formula(result), operand(result, operand));
    }

    /** What a node's gradient is called: a.grad, (c · x).grad. */
    public String grad(int node) {
        return owner(node) + ".grad";
    }

    /** A node's name before a point: in parentheses unless it is one word or a call. */
    public String owner(int node) {
        Formula formula = formula(node);
        boolean closed = formula instanceof Formula.Symbol || formula instanceof Formula.Application;
        return closed ? formula.text() : "(" + formula.text() + ")";
    }

    /** What a node is computed as, with the names of its operands: a · b. */
    public Formula computation(GraphNode node) {
        Formula a = formula(node.operands().get(0));
        Formula b = node.operands().size() > 1 ? formula(node.operands().get(1)) : a;
        return Formulas.result(node.op(), a, b);
    }

    /** All unnamed nodes as far as one, operands first: without recursion, which would be as deep as a sum is long. */
    private void fill(int last) {
        for (; unnamed <= last; unnamed++) {
            GraphNode node = nodes.get(unnamed);
            if (node.name().isEmpty()) {
                formulas[unnamed] = unnamed(node);
            }
        }
    }

    private Formula named(GraphNode node) {
        boolean few = brief && counts.length == 0 && alone++ < COUNTED_ALONE;
        if (counts.length == 0 && !few) {
            counts = counted();
        }
        int count = few ? count(node) : counts[node.id()];
        return new Formula.Symbol(count == 0 ? node.name() : node.name() + subscript(count));
    }

    /** Which of those with its name a node is, as {@link #counts} says it. */
    private int count(GraphNode node) {
        int before = 0;
        boolean shared = false;
        for (int id = 0; id < formulas.length && (id <= node.id() || !shared); id++) {
            if (nodes.get(id).name().equals(node.name())) {
                before += id < node.id() ? 1 : 0;
                shared |= id != node.id();
            }
        }
        return shared ? before + 1 : 0;
    }

    private int[] counted() {
        int[] counted = new int[formulas.length];
        Map<String, Integer> latest = new LinkedHashMap<>();
        for (GraphNode node : nodes) {
            if (node.name().isEmpty()) {
                continue;
            }
            Integer before = latest.put(node.name(), node.id());
            if (before != null) {
                counted[before] = Math.max(1, counted[before]);
                counted[node.id()] = counted[before] + 1;
            }
        }
        return counted;
    }

    private Formula unnamed(GraphNode node) {
        if (node.isLeaf()) {
            return node.constant() ? Formulas.number(node.data()) : byPlace(node.id());
        }
        if (shortest(node) > longest(node.id())) {
            return byPlace(node.id());
        }
        Formula a = operand(node.operands().get(0));
        Formula b = node.operands().size() > 1 ? operand(node.operands().get(1)) : a;
        if (node.op() == Op.NEG && a instanceof Formula.Number number) {
            return Formulas.number(-number.value());
        }
        Formula expression = Formulas.result(node.op(), a, b);
        return expression.text().length() <= longest(node.id()) ? expression : byPlace(node.id());
    }

    /** At least so many characters has what a node is computed as: those of its operands, and of a sign between two blanks. */
    private int shortest(GraphNode node) {
        if (brief) {
            return 0;
        }
        List<Integer> operands = node.operands();
        int first = name(operands.get(0)).length();
        return switch (node.op()) {
            case ADD, MUL, DIV -> first + 3 + name(operands.get(1)).length();
            default -> 0;
        };
    }

    private Formula byPlace(int id) {
        return new Formula.Symbol("v" + (isPlaced(id) ? places.get(id) : id));
    }

    private boolean isPlaced(int id) {
        return !places.isEmpty() && places.get(id) >= 0;
    }

    private int longest(int id) {
        return places.isEmpty() ? LONGEST : places.get(id) < 0 ? LONGEST_OUT_OF_SIGHT : LONGEST_OF_A_PART;
    }

    private Formula operand(int id) {
        GraphNode node = nodes.get(id);
        return brief && node.name().isEmpty() && !node.isLeaf() && !isPlaced(id) ? byPlace(id) : formula(id);
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
