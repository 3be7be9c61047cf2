package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.lang.straight.Datum.Callable;
import micrograd.lang.straight.Datum.Drawing;
import micrograd.lang.straight.Datum.Method;
import micrograd.lang.straight.Datum.Network;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;

/** Calls of functions and methods. */
final class FunctionCalls {
    /** The functions that are no operations, in the order in which they are offered: {@link #function} has a case for each. */
    static final List<Function> OTHERS = List.of(
            other("Value", "data, label=''", "A number that remembers how it was computed and receives a gradient."),
            other("print", "…", "Shows its arguments with blanks between them."),
            other("draw_dot", "value", "Draws the graph of a value; here it is always on the screen."),
            other("sum", "list", "The sum of a list."),
            other("len", "list", "How many elements a list has."),
            other("round", "x, digits", "x to so many decimals, as a plain number."),
            other("float", "x", "x as a plain number."),
            other("int", "x", "The whole part of a plain number."),
            other("str", "x", "x as text."),
            other("Neuron", "nin", "A neuron of nin inputs with random weights."),
            other("Layer", "nin, nout", "nout neurons of nin inputs."),
            other("MLP", "nin, nouts", "A network of layers; nouts is a list of their sizes."));

    /** Those that only modules have, by the names under which they are called: {@link #function} has a case for each. */
    static final List<String> OF_MODULES = List.of("Tensor", "tensor", "manual_seed", "random.seed", "random.uniform");

    /** The methods that are no operations: {@link #method} has a case for each. */
    static final List<String> METHODS = List.of(
            "backward",
            "_backward",
            "item",
            "double",
            "float",
            "create_graph",
            "retain_grad",
            "requires_grad_",
            "zero_grad");

    private final Recorder recorder;
    private final Arithmetic arithmetic;
    private final Printer printer;
    private final Budget budget;
    private final NetworkCalls networks;

    private Optional<Node> differentiated = Optional.empty();
    private final Passes passes = new Passes();
    private boolean gradients;

    FunctionCalls(Recorder recorder, Arithmetic arithmetic, Printer printer, Budget budget, NetworkCalls networks) {
        this.recorder = recorder;
        this.arithmetic = arithmetic;
        this.printer = printer;
        this.budget = budget;
        this.networks = networks;
    }

    private static Function other(String name, String arguments, String help) {
        return new Function(name, name + "(" + arguments + ")", help, Optional.empty());
    }

    /** The value that {@code backward()} was called on last. */
    Optional<Node> differentiated() {
        return differentiated;
    }

    /** The passes that the program asked for. */
    Passes passes() {
        passes.setOwn(gradients);
        return passes;
    }

    /** Whether the program has seen to its gradients itself. */
    boolean hasGradients() {
        return gradients;
    }

    /** Says that the program has seen to its gradients itself. */
    void gradientsAreSet() {
        gradients = true;
    }

    /**
     * What a call comes to.
     *
     * @throws RunError if that cannot be called, or not with these arguments
     */
    public Datum call(Operand callee, CallArguments arguments) {
        Datum datum = callee.datum();
        if (datum instanceof Callable callable) {
            return function(callable.name(), arguments);
        } else if (datum instanceof Method method) {
            return method(method, arguments);
        } else if (datum instanceof Network network) {
            return networks.forward(network, arguments);
        } else if (datum instanceof Drawing) {
            return datum;
        }
        boolean factor = datum instanceof Node || datum instanceof Num;
        throw RunError.misused(
                datum,
                callee.span(),
                "Only a function can be called, not " + datum.description()
                        + (factor ? ": write * before the bracket to multiply." : "."));
    }

