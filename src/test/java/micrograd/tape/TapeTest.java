package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import org.junit.jupiter.api.Test;

class TapeTest {
    @Test
    void replaysAThousandRandomGraphsBitForBit() {
        for (int seed = 0; seed < 1000; seed++) {
            replaysBitForBit(RandomGraphs.wild(new Random(seed)), "seed " + seed);
            replaysBitForBit(RandomGraphs.tame(new Random(seed)), "tame seed " + seed);
        }
    }

    @Test
    void replaysTheGraphsOfTheFixturesBitForBit() {
        FixtureGraphs.all().forEach((what, root) -> {
            for (Value value : TopologicalOrder.of(root)) {
                value.grad(0);
            }
            replaysBitForBit(root, what);
        });
    }

    @Test
    void replaysWithOtherLeavesAsTheGraphWouldBeRebuilt() {
        Value a = new Value(2);
        Value b = new Value(-3);
        Value root = a.mul(b).add(a.tanh()).relu().sub(b);
        Tape tape = Tape.of(root);
        a.data(-0.5);
        b.data(1.25);
        int[] places = TopologicalOrder.positions(TopologicalOrder.of(root), new Value[] {a, b});
        tape.data(places[0], -0.5);
        tape.data(places[1], 1.25);
        for (Value value : TopologicalOrder.of(root)) {
            value.recompute();
        }
        root.backward();
        tape.forward();
        tape.backward();
        assertSame(tape, root, "other leaves");
    }

    @Test
    void gradientsAccumulateUntilTheyAreZeroed() {
        Value x = new Value(1);
        Value z = x.mul(2).mul(3);
        Tape tape = Tape.of(z);
        tape.backward();
        tape.backward();
        z.backward();
        z.backward();
        assertSame(tape, z, "twice");
        assertEquals(18, x.grad());
        tape.zeroGrad();
        tape.backward();
        tape.writeTo(z);
        assertEquals(6, x.grad());
    }

    @Test
    void writesBackOnlyToTheGraphItRecorded() {
        Value a = new Value(1);
        assertThrows(IllegalArgumentException.class, () -> Tape.of(a.add(a)).writeTo(a));
    }

    @Test
    void aMillionOperationsReplay() {
        Value value = new Value(1);
        Value root = value;
        for (int i = 0; i < 500_000; i++) {
            root = root.mul(0.999999).add(value);
        }
        replaysBitForBit(root, "a million");
    }

    private static void replaysBitForBit(Value root, String what) {
        Tape tape = Tape.of(root);
        Tape.of(root).writeTo(root);
        root.backward();
        tape.forward();
        tape.backward();
        assertSame(tape, root, what);
        tape.forward();
        tape.zeroGrad();
        tape.backward();
        for (Value value : TopologicalOrder.of(root)) {
            value.grad(0);
        }
        root.backward();
        assertSame(tape, root, what + ", again");
    }

    private static void assertSame(Tape tape, Value root, String what) {
        Value[] order = TopologicalOrder.of(root);
        assertEquals(order.length, tape.size(), what);
        for (int i = 0; i < order.length; i++) {
            String where = what + ", " + i + " " + order[i].op();
            assertEquals(bits(order[i].data()), bits(tape.data(i)), where);
            assertEquals(bits(order[i].grad()), bits(tape.grad(i)), where);
            assertEquals(order[i].op(), tape.op(i), where);
        }
    }

    private static long bits(double number) {
        return Double.doubleToLongBits(number);
    }
}
