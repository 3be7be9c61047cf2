package micrograd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One gradient check, run over every operation at ordinary and awkward points. */
class GradientTableTest {
    /** Points where an operation is smooth: a, and b where there is one. */
    record Row(Op op, double[]... points) {}

    private static final List<Row> TABLE = List.of(
            new Row(Op.ADD, at(2, 3), at(-2, 0.5), at(0, 0), at(1e3, -2)),
            new Row(Op.SUB, at(2, 3), at(-2, 0.5), at(0, 0), at(1e3, -2)),
            new Row(Op.MUL, at(2, 3), at(-2, 0.5), at(0, 0), at(1e4, -1e-4)),
            new Row(Op.DIV, at(2, 3), at(-2, 0.5), at(0, 2), at(1, -1e-2), at(1e4, 7)),
            new Row(Op.POW, at(2, 3), at(0.3, -2), at(4, 0.5), at(2, 0), at(1, 1), at(1e-2, 1.5)),
            new Row(Op.MAX, at(2, 3), at(3, 2), at(-1, -2), at(0, 1e-3)),
            new Row(Op.MIN, at(2, 3), at(3, 2), at(-1, -2), at(0, 1e-3)),
            new Row(Op.NEG, at(2), at(0), at(-1e5)),
            new Row(Op.RELU, at(2), at(-2), at(1e-3), at(-1e-3)),
            new Row(Op.LEAKY_RELU, at(2), at(-2), at(1e-3), at(-1e-3)),
            new Row(Op.TANH, at(0), at(0.8813735870195432), at(-2), at(0.5), at(1e-3), at(15), at(30)),
            new Row(Op.EXP, at(0), at(1), at(-20), at(5)),
            new Row(Op.LOG, at(1), at(0.01), at(1e6)),
            new Row(Op.SIGMOID, at(0), at(3), at(-3), at(-30), at(30)),
            new Row(Op.SIN, at(0), at(1), at(-25)),
            new Row(Op.COS, at(0), at(1), at(-25)),
            new Row(Op.SQRT, at(1), at(0.01), at(1e6)),
            new Row(Op.ABS, at(2), at(-2), at(1e-3)),
            new Row(Op.SOFTPLUS, at(0), at(1), at(-5), at(15), at(25)));

    static List<Row> table() {
        return TABLE;
    }

    @ParameterizedTest
    @MethodSource("table")
    void backwardAgreesWithCentralDifferences(Row row) {
        for (double[] point : row.points()) {
            for (int operand = 0; operand < row.op().arity(); operand++) {
                Value a = new Value(point[0]);
                Value b = point.length > 1 ? new Value(point[1]) : null;
                Value y = (b == null ? Value.apply(row.op(), a) : Value.apply(row.op(), a, b)).mul(new Value(1.5));
                y.backward();
                Value input = operand == 0 ? a : b;
                double h = 1e-5 * Math.max(1e-2, Math.abs(input.data()));
                double numeric = GradientCheck.central(y, input, h);
                double scale = Math.max(1, Math.abs(numeric));
                assertEquals(
                        numeric, input.grad(), 1e-6 * scale, row.op() + " by operand " + operand + " at " + point[0]);
            }
        }
    }

    @Test
    void everyOperationStandsInTheTable() {
        Set<Op> missing = EnumSet.complementOf(EnumSet.of(Op.LEAF));
        TABLE.forEach(row -> missing.remove(row.op()));
        assertTrue(missing.isEmpty(), "no gradient check for " + missing);
    }

    @Test
    void everyOperationHasAFormulaForEachOperandAndASentence() {
        for (Op op : Op.values()) {
            for (int operand = 0; operand < op.arity(); operand++) {
                assertTrue(!op.derivative(operand).isEmpty(), op + " has no formula by operand " + operand);
            }
            assertTrue(op.explanation().endsWith("."), op + " has no sentence");
        }
    }

    @Test
    void checkingLeavesTheGraphAsItWas() {
        Value x = new Value(3);
        Value inner = x.mul(2);
        inner.data(7); // as a learner may set it: no longer what its operands say
        Value y = inner.add(1);
        y.backward();
        GradientCheck.central(y, x, 1e-3);
        GradientCheck.forward(y, x, 1e-3);
        assertEquals(List.of(3.0, 7.0, 8.0, 2.0), List.of(x.data(), inner.data(), y.data(), x.grad()));
    }

    @Test
    void anInnerNodeCanBeChecked() {
        Value x = new Value(3);
        Value inner = x.mul(x);
        Value y = inner.mul(inner);
        assertEquals(18, GradientCheck.central(y, inner, 1e-4), 1e-6);
        assertEquals(18.0001, GradientCheck.forward(y, inner, 1e-4), 1e-6);
    }

    private static double[] at(double... point) {
        return point;
    }
}
