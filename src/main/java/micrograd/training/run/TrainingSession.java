package micrograd.training.run;

import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.nn.FeedForward;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.nn.Optimizer;
import micrograd.training.options.Features;
import micrograd.training.options.LoopFault;
import micrograd.training.options.LoopRules;
import micrograd.training.options.TrainingSetup;

/**
 * A training run: steps of a network towards a lower loss.
 *
 * <p>A step is a forward pass over the next batch, a backward pass and the optimizer's update. Loss, accuracy and gradients are those of the last
 * step's passes, before its update. Numbers that overflow are no error: {@link #status()} tells of them.
 */
public final class TrainingSession {
    private static final double[] NONE = {};

    private final TrainingSetup setup;
    private final Dataset data;
    private final NetworkShape shape;
    private final Features features;
    /** What the network is fed of the examples held back. */
    private final List<Example> test;

    private final TrainingEngine engine;
    private final Optimizer optimizer;
    private final Batches batches;
    private final LoopRules rules;
    /** The class of every example to train on. */
    private final int[] classes;

    private final double[] parameters;
    private final LoopMemory memory;
    private final Divergence divergence = new Divergence();
    private final double[] parametersOfLoss;
    private int steps;
    private double loss;
    private double dataLoss;
    private double accuracy;
    /** Whether the loss and the accuracy before the first step are still to be found. */
    private boolean unmeasured = true;

    /** The batch whose accuracy is still to be found; null once it is. */
    private int[] unjudged;

    private int unjudgedFrom;
    private int unjudgedTo;
    private double learningRate;
    private boolean ran;
    private boolean fresh = true;
    /** What the last update changed where parameters were set since; none where they were not. */
    private double[] updates = NONE;

    private int taken;
    private boolean byHand;

    /** A session on the engines there are everywhere. */
    public TrainingSession(TrainingSetup setup) {
        this(setup, TrainingEngines.everywhere());
    }

    /** A session at step 0. */
    public TrainingSession(TrainingSetup setup, TrainingEngines engines) {
        this.setup = setup;
        data = setup.data();
        shape = setup.shape();
        features = setup.inputFeatures();
        List<Example> train = features.of(data.train());
        test = features.of(data.test());
        classes = new int[data.train().size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Loss.classOf(data.train().get(i).target());
        }
        optimizer = setup.optimizer().create();
        batches = new Batches(data.train().size(), setup.batchSize(), setup.seed(), setup.shuffle());
        rules = setup.rules();
        engine = engines.create(setup.engine(), problem(rules.fed(train)));
        parameters = engine.hold(setup.initialParameters());
        memory = new LoopMemory(setup, parameters);
        parametersOfLoss = parameters.clone();
        learningRate = setup.schedule().rate(setup.learningRate(), 0);
    }

    private TrainingProblem problem(List<Example> train) {
        return new TrainingProblem(shape, setup.loss(), setup.regularization(), setup.dropping(), train);
    }

    /** Before the first step, loss and accuracy are those of all examples at the initial parameters. */
    private void measure() {
        if (!unmeasured) {
            return;
        }
        unmeasured = false;
        Performance evaluation = evaluate(data.train());
        dataLoss = evaluation.loss();
        loss = dataLoss + setup.regularization().cost(parameters, shape.biases());
        accuracy = evaluation.accuracy();
        unjudged = null;
    }

    /** Makes one step: forward, zero, backward, update. */
    public void step() {
        byHand = false;
        forward();
        if (rules.fault().isEmpty()) {
            memory.take(engine.gradients());
        } else {
            if (!rules.has(LoopFault.GRADIENTS_NEVER_ZEROED)) {
                zeroGrad();
            }
            backward();
        }
        update();
    }

    /** Makes one of the parts of a step, whatever was made before it. */
    public void step(HandStep part) {
        byHand = true;
        memory.keep();
        switch (part) {
            case FORWARD:
                forward();
                break;
            case ZERO:
                zeroGrad();
                break;
            case BACKWARD:
                backward();
                break;
            default:
                update();
        }
    }

    /** Takes one more example of the next batch in: loss and gradients become those of the ones taken so far; with the last of them the step is made. */
    public void stepExample() {
        batches.seek(steps);
        int size = batches.to() - batches.from();
        if (taken + 1 >= size) {
            step();
            return;
        }
        memory.keep();
        taken++;
        run(batches.from() + taken);
        zeroGrad();
        backward();
    }

    private void forward() {
        taken = 0;
        batches.seek(steps);
        run(batches.to());
    }

    /** Runs the next batch up to an entry of the order. */
    private void run(int to) {
        batches.seek(steps);
        int[] order = batches.order();
        keepParametersOfLoss();
        engine.seek(steps);
        engine.run(parameters, order, batches.from(), to);
        ran = true;
        fresh = true;
        unmeasured = false;
        loss = engine.loss();
        dataLoss = engine.dataLoss();
        unjudged = order;
        unjudgedFrom = batches.from();
        unjudgedTo = to;
    }

    private void zeroGrad() {
        memory.zero();
    }

    private void backward() {
        if (ran) {
            memory.add(engine.gradients());
        }
    }