    private Datum function(String name, CallArguments arguments) {
        if (Members.isOperation(name)) {
            return operation(Members.operation(name), name, arguments.all(), arguments);
        }
        return switch (name) {
            case "Value" -> value(arguments);
            case "Tensor", "tensor" -> tensor(name, arguments);
            case "print" -> print(arguments);
            case "draw_dot" -> new Drawing();
            case "sum" -> sum(arguments);
            case "len" -> {
                arguments.require("len", 1, 1, "len(x)");
                yield new Num(elements("len", arguments.get(0)).size(), true);
            }
            case "round" -> Conversions.round(arguments);
            case "float", "int" -> Conversions.plain(name, arguments);
            case "str" -> {
                arguments.require("str", 1, 1, "str(x)");
                yield arithmetic.text(printer.text(arguments.get(0).datum(), arguments.call()), arguments.call());
            }
            case "Neuron", "Layer", "MLP" -> networks.create(name, arguments);
            case "manual_seed" -> {
                arguments.require(name, 1, 1, "torch.manual_seed(42)");
                yield Datum.NONE;
            }
            case "random.seed" -> networks.seed(arguments);
            case "random.uniform" -> networks.uniform(arguments);
            default -> throw new IllegalStateException(name + " is listed and does nothing");
        };
    }

    private Datum method(Method method, CallArguments arguments) {
        String name = method.name();
        if (method.owner() instanceof Drawing) {
            return method.owner();
        }
        if (method.owner() instanceof Network network) {
            return networks.method(network, name, arguments);
        }
        if (Members.isOperation(name)) {
            List<Operand> operands = new ArrayList<>(1 + arguments.all().size());
            operands.add(new Operand(method.owner(), arguments.call()));
            operands.addAll(arguments.all());
            return operation(Members.operation(name), name, operands, arguments);
        }
        switch (name) {
            case "double", "float", "requires_grad_" -> {
                return method.owner();
            }
            case "item" -> {
                arguments.require("item", 0, 0, ".item()");
                return method.owner() instanceof Node node ? node.number() : method.owner();
            }
            default -> {}
        }
        Node node = (Node) method.owner();
        switch (name) {
            case "backward" -> {
                arguments.require("backward", 0, 0, ".backward()");
                arguments.allow("backward", List.of("retain_graph", "create_graph"));
                budget.spend(node.id + 1, arguments.call());
                passes.begin(node.value, passes.isOpen() ? recorder.values() : List.of());
                node.value.backward();
                differentiated = Optional.of(node);
                gradients = true;
            }
            case "_backward" -> {
                arguments.require("_backward", 0, 0, "._backward()");
                node.value.backwardStep();
                gradients = true;
            }
            case "zero_grad" -> node.value.grad(0);
            case "retain_grad" -> arguments.require("retain_grad", 0, 0, ".retain_grad()");
            case "create_graph" -> {
                return new Drawing();
            }
            default -> throw new IllegalStateException("." + name + "() is listed and does nothing");
        }
        return Datum.NONE;
    }

    private Datum operation(Op op, String name, List<Operand> operands, CallArguments arguments) {
        arguments.allow(name, List.of());
        if (op == Op.MAX || op == Op.MIN) {
            return extreme(op, name, operands, arguments);
        }
        int wanted = op.arity();
        boolean slope = op == Op.LEAKY_RELU && operands.size() == 2;
        if (operands.size() != wanted && !slope) {
            throw RunError.wrong(
                    arguments.call(),
                    name + " takes " + (wanted == 1 ? "1 argument" : wanted + " arguments") + ", not " + operands.size()
                            + ": write " + Functions.find(name).orElseThrow().signature() + ".");
        }
        if (slope && Arithmetic.number(operands.get(1), name).value() != 0.01) {
            throw RunError.wrong(
                    operands.get(1).span(), "The slope of leaky_relu is always 0.01: write max(x, 0.1*x) for another.");
        }
        return wanted == 2
                ? arithmetic.apply(op, operands.get(0), operands.get(1), arguments.call(), name)
                : arithmetic.apply(op, operands.get(0), arguments.call(), name);
    }

