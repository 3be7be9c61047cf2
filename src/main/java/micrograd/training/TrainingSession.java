package micrograd.training;

import java.util.Arrays;
import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.nn.FeedForward;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.nn.Optimizer;

/**
 * A training run: steps of a network towards a lower loss.
 *
 * <p>A step is a forward pass over the next batch, a backward pass and the optimizer's update. Loss, accuracy and gradients are those of the last
 * step's passes, before its update. Numbers that overflow are no error: {@link #status()} tells of them.
 */
public final class TrainingSession {
    private final TrainingSetup setup;
    private final Dataset data;
    private final NetworkShape shape;
    private final TrainingEngine engine;
    private final Optimizer optimizer;
    private final Batches batches;
    /** The class of every example to train on. */
    private final int[] classes;

    private final double[] parameters;
    private final double[] parametersOfLoss;
    private int steps;
    private double loss;
    private double dataLoss;
    private double accuracy;
    private double learningRate;
    private boolean ran;
    private int divergedAt;
    private int divergedParameter = -1;

    /** A session on the engines there are everywhere. */
    public TrainingSession(TrainingSetup setup) {
        this(setup, TrainingEngines.everywhere());
    }

    /** A session at step 0. */
    public TrainingSession(TrainingSetup setup, TrainingEngines engines) {
        this.setup = setup;
        data = setup.data();
        shape = setup.shape();
        classes = new int[data.train().size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Loss.classOf(data.train().get(i).target());
        }
        optimizer = setup.optimizer().create();
        batches = new Batches(data.train().size(), setup.batchSize(), setup.seed());
        parameters = setup.initialParameters();
        parametersOfLoss = parameters.clone();
        engine = engines.create(
                setup.engine(), new TrainingProblem(shape, setup.loss(), setup.regularization(), data.train()));
        learningRate = setup.schedule().rate(setup.learningRate(), 0);
        measure();
    }

    /** Before the first step, loss and accuracy are those of all examples at the initial parameters. */
    private void measure() {
        Evaluation evaluation = evaluate(data.train());
        dataLoss = evaluation.loss();
        loss = dataLoss + setup.regularization().cost(parameters, shape.biases());
        accuracy = evaluation.accuracy();
    }

    /** Makes one step. */
    public void step() {
        batches.seek(steps);
        int[] order = batches.order();
        keepParametersOfLoss();
        engine.run(parameters, order, batches.from(), batches.to());
        ran = true;
        loss = engine.loss();
        dataLoss = engine.dataLoss();
        accuracy = accuracy(order, batches.from(), batches.to());
        learningRate = setup.schedule().rate(setup.learningRate(), steps);
        optimizer.step(parameters, engine.gradients(), learningRate);
        steps++;
        watch();
    }

