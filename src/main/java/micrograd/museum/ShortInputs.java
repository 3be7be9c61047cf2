package micrograd.museum;

import micrograd.engine.Value;
import micrograd.nn.Layer;
import micrograd.nn.MLP;
import micrograd.nn.Neuron;

/** Networks whose neurons pair weights with inputs as Python's {@code zip} does: as far as the shorter list goes. */
public final class ShortInputs {
    private ShortInputs() {}

    /** A neuron's output for any number of inputs: weights without an input, and inputs without a weight, count for nothing. */
    public static Value forward(Neuron neuron, Value... inputs) {
        Value sum = neuron.bias();
        for (int i = 0; i < Math.min(neuron.inputs(), inputs.length); i++) {
            sum = sum.add(neuron.weight(i).mul(inputs[i]));
        }
        return neuron.activation().apply(sum);
    }

    /** A layer's outputs for any number of inputs. */
    public static Value[] forward(Layer layer, Value... inputs) {
        Value[] outputs = new Value[layer.outputs()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = forward(layer.neuron(i), inputs);
        }
        return outputs;
    }

    /** A network's outputs for any number of inputs. */
    public static Value[] forward(MLP network, Value... inputs) {
        Value[] outputs = inputs;
        for (int i = 0; i < network.shape().layers(); i++) {
            outputs = forward(network.layer(i), outputs);
        }
        return outputs;
    }
}
