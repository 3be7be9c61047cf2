package micrograd.nn;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Value;
import micrograd.random.RandomSource;

/** Neurons side by side, all fed the same inputs. */
public final class Layer implements Module {
    private final Neuron[] neurons;

    /** A layer as micrograd makes it: weights uniform in (-1, 1) drawn neuron by neuron, biases 0. */
    public Layer(int inputs, int outputs, Activation activation, RandomSource random) {
        this(inputs, outputs, activation, Initialization.UNIFORM, random);
    }

    /** A layer with weights drawn otherwise. */
    public Layer(int inputs, int outputs, Activation activation, Initialization initialization, RandomSource random) {
        if (outputs < 1) {
            throw new IllegalArgumentException("a layer needs at least one neuron, not " + outputs);
        }
        neurons = new Neuron[outputs];
        for (int i = 0; i < outputs; i++) {
            neurons[i] = new Neuron(inputs, outputs, activation, initialization, random);
        }
    }

    Layer(NetworkShape shape, int layer, double[] parameters, boolean labelled) {
        neurons = new Neuron[shape.outputs(layer)];
        for (int i = 0; i < neurons.length; i++) {
            neurons[i] = new Neuron(
                    shape.inputs(layer),
                    shape.activation(layer),
                    parameters,
                    shape.firstParameter(layer, i),
                    labelled ? (layer + 1) + "_" + (i + 1) : "");
        }
    }

    /**
     * The neurons' outputs.
     *
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public Value[] forward(Value... inputs) {
        if (inputs.length != inputs()) {
            throw new IllegalArgumentException(
                    "a layer of " + count(inputs(), "input") + " was given " + inputs.length);
        }
        Value[] outputs = new Value[neurons.length];
        for (int i = 0; i < neurons.length; i++) {
            outputs[i] = neurons[i].forward(inputs);
        }
        return outputs;
    }

    /** How many inputs it takes. */
    public int inputs() {
        return neurons[0].inputs();
    }

    /** How many neurons it has. */
    public int outputs() {
        return neurons.length;
    }

    /** The neuron of that number, from 0. */
    public Neuron neuron(int index) {
        return neurons[index];
    }

    @Override
    public List<Value> parameters() {
        List<Value> parameters = new ArrayList<>(neurons.length * (inputs() + 1));
        addParametersTo(parameters);
        return parameters;
    }

    void addParametersTo(List<Value> parameters) {
        for (Neuron neuron : neurons) {
            neuron.addParametersTo(parameters);
        }
    }

    /** As micrograd writes it: {@code Layer of [ReLUNeuron(2), ReLUNeuron(2)]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Layer of [");
        for (int i = 0; i < neurons.length; i++) {
            text.append(i == 0 ? "" : ", ").append(neurons[i]);
        }
        return text.append(']').toString();
    }

    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
