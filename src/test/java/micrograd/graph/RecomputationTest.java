package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.graph.slope.Differences;
import micrograd.graph.slope.Recomputation;
import org.junit.jupiter.api.Test;

class RecomputationTest {
    @Test
    void aMovedLeafMovesTheOutput() {
        Graph graph = Programs.lecture();
        Recomputation overA = Recomputation.of(graph, Programs.id(graph, "L"), Programs.id(graph, "a"));
        assertEquals(-8, overA.atPresent());
        assertEquals(2, overA.present(0));
        assertEquals(-2, overA.at(3));
        assertEquals(-20, overA.at(0));
        assertEquals(-8, overA.atPresent());
        assertEquals(3, overA.operations());
    }

    @Test
    void anInnerNodeCanBeMovedAsWell() {
        Graph graph = Programs.lecture();
        Recomputation overE = Recomputation.of(graph, Programs.id(graph, "L"), Programs.id(graph, "e"));
        assertEquals(-18, overE.at(-1));
        Recomputation overL = Recomputation.of(graph, Programs.id(graph, "L"), Programs.id(graph, "L"));
        assertEquals(5, overL.at(5));
    }

    @Test
    void twoNodesMoveTogetherAndComeBack() {
        Graph graph = Programs.lecture();
        int output = Programs.id(graph, "L");
        Recomputation map = Recomputation.of(graph, output, Programs.id(graph, "a"), Programs.id(graph, "b"));
        assertEquals(-2 * (1.5 * 0.25 + 10), map.at(1.5, 0.25));
        assertEquals(-2 * (-3 * 4 + 10), map.at(4));
        assertEquals(-8, map.atPresent());
    }

    @Test
    void aNodeThatDoesNotLeadToTheTargetLeavesItAlone() {
        Value a = new Value(2, "a");
        Value b = a.mul(3).label("b");
        Value later = b.mul(5);
        Graph graph = Graph.of(List.of(TopologicalOrder.of(later)), Optional.of(b));
        int last = graph.nodes().size() - 1;
        assertEquals(
                6, Recomputation.of(graph, graph.output().orElseThrow(), last).at(99));
    }

    @Test
    void everyNodeOfARandomGraphMovedAnywhereGivesTheNumbersOfValueBitForBit() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Value> values = randomValues(random);
            Value output = values.get(values.size() - 1);
            Value[] order = TopologicalOrder.of(output);
            Graph graph = Graph.of(values, Optional.of(output));
            for (int id = 0; id < values.size(); id++) {
                double number = 3 * random.nextGaussian();
                Recomputation moved = Recomputation.of(graph, values.size() - 1, id);
                assertEquals(
                        Double.doubleToLongBits(recomputed(order, values.get(id), number)),
                        Double.doubleToLongBits(moved.at(number)));
                double x = values.get(id).data();
                double h = Math.pow(10, -1 - random.nextInt(14));
                double here = recomputed(order, values.get(id), x);
                double above = recomputed(order, values.get(id), x + h);
                double below = recomputed(order, values.get(id), x - h);
                assertEquals(
                        new Differences(h, (above - here) / h, (above - below) / (2 * h)), Differences.of(moved, h));
            }
        }
    }

    /** The output with one value given and all others computed anew by {@link Value#recompute()}; everything is put back. */
    private static double recomputed(Value[] order, Value moved, double number) {
        double[] kept = new double[order.length];
        double before = moved.data();
        for (int i = 0; i < order.length; i++) {
            kept[i] = order[i].data();
        }
        moved.data(number);
        for (Value value : order) {
            if (value != moved) {
                value.recompute();
            }
        }
        double output = order[order.length - 1].data();
        for (int i = 0; i < order.length; i++) {
            order[i].data(kept[i]);
        }
        moved.data(before);
        return output;
    }

    private static List<Value> randomValues(Random random) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            values.add(new Value(random.nextGaussian()));
        }
        values.add(Value.constant(2));
        Op[] ops = Op.values();
        while (values.size() < 20) {
            Op op = ops[1 + random.nextInt(ops.length - 1)];
            Value a = values.get(random.nextInt(values.size()));
            Value b = values.get(random.nextInt(values.size()));
            values.add(op.arity() == 1 ? Value.apply(op, a) : Value.apply(op, a, b));
        }
        return values;
    }
}
