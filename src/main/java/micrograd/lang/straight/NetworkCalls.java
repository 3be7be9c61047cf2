package micrograd.lang.straight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Network;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;
import micrograd.lang.straight.Datum.Truth;
import micrograd.limits.Budgets;
import micrograd.nn.Activation;
import micrograd.nn.Layer;
import micrograd.nn.MLP;
import micrograd.nn.Module;
import micrograd.nn.Neuron;
import micrograd.random.PythonRandom;
import micrograd.random.RandomSource;

/** Networks in programs: {@code nn.Neuron(2)}, {@code Layer(2, 3)} and {@code MLP(3, [4, 4, 1])}, as micrograd makes them. */
final class NetworkCalls {
    private static final int MOST_INPUTS = Budgets.INPUTS_OF_A_NEURON;
    private static final int MOST_PARAMETERS = Budgets.PARAMETERS_OF_A_PROGRAM;
    private static final int SEED = 1337;

    private final Recorder recorder;
    private final Budget budget;
    private final Diagnostics diagnostics;
    private Optional<RandomSource> random = Optional.empty();

    NetworkCalls(Recorder recorder, Budget budget, Diagnostics diagnostics) {
        this.recorder = recorder;
        this.budget = budget;
        this.diagnostics = diagnostics;
    }

    /** {@code random.seed(1337)}. */
    Datum seed(CallArguments arguments) {
        arguments.require("seed", 1, 1, "random.seed(1337)");
        random = Optional.of(new PythonRandom(arguments.whole("A seed", 0, 0, Integer.MAX_VALUE)));
        return Datum.NONE;
    }

    /** {@code random.uniform(-1, 1)}. */
    Datum uniform(CallArguments arguments) {
        arguments.require("uniform", 2, 2, "random.uniform(-1, 1)");
        double low = Arithmetic.number(arguments.get(0), "uniform").value();
        double high = Arithmetic.number(arguments.get(1), "uniform").value();
        return new Num(random(arguments.call()).uniform(low, high), false);
    }

    private RandomSource random(Span span) {
        if (random.isEmpty()) {
            diagnostics.hint(
                    span,
                    "These numbers are random, but the same each time: those of random.seed(" + SEED
                            + "). Write random.seed(…) before for others.");
            random = Optional.of(new PythonRandom(SEED));
        }
        return random.get();
    }

    Datum create(String kind, CallArguments arguments) {
        arguments.allow(kind, kind.equals("MLP") ? List.of() : List.of("nonlin"));
        Activation activation = Activation.RELU;
        Optional<Operand> nonlin = arguments.named("nonlin");
        if (nonlin.isPresent() && nonlin.get().datum() instanceof Truth truth && !truth.value()) {
            activation = Activation.LINEAR;
        }
        boolean neuron = kind.equals("Neuron");
        arguments.require(
                kind,
                neuron ? 1 : 2,
                neuron ? 1 : 2,
                neuron ? "Neuron(2)" : kind.equals("Layer") ? "Layer(2, 3)" : "MLP(3, [4, 4, 1])");
        int inputs = arguments.whole("The number of inputs", 0, 1, MOST_INPUTS);
        Module module;
        if (neuron) {
            module = new Neuron(inputs, activation, random(arguments.call()));
        } else if (kind.equals("Layer")) {
            int outputs = arguments.whole("The number of neurons", 1, 1, MOST_INPUTS);
            requireSize((double) outputs * (inputs + 1), arguments);
            module = new Layer(inputs, outputs, activation, random(arguments.call()));
        } else {
            List<Integer> sizes = sizes(inputs, arguments);
            module = new MLP(inputs, sizes, random(arguments.call()));
        }
        Map<Value, Node> nodes = new LinkedHashMap<>();
        for (Value parameter : module.parameters()) {
            nodes.put(parameter, recorder.record(parameter, arguments.call()));
        }
        return new Network(module, nodes);
    }

