package micrograd.lang.modules;

import micrograd.engine.Op;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Operators;

/**
 * {@code Module}, {@code Neuron}, {@code Layer} and {@code MLP} over a face's values: the package's (weights from -1 to 1, biases 0, relu but in the last layer,
 * and texts) or the lecture's (biases drawn too, tanh everywhere).
 *
 * <p>What makes them up are attributes as in the package ({@code w b nonlin neurons layers}), which programs read and change; a program's own
 * derived classes are called where they override something.
 */
final class Networks {
    private final Face face;
    private final PyType module;
    private final PyType neuron;
    private final PyType layer;
    private final PyType mlp;

    Networks(Face face) {
        this.face = face;
        String place = face.kind() == Face.Kind.PACKAGE ? "micrograd.nn" : "__main__";
        boolean texts = face.kind() != Face.Kind.LECTURE;
        module = new PyType(
                        "Module", new ModuleMethods(), (machine, type, arguments) -> new PyInstance(type), Types.OBJECT)
                .opened()
                .withAttributes()
                .in(place);
        PyType base = texts ? module : Types.OBJECT;
        neuron = type("Neuron", texts, base, place);
        layer = type("Layer", texts, base, place);
        mlp = type("MLP", texts, base, place);
    }

    private PyType type(String name, boolean texts, PyType base, String place) {
        NativeTable methods = texts ? new Methods(name, "__repr__") : new Methods(name);
        return new PyType(
                        name,
                        methods,
                        (machine, type, arguments) -> {
                            PyInstance made = new PyInstance(type);
                            if (arguments != null) {
                                initialize(machine, name, made, arguments);
                            }
                            return made;
                        },
                        base)
                .opened()
                .withAttributes()
                .in(place);
    }

    /** Enters the classes into a module. */
    void addTo(PyModule into) {
        into.set("Module", module).set("Neuron", neuron).set("Layer", layer).set("MLP", mlp);
    }

    PyType neuron() {
        return neuron;
    }

    PyType layer() {
        return layer;
    }

    PyType mlp() {
        return mlp;
    }

    // ---- making

    private void initialize(Machine machine, String name, PyInstance made, Arguments arguments) {
        switch (name) {
            case "Neuron" -> neuron(machine, made, arguments);
            case "Layer" -> layer(machine, made, arguments);
            default -> mlp(machine, made, arguments);
        }
    }

    private static PyObject parameter(Arguments arguments, int place, String name, String owner) {
        PyObject given = arguments.get(place, name, null);
        if (given == null) {
            throw PyError.type(owner + ".__init__() missing 1 required positional argument: '" + name + "'");
        }
        return given;
    }

    private void neuron(Machine machine, PyInstance made, Arguments arguments) {
        boolean mayBend = face.kind() != Face.Kind.LECTURE;
        requireNames("Neuron", arguments, mayBend ? 2 : 1, "nin", mayBend ? "nonlin" : "nin");
        int inputs = Operands.index(machine, parameter(arguments, 0, "nin", "Neuron"));
        PyRandom random = random(machine);
        machine.room(2 * Math.max(0, inputs));
        machine.charge(Math.max(0, inputs));
        PyObject[] weights = new PyObject[Math.max(0, inputs)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = drawn(machine, random);
        }
        made.attribute("w", new PyList(weights));
        if (mayBend) {
            made.attribute("b", face.leaf(machine, 0, true));
            made.attribute("nonlin", arguments.get(1, "nonlin", PyBool.TRUE));
        } else {
            made.attribute("b", drawn(machine, random));
        }
    }

    private PyValue drawn(Machine machine, PyRandom random) {
        return face.leaf(machine, -1 + 2 * random.random(), false);
    }

    private static PyRandom random(Machine machine) {
        return (PyRandom) machine.module("random").get(RandomModule.SHARED);
    }

