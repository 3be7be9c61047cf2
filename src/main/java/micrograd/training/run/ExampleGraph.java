package micrograd.training.run;

import java.util.Arrays;
import java.util.List;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.nn.MLP;
import micrograd.nn.NetworkShape;
import micrograd.nn.Neuron;
import micrograd.training.options.Features;
import micrograd.training.options.LoopFault;
import micrograd.training.options.TrainingSetup;

/**
 * The scalar graph of one example's loss, at given parameters, gradients computed.
 *
 * <p>Leaves and neurons carry labels that are names of the language: inputs {@code x1, x2}; features {@code f1, f2}; weights {@code w1_2_3} (layer 1,
 * neuron 2, input 3) and biases {@code b1_2}; a neuron's weighted sum {@code n1_2} and, unless it is linear, its output
 * {@code o1_2}; targets {@code y}, or {@code y1, y2} where there are several; and {@code loss}. The loss is the example's own:
 * neither averaged over a batch nor regularised.
 */
public final class ExampleGraph {
    private final Value[] inputs;
    private final Value[] fed;
    private final Value[] targets;
    private final Value[][] neurons;
    private final List<Value> parameters;
    private final NetworkShape shape;
    private final Value loss;

    private ExampleGraph(
            NetworkShape shape, Loss loss, double[] parameters, Features features, Example example, boolean shorter) {
        this.shape = shape;
        MLP mlp = new MLP(shape, parameters);
        this.parameters = mlp.parameters();
        inputs = leaves(example.inputs(), "x", false);
        targets = leaves(loss.targets(example.target(), shape.outputs()), "y", shape.outputs() == 1);
        fed = shorter ? Arrays.copyOf(features.of(inputs), features.count() - 1) : features.of(inputs);
        for (int i = 0; i < fed.length && !features.isPlain(); i++) {
            if (fed[i].label().isEmpty()) {
                fed[i].label("f" + (i + 1));
            }
        }
        neurons = shorter ? zipped(mlp) : mlp.forwardLayers(fed);
        labelNeurons();
        this.loss = loss.of(neurons[neurons.length - 1], targets).label("loss");
        this.loss.backward();
    }

    /** The same with what is wrong in the set-up's network, and its loss. */
    public static ExampleGraph of(TrainingSetup setup, double[] parameters, Example example) {
        boolean shorter = setup.rules().has(LoopFault.SHORTER_INPUT_IGNORED);
        return new ExampleGraph(setup.shape(), setup.loss(), parameters, setup.inputFeatures(), example, shorter);
    }

    /** The neurons of a network whose first layer pairs weights with inputs as far as the shorter list goes. */
    private Value[][] zipped(MLP mlp) {
        Value[][] layers = new Value[shape.layers()][];
        layers[0] = new Value[shape.outputs(0)];
        for (int i = 0; i < layers[0].length; i++) {
            Neuron neuron = mlp.layer(0).neuron(i);
            Value sum = neuron.bias();
            for (int k = 0; k < fed.length; k++) {
                sum = sum.add(neuron.weight(k).mul(fed[k]));
            }
            layers[0][i] = shape.activation(0).apply(sum);
        }
        for (int layer = 1; layer < layers.length; layer++) {
            layers[layer] = mlp.layer(layer).forward(layers[layer - 1]);
        }
        return layers;
    }

    private static Value[] leaves(double[] numbers, String name, boolean alone) {
        Value[] values = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = new Value(numbers[i], alone ? name : name + (i + 1));
        }
        return values;
    }

    private void labelNeurons() {
        for (int layer = 0; layer < neurons.length; layer++) {
            for (int neuron = 0; neuron < neurons[layer].length; neuron++) {
                String place = (layer + 1) + "_" + (neuron + 1);
                sum(layer, neuron).label("n" + place);
                if (shape.activation(layer) != Activation.LINEAR) {
                    output(layer, neuron).label("o" + place);
                }
            }
        }
    }

    /** The example's loss: the root of the graph. */
    public Value loss() {
        return loss;
    }

    /** The leaf of a coordinate, from 0. */
    public Value input(int index) {
        return inputs[index];
    }

    /** What the network is fed of them, from 0: the leaf itself, or a feature's result. */
    public Value fed(int index) {
        return fed[index];
    }

    /** How many inputs the network is fed. */
    public int fedCount() {
        return fed.length;
    }

    /** How many targets there are. */
    public int targetCount() {
        return targets.length;
    }

    /** The leaf of an output's target, from 0. */
    public Value target(int index) {
        return targets[index];
    }

    /** What a neuron gives on; layers and neurons from 0. */
    public Value output(int layer, int neuron) {
        return neurons[layer][neuron];
    }

    /** A neuron's weighted sum, before its activation; the output itself where it is linear. */
    public Value sum(int layer, int neuron) {
        Value output = output(layer, neuron);
        return shape.activation(layer) == Activation.LINEAR ? output : output.operand(0);
    }

    /** The leaves of weights and biases, in the parameters' order. */
    public List<Value> parameters() {
        return parameters;
    }
}
