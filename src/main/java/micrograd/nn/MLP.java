package micrograd.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import micrograd.engine.Value;
import micrograd.random.RandomSource;

/** A multi-layer perceptron: layers one after the other, each fed the one before. */
public final class MLP implements Module {
    private final NetworkShape shape;
    private final Layer[] layers;
    private final List<Value> parameters;

    /** As micrograd's {@code MLP(nin, nouts)}: hidden layers relu, the last linear, weights uniform in (-1, 1), biases 0. */
    public MLP(int inputs, List<Integer> outputs, RandomSource random) {
        this(
                NetworkShape.of(sizes(inputs, outputs), Activation.RELU, Activation.LINEAR),
                Initialization.UNIFORM,
                random);
    }

    /** A network of any shape, its weights drawn neuron by neuron. */
    public MLP(NetworkShape shape, Initialization initialization, RandomSource random) {
        this(shape, draw(shape, initialization, random));
    }

    /**
     * A network with given parameters, in the order of {@link #parameters()}.
     *
     * @throws IllegalArgumentException if there are too few or too many
     */
    public MLP(NetworkShape shape, double[] parameters) {
        this(shape, parameters, true);
    }

    private MLP(NetworkShape shape, double[] parameters, boolean labelled) {
        requireCount(shape, parameters);
        this.shape = shape;
        layers = new Layer[shape.layers()];
        List<Value> all = new ArrayList<>(parameters.length);
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new Layer(shape, i, parameters, labelled);
            layers[i].addParametersTo(all);
        }
        this.parameters = Collections.unmodifiableList(all);
    }

    /** The same with parameters that have no labels, for where nobody sees them. */
    public static MLP unlabelled(NetworkShape shape, double[] parameters) {
        return new MLP(shape, parameters, false);
    }

    /** The parameters that a network of this shape begins with: weights drawn neuron by neuron, biases as the initialization has them. */
    public static double[] draw(NetworkShape shape, Initialization initialization, RandomSource random) {
        double[] parameters = new double[shape.parameters()];
        int next = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            int inputs = shape.inputs(layer);
            int outputs = shape.outputs(layer);
            for (int neuron = 0; neuron < outputs; neuron++) {
                for (int i = 0; i < inputs; i++) {
                    parameters[next++] = initialization.draw(inputs, outputs, random);
                }
                parameters[next++] = initialization.bias(random);
            }
        }
        return parameters;
    }

    /**
     * The outputs of the last layer.
     *
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public Value[] forward(Value... inputs) {
        requireInputs(inputs.length);
        Value[] outputs = inputs;
        for (Layer layer : layers) {
            outputs = layer.forward(outputs);
        }
        return outputs;
    }

    /**
     * The outputs of the last layer where each hidden neuron's output is multiplied by a factor, as dropout does.
     *
     * @param factors one for each hidden neuron, layer by layer
     */
    public Value[] forwardScaled(Value[] factors, Value... inputs) {
        requireInputs(inputs.length);
        Value[] outputs = inputs;
        int next = 0;
        for (int i = 0; i < layers.length; i++) {
            outputs = layers[i].forward(outputs);
            for (int k = 0; i + 1 < layers.length && k < outputs.length; k++) {
                outputs[k] = outputs[k].mul(factors[next++]);
            }
        }
        return outputs;
    }

    /** The outputs for plain numbers, which become constants of the graph. */
    public Value[] forward(double... inputs) {
        Value[] values = new Value[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            values[i] = Value.constant(inputs[i]);
        }
        return forward(values);
    }

    /** The outputs of every neuron, layer by layer. */
    public Value[][] forwardLayers(Value... inputs) {
        requireInputs(inputs.length);
        Value[][] outputs = new Value[layers.length][];
        for (int i = 0; i < layers.length; i++) {
            outputs[i] = layers[i].forward(i == 0 ? inputs : outputs[i - 1]);
        }
        return outputs;
    }

    private void requireInputs(int given) {
        if (given != shape.inputs()) {
            throw new IllegalArgumentException(
                    "a network of " + Layer.count(shape.inputs(), "input") + " was given " + given);
        }
    }

    static void requireCount(NetworkShape shape, double[] parameters) {
        if (parameters.length != shape.parameters()) {
            throw new IllegalArgumentException(
                    "a network of " + Layer.count(shape.parameters(), "parameter") + " was given " + parameters.length);
        }
    }

    /** Its sizes and activations. */
    public NetworkShape shape() {
        return shape;
    }

    /** The layer of that number, from 0, the inputs not counted. */
    public Layer layer(int index) {
        return layers[index];
    }

    /** The parameters layer by layer, neuron by neuron, weights then bias; the list does not change. */
    @Override
    public List<Value> parameters() {
        return parameters;
    }

    /** As micrograd writes it: {@code MLP of [Layer of [ReLUNeuron(2), ...], ...]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("MLP of [");
        for (int i = 0; i < layers.length; i++) {
            text.append(i == 0 ? "" : ", ").append(layers[i]);
        }
        return text.append(']').toString();
    }

    private static List<Integer> sizes(int inputs, List<Integer> outputs) {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(inputs);
        sizes.addAll(outputs);
        return sizes;
    }
}
