package micrograd.tape;

import micrograd.engine.Op;
import micrograd.text.Rounding;

/** Writes the forward rules of operations and what they add to gradients, for vectors. */
final class ApplyMath {
    private final VectorType v;
    private final WasmFunction f;

    ApplyMath(VectorType v, WasmFunction f) {
        this.v = v;
        this.f = f;
    }

    /** Whether a kernel can do an operation: those that are written below, and of powers the small whole ones. */
    static boolean supports(LaneAction.Apply step) {
        return switch (step.op()) {
            case ADD, SUB, MUL, DIV, MAX, MIN -> true;
            case NEG, RELU, LEAKY_RELU, TANH, EXP, LOG, SIGMOID, SQRT, ABS, SOFTPLUS -> true;
            case POW -> step.constantExponent() && exponent(step) >= 0;
            default -> false;
        };
    }

    /** The whole constant exponent of a power, 0 to 4; -1 if it is another. */
    static int exponent(LaneAction.Apply step) {
        double number = step.b() instanceof LaneOperand.Constant constant ? constant.number() : -1;
        return number == 0 || number == 1 || number == 2 || number == 3 || number == 4
                ? Rounding.truncated(number)
                : -1;
    }

    private int keep() {
        int local = f.local(v.type());
        f.set(local);
        return local;
    }

    /** Replaces the vector on the stack by the result of an operation of one operand. */
    void inlined(Op op) {
        switch (op) {
            case NEG -> v.neg(f);
            case RELU -> {
                v.constant(f, 0);
                v.raiseTo(f);
            }
            case LEAKY_RELU -> leakyRelu();
            case TANH -> new VectorTanh(v, f).tanh();
            case EXP -> new VectorExp(v, f).exp();
            case LOG -> new VectorLog(v, f).log();
            case SIGMOID -> new VectorExp(v, f).sigmoid();
            case SQRT -> v.sqrt(f);
            case ABS -> v.abs(f);
            case SOFTPLUS -> new VectorExp(v, f).softplus();
            default -> throw new UnsupportedKernelException("a kernel cannot do " + op);
        }
    }

    /** Replaces the two vectors on the stack by the result of an operation. */
    void binary(Op op) {
        switch (op) {
            case ADD -> v.add(f);
            case SUB -> v.sub(f);
            case MUL -> v.mul(f);
            case DIV -> v.div(f);
            case MAX -> v.max(f);
            case MIN -> v.min(f);
            default -> throw new UnsupportedKernelException("a kernel cannot do " + op);
        }
    }

    void leakyRelu() {
        int a = keep();
        f.get(a);
        f.get(a);
        v.constant(f, 0.01);
        v.mul(f);
        f.get(a);
        v.constant(f, 0);
        v.greater(f);
        v.select(f);
    }

    /** Replaces the vector on the stack by its power. */
    void power(int exponent) {
        if (exponent == 0) {
            f.op(0x1a);
            v.constant(f, 1);
            return;
        }
        int a = keep();
        f.get(a);
        if (exponent == 4) {
            f.get(a);
            v.mul(f);
            int square = keep();
            f.get(square).get(square);
            v.mul(f);
            return;
        }
        for (int i = 1; i < exponent; i++) {
            f.get(a);
            v.mul(f);
        }
    }

    /** Leaves what an operation of one operand {@code a} with result {@code y} adds to the operand's gradient. */
    void contribution(Op op, Runnable a, Runnable y, int upstream) {
        Runnable g = () -> f.get(upstream);
        switch (op) {
            case NEG -> {
                g.run();
                v.neg(f);
            }
            case RELU ->
                v.zeroWhere(f, g, () -> {
                    y.run();
                    v.constant(f, 0);
                    v.lessOrEqual(f);
                });
            case LEAKY_RELU -> {
                g.run();
                g.run();
                v.constant(f, 0.01);
                v.mul(f);
                y.run();
                v.constant(f, 0);
                v.greater(f);
                v.select(f);
            }
            case TANH -> {
                v.constant(f, 1);
                y.run();
                y.run();
                v.mul(f);
                v.sub(f);
                g.run();
                v.mul(f);
            }
            case EXP -> {
                y.run();
                g.run();
                v.mul(f);
            }
            case LOG -> {
                v.constant(f, 1);
                a.run();
                v.div(f);
                g.run();
                v.mul(f);
            }
            case SIGMOID -> {
                y.run();
                v.constant(f, 1);
                y.run();
                v.sub(f);
                v.mul(f);
                g.run();
                v.mul(f);
            }
            case SQRT -> {
                v.constant(f, 1);
                v.constant(f, 2);
                y.run();
                v.mul(f);
                v.div(f);
                g.run();
                v.mul(f);
            }
            case ABS -> abs(a, g);
            case SOFTPLUS -> {
                v.constant(f, 1);
                a.run();
                new VectorExp(v, f).sigmoid();
                a.run();
                v.constant(f, 20);
                v.greater(f);
                v.select(f);
                g.run();
                v.mul(f);
            }
            default -> throw new UnsupportedKernelException("a kernel cannot do " + op);
        }
    }

    private void abs(Runnable a, Runnable g) {
        v.zeroWhere(
                f,
                () -> {
                    g.run();
                    g.run();
                    v.neg(f);
                    a.run();
                    v.constant(f, 0);
                    v.greater(f);
                    v.select(f);
                },
                () -> {
                    a.run();
                    v.constant(f, 0);
                    v.equal(f);
                });
    }

    /** Leaves what an operation of two operands adds to the gradient of the one of that number. */
    void contribution(Op op, int operand, Runnable a, Runnable b, Runnable y, int upstream) {
        Runnable g = () -> f.get(upstream);
        switch (op) {
            case ADD -> g.run();
            case SUB -> {
                g.run();
                if (operand == 1) {
                    v.neg(f);
                }
            }
            case MUL -> {
                (operand == 0 ? b : a).run();
                g.run();
                v.mul(f);
            }
            case DIV -> {
                if (operand == 0) {
                    v.constant(f, 1);
                } else {
                    y.run();
                    v.neg(f);
                }
                b.run();
                v.div(f);
                g.run();
                v.mul(f);
            }
            case MAX -> extreme(operand == 0 ? a : b, operand == 0 ? b : a, g, false);
            case MIN -> extreme(operand == 0 ? a : b, operand == 0 ? b : a, g, true);
            default -> throw new UnsupportedKernelException("a kernel cannot do " + op);
        }
    }

    /** Half the gradient where both are equal, nothing where the other won, else all of it. */
    private void extreme(Runnable own, Runnable other, Runnable g, boolean smallest) {
        v.zeroWhere(
                f,
                () -> {
                    g.run();
                    v.constant(f, 0.5);
                    v.mul(f);
                    g.run();
                    own.run();
                    other.run();
                    v.equal(f);
                    v.select(f);
                },
                () -> {
                    own.run();
                    other.run();
                    if (smallest) {
                        v.greater(f);
                    } else {
                        v.less(f);
                    }
                });
    }

    /** Leaves what a whole power adds to the gradient of its base. */
    void powerContribution(int exponent, Runnable a, int upstream) {
        v.constant(f, exponent);
        a.run();
        power(Math.max(0, exponent - 1));
        v.mul(f);
        f.get(upstream);
        v.mul(f);
    }
}
