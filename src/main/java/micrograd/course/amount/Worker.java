package micrograd.course.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Paths;
import micrograd.text.Rounding;

/** Works amounts out. */
public final class Worker {
    private static final int DEEPEST = 20;

    private final Setting setting;
    private final int depth;

    /** In a setting. */
    public Worker(Setting setting) {
        this(setting, 0);
    }

    private Worker(Setting setting, int depth) {
        this.setting = setting;
        this.depth = depth;
    }

    /**
     * The number that an amount comes to.
     *
     * @throws Amount.Problem if it speaks of what is not there
     */
    public double number(Amount amount) {
        if (amount instanceof Amount.Literal literal) {
            return literal.value();
        } else if (amount instanceof Amount.Negative negative) {
            return -number(negative.of());
        } else if (amount instanceof Amount.Operation operation) {
            return operation.of(number(operation.left()), number(operation.right()));
        }
        return called((Amount.Call) amount);
    }

    private double called(Amount.Call call) {
        String name = call.name();
        if (!call.called()) {
            return named(name);
        }
        if (AmountFunctions.PLAIN.contains(name)) {
            return Plain.number(name, numbers(call));
        }
        Bench bench = call.state().isEmpty()
                ? setting.now()
                : setting.state(call.state())
                        .orElseThrow(() -> new Amount.Problem("There is no state “" + call.state() + "”."));
        if (AmountFunctions.OF_A_RUN.contains(name)) {
            int steps = call.arguments().isEmpty()
                    ? 0
                    : Rounding.truncated(number(call.arguments().get(0)));
            String state = call.state().isEmpty() ? setting.nowName() : call.state();
            return setting.runs().of(name, steps, state, bench.document());
        }
        if (!AmountFunctions.OF_A_GRAPH.contains(name)) {
            throw new Amount.Problem("There is no function “" + name + "”.");
        }
        return ofGraph(call, bench);
    }

    private double named(String name) {
        Optional<Amount> amount = setting.named(name);
        if (amount.isPresent()) {
            if (depth > DEEPEST) {
                throw new Amount.Problem("“" + name + "” is explained by itself.");
            }
            return new Worker(setting, depth + 1).number(amount.get());
        }
        OptionalDouble fact = setting.fact(name);
        if (fact.isEmpty()) {
            throw new Amount.Problem("There is no number “" + name + "”.");
        }
        return fact.getAsDouble();
    }

    private List<Double> numbers(Amount.Call call) {
        List<Double> numbers = new ArrayList<>();
        for (Amount argument : call.arguments()) {
            numbers.add(number(argument));
        }
        return numbers;
    }

    private double ofGraph(Amount.Call call, Bench bench) {
        Graph graph = bench.graph();
        return switch (call.name()) {
            case "data" -> node(call, 0, bench).data();
            case "grad" -> node(call, 0, bench).grad();
            case "local" -> local(call, bench);
            case "share" -> share(node(call, 0, bench).id(), Rounding.truncated(argument(call, 1)), graph);
            case "at" -> at(call, bench);
            case "slope" -> {
                int leaf = node(call, 0, bench).id();
                yield bench.with(leaf, argument(call, 1)).node(leaf).grad();
            }
            case "move" -> moved(call, bench, 1) - graph.node(bench.output()).data();
            case "difference" ->
                (moved(call, bench, 1) - graph.node(bench.output()).data()) / argument(call, 1);
            case "central" -> (moved(call, bench, 1) - moved(call, bench, -1)) / (2 * argument(call, 1));
            case "stepped" ->
                bench.stepped(argument(call, 0)).node(bench.output()).data();
            case "foretold" -> graph.node(bench.output()).data() + argument(call, 0) * squares(bench);
            case "squares" -> squares(bench);
            case "paths" -> Paths.of(graph, node(call, 0, bench).id(), 0).count();
            case "operations" -> graph.nodes().size() - leavesOf(graph);
            case "nodes" -> graph.nodes().size();
            case "has" -> bench.node(name(call, 0)).isPresent() ? 1 : 0;
            case "reused" -> bench.reused();
            case "differing" -> bench.differing();
            case "broken" -> bench.problem().isEmpty() ? 0 : 1;
            default -> graph.node(bench.output()).data();
        };
    }