    private void layer(Machine machine, PyInstance made, Arguments arguments) {
        boolean mayBend = face.kind() != Face.Kind.LECTURE;
        requireNames("Layer", arguments, 2, "nin", "nout", mayBend ? "nonlin" : "nin");
        PyObject inputs = parameter(arguments, 0, "nin", "Layer");
        int outputs = Operands.index(machine, parameter(arguments, 1, "nout", "Layer"));
        machine.room(Math.max(0, outputs));
        PyObject[] neurons = new PyObject[Math.max(0, outputs)];
        PyObject bends = arguments.keyword("nonlin");
        for (int i = 0; i < neurons.length; i++) {
            PyInstance one = new PyInstance(neuron);
            neuron(machine, one, bends == null ? Arguments.of(inputs) : Arguments.of(inputs, bends));
            neurons[i] = one;
        }
        made.attribute("neurons", new PyList(neurons));
    }

    private void mlp(Machine machine, PyInstance made, Arguments arguments) {
        requireNames("MLP", arguments, 2, "nin", "nouts");
        PyObject inputs = parameter(arguments, 0, "nin", "MLP");
        PyObject sizes = parameter(arguments, 1, "nouts", "MLP");
        if (!(sizes instanceof PyList)) {
            throw PyError.type("can only concatenate list (not \"" + sizes.typeName() + "\") to list");
        }
        PyObject[] outputs = Collected.of(machine, sizes);
        PyObject[] layers = new PyObject[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            PyInstance one = new PyInstance(layer);
            PyObject[] both = {i == 0 ? inputs : outputs[i - 1], outputs[i]};
            Arguments given = face.kind() == Face.Kind.LECTURE
                    ? Arguments.of(both)
                    : new Arguments(both, new String[] {"nonlin"}, new PyObject[] {PyBool.of(i != outputs.length - 1)});
            layer(machine, one, given);
            layers[i] = one;
        }
        made.attribute("layers", new PyList(layers));
    }

    private static void requireNames(String owner, Arguments arguments, int most, String... allowed) {
        if (arguments.count() > most) {
            boolean optional = owner.equals("Neuron") && most == 2;
            throw PyError.type(owner + ".__init__() takes " + (optional ? "from 2 to 3" : Integer.toString(most + 1))
                    + " positional arguments but "
                    + (arguments.count() + 1) + " were given");
        }
        for (String name : arguments.names) {
            boolean known = false;
            for (String one : allowed) {
                known |= one.equals(name);
            }
            if (!known) {
                throw PyError.type(owner + ".__init__() got an unexpected keyword argument '" + name + "'");
            }
        }
    }

    // ---- running

    private PyObject forward(Machine machine, PyObject self, PyObject input) {
        PyObject neurons = machine.attributeOrNull(self, "neurons");
        if (neurons != null) {
            PyObject[] all = Collected.of(machine, neurons);
            PyObject[] outputs = new PyObject[all.length];
            for (int i = 0; i < all.length; i++) {
                outputs[i] = run(machine, all[i], input);
            }
            return outputs.length == 1 ? outputs[0] : new PyList(outputs);
        }
        PyObject layers = machine.attributeOrNull(self, "layers");
        if (layers != null) {
            PyObject output = input;
            for (PyObject one : Collected.of(machine, layers)) {
                output = run(machine, one, output);
            }
            return output;
        }
        return activated(machine, self, input);
    }

    /** A part of a network: ours at once, the program's own by a call. */
    private PyObject run(Machine machine, PyObject part, PyObject input) {
        PyType type = part.type();
        boolean ours = (type == neuron || type == layer) && type.own("__call__") instanceof PyNative;
        return ours ? forward(machine, part, input) : machine.callNow(part, input);
    }

    private PyObject activated(Machine machine, PyObject self, PyObject input) {
        PyObject[] weights = Collected.of(machine, machine.attribute(self, "w"));
        PyObject[] inputs = Collected.of(machine, input);
        PyObject sum = machine.attribute(self, "b");
        machine.charge(2 * weights.length);
        for (int i = 0; i < weights.length && i < inputs.length; i++) {
            sum = plus(machine, sum, times(machine, weights[i], inputs[i]));
        }
        if (face.kind() == Face.Kind.LECTURE) {
            return sum instanceof PyValue value
                    ? face.unary(machine, Op.TANH, value)
                    : machine.callNow(machine.attribute(sum, "tanh"));
        }
        if (!machine.truth(machine.attribute(self, "nonlin"))) {
            return sum;
        }
        return sum instanceof PyValue value
                ? face.relu(machine, value)
                : machine.callNow(machine.attribute(sum, "relu"));
    }

