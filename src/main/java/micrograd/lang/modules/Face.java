package micrograd.lang.modules;

import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Operators;

/**
 * A face that {@code Value} shows to a program: which operations it has, which graph they make and how it is printed. One for each machine,
 * since programs may give the class methods of their own.
 */
final class Face {
    /** Whose {@code Value} it is. */
    enum Kind {
        /** {@code micrograd.engine}: + * ** and relu, all else composed of them; prints data and grad. */
        PACKAGE,
        /** The lecture's: with a label, tanh, exp, log and sigmoid, composed alike; prints data. */
        LECTURE,
        /** The playground's: every operation of the engine, one node each. */
        PLAYGROUND,
        /** The same where bare numbers are leaves: it prints as a number. */
        BARE
    }

    private static final String[] PARAMETERS = {"data", "_children", "_op", "label"};
    private static final double LARGEST_EXPONENT = 709.782712893384;

    private final Kind kind;
    private final PyType type;

    Face(Kind kind) {
        this.kind = kind;
        type = new PyType("Value", new ValueMethods(this), this::construct, Types.OBJECT)
                .opened()
                .withAttributes()
                .in(kind == Kind.PACKAGE ? "micrograd.engine" : "__main__");
        ValueAttributes.addTo(type, this);
    }

    Kind kind() {
        return kind;
    }

    /** The class. */
    PyType type() {
        return type;
    }

    boolean composes() {
        return kind == Kind.PACKAGE || kind == Kind.LECTURE;
    }

    // ---- making

    private PyObject construct(Machine machine, PyType wanted, Arguments arguments) {
        PyValue made = new PyValue(this, wanted, new Value(0), true, machine.place());
        machine.made(made);
        if (arguments != null) {
            initialize(machine, made, arguments);
        }
        return made;
    }

    /** {@code __init__(self, data, _children=(), _op='')}, and a label where there is one. */
    void initialize(Machine machine, PyValue made, Arguments arguments) {
        PyObject[] given = bind(arguments);
        if (given[0] == null) {
            throw PyError.type("Value.__init__() missing 1 required positional argument: 'data'");
        }
        boolean whole = Operators.isWhole(given[0]);
        PyValue[] children = given[1] == null ? new PyValue[0] : children(machine, given[1]);
        made.become(number(machine, given[0]), whole, given[2] == null ? "" : machine.str(given[2]), children);
        made.grad(0, kind == Kind.PACKAGE);
        if (given[3] != null) {
            made.value().label(machine.str(given[3]));
        }
    }

    private PyObject[] bind(Arguments arguments) {
        int count = kind == Kind.PACKAGE ? 3 : 4;
        PyObject[] given = new PyObject[PARAMETERS.length];
        if (arguments.count() > count) {
            throw PyError.type("Value.__init__() takes from 2 to " + (count + 1) + " positional arguments but "
                    + (arguments.count() + 1) + " were given");
        }
        System.arraycopy(arguments.positional, 0, given, 0, arguments.count());
        for (int i = 0; i < arguments.names.length; i++) {
            int place = 0;
            while (place < count && !PARAMETERS[place].equals(arguments.names[i])) {
                place++;
            }
            if (place == count) {
                throw PyError.type("Value.__init__() got an unexpected keyword argument '" + arguments.names[i] + "'");
            }
            if (given[place] != null) {
                throw PyError.type("Value.__init__() got multiple values for argument '" + arguments.names[i] + "'");
            }
            given[place] = arguments.named[i];
        }
        return given;
    }