    private List<Integer> sizes(int inputs, CallArguments arguments) {
        if (!(arguments.get(1).datum() instanceof Sequence list)
                || list.elements().isEmpty()) {
            throw RunError.leftOut(
                    arguments.get(1).span(), "The sizes of the layers are a list of numbers: write MLP(3, [4, 4, 1]).");
        }
        List<Integer> sizes = new ArrayList<>();
        double parameters = 0;
        int before = inputs;
        for (Datum element : list.elements()) {
            Operand size = new Operand(element, arguments.get(1).span());
            CallArguments single = new CallArguments(List.of(size), List.of(), arguments.call());
            int outputs = single.whole("The number of neurons", 0, 1, MOST_INPUTS);
            parameters += (double) outputs * (before + 1);
            requireSize(parameters, arguments);
            before = outputs;
            sizes.add(outputs);
        }
        return sizes;
    }

    private void requireSize(double parameters, CallArguments arguments) {
        if (parameters > MOST_PARAMETERS) {
            throw RunError.limited(
                    arguments.call(),
                    "This network has more than " + MOST_PARAMETERS + " parameters: make it smaller.");
        }
        recorder.requireRoom(parameters, arguments.call());
    }

    Datum method(Network network, String name, CallArguments arguments) {
        if (name.equals("forward")) {
            return forward(network, arguments);
        }
        arguments.require(name, 0, 0, "." + name + "()");
        List<Value> parameters = network.module().parameters();
        budget.spend(parameters.size(), arguments.call());
        if (name.equals("zero_grad")) {
            network.module().zeroGrad();
            return Datum.NONE;
        }
        List<Datum> nodes = new ArrayList<>(parameters.size());
        for (Value parameter : parameters) {
            nodes.add(network.node(parameter));
        }
        return new Sequence(nodes, false, 1);
    }

    /** The network's outputs: a list, or the only one. */
    Datum forward(Network network, CallArguments arguments) {
        arguments.require("A network", 1, 1, "n([2.0, 3.0])");
        arguments.allow("A network", List.of());
        if (!(arguments.get(0).datum() instanceof Sequence list)) {
            throw RunError.leftOut(arguments.get(0).span(), "A network takes a list of inputs: write n([2.0, 3.0]).");
        }
        Value[] inputs = new Value[list.elements().size()];
        budget.spend(inputs.length + 4 * network.module().parameters().size(), arguments.call());
        Set<Value> known = new LinkedHashSet<>(network.module().parameters());
        for (int i = 0; i < inputs.length; i++) {
            Datum element = list.elements().get(i);
            Operand operand = new Operand(element, arguments.get(0).span());
            Node node = element instanceof Node given
                    ? given
                    : recorder.constant(Arithmetic.number(operand, "A network"), operand.span());
            inputs[i] = node.value;
            known.add(node.value);
        }
        Value[] outputs;
        try {
            outputs = run(network.module(), inputs);
        } catch (IllegalArgumentException e) {
            throw RunError.wrong(
                    arguments.call(), e.getMessage() + ": give it a list of as many numbers as it has inputs.");
        }
        List<Datum> results = new ArrayList<>(outputs.length);
        for (Value output : outputs) {
            results.add(record(output, known, arguments.call()));
        }
        return results.size() == 1 ? results.get(0) : new Sequence(results, false, 1);
    }

    private static Value[] run(Module module, Value[] inputs) {
        if (module instanceof Neuron neuron) {
            return new Value[] {neuron.forward(inputs)};
        }
        return module instanceof Layer layer ? layer.forward(inputs) : ((MLP) module).forward(inputs);
    }

    /** Keeps a network's result and what it was made of, operands first. */
    private Node record(Value output, Set<Value> known, Span origin) {
        Deque<Value> path = new ArrayDeque<>();
        path.push(output);
        while (true) {
            Value value = path.peek();
            boolean ready = true;
            for (int i = value.operandCount() - 1; i >= 0; i--) {
                if (!known.contains(value.operand(i))) {
                    path.push(value.operand(i));
                    ready = false;
                }
            }
            if (!ready) {
                continue;
            }
            path.pop();
            if (known.add(value)) {
                Node node = recorder.record(value, origin);
                if (path.isEmpty()) {
                    return node;
                }
            }
        }
    }
}
