package micrograd.training.run;

import java.util.Optional;
import micrograd.engine.Value;
import micrograd.limits.Budgets;
import micrograd.nn.FeedForward;
import micrograd.nn.MLP;
import micrograd.nn.NetworkShape;
import micrograd.tape.ForwardKernel;
import micrograd.tape.LaneProgram;
import micrograd.tape.WebAssembly;

/**
 * The outputs of all neurons at many points, for maps: on a kernel where there is WebAssembly and the network is not so large that to compile one would hold a page up, else by {@link FeedForward}. They agree to
 * 1e-12. Meant to be kept: a kernel is compiled when the network's shape changes.
 */
public final class NeuronMaps {
    /** For fewer points no kernel is compiled. */
    private static final int FEW_POINTS = 64;

    private final WebAssembly webAssembly;
    private Optional<NetworkShape> compiled = Optional.empty();
    private Optional<ForwardKernel> kernel = Optional.empty();

    public NeuronMaps(WebAssembly webAssembly) {
        this.webAssembly = webAssembly;
    }

    /**
     * Computes the outputs of all neurons, in planes as {@link FeedForward#activations} has them.
     *
     * @param parameters of {@link NetworkShape#parameters()} numbers
     * @param inputs at least {@code shape.inputs() * points} numbers
     * @param outputs room for {@code shape.neurons() * points} numbers
     * @throws IllegalArgumentException if an array is too short
     */
    public void activations(NetworkShape shape, double[] parameters, double[] inputs, int points, double[] outputs) {
        boolean fits = parameters.length == shape.parameters()
                && inputs.length == shape.inputs() * points
                && outputs.length >= shape.neurons() * points;
        if (fits && points >= FEW_POINTS && compile(shape).isPresent()) {
            kernel.get().run(parameters, inputs, points, 0, outputs);
        } else {
            new FeedForward(shape).activations(parameters, inputs, points, outputs);
        }
    }

    /** The same of the neurons of the last layer alone: {@code shape.outputs()} planes. */
    public void outputs(NetworkShape shape, double[] parameters, double[] inputs, int points, double[] outputs) {
        int hidden = shape.neurons() - shape.outputs();
        if (points >= FEW_POINTS && compile(shape).isPresent()) {
            kernel.get().run(parameters, inputs, points, hidden, outputs);
        } else {
            double[] all = new double[shape.neurons() * points];
            new FeedForward(shape).activations(parameters, inputs, points, all);
            System.arraycopy(all, hidden * points, outputs, 0, shape.outputs() * points);
        }
    }

    private Optional<ForwardKernel> compile(NetworkShape shape) {
        if (shape.parameters() > Budgets.PARAMETERS_COMPILED_FOR_MAPS) {
            return Optional.empty();
        }
        if (!compiled.equals(Optional.of(shape))) {
            compiled = Optional.of(shape);
            kernel = ForwardKernel.of(program(shape), webAssembly);
        }
        return kernel;
    }

    /** The graph of a network's outputs, its neurons counted layer by layer. */
    private static LaneProgram program(NetworkShape shape) {
        MLP mlp = MLP.unlabelled(shape, new double[shape.parameters()]);
        Value[] inputs = new Value[shape.inputs()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new Value(0);
        }
        Value[][] layers = mlp.forwardLayers(inputs);
        Value[] neurons = new Value[shape.neurons()];
        int next = 0;
        for (Value[] layer : layers) {
            for (Value neuron : layer) {
                neurons[next++] = neuron;
            }
        }
        Value sum = neurons[next - shape.outputs()];
        for (int i = next - shape.outputs() + 1; i < next; i++) {
            sum = sum.add(neurons[i]);
        }
        return LaneProgram.record(sum, mlp.parameters().toArray(new Value[0]), inputs, neurons);
    }
}