    private PyObject times(Machine machine, PyObject weight, PyObject input) {
        if (weight instanceof PyValue w && (input instanceof PyValue || Operators.isNumber(input))) {
            return face.mul(machine, w, input);
        }
        return machine.binaryNow(Operators.MULTIPLY, weight, input);
    }

    private PyObject plus(Machine machine, PyObject sum, PyObject term) {
        return sum instanceof PyValue a && term instanceof PyValue b
                ? face.sum(machine, a, b)
                : machine.binaryNow(Operators.ADD, sum, term);
    }

    private PyObject parameters(Machine machine, PyObject self) {
        PyList all = new PyList();
        collect(machine, self, all);
        return all;
    }

    private void collect(Machine machine, PyObject self, PyList all) {
        PyObject parts = machine.attributeOrNull(self, "neurons");
        if (parts == null) {
            parts = machine.attributeOrNull(self, "layers");
        }
        if (parts == null) {
            for (PyObject weight : Collected.of(machine, machine.attribute(self, "w"))) {
                all.add(weight);
            }
            all.add(machine.attribute(self, "b"));
            return;
        }
        for (PyObject part : Collected.of(machine, parts)) {
            PyObject method = part.type().find("parameters");
            if (method instanceof PyNative && part instanceof PyInstance) {
                collect(machine, part, all);
            } else {
                PyObject[] own = Collected.of(machine, machine.callNow(machine.attribute(part, "parameters")));
                all.addAll(own, own.length);
            }
        }
    }

    private String text(Machine machine, PyObject self) {
        PyObject parts = machine.attributeOrNull(self, "neurons");
        String kind = "Layer";
        if (parts == null) {
            parts = machine.attributeOrNull(self, "layers");
            kind = "MLP";
        }
        if (parts == null) {
            boolean bends = machine.truth(machine.attribute(self, "nonlin"));
            return (bends ? "ReLU" : "Linear") + "Neuron(" + machine.length(machine.attribute(self, "w")) + ")";
        }
        StringBuilder text = new StringBuilder(kind).append(" of [");
        PyObject[] all = Collected.of(machine, parts);
        for (int i = 0; i < all.length; i++) {
            text.append(i == 0 ? "" : ", ").append(machine.str(all[i]));
        }
        return text.append(']').toString();
    }

    /** The methods of neurons, layers and networks. */
    private final class Methods extends NativeTable {
        private final String owner;

        Methods(String owner, String... more) {
            super(names(more));
            this.owner = owner;
        }

        private static String[] names(String... more) {
            return more.length == 0
                    ? new String[] {"__init__", "__call__", "parameters"}
                    : new String[] {"__init__", "__call__", "parameters", "__repr__"};
        }

        @Override
        public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
            return switch (index) {
                case 0 -> {
                    initialize(machine, owner, (PyInstance) self, arguments);
                    yield PyNone.NONE;
                }
                case 1 -> {
                    PyObject input = arguments.get(0, "x", null);
                    if (input == null || arguments.count() > 1) {
                        throw PyError.type(
                                input == null
                                        ? owner + ".__call__() missing 1 required positional argument: 'x'"
                                        : owner + ".__call__() takes 2 positional arguments but "
                                                + (arguments.count() + 1) + " were given");
                    }
                    yield forward(machine, self, input);
                }
                case 2 -> parameters(machine, self);
                default -> new PyStr(text(machine, self));
            };
        }
    }

    /** The methods of every module. */
    private static final class ModuleMethods extends NativeTable {
        ModuleMethods() {
            super("zero_grad", "parameters");
        }

        @Override
        public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
            arguments.exactly(index == 0 ? "Module.zero_grad" : "Module.parameters", 0, 0);
            if (index == 1) {
                return new PyList();
            }
            PyObject zero = PyInt.of(0);
            for (PyObject one : Collected.of(machine, machine.callNow(machine.attribute(self, "parameters")))) {
                if (one instanceof PyValue value) {
                    value.grad(0, true);
                } else {
                    machine.setAttribute(one, "grad", zero);
                }
            }
            return PyNone.NONE;
        }
    }
}