    private static int leavesOf(Graph graph) {
        int leaves = 0;
        for (GraphNode node : graph.nodes()) {
            leaves += node.isLeaf() ? 1 : 0;
        }
        return leaves;
    }

    private double local(Amount.Call call, Bench bench) {
        GraphNode result = node(call, 0, bench);
        int operand = result.operands().indexOf(node(call, 1, bench).id());
        if (operand < 0) {
            throw new Amount.Problem("“" + name(call, 0) + "” is not made of “" + name(call, 1) + "”.");
        }
        return bench.graph().local(result.id(), operand);
    }

    /** What comes back to a node from its uses, counted from 1 in the order in which these were made. */
    private static double share(int node, int which, Graph graph) {
        int use = 0;
        for (GraphNode result : graph.nodes()) {
            for (int k = 0; k < result.operands().size(); k++) {
                if (result.operands().get(k) == node && ++use == which) {
                    return graph.contribution(result.id(), k);
                }
            }
        }
        throw new Amount.Problem("It has no use number " + which + ".");
    }

    private double at(Amount.Call call, Bench bench) {
        Bench moved = bench;
        double result = Double.NaN;
        for (int i = 0; i + 1 < call.arguments().size(); i += 2) {
            Graph graph = moved.with(node(call, i, bench).id(), argument(call, i + 1));
            moved = Bench.of(moved, graph);
            result = graph.node(bench.output()).data();
        }
        return result;
    }

    private double moved(Amount.Call call, Bench bench, int way) {
        GraphNode leaf = node(call, 0, bench);
        double to = leaf.data() + way * argument(call, 1);
        return bench.with(leaf.id(), to).node(bench.output()).data();
    }

    private static double squares(Bench bench) {
        double sum = 0;
        for (GraphNode leaf : bench.leaves()) {
            sum += leaf.grad() * leaf.grad();
        }
        return sum;
    }

    private double argument(Amount.Call call, int index) {
        if (index >= call.arguments().size()) {
            throw new Amount.Problem("“" + call.name() + "” wants " + (index + 1) + " arguments.");
        }
        return number(call.arguments().get(index));
    }

    private static GraphNode node(Amount.Call call, int index, Bench bench) {
        return bench.required(name(call, index));
    }

    private static String name(Amount.Call call, int index) {
        if (index < call.arguments().size()
                && call.arguments().get(index) instanceof Amount.Call name
                && !name.called()) {
            return name.name();
        }
        throw new Amount.Problem("“" + call.name() + "” wants the name of a value.");
    }

    /** The functions of numbers alone. */
    private static final class Plain {
        static double number(String name, List<Double> numbers) {
            if (numbers.isEmpty()) {
                throw new Amount.Problem("“" + name + "” wants a number.");
            }
            double a = numbers.get(0);
            double b = numbers.get(numbers.size() - 1);
            return switch (name) {
                case "exp" -> Math.exp(a);
                case "log" -> Math.log(a);
                case "sqrt" -> Math.sqrt(a);
                case "tanh" -> Op.TANH.forward(a, 0);
                case "abs" -> Math.abs(a);
                case "sign" -> Math.signum(a);
                case "min" -> Math.min(a, b);
                case "max" -> Math.max(a, b);
                case "round" -> a == a && Math.abs(a) < 1e15 ? Rounding.rint(a) : a;
                case "parameters" -> connections(numbers, 1);
                default -> connections(numbers, 0);
            };
        }

        /** Of a network of such layers, the inputs first: its weights, and so many more a neuron. */
        private static double connections(List<Double> sizes, int more) {
            double sum = 0;
            for (int i = 1; i < sizes.size(); i++) {
                sum += sizes.get(i) * (sizes.get(i - 1) + more);
            }
            return sum;
        }
    }
}
