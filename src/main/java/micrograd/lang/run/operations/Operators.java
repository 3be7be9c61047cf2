package micrograd.lang.run.operations;

import java.util.Arrays;
import micrograd.lang.run.CodeFrame;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyView;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;
import micrograd.lang.run.text.CodePoints;
import micrograd.lang.run.text.Sizes;
import micrograd.lang.run.text.Strings;
import micrograd.lang.run.text.Whole;
import micrograd.text.Rounding;

/** The operators: on numbers, texts and containers at once, on others by their special methods. */
public final class Operators {
    /** +. */
    public static final int ADD = 0;
    /** -. */
    public static final int SUBTRACT = 1;
    /** *. */
    public static final int MULTIPLY = 2;
    /** /. */
    public static final int DIVIDE = 3;
    /** //. */
    public static final int FLOOR_DIVIDE = 4;
    /** %. */
    public static final int MODULO = 5;
    /** **. */
    public static final int POWER = 6;
    /** @. */
    public static final int MATRIX = 7;
    /** &amp;. */
    public static final int AND = 8;
    /** |. */
    public static final int OR = 9;
    /** ^. */
    public static final int XOR = 10;
    /** &lt;&lt;. */
    public static final int LEFT = 11;
    /** &gt;&gt;. */
    public static final int RIGHT = 12;

    /** &lt;. */
    public static final int LT = 0;
    /** &lt;=. */
    public static final int LE = 1;
    /** ==. */
    public static final int EQ = 2;
    /** !=. */
    public static final int NE = 3;
    /** &gt;. */
    public static final int GT = 4;
    /** &gt;=. */
    public static final int GE = 5;

    private static final String[] SYMBOLS = {"+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"};
    private static final String[] METHODS = {
        "__add__",
        "__sub__",
        "__mul__",
        "__truediv__",
        "__floordiv__",
        "__mod__",
        "__pow__",
        "__matmul__",
        "__and__",
        "__or__",
        "__xor__",
        "__lshift__",
        "__rshift__"
    };
    private static final String[] REFLECTED = {
        "__radd__",
        "__rsub__",
        "__rmul__",
        "__rtruediv__",
        "__rfloordiv__",
        "__rmod__",
        "__rpow__",
        "__rmatmul__",
        "__rand__",
        "__ror__",
        "__rxor__",
        "__rlshift__",
        "__rrshift__"
    };
    private static final String[] IN_PLACE = {
        "__iadd__",
        "__isub__",
        "__imul__",
        "__itruediv__",
        "__ifloordiv__",
        "__imod__",
        "__ipow__",
        "__imatmul__",
        "__iand__",
        "__ior__",
        "__ixor__",
        "__ilshift__",
        "__irshift__"
    };
    private static final String[] COMPARISONS = {"<", "<=", "==", "!=", ">", ">="};
    private static final String[] COMPARING = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
    private static final String[] UNARY = {"__neg__", "__pos__", "__invert__"};
    private static final String[] UNARY_SYMBOLS = {"-", "+", "~"};

    private static final int PLACE = 1 << 8;
    private static final int COMPARE = 1 << 9;
    private static final int STAGE = 10;

    private final Operations machine;

    Operators(Operations machine) {
        this.machine = machine;
    }

    /** The binary operation whose special method this is, or -1; its reflected form counts from 100. */
    static int ofMethod(String name) {
        int index = Arrays.asList(METHODS).indexOf(name);
        if (index >= 0) {
            return index;
        }
        index = Arrays.asList(REFLECTED).indexOf(name);
        return index < 0 ? -1 : index + 100;
    }

    /** The comparison whose special method this is, or -1. */
    static int ofComparison(String name) {
        return Arrays.asList(COMPARING).indexOf(name);
    }

