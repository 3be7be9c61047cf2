package micrograd.lang.run.operations;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;

/** The special methods of the language's own classes, for programs that name them: {@code super().__getitem__(i)}, {@code (2).__add__(3)}. */
final class OperatorMethods extends MethodTable {
    private static final String[] NAMES = {
        "__len__",
        "__getitem__",
        "__setitem__",
        "__delitem__",
        "__contains__",
        "__iter__",
        "__next__",
        "__bool__",
        "__neg__",
        "__pos__",
        "__invert__",
        "__abs__",
        "__float__",
        "__int__",
        "__index__",
        "__call__",
        "__reversed__",
        "__round__",
        "__binary__",
        "__compare__"
    };
    private static final int BINARY = 18;
    private static final int COMPARE = 19;

    private final int operation;
    private final String name;

    private OperatorMethods(String name, int operation) {
        super(NAMES);
        this.name = name;
        this.operation = operation;
    }

    /** The method of a class of the language's own, or null. */
    static PyObject of(PyType type, String name) {
        if (!name.startsWith("__") || type.open && type.layout == Types.OBJECT) {
            return null;
        }
        PyType kind = type.layout;
        int binary = Operators.ofMethod(name);
        if (binary >= 0) {
            boolean number = kind.isSubclassOf(Types.INT) || kind == Types.FLOAT;
            boolean sequence = kind == Types.LIST || kind == Types.STR || kind == Types.TUPLE;
            boolean set = kind == Types.SET || kind == Types.FROZENSET || kind == Types.DICT;
            int index = binary % 100;
            boolean has = number && index != Operators.MATRIX && (kind != Types.FLOAT || index < Operators.MATRIX)
                    || sequence && binary < 100 && (index == Operators.ADD || index == Operators.MULTIPLY)
                    || sequence && binary == 100 + Operators.MULTIPLY
                    || kind == Types.STR && binary == Operators.MODULO
                    || set
                            && binary < 100
                            && (index == Operators.OR
                                    || kind != Types.DICT
                                            && (index == Operators.AND
                                                    || index == Operators.XOR
                                                    || index == Operators.SUBTRACT));
            return has ? new PyNative(new OperatorMethods(name, binary), BINARY, name, kind) : null;
        }
        int comparison = Operators.ofComparison(name);
        if (comparison >= 0) {
            return new PyNative(new OperatorMethods(name, comparison), COMPARE, name, kind);
        }
        for (int i = 0; i < BINARY; i++) {
            if (NAMES[i].equals(name) && has(kind, name)) {
                return new PyNative(new OperatorMethods(name, 0), i, name, kind);
            }
        }
        return null;
    }

    private static boolean has(PyType kind, String name) {
        boolean number = kind.isSubclassOf(Types.INT) || kind == Types.FLOAT;
        boolean container = kind == Types.LIST
                || kind == Types.DICT
                || kind == Types.SET
                || kind == Types.FROZENSET
                || kind == Types.TUPLE
                || kind == Types.STR
                || kind == Types.RANGE
                || kind == Types.KEYS
                || kind == Types.VALUES
                || kind == Types.ITEMS;
        boolean indexed = kind == Types.LIST
                || kind == Types.DICT
                || kind == Types.TUPLE
                || kind == Types.STR
                || kind == Types.RANGE;
        boolean iterator = kind.find("__next__") != null || kind == Types.GENERATOR;
        return switch (name) {
            case "__len__", "__contains__" -> container;
            case "__iter__" -> container || iterator;
            case "__next__" -> iterator;
            case "__getitem__" -> indexed;
            case "__setitem__", "__delitem__" -> kind == Types.LIST || kind == Types.DICT;
            case "__reversed__" -> kind == Types.LIST || kind == Types.DICT || kind == Types.RANGE;
            case "__index__", "__invert__" -> kind.isSubclassOf(Types.INT);
            case "__call__" ->
                kind == Types.FUNCTION || kind == Types.METHOD || kind == Types.BUILTIN || kind == Types.TYPE;
            default -> number;
        };
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        int wanted = index == 2 ? 2 : index == 0 || index >= 5 && index <= 14 || index == 16 ? 0 : 1;
        if (index != 15 && index != 17 && arguments.count() != wanted) {
            throw PyError.type(
                    "expected " + wanted + " argument" + (wanted == 1 ? "" : "s") + ", got " + arguments.count());
        }
        PyObject plain = self instanceof PyWrapped wrapped ? wrapped.plain : self;
        switch (index) {
            case 0 -> {
                return PyInt.of(machine.items.plainLength(plain));
            }
            case 1 -> {
                return machine.items.plainGet(plain, arguments.get(0));
            }
            case 2 -> {
                return machine.items.plainSet(plain, arguments.get(0), arguments.get(1));
            }
            case 3 -> {
                machine.items.plainDelete(plain, arguments.get(0));
                return PyNone.NONE;
            }
            case 4 -> {
                return PyBool.of(machine.items.plainContains(plain, arguments.get(0)));
            }
            case 5 -> {
                return machine.iterators.plain(plain);
            }
            case 6 -> {
                return machine.iterators.next(self);
            }
            case 7 -> {
                return PyBool.of(machine.truth(plain));
            }
            case 8, 9, 10 -> {
                return machine.operators.unary(index - 8, plain);
            }
            case 11 -> {
                return NumberFunctions.absolute(machine, plain);
            }
            case 12 -> {
                return new PyFloat(Operators.toReal(plain));
            }
            case 13 -> {
                return NumberFunctions.truncated(machine, plain);
            }
            case 14 -> {
                return machine.equality.whole(plain);
            }
            case 15 -> {
                return machine.call(self, arguments);
            }
            case 16 -> {
                return machine.iterators.reversed(self);
            }
            case 17 -> {
                return NumberFunctions.round(machine, plain, arguments.get(0, PyNone.NONE));
            }
            case BINARY -> {
                return binary(machine, plain, arguments.get(0));
            }
            default -> {
                PyObject other = arguments.get(0);
                other = other instanceof PyWrapped wrapped ? wrapped.plain : other;
                PyObject result = machine.operators.plainly(operation, plain, other);
                return result == null ? PyNone.NOT_IMPLEMENTED : result;
            }
        }
    }

    private PyObject binary(Operations machine, PyObject self, PyObject argument) {
        PyObject other = argument instanceof PyWrapped wrapped ? wrapped.plain : argument;
        PyObject result = operation >= 100
                ? machine.operators.plainBinary(operation - 100, other, self)
                : machine.operators.plainBinary(operation, self, other);
        if (result == null && (self instanceof PyList || self instanceof PyStr || self instanceof PyTuple)) {
            throw PyError.type("bad operand for " + name + ": '" + argument.typeName() + "'");
        }
        return result == null ? PyNone.NOT_IMPLEMENTED : result;
    }
}
