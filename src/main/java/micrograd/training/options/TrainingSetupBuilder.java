package micrograd.training.options;

import java.util.List;
import java.util.Optional;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;

/** Makes a {@link TrainingSetup} option by option; nothing is checked before {@link #build()}. */
public final class TrainingSetupBuilder {
    private DatasetSetup dataset;
    private List<String> features = List.of();
    private List<Integer> layers;
    private Activation activation = Activation.RELU;
    private List<Activation> layerActivations = List.of();
    private Activation outputActivation = Activation.LINEAR;
    private Initialization initialization = Initialization.UNIFORM;
    private WeightGenerator generator = WeightGenerator.PYTHON;
    private Optional<Loss> loss = Optional.empty();
    private OptimizerSetup optimizer = OptimizerSetup.Sgd.DEFAULT;
    private double learningRate = 0.1;
    private Schedule schedule = new Schedule.Constant();
    private int batchSize;
    private boolean shuffle = true;
    private double l1;
    private double l2;
    private boolean weightsOnly;
    private boolean l1Prunes;
    private double dropout;
    private long seed = DatasetSetup.DEFAULT_SEED;
    private EngineChoice engine = EngineChoice.BEST;
    private LoopRules rules = LoopRules.USUAL;

    TrainingSetupBuilder(DatasetSetup dataset, List<Integer> layers) {
        this.dataset = dataset;
        this.layers = layers;
    }

    TrainingSetupBuilder(TrainingSetup setup) {
        dataset = setup.dataset();
        features = setup.features();
        layers = setup.layers();
        activation = setup.activation();
        layerActivations = setup.layerActivations();
        outputActivation = setup.outputActivation();
        initialization = setup.initialization();
        generator = setup.generator();
        loss = Optional.of(setup.loss());
        optimizer = setup.optimizer();
        learningRate = setup.learningRate();
        schedule = setup.schedule();
        batchSize = setup.batchSize();
        shuffle = setup.shuffle();
        l1 = setup.l1();
        l2 = setup.l2();
        weightsOnly = setup.weightsOnly();
        l1Prunes = setup.l1Prunes();
        dropout = setup.dropout();
        seed = setup.seed();
        engine = setup.engine();
        rules = setup.rules();
    }

    /** Which data. */
    public TrainingSetupBuilder dataset(DatasetSetup dataset) {
        this.dataset = dataset;
        return this;
    }

    /** What the network is fed, expressions of the coordinates; the coordinates themselves unless said. */
    public TrainingSetupBuilder features(List<String> features) {
        this.features = features;
        return this;
    }

    /** Inputs, then the neurons of each layer; other layers have no parameter frozen. */
    public TrainingSetupBuilder layers(List<Integer> layers) {
        if (!layers.equals(this.layers)) {
            rules = new LoopRules(rules.fault(), List.of());
        }
        this.layers = layers;
        return this;
    }

    /** Of all hidden layers; relu unless said. */
    public TrainingSetupBuilder activation(Activation activation) {
        this.activation = activation;
        layerActivations = List.of();
        return this;
    }

    /** Of each hidden layer, from the first; one for all where the list is empty. */
    public TrainingSetupBuilder layerActivations(List<Activation> layerActivations) {
        this.layerActivations = layerActivations;
        return this;
    }

    /** Of the last layer; linear unless said. */
    public TrainingSetupBuilder outputActivation(Activation outputActivation) {
        this.outputActivation = outputActivation;
        return this;
    }

    /** How weights are drawn; uniform in (-1, 1) unless said. */
    public TrainingSetupBuilder initialization(Initialization initialization) {
        this.initialization = initialization;
        return this;
    }

    /** What draws the weights; Python's generator unless said. */
    public TrainingSetupBuilder generator(WeightGenerator generator) {
        this.generator = generator;
        return this;
    }

    /** What is minimised; max-margin for two classes, softmax for more, mean squared error for numbers, unless said. */
    public TrainingSetupBuilder loss(Loss loss) {
        this.loss = Optional.of(loss);
        return this;
    }

    /** How; plain descent unless said. */
    public TrainingSetupBuilder optimizer(OptimizerSetup optimizer) {
        this.optimizer = optimizer;
        return this;
    }

    /** Before the schedule; 0.1 unless said. */
    public TrainingSetupBuilder learningRate(double learningRate) {
        this.learningRate = learningRate;
        return this;
    }

    /** How the rate changes; constant unless said. */
    public TrainingSetupBuilder schedule(Schedule schedule) {
        this.schedule = schedule;
        return this;
    }

    /** Examples a step; 0, all at once, unless said. */
    public TrainingSetupBuilder batchSize(int batchSize) {
        this.batchSize = batchSize;
        return this;
    }

    /** Whether smaller batches are drawn anew for each epoch; so unless said. */
    public TrainingSetupBuilder shuffle(boolean shuffle) {
        this.shuffle = shuffle;
        return this;
    }

    /** Factor of the sum of |p|; 0 unless said. */
    public TrainingSetupBuilder l1(double l1) {
        this.l1 = l1;
        return this;
    }

    /** Factor of the sum of p*p; 0 unless said. */
    public TrainingSetupBuilder l2(double l2) {
        this.l2 = l2;
        return this;
    }

    /** Whether biases go free of l1 and l2; not so unless said. */
    public TrainingSetupBuilder weightsOnly(boolean weightsOnly) {
        this.weightsOnly = weightsOnly;
        return this;
    }

    /** Whether l1 leaves a weight at 0 that it carries across; not so unless said. */
    public TrainingSetupBuilder l1Prunes(boolean l1Prunes) {
        this.l1Prunes = l1Prunes;
        return this;
    }

    /** With what probability a hidden neuron is left out of a step; 0 unless said. */
    public TrainingSetupBuilder dropout(double dropout) {
        this.dropout = dropout;
        return this;
    }

    /** All that decides how is learnt rather than what: optimizer, rate, schedule, batches, regularisation, engine. */
    TrainingSetupBuilder learningOf(TrainingSetup other) {
        optimizer = other.optimizer();
        learningRate = other.learningRate();
        schedule = other.schedule();
        batchSize = other.batchSize();
        shuffle = other.shuffle();
        l1 = other.l1();
        l2 = other.l2();
        weightsOnly = other.weightsOnly();
        l1Prunes = other.l1Prunes();
        dropout = other.dropout();
        engine = other.engine();
        return this;
    }

    /** Of the weights and of the order of examples; 1337 unless said. */
    public TrainingSetupBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** What computes; the best there is unless said. */
    public TrainingSetupBuilder engine(EngineChoice engine) {
        this.engine = engine;
        return this;
    }

    /** What of the loop is not as usual; nothing unless said. */
    public TrainingSetupBuilder rules(LoopRules rules) {
        this.rules = rules;
        return this;
    }

    /** @throws IllegalArgumentException naming the option that is out of range and saying what it may be */
    public TrainingSetup build() {
        return new TrainingSetup(
                dataset,
                features,
                layers,
                activation,
                layerActivations,
                outputActivation,
                initialization,
                generator,
                loss.orElse(usualLoss()),
                optimizer,
                learningRate,
                schedule,
                batchSize,
                shuffle,
                l1,
                l2,
                weightsOnly,
                l1Prunes,
                dropout,
                seed,
                engine,
                rules);
    }

    private Loss usualLoss() {
        int classes = dataset.form().classes();
        return classes == 0 ? Loss.MEAN_SQUARED : classes == 2 ? Loss.MAX_MARGIN : Loss.SOFTMAX;
    }
}
