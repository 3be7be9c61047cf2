package micrograd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void theLecturesExpressionHasItsPublishedGradients() {
        Value a = new Value(2, "a");
        Value b = new Value(-3, "b");
        Value c = new Value(10, "c");
        Value e = a.mul(b).label("e");
        Value d = e.add(c).label("d");
        Value f = new Value(-2, "f");
        Value l = d.mul(f).label("L");
        l.backward();
        assertEquals(-8, l.data());
        assertEquals(
                List.of(6.0, -4.0, -2.0, -2.0, -2.0, 4.0, 1.0),
                List.of(a.grad(), b.grad(), c.grad(), e.grad(), d.grad(), f.grad(), l.grad()));
    }

    @Test
    void gradientsAccumulateWhenAValueIsUsedTwice() {
        Value a = new Value(3);
        a.add(a).backward();
        assertEquals(2, a.grad());
    }

    @Test
    void gradientsAccumulateOverPassesInInnerNodesToo() {
        Value x = new Value(1);
        Value y = x.mul(2);
        Value z = y.mul(3);
        z.backward();
        z.backward();
        assertEquals(18, x.grad());
    }

    @Test
    void aChainOfAMillionOperationsGoesBackward() {
        Value x = new Value(1);
        Value y = x;
        for (int i = 0; i < 1_000_000; i++) {
            y = y.add(1e-6);
        }
        y.backward();
        assertEquals(1, x.grad());
        assertEquals(2, y.data(), 1e-9);
    }

    @Test
    void aValueUsedAMillionTimesGoesBackward() {
        Value x = new Value(0.5);
        Value sum = x;
        for (int i = 1; i < 1_000_000; i++) {
            sum = sum.add(x);
        }
        sum.backward();
        assertEquals(1_000_000, x.grad());
    }

    @Test
    void twentyDoublingsHaveAMillionPathsButTwentyOperations() {
        Value x = new Value(1);
        Value y = x;
        for (int i = 0; i < 20; i++) {
            y = y.add(y);
        }
        y.backward();
        assertEquals(1 << 20, x.grad());
        assertEquals(21, TopologicalOrder.of(y).length);
    }

    @Test
    void theOrderCanBeFoundAgainAndEachValueStandsInItOnceBehindItsOperands() {
        Value a = new Value(2);
        Value b = a.mul(a);
        Value c = b.add(a).tanh();
        for (int pass = 0; pass < 2; pass++) {
            List<Value> order = List.of(TopologicalOrder.of(c));
            assertEquals(4, order.size());
            order.forEach(value ->
                    value.operands().forEach(operand -> assertTrue(order.indexOf(operand) < order.indexOf(value))));
        }
    }

    @Test
    void numbersAndValuesMixInAnyPosition() {
        Value a = new Value(4);
        assertEquals(
                List.of(6.0, 6.0, 2.0, -2.0, 8.0, 8.0, 2.0, 0.5, 16.0, 16.0, 4.0, 4.0, 2.0, 2.0),
                List.of(
                        a.add(2).data(),
                        Value.add(2, a).data(),
                        a.sub(2).data(),
                        Value.sub(2, a).data(),
                        a.mul(2).data(),
                        Value.mul(2, a).data(),
                        a.div(2).data(),
                        Value.div(2, a).data(),
                        a.pow(2).data(),
                        Value.pow(2, a).data(),
                        a.max(2).data(),
                        Value.max(2, a).data(),
                        a.min(2).data(),
                        Value.min(2, a).data()));
    }

    @Test
    void aConstantExponentReceivesNoGradientAndAValueDoes() {
        Value base = new Value(-2);
        Value square = base.pow(2);
        square.backward();
        assertEquals(-4, base.grad());
        assertEquals(0, square.operand(1).grad());

        Value exponent = new Value(3);
        new Value(2).pow(exponent).backward();
        assertEquals(8 * Math.log(2), exponent.grad(), 1e-15);
    }

    @Test
    void selectingOperationsWithholdAnInfiniteGradientRatherThanMultiplyItByZero() {
        for (Op op : Op.values()) {
            if (op.selects() && op != Op.LEAKY_RELU) {
                double blocked =
                        op.contribution(0, op == Op.MAX ? -1 : op == Op.MIN ? 1 : op == Op.ABS ? 0 : -1, 0, 0, 1 / 0.0);
                assertEquals(0, blocked, op.toString());
            }
        }
        Value x = new Value(-1);
        Value y = x.relu().div(0.0).mul(0.0); // 0/0 upstream
        y.backward();
        assertEquals(0, x.grad());
    }

    @Test
    void relusPassNaNOn() {
        assertTrue(Double.isNaN(new Value(Double.NaN).relu().data()));
        assertTrue(Double.isNaN(new Value(Double.NaN).max(1).data()));
    }

    @Test
    void operationsRefuseTheWrongNumberOfOperands() {
        Value a = new Value(1);
        assertThrows(IllegalArgumentException.class, () -> Value.apply(Op.ADD, a));
        assertThrows(IllegalArgumentException.class, () -> Value.apply(Op.TANH, a, a));
        assertThrows(IndexOutOfBoundsException.class, () -> a.tanh().operand(1));
        assertThrows(IndexOutOfBoundsException.class, () -> a.operand(0));
    }

    @Test
    void changedDataReachesResultsWhenTheyAreRecomputed() {
        Value a = new Value(2);
        Value b = a.mul(3);
        a.data(5);
        assertEquals(6, b.data());
        b.recompute();
        assertEquals(15, b.data());
    }

    @Test
    void itPrintsAsMicrogradDoes() {
        Value a = new Value(-8);
        a.grad(1);
        assertEquals("Value(data=-8.0, grad=1.0)", a.toString());
    }
}
