package micrograd.training.run;

import micrograd.nn.NetworkShape;

/**
 * Which weight or bias a parameter is.
 *
 * @param index its place among the network's parameters
 * @param layer from 0
 * @param neuron from 0
 * @param input of a weight, from 0; -1 for a bias
 */
public record ParameterPlace(int index, int layer, int neuron, int input) {
    /** The parameter of that index. */
    public static ParameterPlace of(NetworkShape shape, int index) {
        int layer = 0;
        while (layer + 1 < shape.layers() && shape.firstParameter(layer + 1, 0) <= index) {
            layer++;
        }
        int width = shape.inputs(layer) + 1;
        int within = index - shape.firstParameter(layer, 0);
        int input = within % width;
        return new ParameterPlace(index, layer, within / width, input == width - 1 ? -1 : input);
    }

    /** Whether it is a bias. */
    public boolean isBias() {
        return input < 0;
    }

    /** Its name in an example's graph: {@code w1_2_3} is of layer 1, neuron 2, input 3, and {@code b1_2} that neuron's bias. */
    public String label() {
        String place = (layer + 1) + "_" + (neuron + 1);
        return isBias() ? "b" + place : "w" + place + "_" + (input + 1);
    }
}