    public static boolean holds(int comparison, int a, int b) {
        return switch (comparison) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> a > b;
            default -> a >= b;
        };
    }

    public static boolean holds(int comparison, double a, double b) {
        return switch (comparison) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> a > b;
            default -> a >= b;
        };
    }

    // ---- binary

    /** What an operation gives, or PENDING. */
    public PyObject binary(int operation, PyObject a, PyObject b) {
        if (isOwn(a) || isOwn(b)) {
            return dispatch(operation, 1, a, b);
        }
        PyObject result = plain(operation, a, b);
        return result != null ? result : dispatch(operation, 1, a, b);
    }

    /** The same for an augmented assignment. */
    public PyObject inPlace(int operation, PyObject a, PyObject b) {
        if (isOwn(a) || isOwn(b)) {
            return dispatch(operation | PLACE, 0, a, b);
        }
        PyObject result = a instanceof PyInstance ? changed(operation, a, b) : null;
        if (result == null) {
            result = plain(operation, a, b);
        }
        return result != null ? result : dispatch(operation | PLACE, 0, a, b);
    }

    private static boolean isOwn(PyObject object) {
        return object instanceof PyInstance instance && instance.type.open;
    }

    /** A list, set or dict that an augmented assignment changes, or null. */
    private PyObject changed(int operation, PyObject a, PyObject b) {
        if (a instanceof PyList list) {
            if (operation == ADD) {
                PyObject[] more = machine.gather(b);
                machine.room(more.length);
                list.addAll(more, more.length);
                return list;
            }
            if (operation == MULTIPLY && isWhole(b)) {
                PyObject[] repeated = repeat(list.items, list.size, b);
                list.items = repeated;
                list.size = repeated.length;
                return list;
            }
        } else if (a instanceof PySet set && !set.frozen() && b instanceof PySet) {
            PyObject result = plain(operation, a, b);
            if (result != null) {
                set.become((PySet) result);
                return set;
            }
        } else if (a instanceof PyDict dict && operation == OR) {
            machine.calls.update(dict, b, null);
            return dict;
        }
        return null;
    }

    /** Goes through the special methods that may have the answer, from a stage on. */
    private PyObject dispatch(int operation, int from, PyObject a, PyObject b) {
        int index = operation & 255;
        boolean comparing = (operation & COMPARE) != 0;
        PyType left = a.type();
        PyType right = b.type();
        for (int stage = from; ; stage++) {
            PyObject method = null;
            boolean swapped = false;
            switch (stage) {
                case 0 -> method = (operation & PLACE) != 0 ? left.find(IN_PLACE[index]) : null;
                case 1 -> {
                    if (left != right && right.isSubclassOf(left)) {
                        method = reflected(comparing, index, right);
                        swapped = true;
                        if (method == reflected(comparing, index, left)) {
                            method = null;
                        }
                    }
                }
                case 2 -> method = straight(comparing, index, left);
                case 3 -> {
                    if (left != right || comparing) {
                        method = reflected(comparing, index, right);
                        swapped = true;
                    }
                }
                default -> {
                    return comparing ? uncompared(index, a, b) : unsupported(operation, a, b);
                }
            }
            if (method == null || method == PyNone.NONE) {
                continue;
            }
            boolean inverted = comparing && index == NE && isEquality(method, swapped ? right : left);
            PyObject result = tried(method, operation, stage, a, b, swapped, inverted);
            if (result != PyNone.NOT_IMPLEMENTED) {
                return result;
            }
        }
    }

    private static PyObject straight(boolean comparing, int index, PyType type) {
        if (!comparing) {
            return type.find(METHODS[index]);
        }
        PyObject method = learned(type, COMPARING[index]);
        return method == null && index == NE ? learned(type, "__eq__") : method;
    }

    private static PyObject reflected(boolean comparing, int index, PyType type) {
        if (!comparing) {
            return type.find(REFLECTED[index]);
        }
        return straight(true, index == EQ || index == NE ? index : index < EQ ? index + 4 : index - 4, type);
    }

    /** A special method that is not just object's. */
    private static PyObject learned(PyType type, String name) {
        PyObject method = type.find(name);
        return method instanceof PyNative known && known.owner == Types.OBJECT ? null : method;
    }

    private static boolean isEquality(PyObject method, PyType type) {
        return learned(type, "__ne__") == null && type.find("__eq__") == method;
    }

    private PyObject tried(
            PyObject method, int operation, int stage, PyObject a, PyObject b, boolean swapped, boolean inverted) {
        PyObject self = swapped ? b : a;
        PyObject other = swapped ? a : b;
        PyObject result;
        if (method instanceof PyFunction function) {
            result = machine.calls.function(function, new PyObject[] {self, other});
            if (result == Machine.PENDING) {
                CodeFrame frame = (CodeFrame) machine.top;
                frame.then = CodeFrame.OPERATOR;
                frame.self = a;
                frame.other = b;
                frame.operation = operation & 1023 | stage << STAGE;
                frame.inverted = inverted;
            }
            return result;
        }
        result = machine.calls.call(machine.attributes.bound(method, self, self.type()), other);
        if (inverted && result != Machine.PENDING && result != PyNone.NOT_IMPLEMENTED) {
            result = PyBool.of(!machine.truth(result));
        }
        return result;
    }

    /** The next try after a method has left the operation to others. */
    public PyObject otherwise(CodeFrame frame) {
        frame.inverted = false;
        return dispatch(frame.operation & 1023, (frame.operation >> STAGE) + 1, frame.self, frame.other);
    }

    private PyObject unsupported(int operation, PyObject a, PyObject b) {
        int index = operation & 255;
        boolean place = (operation & PLACE) != 0;
        PyObject result = null;
        if (isOwn(a) || isOwn(b)) {
            PyObject left = bare(a);
            result = place && left instanceof PyInstance ? changed(index, left, bare(b)) : null;
            if (result == null) {
                result = plain(index, left, bare(b));
            }
        }
        if (result != null) {
            return result;
        }
        if (index == ADD && (a instanceof PyStr || a instanceof PyList || a instanceof PyTuple)) {
            String kind = a instanceof PyStr ? "str" : a instanceof PyList ? "list" : "tuple";
            throw PyError.type("can only concatenate " + kind + " (not \"" + b.typeName() + "\") to " + kind);
        }
        if (index == MULTIPLY && (isSequence(a) || isSequence(b))) {
            PyObject count = isSequence(a) ? b : a;
            throw PyError.type("can't multiply sequence by non-int of type '" + count.typeName() + "'");
        }
        throw PyError.type("unsupported operand type(s) for " + SYMBOLS[index] + (place ? "=" : "")
                + (index == POWER && !place ? " or pow()" : "") + ": '" + a.typeName() + "' and '" + b.typeName()
                + "'");
    }

    private static PyObject bare(PyObject object) {
        return object instanceof PyWrapped wrapped ? wrapped.plain : object;
    }

    private static boolean isSequence(PyObject object) {
        return object instanceof PyStr || object instanceof PyList || object instanceof PyTuple;
    }

    /** Whether it is a whole number of the language itself, a bool included. */
    public static boolean isWhole(PyObject object) {
        return object instanceof PyInt || object instanceof PyBool || object instanceof PyLong;
    }

    /** Whether it is a number of the language itself, a bool included. */
    public static boolean isNumber(PyObject object) {
        return object.isNumber();
    }

    /** The result on numbers, texts and containers of the language's own, or null. */
    private PyObject plain(int operation, PyObject a, PyObject b) {
        if (a instanceof PyInt x && b instanceof PyInt y) {
            return whole(operation, x.value, y.value);
        }
        if (isNumber(a)) {
            if (!isNumber(b)) {
                return operation == MULTIPLY && isWhole(a) ? repeated(b, a) : null;
            }
            if (a instanceof PyFloat || b instanceof PyFloat) {
                return real(operation, toReal(a), toReal(b));
            }
            if (a instanceof PyBool x && b instanceof PyBool y && operation >= AND && operation <= XOR) {
                return PyBool.of(
                        operation == AND
                                ? (x.value & y.value) != 0
                                : operation == OR ? (x.value | y.value) != 0 : x.value != y.value);
            }
            if (!(a instanceof PyLong) && !(b instanceof PyLong)) {
                return whole(operation, small(a), small(b));
            }
            return large(operation, toWhole(a), toWhole(b));
        }
        if (a instanceof PyStr text) {
            if (operation == ADD) {
                if (b instanceof PyStr other) {
                    Sizes.requireCharacters((double) text.value.length() + other.value.length());
                    return new PyStr(Strings.joined(text.value, other.value));
                }
                return null;
            }
            if (operation == MODULO) {
                return new PyStr(machine.texts.percent(text.value, b));
            }
        }
        if (operation == MULTIPLY && isWhole(b)) {
            return repeated(a, b);
        }
        if (operation == ADD) {
            if (a instanceof PyList x && b instanceof PyList y) {
                return new PyList(joined(x.items, x.size, y.items, y.size));
            }
            if (a instanceof PyTuple x && b instanceof PyTuple y) {
                return new PyTuple(joined(x.items, x.items.length, y.items, y.items.length));
            }
        }
        if (isSetLike(a) && isSetLike(b) && (operation == SUBTRACT || operation >= AND && operation <= XOR)) {
            return sets(operation, a, b);
        }
        if (operation == OR && a instanceof PyDict x && b instanceof PyDict y) {
            PyDict both = x.copy(Types.DICT);
            machine.calls.update(both, y, null);
            return both;
        }
        if (operation == OR && (a instanceof PyType || a == PyNone.NONE) && (b instanceof PyType || b == PyNone.NONE)) {
            return new PyTuple(a, b);
        }
        return null;
    }

    private static boolean isSetLike(PyObject object) {
        return object instanceof PySet || object instanceof PyView view && view.kind != PyView.VALUES;
    }

    private PyObject sets(int operation, PyObject a, PyObject b) {
        PySet left = a instanceof PySet set ? set : machine.items.set(a, Types.SET);
        PySet right = b instanceof PySet set ? set : machine.items.set(b, Types.SET);
        PyType kind = left.frozen() ? Types.FROZENSET : Types.SET;
        PySet result = new PySet(kind);
        switch (operation) {
            case OR -> result.copyOf(left).addAll(machine, right);
            case AND -> {
                boolean swap = right.size() > left.size();
                PySet smaller = swap ? left : right;
                PySet larger = swap ? right : left;
                for (PyObject one : smaller.toArray()) {
                    if (larger.contains(machine, one)) {
                        result.add(machine, one);
                    }
                }
            }
            case SUBTRACT -> {
                if (left.size() >> 2 > right.size()) {
                    result.copyOf(left);
                    for (PyObject one : right.toArray()) {
                        result.remove(machine, one);
                    }
                } else {
                    for (PyObject one : left.toArray()) {
                        if (!right.contains(machine, one)) {
                            result.add(machine, one);
                        }
                    }
                }
            }
            default -> {
                result.copyOf(right);
                for (PyObject one : left.toArray()) {
                    if (!result.remove(machine, one)) {
                        result.add(machine, one);
                    }
                }
            }
        }
        return result;
    }

    private PyObject[] joined(PyObject[] a, int aSize, PyObject[] b, int bSize) {
        machine.room(aSize + bSize);
        PyObject[] both = Arrays.copyOf(a, aSize + bSize, PyObject[].class);
        System.arraycopy(b, 0, both, aSize, bSize);
        return both;
    }

    private PyObject repeated(PyObject sequence, PyObject count) {
        if (sequence instanceof PyStr text) {
            return new PyStr(Strings.repeat(text.value, times(count)));
        }
        if (sequence instanceof PyList list) {
            return new PyList(repeat(list.items, list.size, count));
        }
        if (sequence instanceof PyTuple tuple) {
            return new PyTuple(repeat(tuple.items, tuple.items.length, count));
        }
        return null;
    }

    private static int times(PyObject count) {
        return count instanceof PyLong large ? large.value.toIndex() : Math.max(0, small(count));
    }

    private PyObject[] repeat(PyObject[] items, int size, PyObject count) {
        int times = Math.max(0, times(count));
        double wanted = (double) size * times;
        machine.room(Rounding.truncated(Math.min(wanted, Integer.MAX_VALUE)));
        PyObject[] all = new PyObject[size * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(items, 0, all, i * size, size);
        }
        return all;
    }

    /** The comparison of things of the language's own by what they are made as, or null. */
    public PyObject plainly(int comparison, PyObject a, PyObject b) {
        return compared(comparison, a, b);
    }

    /** The operation on things of the language's own by what they are made as, or null. */
    public PyObject plainBinary(int operation, PyObject a, PyObject b) {
        return plain(operation, a, b);
    }

    // ---- numbers

    public static int small(PyObject number) {
        return number instanceof PyInt whole ? whole.value : ((PyBool) number).value;
    }

    /** Such a number as a double. */
    public static double toReal(PyObject number) {
        if (number instanceof PyFloat real) {
            return real.value;
        }
        return number instanceof PyLong large ? large.value.toDouble() : small(number);
    }

    /** Such a whole number. */
    public static Whole toWhole(PyObject number) {
        return number instanceof PyLong large ? large.value : Whole.of(small(number));
    }

    private static PyObject whole(int operation, int a, int b) {
        switch (operation) {
            case ADD -> {
                return PyInt.of((double) a + b);
            }
            case SUBTRACT -> {
                return PyInt.of((double) a - b);
            }
            case MULTIPLY -> {
                double product = (double) a * b;
                return Math.abs(product) < 9007199254740992.0 ? PyInt.of(product) : large(operation, a, b);
            }
            case DIVIDE -> {
                if (b == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "division by zero");
                }
                return new PyFloat((double) a / b);
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "integer division or modulo by zero");
                }
                return PyInt.of(Math.floor((double) a / b));
            }
            case MODULO -> {
                if (b == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "integer modulo by zero");
                }
                int rest = b == -1 ? 0 : a % b;
                return PyInt.of(rest != 0 && (rest ^ b) < 0 ? rest + b : rest);
            }
            case POWER -> {
                if (b < 0) {
                    return real(operation, a, b);
                }
                if (b <= 64) {
                    double power = 1;
                    for (int i = 0; i < b && Math.abs(power) < 9007199254740992.0; i++) {
                        power *= a;
                    }
                    if (Math.abs(power) < 9007199254740992.0) {
                        return PyInt.of(power);
                    }
                }
                return large(operation, a, b);
            }
            case AND -> {
                return PyInt.of(a & b);
            }
            case OR -> {
                return PyInt.of(a | b);
            }
            case XOR -> {
                return PyInt.of(a ^ b);
            }
            case LEFT -> {
                if (b >= 0 && b < 31) {
                    double shifted = (double) a * (1 << b);
                    return Math.abs(shifted) < 9007199254740992.0 ? PyInt.of(shifted) : large(operation, a, b);
                }
                return large(operation, a, b);
            }
            case RIGHT -> {
                if (b < 0) {
                    throw PyError.value("negative shift count");
                }
                return PyInt.of(a >> Math.min(b, 31));
            }
            default -> {
                return null;
            }
        }
    }

    private static PyObject large(int operation, int a, int b) {
        return large(operation, Whole.of(a), Whole.of(b));
    }

    private static PyObject large(int operation, Whole a, Whole b) {
        return switch (operation) {
            case ADD -> PyLong.of(a.add(b));
            case SUBTRACT -> PyLong.of(a.sub(b));
            case MULTIPLY -> PyLong.of(a.mul(b));
            case DIVIDE -> new PyFloat(a.div(b));
            case FLOOR_DIVIDE -> PyLong.of(a.floorDiv(b));
            case MODULO -> PyLong.of(a.mod(b));
            case POWER -> b.sign() < 0 ? real(POWER, a.toDouble(), b.toDouble()) : PyLong.of(a.pow(b));
            case AND -> PyLong.of(a.and(b));
            case OR -> PyLong.of(a.or(b));
            case XOR -> PyLong.of(a.xor(b));
            case LEFT -> PyLong.of(a.shiftLeft(b));
            case RIGHT -> PyLong.of(a.shiftRight(b));
            default -> null;
        };
    }

    private static PyObject real(int operation, double a, double b) {
        switch (operation) {
            case ADD -> {
                return new PyFloat(a + b);
            }
            case SUBTRACT -> {
                return new PyFloat(a - b);
            }
            case MULTIPLY -> {
                return new PyFloat(a * b);
            }
            case DIVIDE -> {
                if (b == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "float division by zero");
                }
                return new PyFloat(a / b);
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "float floor division by zero");
                }
                return new PyFloat(floorQuotient(a, b));
            }
            case MODULO -> {
                if (b == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "float modulo");
                }
                return new PyFloat(rest(a, b));
            }
            case POWER -> {
                return new PyFloat(power(a, b));
            }
            default -> {
                return null;
            }
        }
    }

    /** {@code a % b} of floats. */
    static double rest(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return b < 0 || 1 / b < 0 ? -0.0 : 0.0;
        }
        return rest < 0 != b < 0 ? rest + b : rest;
    }

    /** {@code a // b} of floats. */
    static double floorQuotient(double a, double b) {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && rest < 0 != b < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            double sign = a / b;
            return sign < 0 || 1 / sign < 0 ? -0.0 : 0.0;
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /**
     * {@code a ** b} of floats.
     *
     * @throws PyError where Python raises one, or has a complex number
     */
    static double power(double a, double b) {
        if (a == 0 && b < 0) {
            throw PyError.of(Types.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
        }
        if (a < 0 && b != Math.floor(b) && !Double.isInfinite(a)) {
            throw PyError.value("a negative number to a fractional power is a complex number, and those are not here");
        }
        double result = Powers.power(a, b);
        if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw new PyError(new PyException(
                    Types.OVERFLOW_ERROR, new PyTuple(PyInt.of(34), new PyStr("Numerical result out of range"))));
        }
        return result;
    }

    // ---- unary

    public PyObject unary(int operation, PyObject operand) {
        PyObject result = negated(operation, operand);
        if (result != null) {
            return result;
        }
        PyObject method = operand.type().find(UNARY[operation]);
        if (method != null) {
            return machine.calls.call(machine.attributes.bound(method, operand, operand.type()));
        }
        if (operand instanceof PyWrapped wrapped) {
            return unary(operation, wrapped.plain);
        }
        throw PyError.type("bad operand type for unary " + UNARY_SYMBOLS[operation] + ": '" + operand.typeName() + "'");
    }

    private static PyObject negated(int operation, PyObject operand) {
        if (operand instanceof PyInt || operand instanceof PyBool) {
            double value = small(operand);
            return PyInt.of(operation == 0 ? 0 - value : operation == 1 ? value : -value - 1);
        }
        if (operand instanceof PyFloat real && operation != 2) {
            return operation == 0 ? new PyFloat(-real.value) : real;
        }
        if (operand instanceof PyLong large) {
            return operation == 0
                    ? PyLong.of(large.value.neg())
                    : operation == 1 ? large : PyLong.of(large.value.not());
        }
        return null;
    }

    // ---- comparisons

    public PyObject compare(int comparison, PyObject a, PyObject b) {
        if (!isOwn(a) && !isOwn(b)) {
            PyObject result = compared(comparison, a, b);
            if (result != null) {
                return result;
            }
        }
        return dispatch(comparison | COMPARE, 1, a, b);
    }

    /** The comparison of things of the language's own, or null. */
    private PyObject compared(int comparison, PyObject a, PyObject b) {
        if (isNumber(a) && isNumber(b)) {
            return PyBool.of(numbers(comparison, a, b));
        }
        if (a instanceof PyStr x && b instanceof PyStr y) {
            if (comparison == EQ || comparison == NE) {
                return PyBool.of(x.value.equals(y.value) == (comparison == EQ));
            }
            return PyBool.of(holds(comparison, CodePoints.compare(x.value, y.value), 0));
        }
        if (a instanceof PyList x && b instanceof PyList y) {
            return sequences(comparison, x.items, x.size, y.items, y.size);
        }
        if (a instanceof PyTuple x && b instanceof PyTuple y) {
            return sequences(comparison, x.items, x.items.length, y.items, y.items.length);
        }
        if (isSetLike(a) && isSetLike(b)) {
            return PyBool.of(subsets(comparison, a, b));
        }
        if (comparison == EQ || comparison == NE) {
            if (a instanceof PyDict x && b instanceof PyDict y) {
                return PyBool.of(machine.equality.dicts(x, y) == (comparison == EQ));
            }
            if (a instanceof PyRange x && b instanceof PyRange y) {
                boolean equal = x.length == y.length
                        && (x.length == 0 || x.start == y.start && (x.length == 1 || x.step == y.step));
                return PyBool.of(equal == (comparison == EQ));
            }
            if (a instanceof PySlice x && b instanceof PySlice y) {
                boolean equal = machine.equal(x.start, y.start)
                        && machine.equal(x.stop, y.stop)
                        && machine.equal(x.step, y.step);
                return PyBool.of(equal == (comparison == EQ));
            }
            if (a instanceof PyMethod x && b instanceof PyMethod y) {
                return PyBool.of((x.function == y.function && x.self == y.self) == (comparison == EQ));
            }
        }
        return null;
    }

    private static boolean numbers(int comparison, PyObject a, PyObject b) {
        if (a instanceof PyLong || b instanceof PyLong) {
            if (a instanceof PyFloat x) {
                return x.value != x.value
                        ? comparison == NE
                        : holds(comparison, -toWhole(b).compareTo(x.value), 0);
            }
            if (b instanceof PyFloat y) {
                return y.value != y.value
                        ? comparison == NE
                        : holds(comparison, toWhole(a).compareTo(y.value), 0);
            }
            return holds(comparison, toWhole(a).compareTo(toWhole(b)), 0);
        }
        return holds(comparison, toReal(a), toReal(b));
    }

    private PyObject sequences(int comparison, PyObject[] a, int aSize, PyObject[] b, int bSize) {
        if ((comparison == EQ || comparison == NE) && aSize != bSize) {
            return PyBool.of(comparison == NE);
        }
        machine.equality.deeper();
        try {
            int both = Math.min(aSize, bSize);
            machine.charge(both);
            for (int i = 0; i < both && i < a.length && i < b.length; i++) {
                if (a[i] != b[i] && !machine.equal(a[i], b[i])) {
                    if (comparison == EQ || comparison == NE) {
                        return PyBool.of(comparison == NE);
                    }
                    return machine.equality.compareNow(comparison, a[i], b[i]);
                }
            }
            return PyBool.of(holds(comparison, aSize, bSize));
        } finally {
            machine.equality.shallower();
        }
    }

    private boolean subsets(int comparison, PyObject a, PyObject b) {
        PySet left = a instanceof PySet set ? set : machine.items.set(a, Types.SET);
        PySet right = b instanceof PySet set ? set : machine.items.set(b, Types.SET);
        return switch (comparison) {
            case LT -> left.size() < right.size() && within(left, right);
            case LE -> within(left, right);
            case EQ -> left.size() == right.size() && within(left, right);
            case NE -> left.size() != right.size() || !within(left, right);
            case GT -> right.size() < left.size() && within(right, left);
            default -> within(right, left);
        };
    }

    public boolean within(PySet part, PySet whole) {
        for (PyObject one : part.entries.keyArray()) {
            if (!whole.contains(machine, one)) {
                return false;
            }
        }
        return true;
    }

    private PyObject uncompared(int comparison, PyObject a, PyObject b) {
        if (isOwn(a) || isOwn(b)) {
            PyObject result = compared(comparison, bare(a), bare(b));
            if (result != null) {
                return result;
            }
        }
        if (comparison == EQ || comparison == NE) {
            return PyBool.of(machine.equality.same(a, b) == (comparison == EQ));
        }
        throw PyError.type("'" + COMPARISONS[comparison] + "' not supported between instances of '" + a.typeName()
                + "' and '" + b.typeName() + "'");
    }
}
