package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import micrograd.engine.Op;
import micrograd.engine.Value;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void agreeWithTheGraphOnAThousandRandomExamples() {
        int dense = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            RandomExample example = new RandomExample(random, List.of(Op.values()));
            int examples = 1 + random.nextInt(13);
            double[] table = example.table(examples);
            LaneProgram program = LaneProgram.record(example.root, example.parameters, example.inputs, example.outputs);
            dense += program.steps().stream().anyMatch(LaneAction.Dense.class::isInstance) ? 1 : 0;
            Lanes lanes = new Lanes(program, table);
            int[] order = shuffled(examples, random);
            int from = random.nextInt(examples);
            double scale = 1.0 / (examples - from);
            for (int[] batch : new int[][] {{0, examples}, {from, examples}, {0, 1}}) {
                Reference reference = new Reference(example, table, order, batch[0], batch[1], scale);
                lanes.run(example.parameterData(), order, batch[0], batch[1], scale);
                reference.assertAgrees(lanes, 1e-12, "seed " + seed);
            }
        }
        assertTrue(dense > 300, "dot products in " + dense);
    }

    @Test
    void forwardGivesTheOutputsOfManyPoints() {
        Random random = new Random(5);
        RandomExample example = new RandomExample(random, List.of(Op.values()));
        while (example.outputs.length == 0) {
            example = new RandomExample(random, List.of(Op.values()));
        }
        int points = 1000;
        double[] table = example.table(points);
        int[] order = shuffled(points, random);
        double[] planes = new double[table.length];
        int inputs = example.inputs.length;
        for (int p = 0; p < points; p++) {
            for (int i = 0; i < inputs; i++) {
                planes[i * points + p] = table[order[p] * inputs + i];
            }
        }
        Reference reference = new Reference(example, table, order, 0, points, 1);
        LaneProgram program = LaneProgram.record(example.root, example.parameters, example.inputs, example.outputs);
        double[] outputs = new double[example.outputs.length * points];
        new Lanes(program, new double[0]).forward(example.parameterData(), planes, points, outputs);
        for (int k = 0; k < example.outputs.length; k++) {
            for (int p = 0; p < points; p++) {
                assertEquals(reference.outputs[k][p], outputs[k * points + p], 1e-12, k + " " + p);
            }
        }
    }

    @Test
    void fusesALayerAndItsActivationIntoOneStep() {
        Value[] inputs = {new Value(1), new Value(2), new Value(3)};
        List<Value> parameters = new ArrayList<>();
        Value root = null;
        for (int j = 0; j < 4; j++) {
            Value sum = parameter(parameters);
            for (Value input : inputs) {
                sum = sum.add(parameter(parameters).mul(input));
            }
            root = root == null ? sum.relu() : root.add(sum.relu());
        }
        LaneProgram program = LaneProgram.record(root, parameters.toArray(new Value[0]), inputs, new Value[0]);
        LaneAction.Dense layer = (LaneAction.Dense) program.steps().get(0);
        assertEquals(4, layer.outputs());
        assertEquals(Op.RELU, layer.activation());
        assertArrayEquals(new int[] {0, 1, 2}, layer.inputs());
        assertEquals(4, program.steps().size());
    }

    @Test
    void selectingOperationsWithholdInfiniteGradients() {
        Value input = new Value(1);
        Value weight = new Value(0);
        Value root = weight.mul(input).relu().sqrt().add(weight);
        LaneProgram program = LaneProgram.record(root, new Value[] {weight}, new Value[] {input}, new Value[0]);
        Lanes lanes = new Lanes(program, new double[] {1, -1});
        lanes.run(new double[] {0}, new int[] {0, 1}, 0, 2, 1);
        assertEquals(2, lanes.gradients()[0]);
    }

    @Test
    void infinitiesAndNaNStayWhatTheyAreInTheGraph() {
        Value input = new Value(1);
        Value weight = new Value(0);
        Value other = new Value(0);
        Value root = other.add(weight.mul(input)).exp().log();
        LaneProgram program = LaneProgram.record(root, new Value[] {weight, other}, new Value[] {input}, new Value[0]);
        Lanes lanes = new Lanes(program, new double[] {1e10});
        lanes.run(new double[] {1, 0}, new int[] {0}, 0, 1, 1);
        assertEquals(Double.POSITIVE_INFINITY, lanes.loss());
        assertTrue(Double.isNaN(lanes.gradients()[0]));
    }

    @Test
    void anOutputMustBePartOfTheGraph() {
        Value input = new Value(1);
        Value[] inputs = {input};
        Value[] strangers = {new Value(2).add(1)};
        assertThrows(
                IllegalArgumentException.class,
                () -> LaneProgram.record(input.mul(2), new Value[0], inputs, strangers));
    }

    private static Value parameter(List<Value> parameters) {
        parameters.add(new Value(parameters.size() * 0.1));
        return parameters.get(parameters.size() - 1);
    }

    private static int[] shuffled(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