    private void update() {
        learningRate = setup.schedule().rate(setup.learningRate(), steps);
        memory.update(optimizer, learningRate);
        steps++;
        taken = 0;
        fresh = false;
        updates = NONE;
        divergence.watch(steps, loss, parameters);
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
        if (data.isRegression()) {
            return Double.NaN;
        }
        double[] outputs = engine.outputs();
        int[] wanted = classes;
        int width = shape.outputs();
        int right = 0;
        if (width == 1) {
            for (int i = from; i < to; i++) {
                double output = outputs[i - from];
                // Of 0 and 1, without a branch that nobody can foretell; NaN decides for neither.
                int decided = output > 0 ? 1 : 0;
                right += output == output && decided == wanted[order[i]] ? 1 : 0;
            }
            return (double) right / (to - from);
        }
        for (int i = from; i < to; i++) {
            right += Performance.isRight(outputs, (i - from) * width, width, wanted[order[i]]) ? 1 : 0;
        }
        return (double) right / (to - from);
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
        measure();
        return loss;
    }

    /** The same without regularisation. */
    public double dataLoss() {
        measure();
        return dataLoss;
    }

    /** The share of the last step's batch that was decided rightly, before its update: 0 to 1. */
    public double accuracy() {
        measure();
        if (unjudged != null) {
            accuracy = accuracy(unjudged, unjudgedFrom, unjudgedTo);
            unjudged = null;
        }
        return accuracy;
    }

    /** The learning rate of the last step; before the first, that of the first. */
    public double learningRate() {
        return learningRate;
    }

    /** The data loss of the test examples now; NaN where there are none. */
    public double testLoss() {
        return evaluateTest().loss();
    }

    /** The share of the test examples decided rightly now; NaN where there are none. */
    public double testAccuracy() {
        return evaluateTest().accuracy();
    }

    /** How the network does on any examples now. */
    public Performance evaluate(List<Example> examples) {
        return evaluateFed(features.of(examples));
    }

    /** How it does on the examples trained on with the parameters as they are: its loss has the regularisation in it, as {@link #loss}. */
    public Performance evaluateTrain() {
        Performance now = evaluate(data.train());
        return new Performance(now.loss() + setup.regularization().cost(parameters, shape.biases()), now.accuracy());
    }

    /** About how many multiplications it takes to run some examples forward. */
    public double work(int examples) {
        return (double) examples * shape.parameters();
    }

    /** How it does on the examples held back. */
    public Performance evaluateTest() {
        return evaluateFed(test);
    }

    private Performance evaluateFed(List<Example> fed) {
        return Performance.of(shape, setup.loss(), parameters, rules.fed(fed), data.isRegression());
    }

    /**
     * The raw outputs for a point, given by its coordinates.
     *
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public double[] predict(double... inputs) {
        return new FeedForward(shape).outputs(rules.effective(shape, parameters), features.of(inputs));
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

    /** A copy of the gradients there are: the last step's, unless it was made by hand; zeros before the first. */
    public double[] gradients() {
        return memory.gradients();
    }

    /** A copy of what the last update changed, where parameters were set since; none where they were not. */
    public double[] updates() {
        return updates.clone();
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
        if (updates.length == 0) {
            updates = new double[parameters.length];
            for (int i = 0; i < updates.length; i++) {
                updates[i] = parameters[i] - parametersOfLoss[i];
            }
        }
        measure();
        byHand = false;
        System.arraycopy(changed, 0, parameters, 0, parameters.length);
        fresh = false;
        taken = 0;
        divergence.forget();
    }

    /** How many scalars the graph of a full batch's loss has: leaves, constants and results. */
    public long nodeCount() {
        return NodeCount.of(problem(features.of(data.train())), batches.batchSize());
    }

    /** The scalar graph of an example at the present parameters. */
    public ExampleGraph graph(Example example) {
        return ExampleGraph.of(setup, parameters, example);
    }

    /** The scalar graph of an example as it was in the last step's passes, before its update. */
    public ExampleGraph graphOfLoss(Example example) {
        return ExampleGraph.of(setup, parametersOfLoss, example);
    }

    /** Names of what the optimizer remembers of each parameter. */
    public List<String> optimizerStateNames() {
        return optimizer.stateNames();
    }

    /** Everything needed to go on from here. */
    public TrainingState state() {
        return memory.state(steps, optimizer);
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
        memory.restore(state, optimizer);
        learningRate = setup.schedule().rate(setup.learningRate(), Math.max(0, steps - 1));
        ran = false;
        fresh = true;
        updates = NONE;
        unmeasured = true;
    }

    /** Where the run stands within a step. */
    public Standing standing(boolean past, int earliest) {
        return new Standing(past, earliest, taken, memory.passes(), fresh, byHand);
    }

    /** How training stands. */
    public TrainingStatus status() {
        return divergence.at() > 0
                ? TrainingStatus.DIVERGED
                : steps == 0 ? TrainingStatus.READY : TrainingStatus.TRAINING;
    }

    /** The step, counted from 1, in which a number first became infinite or NaN; 0 where none did. */
    public int divergedAt() {
        return divergence.at();
    }

    /** The first parameter that was not finite after that step; -1 where all were. */
    public int divergedParameter() {
        return divergence.parameter();
    }
}
