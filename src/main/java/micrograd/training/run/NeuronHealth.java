package micrograd.training.run;

import micrograd.nn.Activation;
import micrograd.nn.FeedForward;
import micrograd.nn.NetworkShape;

/** Whether a neuron can still learn from any of the examples. */
public enum NeuronHealth {
    /** Its slope is not 0 for one of them at least. */
    ALIVE,
    /** A relu that is 0 for every example: no gradient passes, so that no step changes it. */
    DEAD,
    /** A tanh or sigmoid so far out for every example that less than a thousandth of a gradient passes. */
    SATURATED;

    private static final double LEAST_SLOPE = 1e-3;

    /**
     * Of all neurons, layer by layer.
     *
     * @param planes what the network is fed, as {@link FeedForward#activations} wants it
     */
    public static NeuronHealth[] of(NetworkShape shape, double[] parameters, double[] planes, int points) {
        double[] outputs = new double[shape.neurons() * points];
        new FeedForward(shape).activations(parameters, planes, points, outputs);
        NeuronHealth[] health = new NeuronHealth[shape.neurons()];
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int plane = shape.firstNeuron(layer) + neuron;
                health[plane] = of(shape.activation(layer), outputs, plane * points, points);
            }
        }
        return health;
    }

    private static NeuronHealth of(Activation activation, double[] outputs, int from, int points) {
        if (activation != Activation.RELU && activation != Activation.TANH && activation != Activation.SIGMOID) {
            return ALIVE;
        }
        for (int i = from; i < from + points; i++) {
            if (!(slope(activation, outputs[i]) < LEAST_SLOPE)) {
                return ALIVE;
            }
        }
        return activation == Activation.RELU ? DEAD : SATURATED;
    }

    /** The slope of the activation, told from its output. */
    private static double slope(Activation activation, double output) {
        if (activation == Activation.RELU) {
            return output > 0 ? 1 : 0;
        }
        return activation == Activation.TANH ? 1 - output * output : output * (1 - output);
    }
}
