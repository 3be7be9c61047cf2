package micrograd.museum;

import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.MLP;
import micrograd.nn.NetworkShape;
import micrograd.nn.SGD;
import micrograd.random.PythonRandom;
import micrograd.random.RandomSource;

/**
 * A small training run, to be made soundly or with a fault: squared error over all examples, plain descent, weights uniform in
 * (-1, 1) from a seed of Python's generator.
 *
 * @param examples all of them, each step
 */
public record TrainingTrial(NetworkShape shape, List<Example> examples, long seed, double rate, int steps) {
    /** A linear output: with zeroing the loss falls to a millionth in 100 steps, without it stays near 4. */
    public static final TrainingTrial FORGETTING_SHOWS = lecture(Activation.LINEAR, 5);

    /** A tanh output: without zeroing the loss falls further. A falling loss does not prove the gradients right. */
    public static final TrainingTrial FORGETTING_LOOKS_BETTER = lecture(Activation.TANH, 4);

    private static TrainingTrial lecture(Activation output, long seed) {
        return new TrainingTrial(
                NetworkShape.of(List.of(3, 4, 4, 1), Activation.TANH, output),
                Datasets.generate(DatasetKind.LECTURE, 4, 0, 0, 1).train(),
                seed,
                0.05,
                100);
    }

    public TrainingTrial {
        examples = List.copyOf(examples);
    }

    /** The loss before each step, and after the last. */
    public double[] losses() {
        return losses(Optional.empty(), 1);
    }

    /** The same with a fault; {@link TrainingFault#SHORTER_INPUT_IGNORED} makes no difference to inputs of the right length. */
    public double[] losses(TrainingFault fault) {
        return losses(fault, 2);
    }

    /** The same where there are so many networks, of which {@link TrainingFault#WRONG_NETWORK_UPDATED} updates the last: one only hides it. */
    public double[] losses(TrainingFault fault, int networks) {
        return losses(Optional.of(fault), networks);
    }

    private double[] losses(Optional<TrainingFault> fault, int networks) {
        RandomSource random = new PythonRandom(seed);
        MLP network = new MLP(shape, Initialization.UNIFORM, random);
        MLP updated = network;
        for (int others = 1; others < networks && is(fault, TrainingFault.WRONG_NETWORK_UPDATED); others++) {
            updated = new MLP(shape, Initialization.UNIFORM, random);
        }
        SGD optimizer = new SGD();
        double[] losses = new double[steps + 1];
        for (int step = 0; step < steps; step++) {
            Value loss = loss(network, fault);
            losses[step] = loss.data();
            if (!is(fault, TrainingFault.GRADIENTS_NEVER_ZEROED)) {
                updated.zeroGrad();
            }
            loss.backward();
            optimizer.step(updated.parameters(), rate);
        }
        losses[steps] = loss(network, fault).data();
        return losses;
    }

    private Value loss(MLP network, Optional<TrainingFault> fault) {
        Value sum = new Value(0);
        for (Example example : examples) {
            Value[] inputs = constants(example.inputs());
            Value[] outputs = is(fault, TrainingFault.SHORTER_INPUT_IGNORED)
                    ? ShortInputs.forward(network, inputs)
                    : network.forward(inputs);
            sum = sum.add(Loss.SQUARED.of(outputs, constants(Loss.SQUARED.targets(example.target(), outputs.length))));
        }
        return sum;
    }

    private static Value[] constants(double[] numbers) {
        Value[] constants = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            constants[i] = Value.constant(numbers[i]);
        }
        return constants;
    }

    private static boolean is(Optional<TrainingFault> fault, TrainingFault one) {
        return fault.isPresent() && fault.get() == one;
    }
}
