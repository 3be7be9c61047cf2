package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.lang.report.Spelling;
import micrograd.lang.straight.Datum.Callable;
import micrograd.lang.straight.Datum.Method;
import micrograd.lang.straight.Datum.Module;
import micrograd.lang.straight.Datum.Network;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;
import micrograd.lang.straight.Datum.Text;
import micrograd.lang.straight.Datum.Truth;
import micrograd.nn.Layer;
import micrograd.nn.MLP;
import micrograd.nn.Neuron;

/** What stands behind a full stop: read, and assigned. */
final class Members {
    /** What a value has besides its operations. */
    static final List<String> OF_VALUES =
            List.of("data", "grad", "label", "backward", "item", "requires_grad", "_backward");

    private final boolean python;

    Members(boolean python) {
        this.python = python;
    }

    /**
     * An attribute's value, or a method to be called.
     *
     * @throws RunError if there is no such attribute
     */
    Datum read(Datum owner, Instruction step) {
        String name = step.text();
        if (owner instanceof Node node) {
            return ofValue(node, name, step);
        } else if (owner instanceof Num) {
            return ofNumber(owner, name, step);
        } else if (owner instanceof Module module) {
            return ofModule(module, name, step);
        } else if (owner instanceof Network network) {
            return ofNetwork(network, name, step);
        } else if (owner instanceof Datum.Drawing) {
            return new Method(owner, name);
        } else if (owner instanceof Callable callable) {
            throw uncalled(callable.name(), name, step);
        } else if (owner instanceof Method method) {
            throw uncalled(method.name(), name, step);
        } else if (owner instanceof Text && name.equals("format")) {
            throw RunError.leftOut(step.at(), "'.format' is not supported: write f'{x:.4f}'.");
        }
        throw RunError.leftOut(step.at(), "There is no '." + name + "' of " + owner.description() + ": remove it.");
    }

    private Datum ofValue(Node node, String name, Instruction step) {
        switch (name) {
            case "data" -> {
                return node.number();
            }
            case "grad" -> {
                return new Num(node.value.grad(), false);
            }
            case "label" -> {
                return new Text(node.value.label());
            }
            case "op", "_op" -> {
                return new Text(node.value.op().symbol());
            }
            case "requires_grad" -> {
                return new Truth(true);
            }
            default -> {
                if (isOperation(name) || FunctionCalls.METHODS.contains(name)) {
                    return new Method(node, name);
                }
                throw unknown("a Value", name, step, valueNames());
            }
        }
    }

    private Datum ofNumber(Datum number, String name, Instruction step) {
        if (isOperation(name) || List.of("item", "double", "float").contains(name)) {
            return new Method(number, name);
        }
        if (name.equals("zero_")) {
            throw RunError.leftOut(step.at(), "'.zero_()' is not supported: write x.grad = 0.0.");
        }
        if (OF_VALUES.contains(name)) {
            throw RunError.wrong(
                    step.at(),
                    "A plain number has no '." + name + "': "
                            + (python ? "make it a Value first, a = Value(2.0)." : "give it a name first, a = 2.0."));
        }
        throw unknown("a plain number", name, step, valueNames());
    }

    private static Datum ofModule(Module module, String name, Instruction step) {
        switch (name) {
            case "pi" -> {
                return new Num(Math.PI, false);
            }
            case "e" -> {
                return new Num(Math.E, false);
            }
            case "tau" -> {
                return new Num(2 * Math.PI, false);
            }
            case "inf" -> {
                return new Num(Double.POSITIVE_INFINITY, false);
            }
            case "nan" -> {
                return new Num(Double.NaN, false);
            }
            case "nn", "functional", "engine", "random" -> {
                return new Module(name);
            }
            case "double", "float64", "float32", "float" -> {
                return new Text(name);
            }
            default -> {}
        }
        for (String known : List.of(name, module.name() + "." + name)) {
            if (FunctionCalls.OF_MODULES.contains(known)) {
                return new Callable(known);
            }
        }
        if (Functions.find(name).isPresent() && !name.equals("print")) {
            return new Callable(name);
        }
        Optional<String> instead = Functions.instead(name);
        if (instead.isPresent()) {
            throw RunError.leftOut(
                    step.at(), "'" + module.name() + "." + name + "' is not supported: write " + instead.get() + ".");
        }
        List<String> functions = new ArrayList<>();
        for (Function function : Functions.all()) {
            functions.add(function.name());
        }
        throw unknown("the module " + module.name(), name, step, functions);
    }

