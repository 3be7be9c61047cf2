package micrograd.training.code;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;
import micrograd.training.options.LoopFault;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.WeightGenerator;

/** What both Python programs say alike: data, first weights, schedule, batches. */
final class PythonParts {
    private final LoopProgram program;
    private final TrainingSetup setup;
    private final CodeLines out;

    PythonParts(LoopProgram program, CodeLines out) {
        this.program = program;
        this.setup = program.setup();
        this.out = out;
    }

    /** Whether the first weights are listed rather than drawn: Python does not know the generators of the data sets. */
    boolean listsWeights() {
        return program.hasStart() || setup.generator() == WeightGenerator.DATASET;
    }

    double[] weights() {
        return program.weights();
    }

    void data() {
        List<Example> examples = program.examples();
        boolean classes = setup.loss() == Loss.SOFTMAX;
        out.add(0, "X = [");
        for (Example example : examples) {
            if (out.isFull()) {
                return;
            }
            out.example(1, "[", example, "],");
        }
        out.add(0, "]");
        double[] targets = new double[examples.size()];
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < targets.length; i++) {
            targets[i] = examples.get(i).target();
            labels.append(i == 0 ? "" : ", ").append(Loss.classOf(targets[i]));
        }
        if (classes || setup.shape().outputs() > 1) {
            out.add(0, "y = [" + labels + "]");
        } else {
            out.add(0, "y = [").numbers(1, targets).add(0, "]");
        }
        if (program.has(LoopFault.SHORTER_INPUT_IGNORED)) {
            out.add(0, "X = [x[:-1] for x in X]  # one input too few, and nobody complains");
        }
    }

    /** {@code draw(nin, nout)}, or the list of weights. */
    void draw() {
        out.add(0, "");
        if (listsWeights()) {
            out.add(0, "START = iter([").numbers(1, weights()).add(0, "])");
            return;
        }
        out.add(0, "random.seed(" + setup.seed() + ")")
                .add(0, "")
                .add(0, "")
                .add(0, "def draw(nin, nout):")
                .add(1, "return " + draw(setup.initialization()));
    }

    private static String draw(Initialization initialization) {
        switch (initialization) {
            case HE:
                return "random.gauss(0, 1) * math.sqrt(2 / nin)";
            case XAVIER:
                return "random.uniform(-1, 1) * math.sqrt(6 / (nin + nout))";
            case PLAYGROUND:
                return "random.random() - 0.5";
            case ZERO:
                return "0.0";
            case SCALED_UNIFORM:
                return "random.uniform(-1, 1) * nin**-0.5";
            default:
                return "random.uniform(-1, 1)";
        }
    }

    /** What a bias begins with. */
    String bias() {
        if (listsWeights()) {
            return "next(START)";
        }
        return switch (setup.initialization()) {
            case PLAYGROUND -> "0.1";
            case LECTURE -> "random.uniform(-1, 1)";
            case UNIFORM, HE, XAVIER, SCALED_UNIFORM, ZERO -> "0.0";
        };
    }

    /** The learning rate of a step as an expression. */
    String rate() {
        String rate = Numbers.python(setup.learningRate());
        Schedule schedule = setup.schedule();
        if (schedule instanceof Schedule.Linear linear) {
            String end = Numbers.python(linear.endFactor());
            return rate + " * (1 + (" + end + " - 1) * min(step, " + linear.steps() + ") / " + linear.steps() + ")";
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            String end = Numbers.python(cosine.endFactor());
            return rate + " * (" + end + " + (1 - " + end + ") * (1 + math.cos(math.pi * min(step, " + cosine.steps()
                    + ") / " + cosine.steps() + ")) / 2)";
        }
        if (schedule instanceof Schedule.Step step) {
            return rate + " * " + Numbers.python(step.gamma()) + " ** (step // " + step.stepSize() + ")";
        }
        return rate;
    }

    void loopHead() {
        int end = program.from() + program.steps();
        boolean shuffles = program.hasBatches() && setup.shuffle();
        if (shuffles) {
            out.add(0, "shuffle = np.random.RandomState(" + setup.seed() + ")")
                    .add(
                            0,
                            "orders = [shuffle.permutation(len(X)) for _ in range("
                                    + ((end - 1) / program.perEpoch() + 1) + ")]  # one an epoch");
        }
        out.add(0, "for step in range(" + (program.from() == 0 ? "" : program.from() + ", ") + end + "):");
        if (program.hasBatches()) {
            String order = shuffles ? "orders[step // " + program.perEpoch() + "]" : "list(range(len(X)))";
            out.add(1, "start = step % " + program.perEpoch() + " * " + program.batchSize())
                    .add(1, "batch = " + order + "[start:start + " + program.batchSize() + "]");
        }
    }

    /** Python's name of an activation. */
    static String name(Activation activation) {
        switch (activation) {
            case LINEAR:
                return "linear";
            case LEAKY_RELU:
                return "leaky_relu";
            default:
                return activation.literal();
        }
    }
}