    private static PyValue[] children(Machine machine, PyObject given) {
        PyObject[] items = Collected.of(machine, given);
        PyValue[] children = new PyValue[items.length];
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyValue child)) {
                throw PyError.type("the operands of a Value are Values, not '" + items[i].typeName() + "'");
            }
            children[i] = child;
        }
        return children;
    }

    /** A number that data may be: the language's own, or anything with {@code __float__} that is no Value. */
    static double number(Machine machine, PyObject object) {
        if (Operators.isNumber(object)) {
            return Operators.toReal(object);
        }
        if (object instanceof PyValue) {
            throw PyError.type("Value takes a number, not a Value: write .data behind it");
        }
        if (machine.special(object, "__float__") == null) {
            throw PyError.type("Value takes a number, not '" + object.typeName() + "'");
        }
        return machine.real(object);
    }

    /** A leaf. */
    PyValue leaf(Machine machine, double data, boolean whole) {
        return made(machine, new Value(data), whole);
    }

    private PyValue constant(Machine machine, PyObject number) {
        return made(machine, Value.constant(number(machine, number)), Operators.isWhole(number));
    }

    private PyValue made(Machine machine, Value value, boolean whole) {
        machine.room(1);
        PyValue made = new PyValue(this, type, value, whole, machine.place());
        made.wholeGrad = kind == Kind.PACKAGE;
        machine.made(made);
        return made;
    }

    // ---- operations

    /** The operand as a Value: itself, or a constant; an error in Python's words for what is neither. */
    private PyValue wrapped(Machine machine, PyValue self, PyObject other, int operation, boolean swapped) {
        if (other instanceof PyValue known) {
            return known;
        }
        requireOperand(machine, self, other, operation, swapped);
        return constant(machine, other);
    }

    private static void requireOperand(Machine machine, PyValue self, PyObject other, int operation, boolean swapped) {
        if (!isNumberLike(machine, other)) {
            if (swapped) {
                machine.binaryNow(operation, other, self.data());
            } else {
                machine.binaryNow(operation, self.data(), other);
            }
            throw PyError.type("unsupported operand type(s) for a Value: '" + other.typeName() + "'");
        }
    }

    private static boolean isNumberLike(Machine machine, PyObject object) {
        return Operators.isNumber(object) || machine.special(object, "__float__") != null;
    }

    PyValue add(Machine machine, PyValue self, PyObject other) {
        return sum(machine, self, wrapped(machine, self, other, Operators.ADD, false));
    }

    PyValue sum(Machine machine, PyValue a, PyValue b) {
        return made(machine, a.value().add(b.value()), a.wholeData && b.wholeData)
                .madeOf("+", a, b);
    }

    PyValue mul(Machine machine, PyValue self, PyObject other) {
        return product(machine, self, wrapped(machine, self, other, Operators.MULTIPLY, false));
    }

    PyValue product(Machine machine, PyValue a, PyValue b) {
        return made(machine, a.value().mul(b.value()), a.wholeData && b.wholeData)
                .madeOf("*", a, b);
    }

    PyValue neg(Machine machine, PyValue self) {
        return composes()
                ? mul(machine, self, PyInt.of(-1))
                : made(machine, self.value().neg(), self.wholeData).madeOf("neg", self, null);
    }

    PyValue sub(Machine machine, PyValue self, PyObject other, boolean swapped) {
        if (composes() && !swapped) {
            if (other instanceof PyValue value) {
                return sum(machine, self, neg(machine, value));
            }
            if (!isNumberLike(machine, other)) {
                throw PyError.type("bad operand type for unary -: '" + other.typeName() + "'");
            }
            PyObject minus = machine.binaryNow(Operators.MULTIPLY, other, PyInt.of(-1));
            return sum(machine, self, constant(machine, minus));
        }
        PyValue known = wrapped(machine, self, other, Operators.SUBTRACT, swapped);
        if (composes()) {
            return sum(machine, neg(machine, self), known);
        }
        PyValue first = swapped ? known : self;
        PyValue second = swapped ? self : known;
        return made(machine, first.value().sub(second.value()), first.wholeData && second.wholeData)
                .madeOf("-", first, second);
    }

    PyValue div(Machine machine, PyValue self, PyObject other, boolean swapped) {
        PyObject minusOne = PyInt.of(-1);
        if (composes() && !swapped) {
            return other instanceof PyValue value
                    ? product(machine, self, pow(machine, value, minusOne))
                    : product(machine, self, constant(machine, machine.binaryNow(Operators.POWER, other, minusOne)));
        }
        PyValue known = wrapped(machine, self, other, Operators.DIVIDE, swapped);
        if (composes()) {
            return product(machine, pow(machine, self, minusOne), known);
        }
        PyValue first = swapped ? known : self;
        PyValue second = swapped ? self : known;
        return made(machine, first.value().div(second.value()), false).madeOf("/", first, second);
    }

    PyValue pow(Machine machine, PyValue self, PyObject exponent) {
        if (composes()) {
            if (!Operators.isNumber(exponent)) {
                throw PyError.of(Types.ASSERTION_ERROR, "only supporting int/float powers for now");
            }
            PyObject data = machine.binaryNow(Operators.POWER, self.data(), exponent);
            PyValue made = made(machine, self.value().pow(number(machine, exponent)), Operators.isWhole(data));
            made.value().data(number(machine, data));
            return made.madeOf("**" + machine.str(exponent), self, null);
        }
        if (Operators.isNumber(exponent)) {
            boolean whole = self.wholeData && Operators.isWhole(exponent) && Operators.toReal(exponent) >= 0;
            return made(machine, self.value().pow(number(machine, exponent)), whole)
                    .madeOf("**" + machine.str(exponent), self, null);
        }
        return powers(machine, self, wrapped(machine, self, exponent, Operators.POWER, false));
    }

    /** A power whose exponent is differentiated too. */
    PyValue powers(Machine machine, PyValue base, PyValue exponent) {
        boolean whole = base.wholeData && exponent.wholeData && exponent.value().data() >= 0;
        return made(machine, base.value().pow(exponent.value()), whole).madeOf("**", base, exponent);
    }

    /** {@code other ** self}, where the base is a number. */
    PyValue raised(Machine machine, PyValue self, PyObject base) {
        return powers(machine, wrapped(machine, self, base, Operators.POWER, true), self);
    }

    PyValue relu(Machine machine, PyValue self) {
        double data = self.value().data();
        PyValue made = made(machine, Value.apply(Op.RELU, self.value()), data < 0 || self.wholeData);
        if (composes()) {
            made.value().data(data < 0 ? 0 : data);
        } else {
            made.wholeData = self.wholeData;
        }
        return made.madeOf("ReLU", self, null);
    }

    /** An operation of one operand, as floats. */
    PyValue unary(Machine machine, Op op, PyValue self) {
        double data = self.value().data();
        if (composes()) {
            boolean tooLarge = op == Op.TANH && 2 * data > LARGEST_EXPONENT
                    || op == Op.EXP && data > LARGEST_EXPONENT
                    || op == Op.SIGMOID && -data > LARGEST_EXPONENT;
            if (tooLarge && !Double.isInfinite(data)) {
                throw PyError.of(Types.OVERFLOW_ERROR, "math range error");
            }
            if (op == Op.LOG && data <= 0) {
                throw PyError.value("math domain error");
            }
        }
        boolean whole = op == Op.ABS && self.wholeData;
        return made(machine, Value.apply(op, self.value()), whole).madeOf(op.functionName(), self, null);
    }

    /** The larger or smaller of two. */
    PyValue extreme(Machine machine, Op op, PyValue a, PyValue b) {
        return made(machine, Value.apply(op, a.value(), b.value()), a.wholeData && b.wholeData)
                .madeOf(op.functionName(), a, b);
    }

    /** A number or Value as a Value. */
    PyValue value(Machine machine, PyObject object) {
        return object instanceof PyValue known ? known : constant(machine, object);
    }

    String text(Machine machine, PyValue self) {
        String data = machine.str(self.data());
        return switch (kind) {
            case PACKAGE -> "Value(data=" + data + ", grad=" + machine.str(self.grad()) + ")";
            case LECTURE, PLAYGROUND -> "Value(data=" + data + ")";
            case BARE -> data;
        };
    }

    // ---- backward

    /** Sends a value's gradient one step back, as the reference's {@code push} does. */
    void step(PyValue node) {
        PyValue a = node.left();
        if (a == null) {
            return;
        }
        PyValue b = node.right();
        if (composes() && node.operation() == Op.POW) {
            requirePower(node);
        }
        node.value().backwardStep();
        if (kind != Kind.PACKAGE) {
            a.wholeGrad = false;
            if (b != null) {
                b.wholeGrad = false;
            }
            return;
        }
        boolean whole = node.wholeGrad;
        switch (node.operation()) {
            case MUL -> {
                a.wholeGrad &= whole && b.wholeData;
                b.wholeGrad &= whole && a.wholeData;
            }
            case POW -> {
                double exponent = node.value().operand(1).data();
                a.wholeGrad &= whole && a.wholeData && node.op().indexOf('.') < 0 && exponent >= 1;
            }
            default -> {
                a.wholeGrad &= whole;
                if (b != null) {
                    b.wholeGrad &= whole;
                }
            }
        }
    }

    /** Python has no power of zero below zero, which the slope of a smaller exponent than 1 is. */
    private static void requirePower(PyValue node) {
        double exponent = node.value().operand(1).data();
        if (node.left().value().data() == 0 && exponent < 1) {
            throw PyError.of(Types.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
        }
    }

    /** What a new gradient is where a pass begins. */
    boolean startsWhole() {
        return kind == Kind.PACKAGE;
    }

    PyObject label(PyValue self) {
        return new PyStr(self.value().label());
    }

    void grad(Machine machine, PyValue self, PyObject given) {
        machine.gradientsSet();
        if (given == PyNone.NONE) {
            self.grad(0, kind == Kind.PACKAGE);
        } else {
            self.grad(number(machine, given), Operators.isWhole(given));
        }
    }
}
