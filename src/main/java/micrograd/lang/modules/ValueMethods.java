package micrograd.lang.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.engine.Op;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.text.Whole;

/** The methods of a face's {@code Value}. */
final class ValueMethods extends NativeTable {
    private static final String[] SHARED = {
        "__init__",
        "__add__",
        "__radd__",
        "__mul__",
        "__rmul__",
        "__sub__",
        "__rsub__",
        "__truediv__",
        "__rtruediv__",
        "__pow__",
        "__neg__",
        "relu",
        "backward",
        "__repr__",
        "__copy__",
        "__deepcopy__"
    };
    private static final String[] LECTURE = {"tanh", "exp", "log", "sigmoid"};
    private static final String[] PLAYGROUND = {
        "sin",
        "cos",
        "sqrt",
        "abs",
        "leaky_relu",
        "softplus",
        "__abs__",
        "max",
        "min",
        "add",
        "sub",
        "mul",
        "div",
        "pow",
        "neg",
        "__rpow__",
        "__float__",
        "__int__",
        "item",
        "zero_grad"
    };

    private final Face face;
    private final String[] names;

    ValueMethods(Face face) {
        this(face, names(face.kind()));
    }

    private ValueMethods(Face face, String[] names) {
        super(names);
        this.face = face;
        this.names = names;
    }

    private static String[] names(Face.Kind kind) {
        int count = SHARED.length
                + (kind == Face.Kind.PACKAGE ? 0 : LECTURE.length)
                + (kind == Face.Kind.PLAYGROUND ? PLAYGROUND.length : 0);
        List<String> further = kind == Face.Kind.PLAYGROUND ? operations() : List.of();
        String[] names = new String[count + further.size()];
        for (int i = 0; i < further.size(); i++) {
            names[count + i] = further.get(i);
        }
        for (int i = 0; i < count; i++) {
            int place = i - SHARED.length;
            names[i] = place < 0
                    ? SHARED[i]
                    : place < LECTURE.length ? LECTURE[place] : PLAYGROUND[place - LECTURE.length];
        }
        return names;
    }

    /** Operations of one operand that none of the lists above names. */
    private static List<String> operations() {
        List<String> named = new ArrayList<>(Arrays.asList(SHARED));
        named.addAll(Arrays.asList(LECTURE));
        named.addAll(Arrays.asList(PLAYGROUND));
        List<String> operations = new ArrayList<>();
        for (Op op : Op.values()) {
            if (op.arity() == 1 && !named.contains(op.functionName())) {
                operations.add(op.functionName());
            }
        }
        return operations;
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject object, Arguments arguments) {
        PyValue self = (PyValue) object;
        if (index == 0) {
            face.initialize(machine, self, arguments);
            return PyNone.NONE;
        }
        boolean binary = index >= 1 && index <= 9;
        arguments.exactly(
                "Value." + (index < SHARED.length ? SHARED[index] : names[index]), binary ? 1 : 0, binary ? 1 : 2);
        return switch (index) {
            case 1, 2 -> face.add(machine, self, arguments.get(0));
            case 3, 4 -> face.mul(machine, self, arguments.get(0));
            case 5 -> face.sub(machine, self, arguments.get(0), false);
            case 6 -> face.sub(machine, self, arguments.get(0), true);
            case 7 -> face.div(machine, self, arguments.get(0), false);
            case 8 -> face.div(machine, self, arguments.get(0), true);
            case 9 -> face.pow(machine, self, arguments.get(0));
            case 10 -> face.neg(machine, self);
            case 11 -> face.relu(machine, self);
            case 12 -> machine.start(new Backward(face, self));
            case 13 -> new PyStr(face.text(machine, self));
            case 14 -> Copies.shallow(machine, self);
            case 15 -> Copies.deep(machine, self, arguments.get(0, new PyDict()));
            case 16 -> face.unary(machine, Op.TANH, self);
            case 17 -> face.unary(machine, Op.EXP, self);
            case 18 -> face.unary(machine, Op.LOG, self);
            case 19 -> face.unary(machine, Op.SIGMOID, self);
            default -> playground(names[index], machine, self, arguments);
        };
    }

    private PyObject playground(String name, Machine machine, PyValue self, Arguments arguments) {
        switch (name) {
            case "max", "min", "add", "sub", "mul", "div", "pow", "__rpow__" -> {
                PyObject other = arguments.exactly("Value." + name, 1, 2).get(0);
                return switch (name) {
                    case "add" -> face.add(machine, self, other);
                    case "sub" -> face.sub(machine, self, other, false);
                    case "mul" -> face.mul(machine, self, other);
                    case "div" -> face.div(machine, self, other, false);
                    case "pow" -> face.pow(machine, self, other);
                    case "__rpow__" -> face.raised(machine, self, other);
                    default ->
                        face.extreme(machine, name.equals("max") ? Op.MAX : Op.MIN, self, face.value(machine, other));
                };
            }
            case "neg" -> {
                return face.neg(machine, self);
            }
            case "__float__" -> {
                return new PyFloat(self.value().data());
            }
            case "__int__" -> {
                return Operands.of(Whole.of(self.value().data()));
            }
            case "item" -> {
                return self.data();
            }
            case "zero_grad" -> {
                self.grad(0, false);
                return PyNone.NONE;
            }
            default -> {
                Op op = name.equals("__abs__") ? Op.ABS : ops(name);
                return face.unary(machine, op, self);
            }
        }
    }

    /** The operation of one operand that has this name. */
    static Op ops(String name) {
        for (Op op : Op.values()) {
            if (op.functionName().equals(name)) {
                return op;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
