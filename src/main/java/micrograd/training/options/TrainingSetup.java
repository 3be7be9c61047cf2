package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetForm;
import micrograd.data.Datasets;
import micrograd.limits.Budgets;
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
 * <p>It is a value for each of the {@link TrainingOptions} that has a meaning under the others; {@link #get} answers for any, and the methods below for those
 * that are asked for by name.
 */
public final class TrainingSetup {
    /** The most layers, the inputs not counted. */
    public static final int MAXIMUM_LAYERS = Budgets.LAYERS;

    /** The most neurons in a layer. */
    public static final int MAXIMUM_WIDTH = Budgets.LAYER_WIDTH;

    /** The most parameters. */
    public static final int MAXIMUM_PARAMETERS = Budgets.PARAMETERS;

    private final OptionValues values = new OptionValues();
    private final DatasetSetup dataset;
    private final OptimizerSetup optimizer;
    private final Schedule schedule;

    /** Throws an {@link IllegalArgumentException} naming the option that is out of range and saying what it may be. */
    TrainingSetup(OptionValues given) {
        dataset = DatasetSetup.of(given);
        dataset.write(values);
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (!values.has(option)) {
                option.copy(given, values);
            }
        }
        int coordinates = dataset.form().inputs();
        List<String> features = values.get(TrainingOptions.FEATURES);
        values.set(
                TrainingOptions.FEATURES,
                features.equals(Features.plain(coordinates)) ? List.of() : List.copyOf(features));
        values.set(TrainingOptions.LAYERS, List.copyOf(layers()));
        requireLayers(layers());
        requireEnds(layers(), dataset, inputFeatures(), loss());
        values.set(TrainingOptions.ACTIVATION, activations(values.get(TrainingOptions.ACTIVATION)));
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            option.check(values);
        }
        optimizer = OptimizerSetup.of(values);
        schedule = ScheduleChange.of(values);
        for (int frozen : rules().frozen()) {
            Options.wholeNumber("frozen", frozen, 0, parameters(layers()) - 1);
        }
    }

    /** One where all are alike, else one for each hidden layer. */
    private List<Activation> activations(List<Activation> given) {
        if (given.size() != 1) {
            requireActivations(given, layers().size() - 2);
        }
        return areAlike(given) ? List.of(given.get(0)) : List.copyOf(given);
    }

    /** The value of an option: as it usually is where it has no meaning. */
    public <T> T get(TrainingOption<T> option) {
        return values.get(option);
    }

    OptionValues values() {
        return values;
    }

    /** Everything but data and layers as it is unless said. */
    public static TrainingSetupBuilder builder(DatasetSetup dataset, List<Integer> layers) {
        return new TrainingSetupBuilder(dataset, layers);
    }

    /** To change something of it. */
    public TrainingSetupBuilder toBuilder() {
        return new TrainingSetupBuilder(this);
    }

    /** What is trained on. */
    public DatasetSetup dataset() {
        return dataset;
    }

    /** How the loss is minimised. */
    public OptimizerSetup optimizer() {
        return optimizer;
    }

    /** How the rate changes from step to step. */
    public Schedule schedule() {
        return schedule;
    }

    /** What the network is fed, expressions of the coordinates; empty for the coordinates themselves. */
    public List<String> features() {
        return values.get(TrainingOptions.FEATURES);
    }

    /** Inputs, then the neurons of each layer: [2, 16, 16, 1]. The last is 1 for two classes and for numbers to be met, or one for each class. */
    public List<Integer> layers() {
        return values.get(TrainingOptions.LAYERS);
    }

    /** Of the last layer. */
    public Activation outputActivation() {
        return values.get(TrainingOptions.OUTPUT_ACTIVATION);
    }

    /** How weights are drawn. */
    public Initialization initialization() {
        return values.get(TrainingOptions.INITIALIZATION);
    }

    /** What draws the weights. */
    public WeightGenerator generator() {
        return values.get(TrainingOptions.GENERATOR);
    }

    /** What is minimised. */
    public Loss loss() {
        return values.get(TrainingOptions.LOSS);
    }

    /** Before the schedule, 0 to 1000. */
    public double learningRate() {
        return values.get(TrainingOptions.LEARNING_RATE);
    }

    /** Examples a step, 0 for all at once. */
    public int batchSize() {
        return values.get(TrainingOptions.BATCH_SIZE);
    }

    /** Whether smaller batches are cut from an order drawn anew for each epoch, rather than from the examples as they stand. */
    public boolean shuffle() {
        return values.get(TrainingOptions.SHUFFLE);
    }

    /** Factor of the sum of |p| in the loss, 0 to 1000. */
    public double l1() {
        return values.get(TrainingOptions.L1);
    }

    /** Factor of the sum of p*p in the loss, 0 to 1000. */
    public double l2() {
        return values.get(TrainingOptions.L2);
    }

    /** Whether biases go free of l1 and l2. */
    public boolean weightsOnly() {
        return values.get(TrainingOptions.WEIGHTS_ONLY);
    }

    /** Whether l1 is kept apart from the gradient and leaves a weight at 0 that it carries across, as {@link micrograd.nn.Pruning} does. */
    public boolean l1Prunes() {
        return values.get(TrainingOptions.L1_PRUNES);
    }

    /** The probability with which each hidden neuron's output is left out of a training step, 0 to below 1. */
    public double dropout() {
        return values.get(TrainingOptions.DROPOUT);
    }

    /** Of the weights and of the order of examples in smaller batches, 0 to 4294967295. */
    public long seed() {
        return values.get(TrainingOptions.SEED);
    }

    /** What computes. */
    public EngineChoice engine() {
        return values.get(TrainingOptions.ENGINE);
    }

    /** Of the hidden layers, or of the first where they differ. */
    public Activation activation() {
        return values.get(TrainingOptions.ACTIVATION).get(0);
    }

    /** Of each hidden layer where they differ; empty where all are {@link #activation}. */
    public List<Activation> layerActivations() {
        List<Activation> activations = values.get(TrainingOptions.ACTIVATION);
        return activations.size() == 1 ? List.of() : activations;
    }

    /** What of the loop is not as usual. */
    public LoopRules rules() {
        return new LoopRules(values.get(TrainingOptions.LOOP_FAULT), values.get(TrainingOptions.FROZEN));
    }

    /** Sizes and activations of the network. */
    public NetworkShape shape() {
        if (layerActivations().isEmpty()) {
            return NetworkShape.of(layers(), activation(), outputActivation());
        }
        List<Activation> all = new ArrayList<>(layerActivations());
        all.add(outputActivation());
        return new NetworkShape(layers(), all);
    }

    /** What the network is fed. */
    public Features inputFeatures() {
        return Features.of(dataset.form().inputs(), features());
    }

    /** What is left out of training steps. */
    public Dropout dropping() {
        return dropout() == 0 ? Dropout.NONE : new Dropout(dropout(), seed());
    }

    /** What large parameters cost. */
    public Regularization regularization() {
        return new Regularization(l1(), l2(), weightsOnly());
    }

    /** The examples. */
    public Dataset data() {
        return dataset.data();
    }

    /** The parameters that training begins with. */
    public double[] initialParameters() {
        return MLP.draw(shape(), initialization(), weightSource());
    }

    /** Those of another network, drawn after this one's from the same generator. */
    public double[] otherParameters() {
        RandomSource random = weightSource();
        MLP.draw(shape(), initialization(), random);
        return MLP.draw(shape(), initialization(), random);
    }

    private RandomSource weightSource() {
        if (generator() == WeightGenerator.PYTHON) {
            return new PythonRandom(seed());
        }
        RandomSource random = Datasets.source(dataset.kind(), dataset.seed());
        dataset.data(random);
        return random;
    }

    /** Whether parameters of the other fit this network, so that training may go on under this set-up. */
    public boolean continues(TrainingSetup other) {
        return layers().equals(other.layers()) && features().equals(other.features());
    }

    /** Whether the other differs only in how is learnt (rates, regularisation, batches, engine), so that a run may take it over at once. */
    public boolean learnsTheSame(TrainingSetup other) {
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.change() == TrainingOption.Change.RESTARTS && !option.isAlike(values, other.values)) {
                return false;
            }
        }
        return dataset.points().equals(other.dataset.points());
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

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingSetup && values.equals(((TrainingSetup) other).values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return Settings.of(this).toString();
    }
}