    private static Datum ofNetwork(Network network, String name, Instruction step) {
        List<Datum> parts = new ArrayList<>();
        if (network.module() instanceof Neuron neuron && name.equals("w")) {
            for (int i = 0; i < neuron.inputs(); i++) {
                parts.add(network.node(neuron.weight(i)));
            }
            return new Sequence(parts, false, 1);
        } else if (network.module() instanceof Neuron neuron && name.equals("b")) {
            return network.node(neuron.bias());
        } else if (network.module() instanceof Layer layer && name.equals("neurons")) {
            for (int i = 0; i < layer.outputs(); i++) {
                parts.add(new Network(layer.neuron(i), network.nodes()));
            }
            return new Sequence(parts, false, 1);
        } else if (network.module() instanceof MLP mlp && name.equals("layers")) {
            for (int i = 0; i < mlp.shape().layers(); i++) {
                parts.add(new Network(mlp.layer(i), network.nodes()));
            }
            return new Sequence(parts, false, 1);
        } else if (name.equals("parameters") || name.equals("zero_grad") || name.equals("forward")) {
            return new Method(network, name);
        }
        throw unknown("a network", name, step, List.of("parameters", "zero_grad", "layers", "neurons", "w", "b"));
    }

    /**
     * Assigns to an attribute of a value. Returns whether that was its gradient.
     *
     * @throws RunError if that cannot be assigned
     */
    boolean assign(Datum owner, Target.Attribute target, Operand assigned) {
        if (!(owner instanceof Node node)) {
            throw RunError.misused(
                    owner,
                    target.at(),
                    "'." + target.name() + "' of " + owner.description() + " cannot be assigned: only a Value has it.");
        }
        switch (target.name()) {
            case "data" -> {
                Num number = plain(target, assigned);
                node.value.data(number.value());
                node.whole = number.whole();
            }
            case "grad" -> {
                boolean cleared = assigned.datum() instanceof Datum.Nothing;
                node.value.grad(cleared ? 0 : plain(target, assigned).value());
                return true;
            }
            case "label" -> {
                if (!(assigned.datum() instanceof Text text)) {
                    throw RunError.leftOut(assigned.span(), "A label is a text: write it in quotes, 'a'.");
                }
                node.value.label(text.text());
            }
            case "requires_grad" -> {}
            default -> {
                Optional<String> meant = Spelling.closest(target.name(), List.of("data", "grad", "label"));
                throw RunError.wrong(
                        target.at(),
                        "A Value has no '." + target.name() + "' to assign: "
                                + (meant.isPresent()
                                        ? "did you mean ." + meant.get() + "?"
                                        : "it has .data, .grad and .label."));
            }
        }
        return false;
    }

    /** The number to assign; in mathematics' way of writing a name is a Value, and its number is meant. */
    private Num plain(Target.Attribute target, Operand assigned) {
        if (assigned.datum() instanceof Node node) {
            if (python) {
                throw RunError.wrong(
                        assigned.span(),
                        "'." + target.name() + "' is a plain number, not a Value: write .data behind it.");
            }
            return node.number();
        }
        return Arithmetic.number(assigned, "." + target.name() + " =");
    }

    static boolean isOperation(String name) {
        Optional<Function> function = Functions.find(name);
        return function.isPresent() && function.get().op().isPresent();
    }

    static List<String> valueNames() {
        List<String> names = new ArrayList<>(OF_VALUES);
        for (Function function : Functions.all()) {
            if (function.op().isPresent()) {
                names.add(function.name());
            }
        }
        return names;
    }

    private static RunError uncalled(String function, String name, Instruction step) {
        return RunError.wrong(
                step.at(),
                "'" + function + "' is a function, which has no '." + name + "': call it first, " + function + "(…).");
    }

    private static RunError unknown(String owner, String name, Instruction step, List<String> known) {
        Optional<String> meant = Spelling.closest(name, known);
        return RunError.leftOut(
                step.at(),
                "There is no '" + name + "' in " + owner + ": "
                        + (meant.isPresent()
                                ? "did you mean " + meant.get() + "?"
                                : "it has " + String.join(", ", known.subList(0, Math.min(4, known.size()))) + "…"));
    }

    /** The result of an operation written as a method needs its operation. */
    static Op operation(String name) {
        return Functions.find(name).orElseThrow().op().orElseThrow();
    }
}
