package micrograd.nn;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Value;
import micrograd.random.RandomSource;

/** A weighted sum of inputs and a bias, activated: {@code activation(b + w1*x1 + w2*x2 + ...)}, summed from the left. */
public final class Neuron implements Module {
    private final Value[] weights;
    private final Value bias;
    private final Activation activation;

    /** A neuron as micrograd makes it: weights uniform in (-1, 1), bias 0. */
    public Neuron(int inputs, Activation activation, RandomSource random) {
        this(inputs, 1, activation, Initialization.UNIFORM, random);
    }

    Neuron(int inputs, int outputs, Activation activation, Initialization initialization, RandomSource random) {
        if (inputs < 1) {
            throw new IllegalArgumentException("a neuron needs at least one input, not " + inputs);
        }
        weights = new Value[inputs];
        for (int i = 0; i < inputs; i++) {
            weights[i] = new Value(initialization.draw(inputs, outputs, random), "w" + (i + 1));
        }
        bias = new Value(initialization.bias(random), "b");
        this.activation = activation;
    }

    /** A neuron with the weights at {@code from} and the bias after them; {@code place} ends its parameters' labels, if they are to have any. */
    Neuron(int inputs, Activation activation, double[] parameters, int from, String place) {
        weights = new Value[inputs];
        for (int i = 0; i < inputs; i++) {
            weights[i] = new Value(parameters[from + i], place.isEmpty() ? "" : "w" + place + "_" + (i + 1));
        }
        bias = new Value(parameters[from + inputs], place.isEmpty() ? "" : "b" + place);
        this.activation = activation;
    }

    /**
     * The neuron's output.
     *
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public Value forward(Value... inputs) {
        return activation.apply(sum(inputs));
    }

    private Value sum(Value[] inputs) {
        if (inputs.length != weights.length) {
            throw new IllegalArgumentException(
                    "a neuron of " + Layer.count(weights.length, "input") + " was given " + inputs.length);
        }
        Value sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum = sum.add(weights[i].mul(inputs[i]));
        }
        return sum;
    }

    /** How many inputs it takes. */
    public int inputs() {
        return weights.length;
    }

    /** The weight of an input, from 0. */
    public Value weight(int input) {
        return weights[input];
    }

    /** The bias. */
    public Value bias() {
        return bias;
    }

    /** What it does to its weighted sum. */
    public Activation activation() {
        return activation;
    }

    @Override
    public List<Value> parameters() {
        List<Value> parameters = new ArrayList<>(weights.length + 1);
        addParametersTo(parameters);
        return parameters;
    }

    void addParametersTo(List<Value> parameters) {
        for (Value weight : weights) {
            parameters.add(weight);
        }
        parameters.add(bias);
    }

    /** As micrograd writes it: {@code ReLUNeuron(2)}. */
    @Override
    public String toString() {
        return activation.title() + "Neuron(" + weights.length + ")";
    }
}
