package micrograd.training.run;

/**
 * A neuron of the network, or an input where the layer is {@link #INPUTS}.
 *
 * @param layer from 0, the inputs not counted
 * @param neuron from 0
 */
public record NeuronPlace(int layer, int neuron) {
    /** The layer of what is no neuron but an input. */
    public static final int INPUTS = -1;

    /** Stands for what the loss makes of the outputs, where neurons are folded. */
    public static final NeuronPlace LOSS = new NeuronPlace(Integer.MAX_VALUE, 0);

    /** Whether it is an input. */
    public boolean isInput() {
        return layer == INPUTS;
    }
}
