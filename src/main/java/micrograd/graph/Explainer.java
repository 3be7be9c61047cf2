package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Op;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** Puts explanations together. */
final class Explainer {
    private static final int MOST_FACTORS = 6;
    private static final String EXPONENT =
            "A constant exponent is a plain number: the power rule needs it, but no gradient is computed for it.";

    private final Graph graph;
    private final Names names;
    private boolean sums;

    Explainer(Graph graph) {
        this.graph = graph;
        names = Names.of(graph);
    }

    Explanation data(GraphNode node) {
        String name = names.name(node.id());
        String question = "Why is " + possessive(name) + " data " + Numbers.compact(node.data()) + "?";
        Formula result = Formulas.data(node.data());
        if (node.isLeaf()) {
            boolean number = names.formula(node.id()) instanceof Formula.Number;
            String sentence = number
                    ? "It is a number written in the expression."
                    : name + " is a leaf: its data was given, not computed.";
            Formula formula = Formulas.equality(names.formula(node.id()), result);
            return new Explanation(question, sentence, List.of(formula), List.of());
        }
        Formula numbers = Formulas.result(node.op(), value(node, 0), value(node, 1));
        Formula named = names.computation(node);
        String sentence = name + " is computed from " + operandNames(node) + ".";
        double recomputed = graph.recomputed(node);
        if (!same(recomputed, node.data())) {
            String stale = " What it depends on changed after that: computed again it would be "
                    + Numbers.compact(recomputed) + ".";
            Formula formula = Formulas.equality(names.formula(node.id()), named);
            return new Explanation(question, sentence + stale, List.of(formula), List.of());
        }
        return new Explanation(
                question,
                sentence,
                List.of(Formulas.equality(names.formula(node.id()), named, numbers, result)),
                List.of());
    }

    Explanation gradient(GraphNode node) {
        String name = names.name(node.id());
        String question = "Why is " + possessive(name) + " gradient " + Numbers.compact(node.grad()) + "?";
        if (graph.output().isEmpty()) {
            return new Explanation(question, "Nothing is differentiated yet.", List.of(), List.of());
        }
        int output = graph.output().get();
        boolean[] leading = graph.leadingTo(output);
        Formula derivative = Formulas.derivative(names.formula(output), names.formula(node.id()));
        if (isExponentOnly(node, leading)) {
            String none = "Why has " + name + " no gradient?";
            return new Explanation(none, EXPONENT, List.of(), List.of());
        }
        if (node.id() == output) {
            String sentence = name + " is the output. The backward pass starts here: " + derivative.text() + " is 1.";
            sums = isSurprising(1, node);
            Formula formula = Formulas.equality(sums ? own(node.id()) : derivative, Formulas.gradient(node.grad()));
            return new Explanation(question, withSurprise(sentence, 1, node), List.of(formula), List.of());
        }
        sums = isSurprising(sent(node, leading), node);
        Uses all = uses(node, leading);
        if (all.count == 0) {
            return new Explanation(
                    question,
                    withSurprise(unused(name, output), 0, node),
                    List.of(Formulas.equality(sums ? own(node.id()) : derivative, Formulas.gradient(node.grad()))),
                    List.of());
        }
        String sentence = withSurprise(usesInWords(name, all) + bothInWords(all.first), all.sum, node);
        return new Explanation(question, sentence, List.of(total(derivative, all)), all.first, all.count);
    }

    Explanation edge(GraphNode node, int operand) {
        if (graph.output().isPresent()) {
            boolean[] leading = graph.leadingTo(graph.output().get());
            sums = isSurprising(isOutput(node) ? 1 : sent(node, leading), node);
        }
        Explanation.Use use = use(node, operand);
        String question = "What flows from " + names.name(node.id()) + " back to " + use.value() + "?";
        String sentence = !graph.receivesGradient(node.id(), operand)
                ? EXPONENT
                : isConvention(node, operand)
                        ? node.op().explanation()
                                + " At this very point the slope is a convention, the same as PyTorch's: "
                                + Numbers.compact(use.localDerivative()) + "."
                        : node.op().explanation();
        return new Explanation(question, sentence + bothInWords(List.of(use)), use.formulas(), List.of(use));
    }

