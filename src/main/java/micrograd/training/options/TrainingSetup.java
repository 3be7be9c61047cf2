package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetForm;
import micrograd.data.Datasets;
import micrograd.nn.Activation;
import micrograd.nn.Dropout;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.MLP;
import micrograd.nn.NetworkShape;
import micrograd.nn.Regularization;
import micrograd.nn.Schedule;
import micrograd.random.PythonRandom;
import micrograd.random.RandomSource;

/**
 * All that decides a training run: the same set-up gives the same numbers.
 *
 * @param dataset what is trained on
 * @param features what the network is fed, expressions of the coordinates; empty for the coordinates themselves
 * @param layers inputs, then the neurons of each layer: [2, 16, 16, 1]. The last is 1 for two classes and for numbers to be met, or one for each class
 * @param activation of the hidden layers, or of the first where they differ
 * @param layerActivations of each hidden layer where they differ; empty where all are {@code activation}
 * @param outputActivation of the last layer
 * @param initialization how weights are drawn
 * @param generator what draws the weights
 * @param loss what is minimised
 * @param optimizer how
 * @param learningRate before the schedule, 0 to 1000
 * @param schedule how the rate changes from step to step
 * @param batchSize examples a step, 0 for all at once
 * @param shuffle whether smaller batches are cut from an order drawn anew for each epoch, rather than from the examples as they stand
 * @param l1 factor of the sum of |p| in the loss, 0 to 1000
 * @param l2 factor of the sum of p*p in the loss, 0 to 1000
 * @param dropout the probability with which each hidden neuron's output is left out of a training step, 0 to below 1
 * @param weightsOnly whether biases go free of l1 and l2
 * @param l1Prunes whether l1 is kept apart from the gradient and leaves a weight at 0 that it carries across, as {@link micrograd.nn.Pruning} does
 * @param seed of the weights and of the order of examples in smaller batches, 0 to 4294967295
 * @param engine what computes
 * @param rules what of the loop is not as usual
 */
