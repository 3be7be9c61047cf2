package micrograd.training.options;

import java.util.List;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;

/** Makes a {@link TrainingSetup} option by option; nothing is checked before {@link #build()}. */
public final class TrainingSetupBuilder {
    private final OptionValues values;

    TrainingSetupBuilder(DatasetSetup dataset, List<Integer> layers) {
        values = new OptionValues();
        dataset.write(values);
        values.set(TrainingOptions.LAYERS, layers);
    }

    TrainingSetupBuilder(TrainingSetup setup) {
        values = setup.values().copy();
    }

    /** Any option. */
    public <T> TrainingSetupBuilder set(TrainingOption<T> option, T value) {
        values.set(option, value);
        return this;
    }

    /** Which data. */
    public TrainingSetupBuilder dataset(DatasetSetup dataset) {
        values.clear("dataset.");
        dataset.write(values);
        return this;
    }

    /** What the network is fed, expressions of the coordinates; the coordinates themselves unless said. */
    public TrainingSetupBuilder features(List<String> features) {
        return set(TrainingOptions.FEATURES, features);
    }

    /** Inputs, then the neurons of each layer; other layers have no parameter frozen. */
    public TrainingSetupBuilder layers(List<Integer> layers) {
        if (!layers.equals(values.get(TrainingOptions.LAYERS))) {
            values.set(TrainingOptions.FROZEN, List.of());
        }
        return set(TrainingOptions.LAYERS, layers);
    }

    /** Of all hidden layers; relu unless said. */
    public TrainingSetupBuilder activation(Activation activation) {
        return set(TrainingOptions.ACTIVATION, List.of(activation));
    }

    /** Of each hidden layer, from the first; one for all where the list is empty. */
    public TrainingSetupBuilder layerActivations(List<Activation> layerActivations) {
        return layerActivations.isEmpty() ? this : set(TrainingOptions.ACTIVATION, layerActivations);
    }

    /** Of the last layer; linear unless said. */
    public TrainingSetupBuilder outputActivation(Activation outputActivation) {
        return set(TrainingOptions.OUTPUT_ACTIVATION, outputActivation);
    }

    /** How weights are drawn; uniform in (-1, 1) unless said. */
    public TrainingSetupBuilder initialization(Initialization initialization) {
        return set(TrainingOptions.INITIALIZATION, initialization);
    }

    /** What draws the weights; Python's generator unless said. */
    public TrainingSetupBuilder generator(WeightGenerator generator) {
        return set(TrainingOptions.GENERATOR, generator);
    }

    /** What is minimised; max-margin for two classes, softmax for more, mean squared error for numbers, unless said. */
    public TrainingSetupBuilder loss(Loss loss) {
        return set(TrainingOptions.LOSS, loss);
    }

    /** How; plain descent unless said. */
    public TrainingSetupBuilder optimizer(OptimizerSetup optimizer) {
        values.clear("optimizer.");
        optimizer.write(values);
        return this;
    }

    /** Before the schedule; 0.1 unless said. */
    public TrainingSetupBuilder learningRate(double learningRate) {
        return set(TrainingOptions.LEARNING_RATE, learningRate);
    }

    /** How the rate changes; constant unless said. */
    public TrainingSetupBuilder schedule(Schedule schedule) {
        ScheduleChange.write(schedule, values);
        return this;
    }

    /** Examples a step; 0, all at once, unless said. */
    public TrainingSetupBuilder batchSize(int batchSize) {
        return set(TrainingOptions.BATCH_SIZE, batchSize);
    }

    /** Whether smaller batches are drawn anew for each epoch; so unless said. */
    public TrainingSetupBuilder shuffle(boolean shuffle) {
        return set(TrainingOptions.SHUFFLE, shuffle);
    }

    /** Factor of the sum of |p|; 0 unless said. */
    public TrainingSetupBuilder l1(double l1) {
        return set(TrainingOptions.L1, l1);
    }

    /** Factor of the sum of p*p; 0 unless said. */
    public TrainingSetupBuilder l2(double l2) {
        return set(TrainingOptions.L2, l2);
    }

    /** Whether biases go free of l1 and l2; not so unless said. */
    public TrainingSetupBuilder weightsOnly(boolean weightsOnly) {
        return set(TrainingOptions.WEIGHTS_ONLY, weightsOnly);
    }

    /** Whether l1 leaves a weight at 0 that it carries across; not so unless said. */
    public TrainingSetupBuilder l1Prunes(boolean l1Prunes) {
        return set(TrainingOptions.L1_PRUNES, l1Prunes);
    }

    /** With what probability a hidden neuron is left out of a step; 0 unless said. */
    public TrainingSetupBuilder dropout(double dropout) {
        return set(TrainingOptions.DROPOUT, dropout);
    }

    /** Of the weights and of the order of examples; 1337 unless said. */
    public TrainingSetupBuilder seed(long seed) {
        return set(TrainingOptions.SEED, seed);
    }

    /** What computes; the best there is unless said. */
    public TrainingSetupBuilder engine(EngineChoice engine) {
        return set(TrainingOptions.ENGINE, engine);
    }

    /** What of the loop is not as usual; nothing unless said. */
    public TrainingSetupBuilder rules(LoopRules rules) {
        return set(TrainingOptions.LOOP_FAULT, rules.fault()).set(TrainingOptions.FROZEN, rules.frozen());
    }

    /** @throws IllegalArgumentException naming the option that is out of range and saying what it may be */
    public TrainingSetup build() {
        return new TrainingSetup(values);
    }
}