    Formula path(Paths.Path path) {
        List<Trace.Use> uses = path.uses();
        Formula symbols = null;
        Formula numbers = null;
        for (int i = 0; i < uses.size(); i++) {
            boolean dots = uses.size() > MOST_FACTORS && i == MOST_FACTORS - 2;
            if (dots) {
                i = uses.size() - 2;
            }
            Trace.Use use = uses.get(i);
            Formula symbol = dots
                    ? new Formula.Symbol("…")
                    : Formulas.derivative(names.formula(use.node()), names.operand(use.node(), use.operand()));
            Formula number = dots ? symbol : Formulas.gradient(graph.local(use.node(), use.operand()));
            symbols = symbols == null ? symbol : Formulas.product(symbols, symbol);
            numbers = numbers == null ? number : Formulas.product(numbers, number);
        }
        return Formulas.equality(symbols, numbers, Formulas.gradient(path.product()));
    }

    Formula sumOf(GraphNode node, List<Paths.Path> paths) {
        Formula derivative = Formulas.derivative(names.formula(graph.output().orElseThrow()), names.formula(node.id()));
        Formula numbers = Formulas.gradient(paths.get(0).product());
        double sum = paths.get(0).product();
        for (int i = 1; i < paths.size(); i++) {
            numbers = Formulas.sum(numbers, Formulas.gradient(paths.get(i).product()));
            sum += paths.get(i).product();
        }
        return Formulas.equality(derivative, numbers, Formulas.gradient(sum));
    }

    /** Whether a value leads to the output through exponents alone that receive nothing. */
    private boolean isExponentOnly(GraphNode node, boolean[] leading) {
        return leading[node.id()] && !graph.hasGradient(node.id());
    }

    /** The uses of a node: the first of them, how many there are, and the sum of what they send back. */
    private static final class Uses {
        final List<Explanation.Use> first = new ArrayList<>();
        int count;
        double sum;
    }

    private Uses uses(GraphNode node, boolean[] leading) {
        Uses uses = new Uses();
        for (int id = node.id() + 1; id < leading.length; id++) {
            GraphNode result = leading[id] ? graph.node(id) : node;
            for (int k = 0; leading[id] && k < result.operands().size(); k++) {
                if (result.operands().get(k) == node.id() && graph.receivesGradient(id, k)) {
                    uses.count++;
                    uses.sum += graph.contribution(id, k);
                    if (uses.count <= Budgets.USES_EXPLAINED) {
                        uses.first.add(use(result, k));
                    }
                }
            }
        }
        return uses;
    }

    /** What all uses of a node send back together. */
    private double sent(GraphNode node, boolean[] leading) {
        double sum = 0;
        List<GraphNode> shape = graph.shape();
        for (int id = node.id() + 1; id < leading.length; id++) {
            List<Integer> operands = shape.get(id).operands();
            for (int k = 0; leading[id] && k < operands.size(); k++) {
                if (operands.get(k) == node.id() && graph.receivesGradient(id, k)) {
                    sum += graph.contribution(id, k);
                }
            }
        }
        return sum;
    }

    private Explanation.Use use(GraphNode result, int operand) {
        Formula y = names.formula(result.id());
        Formula x = names.operand(result.id(), operand);
        double local = graph.local(result.id(), operand);
        double contribution = graph.contribution(result.id(), operand);
        Formula localSymbol = Formulas.derivative(y, x);
        Formula localNumber = Formulas.gradient(local);
        boolean convention = isConvention(result, operand);
        Formula named = convention
                ? localSymbol
                : DerivativeParser.of(result.op(), operand, operand(result, 0), operand(result, 1), y);
        Formula numbers = convention ? localNumber : numbers(result, operand);
        Formula upstream = upstream(result);
        return new Explanation.Use(
                result.id(),
                operand,
                x.text(),
                Formulas.equality(y, names.computation(result)),
                Formulas.equality(localSymbol, named, numbers, localNumber),
                isOutput(result) && result.grad() == 1
                        ? Formulas.equality(named, numbers, localNumber)
                        : Formulas.equality(
                                Formulas.product(localSymbol, upstream),
                                Formulas.product(named, upstream),
                                Formulas.product(localNumber, Formulas.gradient(result.grad())),
                                Formulas.gradient(contribution)),
                local,
                result.grad(),
                contribution);
    }

    /** The local derivative's formula with the numbers put in. */
    private Formula numbers(GraphNode result, int operand) {
        return DerivativeParser.of(
                result.op(), operand, value(result, 0), value(result, 1), Formulas.data(result.data()));
    }

    /** Whether the formula does not come to the number: at a tie, a kink or a pole. */
    private boolean isConvention(GraphNode result, int operand) {
        return !same(numbers(result, operand).accept(new FormulaValue()), graph.local(result.id(), operand));
    }

