package micrograd.engine;

import java.util.List;
import micrograd.text.Numbers;

/**
 * A scalar that remembers the operation and the operands that made it, and holds the gradient of some result by it.
 *
 * <p>As in micrograd, gradients accumulate: {@link #backward()} adds to {@code grad} and never clears it, in inner nodes too, so that a second
 * pass without zeroing counts what the first one left there (x, y = 2x, z = 3y differentiated twice gives x a gradient of 18).
 * Not safe for use by several threads at a time.
 */
public final class Value {
    private double data;
    private double grad;
    private final Op op;
    final Value left;
    final Value right;
    private final boolean constant;
    private String label;

    /** Place in the order that is being built; 0 outside of {@link TopologicalOrder}. */
    int mark;
    /** While a walk is on, the value it came from, and then the one before it in the order; null at other times. */
    Value link;

    /** A leaf without a label. */
    public Value(double data) {
        this(data, "");
    }

    /** A leaf with a label. */
    public Value(double data, String label) {
        this(data, Op.LEAF, null, null, false, label);
    }

    private Value(double data, Op op, Value left, Value right, boolean constant, String label) {
        this.data = data;
        this.op = op;
        this.left = left;
        this.right = right;
        this.constant = constant;
        this.label = label;
    }

    /** A leaf that stands for a number written in an expression: it is drawn smaller and is nobody's parameter. */
    public static Value constant(double data) {
        return new Value(data, Op.LEAF, null, null, true, "");
    }

    /**
     * The result of an operation of one operand.
     *
     * @throws IllegalArgumentException if {@code op} has not one operand
     */
    public static Value apply(Op op, Value operand) {
        requireArity(op, 1);
        return new Value(op.forward(operand.data, 0), op, operand, null, false, "");
    }

    /**
     * The result of an operation of two operands.
     *
     * @throws IllegalArgumentException if {@code op} has not two operands
     */
    public static Value apply(Op op, Value left, Value right) {
        requireArity(op, 2);
        return new Value(op.forward(left.data, right.data), op, left, right, false, "");
    }

    /** The number itself. */
    public double data() {
        return data;
    }

    /** Sets the number; what was computed from it keeps the old one until it is computed anew. */
    public void data(double data) {
        this.data = data;
    }

    /** The gradient that has accumulated here. */
    public double grad() {
        return grad;
    }

    /** Sets the gradient. */
    public void grad(double grad) {
        this.grad = grad;
    }

    /** The name given to it, or an empty text. */
    public String label() {
        return label;
    }

    /** Names it. Returns itself. */
    public Value label(String label) {
        this.label = label;
        return this;
    }

    /** The operation that made it; {@link Op#LEAF} where there was none. */
    public Op op() {
        return op;
    }

    /** Whether it was given rather than computed. */
    public boolean isLeaf() {
        return op == Op.LEAF;
    }

    /** Whether it is a number written in an expression. */
    public boolean isConstant() {
        return constant;
    }

    /** How many operands it was made of: 0, 1 or 2. */
    public int operandCount() {
        return right != null ? 2 : left != null ? 1 : 0;
    }

    /** Operand 0 or 1, in the order written. */
    public Value operand(int index) {
        if (index < 0 || index >= operandCount()) {
            throw new IndexOutOfBoundsException("operand " + index + " of " + operandCount());
        }
        return index == 0 ? left : right;
    }

    /** The operands in the order written. */
    public List<Value> operands() {
        return right != null ? List.of(left, right) : left != null ? List.of(left) : List.of();
    }

    /** Whether a gradient flows to this operand: to all but a constant exponent, which PyTorch does not differentiate by either. */
    public boolean differentiates(int index) {
        return !(op == Op.POW && index == 1 && right.constant);
    }

    /** The local derivative ∂this/∂operand at the present data. */
    public double local(int index) {
        return op.local(index, left.data, right == null ? 0 : right.data, data);
    }

    /** What one backward step adds to an operand's gradient at the present data and gradient; 0 for a constant exponent. */
    public double contribution(int index) {
        return differentiates(index)
                ? op.contribution(index, left.data, right == null ? 0 : right.data, data, grad)
                : 0;
    }

    /** Computes the data anew from the operands' present data; a leaf keeps its own. */
    public void recompute() {
        if (op != Op.LEAF) {
            data = op.forward(left.data, right == null ? 0 : right.data);
        }
    }

    /** Sends this value's gradient one step back, to its operands only, as micrograd's {@code _backward()} does. */
    public void backwardStep() {
        if (op == Op.ADD) {
            left.grad += grad;
            right.grad += grad;
        } else if (op == Op.MUL) {
            left.grad += right.data * grad;
            right.grad += left.data * grad;
        } else if (left != null) {
            left.grad += contribution(0);
            if (right != null) {
                right.grad += contribution(1);
            }
        }
    }

    /**
     * Differentiates this value by everything it depends on: sets its own gradient to 1 and adds to all others, each operation after all
     * that use its result. Linear in the number of operations, with no recursion and no memory but the values' own. Nothing is cleared first.
     */
    public void backward() {
        grad = 1;
        Value value = linkBackwards();
        while (value != null) {
            value.backwardStep();
            Value next = value.link;
            value.link = null;
            value.mark = 0;
            value = next;
        }
    }