public record TrainingSetup(
        DatasetSetup dataset,
        List<String> features,
        List<Integer> layers,
        Activation activation,
        List<Activation> layerActivations,
        Activation outputActivation,
        Initialization initialization,
        WeightGenerator generator,
        Loss loss,
        OptimizerSetup optimizer,
        double learningRate,
        Schedule schedule,
        int batchSize,
        boolean shuffle,
        double l1,
        double l2,
        boolean weightsOnly,
        boolean l1Prunes,
        double dropout,
        long seed,
        EngineChoice engine,
        LoopRules rules) {
    /** The most layers, the inputs not counted. */
    public static final int MAXIMUM_LAYERS = 16;

    /** The most neurons in a layer. */
    public static final int MAXIMUM_WIDTH = 512;

    /** The most parameters. */
    public static final int MAXIMUM_PARAMETERS = 500_000;

    private static final int MAXIMUM_FACTOR = 1000;
    private static final int MAXIMUM_STEPS = 1_000_000_000;

    /** @throws IllegalArgumentException naming the option that is out of range and saying what it may be */
    public TrainingSetup {
        layers = List.copyOf(layers);
        int coordinates = dataset.form().inputs();
        features = features.equals(Features.plain(coordinates)) ? List.of() : List.copyOf(features);
        requireLayers(layers);
        requireEnds(layers, dataset, Features.of(coordinates, features), loss);
        layerActivations = List.copyOf(layerActivations);
        if (!layerActivations.isEmpty()) {
            requireActivations(layerActivations, layers.size() - 2);
            activation = layerActivations.get(0);
            if (areAlike(layerActivations)) {
                layerActivations = List.of();
            }
        }
        Options.number("learningRate", learningRate, MAXIMUM_FACTOR);
        requireSchedule(schedule);
        Options.wholeNumber("batchSize", batchSize, 0, Datasets.MAXIMUM_SIZE);
        Options.number("l1", l1, MAXIMUM_FACTOR);
        Options.number("l2", l2, MAXIMUM_FACTOR);
        Options.share("dropout", dropout);
        Options.wholeNumber("seed", (double) seed, 0, Datasets.MAXIMUM_SEED);
        for (int frozen : rules.frozen()) {
            Options.wholeNumber("frozen", frozen, 0, parameters(layers) - 1);
        }
    }

    /** Everything but data and layers as it is unless said. */
    public static TrainingSetupBuilder builder(DatasetSetup dataset, List<Integer> layers) {
        return new TrainingSetupBuilder(dataset, layers);
    }

    /** To change something of it. */
    public TrainingSetupBuilder toBuilder() {
        return new TrainingSetupBuilder(this);
    }

    /** Sizes and activations of the network. */
    public NetworkShape shape() {
        if (layerActivations.isEmpty()) {
            return NetworkShape.of(layers, activation, outputActivation);
        }
        List<Activation> all = new ArrayList<>(layerActivations);
        all.add(outputActivation);
        return new NetworkShape(layers, all);
    }

    /** What the network is fed. */
    public Features inputFeatures() {
        return Features.of(dataset.form().inputs(), features);
    }

    /** What is left out of training steps. */
    public Dropout dropping() {
        return dropout == 0 ? Dropout.NONE : new Dropout(dropout, seed);
    }

    /** What large parameters cost. */
    public Regularization regularization() {
        return new Regularization(l1, l2, weightsOnly);
    }

    /** The examples. */
    public Dataset data() {
        return dataset.data();
    }

    /** The parameters that training begins with. */
    public double[] initialParameters() {
        return MLP.draw(shape(), initialization, weightSource());
    }

    /** Those of another network, drawn after this one's from the same generator. */
    public double[] otherParameters() {
        RandomSource random = weightSource();
        MLP.draw(shape(), initialization, random);
        return MLP.draw(shape(), initialization, random);
    }

    private RandomSource weightSource() {
        if (generator == WeightGenerator.PYTHON) {
            return new PythonRandom(seed);
        }
        RandomSource random = Datasets.source(dataset.kind(), dataset.seed());
        dataset.data(random);
        return random;
    }

    /** Whether parameters of the other fit this network, so that training may go on under this set-up. */
    public boolean continues(TrainingSetup other) {
        return layers.equals(other.layers) && features.equals(other.features);
    }

    /** Whether the other differs only in how is learnt (rates, regularisation, batches, engine), so that a run may take it over at once. */
    public boolean learnsTheSame(TrainingSetup other) {
        return toBuilder().learningOf(other).build().equals(other);
    }

    private static void requireLayers(List<Integer> layers) {
        if (layers.size() < 2 || layers.size() > MAXIMUM_LAYERS + 1) {
            throw new IllegalArgumentException("layers must be 2 to " + (MAXIMUM_LAYERS + 1)
                    + " numbers: inputs, then neurons of each layer, not " + layers.size());
        }
        for (int i = 0; i < layers.size(); i++) {
            Options.wholeNumber("layers[" + i + "]", layers.get(i), 1, MAXIMUM_WIDTH);
        }
        int parameters = parameters(layers);
        if (parameters > MAXIMUM_PARAMETERS) {
            throw new IllegalArgumentException(
                    "layers must make at most " + MAXIMUM_PARAMETERS + " parameters, not " + parameters);
        }
    }

    private static int parameters(List<Integer> layers) {
        int parameters = 0;
        for (int i = 1; i < layers.size(); i++) {
            parameters += layers.get(i) * (layers.get(i - 1) + 1);
        }
        return parameters;
    }

    private static void requireEnds(List<Integer> layers, DatasetSetup dataset, Features features, Loss loss) {
        DatasetForm kind = dataset.form();
        String name = dataset.kind().literal();
        int first = layers.get(0);
        if (first != features.count()) {
            throw new IllegalArgumentException("layers must begin with " + features.count() + ", the "
                    + (features.isPlain() ? "coordinates of " + name : "features") + ", not " + first);
        }
        int last = layers.get(layers.size() - 1);
        if (kind.isRegression()) {
            if (!loss.isSquared()) {
                throw new IllegalArgumentException("loss must be \"squared\", \"mean-squared\" or \"half-squared\" for "
                        + name + ", whose targets are numbers, not \"" + loss.literal() + "\"");
            }
            if (last != 1) {
                throw new IllegalArgumentException("layers must end with 1 for " + name + ", not " + last);
            }
            return;
        }
        boolean one = kind.classes() == 2 && loss != Loss.SOFTMAX;
        if (last != kind.classes() && !(one && last == 1)) {
            throw new IllegalArgumentException("layers must end with " + (one ? "1 or " : "") + kind.classes()
                    + ", the classes of " + name + ", for loss \"" + loss.literal() + "\", not " + last);
        }
    }

    private static void requireActivations(List<Activation> activations, int hidden) {
        if (activations.size() != hidden) {
            throw new IllegalArgumentException("activation must be one for all hidden layers or one for each of the "
                    + hidden + ", not " + activations.size());
        }
    }

    private static boolean areAlike(List<Activation> activations) {
        for (Activation activation : activations) {
            if (activation != activations.get(0)) {
                return false;
            }
        }
        return true;
    }

    private static void requireSchedule(Schedule schedule) {
        if (schedule instanceof Schedule.Linear linear) {
            Options.number("schedule.endFactor", linear.endFactor(), MAXIMUM_FACTOR);
            Options.wholeNumber("schedule.steps", linear.steps(), 1, MAXIMUM_STEPS);
        } else if (schedule instanceof Schedule.Cosine cosine) {
            Options.number("schedule.endFactor", cosine.endFactor(), MAXIMUM_FACTOR);
            Options.wholeNumber("schedule.steps", cosine.steps(), 1, MAXIMUM_STEPS);
        } else if (schedule instanceof Schedule.Step step) {
            Options.wholeNumber("schedule.stepSize", step.stepSize(), 1, MAXIMUM_STEPS);
            Options.number("schedule.gamma", step.gamma(), MAXIMUM_FACTOR);
        }
    }
}
