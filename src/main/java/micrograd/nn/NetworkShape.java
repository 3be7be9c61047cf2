package micrograd.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * How many neurons stand in each layer, and how each layer is activated.
 *
 * <p>Layers are numbered from 0, the inputs not counted. Parameters lie layer by layer, neuron by neuron, each neuron's
 * weights and then its bias.
 *
 * @param sizes the number of inputs, then the neurons of every layer: [2, 16, 16, 1]; at least two, all positive
 * @param activations one for every layer
 */
public record NetworkShape(List<Integer> sizes, List<Activation> activations) {
    public NetworkShape {
        sizes = List.copyOf(sizes);
        activations = List.copyOf(activations);
        if (sizes.size() < 2) {
            throw new IllegalArgumentException(
                    "a network needs a number of inputs and at least one layer, not " + sizes.size() + " sizes");
        }
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a layer needs at least one neuron, not " + size);
            }
        }
        if (activations.size() != sizes.size() - 1) {
            throw new IllegalArgumentException(
                    Layer.count(sizes.size() - 1, "layer") + " need as many activations, not " + activations.size());
        }
    }

    /** A shape with one activation for the hidden layers and one for the last. */
    public static NetworkShape of(List<Integer> sizes, Activation hidden, Activation output) {
        List<Activation> activations = new ArrayList<>();
        for (int i = 1; i < sizes.size(); i++) {
            activations.add(i + 1 < sizes.size() ? hidden : output);
        }
        return new NetworkShape(sizes, activations);
    }

    /** How many layers there are, the inputs not counted. */
    public int layers() {
        return activations.size();
    }

    /** How many inputs the network takes. */
    public int inputs() {
        return sizes.get(0);
    }

    /** How many outputs the network gives. */
    public int outputs() {
        return sizes.get(layers());
    }

    /** How many inputs each neuron of a layer takes. */
    public int inputs(int layer) {
        return sizes.get(layer);
    }

    /** How many neurons a layer has. */
    public int outputs(int layer) {
        return sizes.get(layer + 1);
    }

    /** How a layer is activated. */
    public Activation activation(int layer) {
        return activations.get(layer);
    }

    /** How many neurons there are in all layers. */
    public int neurons() {
        return firstNeuron(layers());
    }

    /** How many neurons stand before a layer: the number of its first among all neurons. */
    public int firstNeuron(int layer) {
        int count = 0;
        for (int i = 0; i < layer; i++) {
            count += outputs(i);
        }
        return count;
    }

    /** How many weights and biases there are. */
    public int parameters() {
        return firstParameter(layers(), 0);
    }

    /** Where a neuron's weights begin among the parameters; its bias follows them. */
    public int firstParameter(int layer, int neuron) {
        int count = 0;
        for (int i = 0; i < layer; i++) {
            count += outputs(i) * (inputs(i) + 1);
        }
        return layer == layers() ? count : count + neuron * (inputs(layer) + 1);
    }

    /** For every parameter, whether it is a bias. */
    public boolean[] biases() {
        boolean[] biases = new boolean[parameters()];
        for (int layer = 0; layer < layers(); layer++) {
            for (int neuron = 0; neuron < outputs(layer); neuron++) {
                biases[firstParameter(layer, neuron) + inputs(layer)] = true;
            }
        }
        return biases;
    }
}
