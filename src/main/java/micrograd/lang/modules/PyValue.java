package micrograd.lang.modules;

import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.run.Census;
import micrograd.lang.run.Machine;
import micrograd.lang.run.Place;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyType;

/**
 * A {@link Value} as programs hold it: with operands that are such objects too, and knowing whether its numbers are whole ones, as
 * Python would have them.
 *
 * <p>A program may make one with operands and an operation of its own ({@code Value(t, (self,), 'tanh')}) and say by {@code _backward} how a
 * gradient goes back through it: {@link #isCustom}.
 */
public final class PyValue extends PyInstance {
    private static final PyValue[] NONE = {};

    /** Not yet met by the walk under way. */
    static final int UNMET = -1;

    private final Face face;
    private Value value;
    private PyValue left;
    private PyValue right;
    private PyValue[] children = NONE;
    boolean wholeData;
    boolean wholeGrad;
    private String op;
    PyObject prev;
    PyObject closure;
    private final Place place;

    /** While a walk is on, how many operands were visited. */
    int walk = UNMET;

    PyValue(Face face, PyType type, Value value, boolean wholeData, Place place) {
        super(type);
        this.face = face;
        this.value = value;
        this.wholeData = wholeData;
        this.place = place;
    }

    /** The face whose Value it is. */
    Face face() {
        return face;
    }

    /** The engine's value behind it. */
    public Value value() {
        return value;
    }

    /** Where the source of what made it starts. */
    public int start() {
        return place.start();
    }

    /** Where the source of what made it ends. */
    public int end() {
        return place.end();
    }

    /** The round of the outermost loop that made it, from 0; -1 outside of loops. */
    public int round() {
        return place.round();
    }

    /** Whether the program made it with operands of its own; then the engine's value is a leaf, and the gradient goes as {@code _backward} says. */
    public boolean isCustom() {
        return children.length > 0;
    }

    /** How many operands there are, constants included, a constant exponent not. */
    public int operandCount() {
        return right != null ? 2 : left != null ? 1 : children.length;
    }

    /** Operand 0, 1 …, in the order written. */
    public PyValue operand(int index) {
        return isCustom() ? children[index] : index == 0 ? left : right;
    }

    /** The operation's text, {@code _op}: "+", "**2", "ReLU", or what the program says. */
    public String op() {
        return op == null ? "" : op;
    }

    /** The name given to it, or an empty text. */
    public String label() {
        return attribute("label") instanceof PyStr text ? text.value : value.label();
    }

    void op(String text) {
        op = text;
    }

    PyValue madeOf(String text, PyValue first, PyValue second) {
        op = text;
        left = first;
        right = second;
        return this;
    }

    /** Makes it anew, as a leaf or with operands of the program's. */
    void become(double data, boolean whole, String text, PyValue[] operands) {
        value = new Value(data);
        wholeData = whole;
        op = text;
        left = null;
        right = null;
        children = operands;
        prev = null;
        closure = null;
    }

    /** The same numbers, texts and attributes, made of other operands by the same operation; a custom one's function stays. */
    PyValue copied(PyValue[] operands, Place place) {
        Value made;
        if (left == null) {
            made = value.isConstant() ? Value.constant(0) : new Value(0);
        } else if (value.operandCount() == 1) {
            made = Value.apply(value.op(), operands[0].value);
        } else {
            made = Value.apply(value.op(), operands[0].value, right == null ? value.operand(1) : operands[1].value);
        }
        PyValue copy = new PyValue(face, type(), made, wholeData, place);
        copy.data(value.data(), wholeData);
        copy.grad(value.grad(), wholeGrad);
        made.label(value.label());
        copy.op = op;
        copy.children = isCustom() ? operands : NONE;
        copy.left = left == null ? null : operands[0];
        copy.right = right == null ? null : operands[1];
        copy.closure = closure;
        for (String name : attributeNames()) {
            copy.attribute(name, attribute(name));
        }
        return copy;
    }

    PyObject data() {
        return number(value.data(), wholeData);
    }

    PyObject grad() {
        return number(value.grad(), wholeGrad);
    }

    void data(double data, boolean whole) {
        value.data(data);
        wholeData = whole;
    }

    void grad(double grad, boolean whole) {
        value.grad(grad);
        wholeGrad = whole;
    }

    private static PyObject number(double number, boolean whole) {
        return whole ? PyInt.of(number) : new PyFloat(number);
    }

    boolean isLeaf() {
        return left == null && !isCustom();
    }

    Op operation() {
        return value.op();
    }

    PyValue left() {
        return left;
    }

    PyValue right() {
        return right;
    }

    /** The set of its operands. */
    PySet operands(Machine machine) {
        PySet set = new PySet();
        for (int i = 0; i < operandCount(); i++) {
            set.add(machine, operand(i));
        }
        return set;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(left);
        census.visit(right);
        census.visit(prev);
        census.visit(closure);
        census.visit(children, children.length);
    }
}