    private Datum extreme(Op op, String name, List<Operand> operands, CallArguments arguments) {
        List<Operand> all = operands;
        if (operands.size() == 1 && operands.get(0).datum() instanceof Sequence) {
            all = elements(name, operands.get(0));
        }
        if (all.isEmpty() || all == operands && all.size() == 1) {
            throw RunError.leftOut(
                    arguments.call(), name + " takes at least 2 arguments, or a list: write " + name + "(a, b).");
        }
        Operand result = all.get(0);
        for (int i = 1; i < all.size(); i++) {
            budget.spend(1, arguments.call());
            result = new Operand(arithmetic.apply(op, result, all.get(i), arguments.call(), name), arguments.call());
        }
        return result.datum();
    }

    private Datum value(CallArguments arguments) {
        arguments.allow("Value", List.of("data", "label"));
        Optional<Operand> keyword = arguments.named("data");
        int count = arguments.count() + (keyword.isPresent() ? 1 : 0);
        if (count != 1) {
            throw RunError.wrong(
                    arguments.call(),
                    count == 0
                            ? "The number is missing: write Value(2.0)."
                            : "Value takes one number and a label: write Value(2.0, label='a').");
        }
        Operand data = keyword.orElseGet(() -> arguments.get(0));
        if (data.datum() instanceof Node) {
            throw RunError.wrong(data.span(), "This is a Value already: write .data behind it, or leave out Value(…).");
        }
        Node node = recorder.leaf(Arithmetic.number(data, "Value"), arguments.call());
        node.value.label(arguments.text("label", ""));
        return node;
    }

    /** A tensor of one element. {@code torch.Tensor} keeps 32 bits of it, as PyTorch's does, unless told otherwise. */
    private Datum tensor(String name, CallArguments arguments) {
        arguments.allow(name, List.of("dtype", "requires_grad"));
        arguments.require(name, 1, 1, "torch.tensor([2.0])");
        Operand data = arguments.get(0);
        if (data.datum() instanceof Sequence list) {
            if (list.elements().size() != 1) {
                throw RunError.wrong(
                        data.span(),
                        "Tensors here have one element: write a name for each number, a = torch.tensor([2.0]).");
            }
            data = new Operand(list.elements().get(0), data.span());
        }
        Num number = Arithmetic.number(data, name);
        String type = arguments.text("dtype", "float32");
        boolean wide = type.equals("double") || type.equals("float64");
        double kept = wide ? number.value() : Float.intBitsToFloat(Float.floatToIntBits((float) number.value()));
        return recorder.leaf(new Num(kept, false, number.literal()), arguments.call());
    }

    private Datum print(CallArguments arguments) {
        arguments.allow("print", List.of("sep", "end", "flush"));
        String between = arguments.text("sep", " ");
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < arguments.count(); i++) {
            line.append(i == 0 ? "" : between)
                    .append(printer.text(
                            arguments.get(i).datum(), arguments.get(i).span()));
            arithmetic.requireLength(line.length(), arguments.call());
        }
        budget.spend(1 + line.length() / 16, arguments.call());
        printer.print(line.append(arguments.text("end", "\n")).toString(), arguments.call());
        return Datum.NONE;
    }

    private Datum sum(CallArguments arguments) {
        arguments.require("sum", 1, 2, "sum([a, b])");
        List<Operand> elements = elements("sum", arguments.get(0));
        boolean started = arguments.count() == 2;
        if (elements.isEmpty() && !started) {
            return new Num(0, true);
        }
        Operand result = started ? arguments.get(1) : elements.get(0);
        for (int i = started ? 0 : 1; i < elements.size(); i++) {
            budget.spend(1, arguments.call());
            result = new Operand(
                    arithmetic.apply(Op.ADD, result, elements.get(i), arguments.call(), "sum"), arguments.call());
        }
        return result.datum();
    }

    private static List<Operand> elements(String name, Operand operand) {
        if (!(operand.datum() instanceof Sequence list)) {
            throw RunError.leftOut(
                    operand.span(),
                    name + " takes a list, not " + operand.datum().description() + ": write " + name + "([a, b]).");
        }
        List<Operand> elements = new ArrayList<>(list.elements().size());
        for (Datum element : list.elements()) {
            elements.add(new Operand(element, operand.span()));
        }
        return elements;
    }
}