    private static boolean same(double a, double b) {
        return a == b || a != a && b != b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    }

    private boolean isOutput(GraphNode node) {
        return graph.output().isPresent() && graph.output().get() == node.id();
    }

    private Formula upstream(GraphNode result) {
        return graph.output().isPresent() && !sums
                ? Formulas.derivative(names.formula(graph.output().get()), names.formula(result.id()))
                : own(result.id());
    }

    private Formula own(int node) {
        return new Formula.Symbol(names.grad(node));
    }

    private Formula total(Formula derivative, Uses all) {
        List<Explanation.Use> uses = all.first;
        if (all.count == 1 && uses.get(0).chain() instanceof Formula.Equality chain) {
            List<Formula> sides = new ArrayList<>();
            if (!sums) {
                sides.add(derivative);
            }
            sides.addAll(chain.sides());
            return Formulas.equality(sides.toArray(new Formula[0]));
        }
        Formula numbers = Formulas.gradient(uses.get(0).contribution());
        for (int i = 1; i < uses.size(); i++) {
            numbers = Formulas.sum(numbers, Formulas.gradient(uses.get(i).contribution()));
        }
        if (all.count > uses.size()) {
            numbers = Formulas.sum(numbers, new Formula.Symbol("…"));
        }
        return sums
                ? Formulas.equality(numbers, Formulas.gradient(all.sum))
                : Formulas.equality(derivative, numbers, Formulas.gradient(all.sum));
    }

    private String usesInWords(String name, Uses all) {
        if (all.count == 1) {
            return name + " is used once, in " + all.first.get(0).definition().text() + ".";
        }
        String times = all.count == 2 ? "twice" : Numbers.shortest(all.count) + " times";
        return name + " is used " + times + ": its gradient is the sum of what each use sends back.";
    }

    /** What the two uses in one operation are called. */
    private String bothInWords(List<Explanation.Use> uses) {
        for (Explanation.Use use : uses) {
            if (names.usesTwice(use.node())) {
                String value = names.name(graph.node(use.node()).operands().get(0));
                String result = names.name(use.node());
                return " " + result + " has " + value + " as both operands: "
                        + names.operand(use.node(), 0).text() + " is the first, "
                        + names.operand(use.node(), 1).text() + " the second.";
            }
            if (names.isOneOfSeveral(use.node(), use.operand())) {
                List<Integer> operands = graph.node(use.node()).operands();
                String value = names.name(operands.get(use.operand()));
                return " In " + names.name(use.node()) + " the other operand, "
                        + names.name(operands.get(1 - use.operand())) + ", depends on " + value + " too: " + use.value()
                        + " is " + value + " where it stands as the " + (use.operand() == 0 ? "first" : "second")
                        + " operand.";
            }
        }
        return "";
    }

    private String unused(String name, int output) {
        String to = names.name(output);
        return name + " does not lead to " + to + ": changing it does not change " + to + ".";
    }

    /** Says so where the program made the gradient something else than one backward pass would. */
    private static String withSurprise(String sentence, double expected, GraphNode node) {
        return isSurprising(expected, node)
                ? sentence + " At present that comes to " + Numbers.compact(expected) + ", and the gradient is "
                        + Numbers.compact(node.grad())
                        + ": the program set it, or left something there in an earlier pass."
                : sentence;
    }

    private static boolean isSurprising(double expected, GraphNode node) {
        double off = Math.abs(node.grad() - expected);
        return off > 1e-9 * Math.max(1, Math.abs(expected)) && node.grad() != expected;
    }

    private Formula operand(GraphNode node, int operand) {
        return operand >= node.operands().size()
                ? Formulas.number(0)
                : names.usesTwice(node.id())
                        ? names.operand(node.id(), operand)
                        : names.formula(node.operands().get(operand));
    }

    private Formula value(GraphNode node, int operand) {
        if (operand >= node.operands().size()) {
            return Formulas.number(0);
        }
        GraphNode value = graph.node(node.operands().get(operand));
        return value.constant() && node.op() == Op.POW ? Formulas.number(value.data()) : Formulas.data(value.data());
    }

    private String operandNames(GraphNode node) {
        String first = names.name(node.operands().get(0));
        return node.operands().size() == 1
                ? first
                : first + " and " + names.name(node.operands().get(1));
    }

    private static String possessive(String name) {
        return name + "’s";
    }
}
