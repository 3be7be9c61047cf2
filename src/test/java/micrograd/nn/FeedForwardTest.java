package micrograd.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Value;
import micrograd.random.PythonRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedForwardTest {
    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyNeuronAgreesWithTheGraphToTheLastBit(Activation activation) {
        PythonRandom random = new PythonRandom(17);
        for (int round = 0; round < 20; round++) {
            NetworkShape shape = shape(random, activation);
            double[] parameters = new double[shape.parameters()];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = random.uniform(-2, 2);
            }
            assertAgreement(shape, parameters, random);
        }
    }

    private static NetworkShape shape(PythonRandom random, Activation activation) {
        List<Integer> sizes = new ArrayList<>();
        List<Activation> activations = new ArrayList<>();
        sizes.add(random.between(1, 4));
        for (int layer = random.between(1, 4); layer > 0; layer--) {
            sizes.add(random.between(1, 6));
            activations.add(random.below(2) == 0 ? activation : Activation.TANH);
        }
        activations.set(0, activation);
        return new NetworkShape(sizes, activations);
    }

    private static void assertAgreement(NetworkShape shape, double[] parameters, PythonRandom random) {
        int points = 7;
        double[] planes = new double[shape.inputs() * points];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = random.uniform(-3, 3);
        }
        double[] activations = new double[shape.neurons() * points];
        new FeedForward(shape).activations(parameters, planes, points, activations);
        MLP mlp = new MLP(shape, parameters);
        for (int p = 0; p < points; p++) {
            double[] inputs = new double[shape.inputs()];
            Value[] values = new Value[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = planes[i * points + p];
                values[i] = new Value(inputs[i]);
            }
            int neuron = 0;
            Value[][] layers = mlp.forwardLayers(values);
            for (Value[] layer : layers) {
                for (Value output : layer) {
                    assertEquals(output.data(), activations[neuron++ * points + p]);
                }
            }
            double[] outputs = new FeedForward(shape).outputs(parameters, inputs);
            for (int i = 0; i < outputs.length; i++) {
                assertEquals(layers[layers.length - 1][i].data(), outputs[i]);
            }
        }
    }

    @Test
    void aGridHoldsTheMiddlesOfItsCellsFromTheTopDown() {
        assertArrayEquals(
                new double[] {0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 25, 25, 15, 15, 5, 5}, FeedForward.grid(0, 2, 0, 30, 2, 3));
    }

    @Test
    void arraysWithoutRoomAreErrors() {
        NetworkShape shape = NetworkShape.of(List.of(2, 3, 1), Activation.RELU, Activation.LINEAR);
        FeedForward forward = new FeedForward(shape);
        double[] parameters = new double[13];
        assertThrows(
                IllegalArgumentException.class,
                () -> forward.activations(parameters, new double[9], 5, new double[20]));
        assertThrows(
                IllegalArgumentException.class,
                () -> forward.activations(parameters, new double[10], 5, new double[19]));
    }
}