    private void keepParametersOfLoss() {
        double[] from = parameters;
        double[] to = parametersOfLoss;
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i];
        }
    }

    /** Makes steps one after the other. */
    public void step(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    private double accuracy(int[] order, int from, int to) {
        double[] outputs = engine.outputs();
        int[] wanted = classes;
        int width = shape.outputs();
        int right = 0;
        for (int i = from; i < to; i++) {
            right += Evaluation.isRight(outputs, (i - from) * width, width, wanted[order[i]]) ? 1 : 0;
        }
        return (double) right / (to - from);
    }

    private void watch() {
        if (divergedAt > 0) {
            return;
        }
        divergedParameter = firstNotFinite();
        if (divergedParameter >= 0 || !Double.isFinite(loss)) {
            divergedAt = steps;
        }
    }

    private int firstNotFinite() {
        double[] all = parameters;
        double nothing = 0;
        for (int i = 0; i < all.length; i++) {
            nothing += all[i] * 0;
        }
        // 0 times anything that is not finite is NaN: the search is rarely needed.
        return nothing == 0 ? -1 : searchNotFinite();
    }

    private int searchNotFinite() {
        for (int i = 0; i < parameters.length; i++) {
            if (!Double.isFinite(parameters[i])) {
                return i;
            }
        }
        return -1;
    }

    /** What decides the run. */
    public TrainingSetup setup() {
        return setup;
    }

    /** The examples. */
    public Dataset data() {
        return data;
    }

    /** The name of the engine that computes. */
    public String engine() {
        return engine.name();
    }

    /** How many steps were made. */
    public int steps() {
        return steps;
    }

    /** How many epochs, each every example once, are complete. */
    public int epoch() {
        batches.seek(steps);
        return batches.epoch();
    }

    /** How many steps make an epoch. */
    public int stepsPerEpoch() {
        return batches.perEpoch();
    }

    /** The loss of the last step's batch, before its update, regularisation included. */
    public double loss() {
        return loss;
    }

    /** The same without regularisation. */
    public double dataLoss() {
        return dataLoss;
    }

    /** The share of the last step's batch that was decided rightly, before its update: 0 to 1. */
    public double accuracy() {
        return accuracy;
    }

    /** The learning rate of the last step; before the first, that of the first. */
    public double learningRate() {
        return learningRate;
    }

    /** The data loss of the test examples now; NaN where there are none. */
    public double testLoss() {
        return evaluate(data.test()).loss();
    }

    /** The share of the test examples decided rightly now; NaN where there are none. */
    public double testAccuracy() {
        return evaluate(data.test()).accuracy();
    }

    /** How the network does on any examples now. */
    public Evaluation evaluate(List<Example> examples) {
        return Evaluation.of(shape, setup.loss(), parameters, examples);
    }

    /**
     * The raw outputs for a point.
     *
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public double[] predict(double... inputs) {
        return new FeedForward(shape).outputs(parameters, inputs);
    }

    /** The class decided for a point: 0 or 1, that is -1 or 1, by the sign of a single output, else the greatest output's. */
    public int classify(double... inputs) {
        double[] outputs = predict(inputs);
        return Loss.decide(outputs, 0, outputs.length);
    }

    /** A copy of the parameters. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** A copy of the parameters that loss, accuracy and gradients belong to: those before the last update. */
    public double[] parametersOfLoss() {
        return parametersOfLoss.clone();
    }

    /** A copy of the last step's gradients; zeros before the first. */
    public double[] gradients() {
        return ran ? Arrays.copyOf(engine.gradients(), parameters.length) : new double[parameters.length];
    }

    /**
     * Changes the parameters; steps and the optimizer's memory stay.
     *
     * @throws IllegalArgumentException if there are too few or too many
     */
    public void setParameters(double[] changed) {
        if (changed.length != parameters.length) {
            throw new IllegalArgumentException(
                    "a network of " + parameters.length + " parameters was given " + changed.length);
        }
        System.arraycopy(changed, 0, parameters, 0, parameters.length);
        divergedAt = 0;
        divergedParameter = -1;
    }

    /** How many scalars the graph of a full batch's loss has: leaves, constants and results. */
    public long nodeCount() {
        return NodeCount.of(
                new TrainingProblem(shape, setup.loss(), setup.regularization(), data.train()), batches.batchSize());
    }

    /** The scalar graph of an example at the present parameters. */
    public ExampleGraph graph(Example example) {
        return ExampleGraph.of(shape, setup.loss(), parameters, example);
    }

    /** The scalar graph of an example as it was in the last step's passes, before its update. */
    public ExampleGraph graphOfLoss(Example example) {
        return ExampleGraph.of(shape, setup.loss(), parametersOfLoss, example);
    }

    /** Names of what the optimizer remembers of each parameter. */
    public List<String> optimizerStateNames() {
        return optimizer.stateNames();
    }

    /** Everything needed to go on from here. */
    public TrainingState state() {
        return new TrainingState(steps, parameters(), optimizer.steps(), optimizer.stateNames(), optimizer.state());
    }

    /**
     * Goes to a state of a session of a like set-up. An optimizer that remembers other things than the state's begins without memory.
     *
     * @throws IllegalArgumentException if its parameters are too few or too many
     */
    public void restore(TrainingState state) {
        setParameters(state.parameters());
        System.arraycopy(parameters, 0, parametersOfLoss, 0, parameters.length);
        steps = state.step();
        boolean fits = state.optimizerStateNames().equals(optimizer.stateNames());
        optimizer.restore(fits ? state.optimizerSteps() : 0, fits ? state.optimizerState() : new double[0][]);
        learningRate = setup.schedule().rate(setup.learningRate(), Math.max(0, steps - 1));
        ran = false;
        measure();
    }

    /** How training stands. */
    public TrainingStatus status() {
        return divergedAt > 0 ? TrainingStatus.DIVERGED : steps == 0 ? TrainingStatus.READY : TrainingStatus.TRAINING;
    }

    /** The step, counted from 1, in which a number first became infinite or NaN; 0 where none did. */
    public int divergedAt() {
        return divergedAt;
    }

    /** The first parameter that was not finite after that step; -1 where all were. */
    public int divergedParameter() {
        return divergedParameter;
    }
}
