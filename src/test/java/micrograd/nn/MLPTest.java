package micrograd.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.fixtures.Fixtures;
import micrograd.random.NumpyRandom;
import micrograd.random.PythonRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MLPTest {
    private static final NetworkShape SMALL =
            new NetworkShape(List.of(2, 3, 2), List.of(Activation.TANH, Activation.SIGMOID));

    @Test
    void theInitialParametersArePythonsToTheLastBit() {
        double[] expected =
                Fixtures.doubles(Fixtures.read("karpathy-moons.json").getAsJsonArray("initialParameters"));
        MLP mlp = new MLP(2, List.of(16, 16, 1), new PythonRandom(1337));
        assertEquals(337, expected.length);
        assertArrayEquals(expected, data(mlp.parameters()));
    }

    @Test
    void itReadsAsMicrogradWritesIt() {
        assertEquals(
                "MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(2)]]",
                new MLP(2, List.of(2, 1), new PythonRandom(0)).toString());
        assertEquals(
                "MLP of [Layer of [TanhNeuron(2), TanhNeuron(2), TanhNeuron(2)],"
                        + " Layer of [SigmoidNeuron(3), SigmoidNeuron(3)]]",
                new MLP(SMALL, Initialization.UNIFORM, new PythonRandom(0)).toString());
        assertEquals("SoftplusNeuron(4)", new Neuron(4, Activation.SOFTPLUS, new PythonRandom(0)).toString());
        assertEquals(
                "Layer of [LeakyReLUNeuron(1)]",
                new Layer(1, 1, Activation.LEAKY_RELU, new PythonRandom(0)).toString());
    }

    @Test
    void theLecturesNetworkHas41Parameters() {
        assertEquals(
                41,
                new MLP(3, List.of(4, 4, 1), new PythonRandom(0)).parameters().size());
    }

    @Test
    void aNeuronSumsFromItsBiasOn() {
        Neuron neuron = new Neuron(2, Activation.TANH, new PythonRandom(5));
        neuron.weight(0).data(0.1);
        neuron.weight(1).data(0.2);
        neuron.bias().data(0.3);
        Value out = neuron.forward(new Value(3), new Value(-0.7));
        assertEquals(Op.TANH, out.op());
        assertEquals((0.3 + 0.1 * 3) + 0.2 * -0.7, out.operand(0).data());
        assertSame(neuron.bias(), out.operand(0).operand(0).operand(0));
    }

    @Test
    void layersAndNeuronsMadeAloneDrawAsTheNetworkDoes() {
        double[] layer = data(new Layer(2, 16, Activation.RELU, new PythonRandom(1337)).parameters());
        double[] network = data(new MLP(2, List.of(16, 1), new PythonRandom(1337)).parameters());
        for (int i = 0; i < layer.length; i++) {
            assertEquals(network[i], layer[i]);
        }
        double[] neuron = data(new Neuron(2, Activation.RELU, new PythonRandom(1337)).parameters());
        assertArrayEquals(new double[] {layer[0], layer[1], 0}, neuron);
    }

    @Test
    void tooFewAndTooManyInputsAreErrorsThatSayBothNumbers() {
        MLP mlp = new MLP(3, List.of(4, 1), new PythonRandom(0));
        assertMessage("a network of 3 inputs was given 2", () -> mlp.forward(1.0, 2.0));
        assertMessage("a network of 3 inputs was given 4", () -> mlp.forward(new Value[4]));
        assertMessage("a layer of 4 inputs was given 1", () -> mlp.layer(1).forward(new Value(1)));
        assertMessage(
                "a neuron of 3 inputs was given 2", () -> mlp.layer(0).neuron(0).forward(new Value[2]));
        assertMessage(
                "a network of 3 inputs was given 1", () -> new FeedForward(mlp.shape()).outputs(new double[21], 1));
        assertMessage("a network of 21 parameters was given 20", () -> new MLP(mlp.shape(), new double[20]));
    }

    @Test
    void impossibleShapesAreErrors() {
        assertMessage("a layer needs at least one neuron, not 0", () -> new MLP(2, List.of(0), new PythonRandom(0)));
        assertMessage(
                "a network needs a number of inputs and at least one layer, not 1 sizes",
                () -> new MLP(2, List.of(), new PythonRandom(0)));
        assertMessage(
                "2 layers need as many activations, not 1",
                () -> new NetworkShape(List.of(1, 2, 3), List.of(Activation.RELU)));
    }

    @Test
    void zeroGradClearsEveryParameter() {
        MLP mlp = new MLP(SMALL, Initialization.UNIFORM, new PythonRandom(3));
        Value[] outputs = mlp.forward(1.0, -1.0);
        outputs[0].add(outputs[1]).backward();
        for (Value parameter : mlp.parameters()) {
            assertNotEquals(0, parameter.grad());
        }
        mlp.zeroGrad();
        assertArrayEquals(new double[mlp.parameters().size()], gradients(mlp.parameters()));
    }

    @Test
    void parametersAreLabelledByLayerNeuronAndInput() {
        List<Value> parameters = new MLP(SMALL, new double[17]).parameters();
        assertEquals("w1_1_1", parameters.get(0).label());
        assertEquals("w1_1_2", parameters.get(1).label());
        assertEquals("b1_1", parameters.get(2).label());
        assertEquals("w2_2_3", parameters.get(15).label());
        assertEquals("b2_2", parameters.get(16).label());
    }

    @Test
    void theShapeKnowsWhereEveryParameterLies() {
        assertEquals(17, SMALL.parameters());
        assertEquals(5, SMALL.neurons());
        assertEquals(3, SMALL.firstNeuron(1));
        assertEquals(6, SMALL.firstParameter(0, 2));
        assertEquals(13, SMALL.firstParameter(1, 1));
        boolean[] biases = SMALL.biases();
        int count = 0;
        for (int i = 0; i < biases.length; i++) {
            assertEquals(i == 2 || i == 5 || i == 8 || i == 12 || i == 16, biases[i]);
            count += biases[i] ? 1 : 0;
        }
        assertEquals(5, count);
    }

    @Test
    void initializationsHaveTheirSpread() {
        NetworkShape shape = NetworkShape.of(List.of(50, 200, 1), Activation.RELU, Activation.LINEAR);
        assertEquals(Math.sqrt(1 / 3.0), deviation(shape, Initialization.UNIFORM), 0.02);
        assertEquals(Math.sqrt(2 / 50.0), deviation(shape, Initialization.HE), 0.01);
        assertEquals(Math.sqrt(6 / 250.0 / 3), deviation(shape, Initialization.XAVIER), 0.005);
        assertEquals(Math.sqrt(1 / 3.0 / 50), deviation(shape, Initialization.SCALED_UNIFORM), 0.005);
    }

    private static double deviation(NetworkShape shape, Initialization initialization) {
        double[] parameters = MLP.draw(shape, initialization, new NumpyRandom(8));
        double squares = 0;
        for (int i = 0; i < 200 * 51; i++) {
            squares += parameters[i] * parameters[i];
        }
        return Math.sqrt(squares / (200 * 50));
    }

    private static double[] data(List<Value> values) {
        return values.stream().mapToDouble(Value::data).toArray();
    }

    private static double[] gradients(List<Value> values) {
        return values.stream().mapToDouble(Value::grad).toArray();
    }

    private static void assertMessage(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}