    /**
     * Links all operations that this value depends on, itself first, in the order opposite to that of {@link TopologicalOrder#of}; leaves,
     * which have nothing to send back, are left out. Returns the first, or null for a leaf.
     */
    private Value linkBackwards() {
        Value first = null;
        Value value = left == null ? null : this;
        while (value != null) {
            if (value.mark == 0) {
                value.mark = 1;
                Value operand = value.left;
                if (operand.left != null && operand.mark == 0) {
                    operand.link = value;
                    value = operand;
                    continue;
                }
            }
            if (value.mark == 1) {
                value.mark = 2;
                Value operand = value.right;
                if (operand != null && operand.left != null && operand.mark == 0) {
                    operand.link = value;
                    value = operand;
                    continue;
                }
            }
            Value from = value.link;
            value.link = first;
            first = value;
            value = from;
        }
        return first;
    }

    /** this + other. */
    public Value add(Value other) {
        return new Value(data + other.data, Op.ADD, this, other, false, "");
    }

    /** this + other. */
    public Value add(double other) {
        return add(constant(other));
    }

    /** left + right. */
    public static Value add(double left, Value right) {
        return constant(left).add(right);
    }

    /** this - other. */
    public Value sub(Value other) {
        return apply(Op.SUB, this, other);
    }

    /** this - other. */
    public Value sub(double other) {
        return sub(constant(other));
    }

    /** left - right. */
    public static Value sub(double left, Value right) {
        return constant(left).sub(right);
    }

    /** this · other. */
    public Value mul(Value other) {
        return new Value(data * other.data, Op.MUL, this, other, false, "");
    }

    /** this · other. */
    public Value mul(double other) {
        return mul(constant(other));
    }

    /** left · right. */
    public static Value mul(double left, Value right) {
        return constant(left).mul(right);
    }

    /** this / other. */
    public Value div(Value other) {
        return apply(Op.DIV, this, other);
    }

    /** this / other. */
    public Value div(double other) {
        return div(constant(other));
    }

    /** left / right. */
    public static Value div(double left, Value right) {
        return constant(left).div(right);
    }

    /** this to the power of exponent; the gradient flows to both. */
    public Value pow(Value exponent) {
        return apply(Op.POW, this, exponent);
    }

    /** this to the power of a constant, which receives no gradient. */
    public Value pow(double exponent) {
        return pow(constant(exponent));
    }

    /** base to the power of exponent. */
    public static Value pow(double base, Value exponent) {
        return constant(base).pow(exponent);
    }

    /** The larger of both. */
    public Value max(Value other) {
        return apply(Op.MAX, this, other);
    }

    /** The larger of both. */
    public Value max(double other) {
        return max(constant(other));
    }

    /** The larger of both. */
    public static Value max(double left, Value right) {
        return constant(left).max(right);
    }

    /** The smaller of both. */
    public Value min(Value other) {
        return apply(Op.MIN, this, other);
    }

    /** The smaller of both. */
    public Value min(double other) {
        return min(constant(other));
    }

    /** The smaller of both. */
    public static Value min(double left, Value right) {
        return constant(left).min(right);
    }

    /** -this. */
    public Value neg() {
        return apply(Op.NEG, this);
    }

    /** this where positive, else 0. */
    public Value relu() {
        return apply(Op.RELU, this);
    }

    /** this where positive, else 0.01 · this. */
    public Value leakyRelu() {
        return apply(Op.LEAKY_RELU, this);
    }

    /** The hyperbolic tangent. */
    public Value tanh() {
        return apply(Op.TANH, this);
    }

    /** e to the power of this. */
    public Value exp() {
        return apply(Op.EXP, this);
    }

    /** The natural logarithm. */
    public Value log() {
        return apply(Op.LOG, this);
    }

    /** 1 / (1 + exp(-this)). */
    public Value sigmoid() {
        return apply(Op.SIGMOID, this);
    }

    /** The sine of this in radians. */
    public Value sin() {
        return apply(Op.SIN, this);
    }

    /** The cosine of this in radians. */
    public Value cos() {
        return apply(Op.COS, this);
    }

    /** The square root. */
    public Value sqrt() {
        return apply(Op.SQRT, this);
    }

    /** this without its sign. */
    public Value abs() {
        return apply(Op.ABS, this);
    }

    /** log(1 + exp(this)). */
    public Value softplus() {
        return apply(Op.SOFTPLUS, this);
    }

    /** As micrograd prints it: {@code Value(data=-8.0, grad=1.0)}. */
    @Override
    public String toString() {
        return "Value(data=" + Numbers.python(data) + ", grad=" + Numbers.python(grad) + ")";
    }

    private static void requireArity(Op op, int arity) {
        if (op.arity() != arity) {
            throw new IllegalArgumentException(op + " has " + op.arity() + " operands, not " + arity);
        }
    }
}
