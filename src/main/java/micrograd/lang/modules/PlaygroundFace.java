package micrograd.lang.modules;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Op;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Operators;

/**
 * What a program of the playground finds ready: {@code Value} with every operation, one node each, the operations as functions, the
 * networks, and what draws elsewhere, which does nothing here.
 */
final class PlaygroundFace extends NativeTable {
    /** Operations of one operand; {@code abs} is Python's own. */
    private static final List<Op> OPS = operations();

    /** What follows them; {@link #call} has a case for each. */
    private static final List<String> OTHERS = List.of("max", "min", "add", "sub", "mul", "div", "draw_dot");

    private static final String[] NAMES = names();

    private final Face face;
    private final PyObject largest;
    private final PyObject smallest;

    private PlaygroundFace(Face face, PyObject largest, PyObject smallest) {
        super(NAMES);
        this.face = face;
        this.largest = largest;
        this.smallest = smallest;
    }

    private static List<Op> operations() {
        List<Op> operations = new ArrayList<>();
        for (Op op : Op.values()) {
            if (op.arity() == 1 && op != Op.ABS) {
                operations.add(op);
            }
        }
        return List.copyOf(operations);
    }

    private static String[] names() {
        List<String> names = new ArrayList<>();
        for (Op op : OPS) {
            names.add(op.functionName());
        }
        names.addAll(OTHERS);
        return names.toArray(new String[0]);
    }

    /** The names, as a module. */
    static PyModule module(Machine machine, Face.Kind kind) {
        Face face = new Face(kind);
        PlaygroundFace functions = new PlaygroundFace(face, machine.builtin("max"), machine.builtin("min"));
        PyModule module = new PyModule("<playground>").set("Value", face.type());
        new Networks(face).addTo(module);
        functions.fill(module);
        PyObject quiet = new PyInstance(Quiet.TYPE);
        PyModule np = new PyModule("numpy").set("pi", new PyFloat(Math.PI)).set("e", new PyFloat(Math.E));
        PyModule nn = new PyModule("nn");
        for (String name : new String[] {"Module", "Neuron", "Layer", "MLP"}) {
            nn.set(name, module.get(name));
        }
        for (int i = 0; i < OPS.size(); i++) {
            np.set(NAMES[i], PyNative.function(functions, i));
        }
        module.set("np", np)
                .set("nn", nn)
                .set("plt", quiet)
                .set("pi", new PyFloat(Math.PI))
                .set("π", new PyFloat(Math.PI));
        for (String name : new String[] {"math", "random"}) {
            PyModule known = machine.module(name);
            if (known != null) {
                module.set(name, known);
            }
        }
        return module;
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        if (index < OPS.size()) {
            return operation(OPS.get(index), NAMES[index], machine, arguments);
        }
        return switch (NAMES[index]) {
            case "max" -> extreme(true, machine, arguments);
            case "min" -> extreme(false, machine, arguments);
            case "add" -> arithmetic(Operators.ADD, "add", machine, arguments);
            case "sub" -> arithmetic(Operators.SUBTRACT, "sub", machine, arguments);
            case "mul" -> arithmetic(Operators.MULTIPLY, "mul", machine, arguments);
            case "div" -> arithmetic(Operators.DIVIDE, "div", machine, arguments);
            case "draw_dot" -> new PyInstance(Quiet.TYPE);
            default -> throw new IllegalStateException(NAMES[index] + " is listed and does nothing");
        };
    }

    private static PyObject arithmetic(int operation, String name, Machine machine, Arguments arguments) {
        arguments.exactly(name, 2, 2);
        return machine.binary(operation, arguments.get(0), arguments.get(1));
    }

    private PyObject operation(Op op, String name, Machine machine, Arguments arguments) {
        PyObject operand = arguments.exactly(name, 1, 1).get(0);
        if (operand instanceof PyValue value) {
            return face.unary(machine, op, value);
        }
        PyObject own = operand instanceof PyInstance ? machine.attributeOrNull(operand, name) : null;
        if (own != null) {
            return machine.call(own);
        }
        double number = machine.real(operand);
        if (op == Op.LOG && number <= 0 || op == Op.SQRT && number < 0) {
            throw PyError.value("math domain error");
        }
        return new PyFloat(op.forward(number, 0));
    }

    private PyObject extreme(boolean max, Machine machine, Arguments arguments) {
        PyObject[] all = arguments.positional;
        if (all.length == 1 && (all[0] instanceof PyList || all[0] instanceof PyTuple)) {
            all = machine.gather(all[0]);
        }
        boolean values = false;
        for (PyObject one : all) {
            values |= one instanceof PyValue;
        }
        if (!values || arguments.names.length > 0) {
            return machine.call(max ? largest : smallest, arguments);
        }
        PyValue result = face.value(machine, all[0]);
        for (int i = 1; i < all.length; i++) {
            result = face.extreme(machine, max ? Op.MAX : Op.MIN, result, face.value(machine, all[i]));
        }
        return result;
    }

    /** What plots and pictures give here: any attribute and any call of it is such a thing again. */
    static final class Quiet extends NativeTable {
        static final PyType TYPE = new PyType(
                        "Drawing", new Quiet(), (machine, type, arguments) -> new PyInstance(type), Types.OBJECT)
                .withAttributes();

        private Quiet() {
            super(
                    "__getattr__",
                    "__call__",
                    "__iter__",
                    "__getitem__",
                    "__setitem__",
                    "__enter__",
                    "__exit__",
                    "__repr__");
        }

        @Override
        public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
            switch (index) {
                case 0, 1, 3, 5 -> {
                    if (index == 0 && machine.str(arguments.get(0)).startsWith("__")) {
                        throw PyError.of(Types.ATTRIBUTE_ERROR, machine.str(arguments.get(0)));
                    }
                    return self;
                }
                case 2 -> {
                    return machine.iterator(new PyTuple(self, self));
                }
                case 7 -> {
                    return new PyStr("<Drawing>");
                }
                default -> {
                    return PyNone.NONE;
                }
            }
        }
    }
}
