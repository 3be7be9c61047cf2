package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.fixtures.Fixtures;
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
    void replaysEveryReferenceRowBitForBit() {
        for (JsonElement element : Fixtures.read("operations-pytorch.json").getAsJsonArray("rows")) {
            JsonObject row = element.getAsJsonObject();
            List<Value> operands = new ArrayList<>();
            row.getAsJsonArray("operands").forEach(operand -> operands.add(new Value(operand.getAsDouble())));
            Op op = named(row.get("op").getAsString());
            Value result;
            if (op == Op.POW && operands.size() == 1) {
                result = operands.get(0).pow(row.get("exponent").getAsDouble());
            } else if (operands.size() == 1) {
                result = Value.apply(op, operands.get(0));
            } else {
                result = Value.apply(op, operands.get(0), operands.get(1));
            }
            replaysBitForBit(result, row.toString());
        }
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

    private static Op named(String functionName) {
        for (Op op : Op.values()) {
            if (op.functionName().equals(functionName)) {
                return op;
            }
        }
        throw new AssertionError("no operation is called " + functionName);
    }
}
