package micrograd.training.run;

import java.util.Arrays;
import java.util.List;
import micrograd.engine.Value;
import micrograd.nn.MLP;
import micrograd.training.options.EngineChoice;

/**
 * The defining engine: builds the graph of each example's loss out of {@link Value}s and calls {@code backward()}. Gradients accumulate in the
 * parameters, as micrograd's do, so that the graph of an example is garbage before the next is built.
 */
final class ObjectEngine implements TrainingEngine {
    private final TrainingProblem problem;
    private final MLP mlp;
    private final boolean[] biases;
    private final Value[][] inputs;
    private final Value[][] targets;
    private final double[] gradients;
    private final double[] outputs;
    private final double[] factors;
    private int step;
    private double dataLoss;
    private double loss;

    ObjectEngine(TrainingProblem problem) {
        this.problem = problem;
        mlp = MLP.unlabelled(problem.shape(), new double[problem.shape().parameters()]);
        biases = problem.shape().biases();
        int examples = problem.examples().size();
        int width = problem.shape().outputs();
        inputs = new Value[examples][];
        targets = new Value[examples][];
        for (int i = 0; i < examples; i++) {
            inputs[i] = constants(problem.examples().get(i).inputs());
            double target = problem.examples().get(i).target();
            targets[i] = constants(problem.loss().targets(target, width));
        }
        gradients = new double[biases.length];
        outputs = new double[examples * width];
        factors = new double[problem.dropout().isNone() ? 0 : examples * problem.hidden()];
    }

    private static Value[] constants(double[] numbers) {
        Value[] values = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = Value.constant(numbers[i]);
        }
        return values;
    }

    @Override
    public String name() {
        return EngineChoice.OBJECTS.literal();
    }

    @Override
    public void seek(int step) {
        this.step = step;
    }

    @Override
    public void run(double[] parameters, int[] order, int from, int to) {
        for (int i = 0; i < parameters.length; i++) {
            mlp.parameters().get(i).data(parameters[i]);
        }
        mlp.zeroGrad();
        if (factors.length > 0) {
            problem.dropout().draw(step, factors, (to - from) * problem.hidden());
        }
        double scale = problem.loss().scale(to - from, problem.shape().outputs());
        double sum = 0;
        for (int i = from; i < to; i++) {
            Value example = example(order[i], i - from);
            sum += example.data();
            (scale == 1 ? example : example.mul(scale)).backward();
        }
        dataLoss = sum * scale;
        Value total = problem.regularization().addTo(Value.constant(dataLoss), mlp.parameters(), biases);
        total.backward();
        loss = total.data();
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = mlp.parameters().get(i).grad();
        }
    }

    /** The loss of an example, whose outputs are kept as those at a place of the batch. */
    private Value example(int example, int place) {
        Value[] out = factors.length == 0
                ? mlp.forward(inputs[example])
                : mlp.forwardScaled(
                        constants(
                                Arrays.copyOfRange(factors, place * problem.hidden(), (place + 1) * problem.hidden())),
                        inputs[example]);
        for (int j = 0; j < out.length; j++) {
            outputs[place * out.length + j] = out[j].data();
        }
        return problem.loss().of(out, targets[example]);
    }

    /** The leaves that the graphs share, in the parameters' order. */
    List<Value> parameters() {
        return mlp.parameters();
    }

    /** The loss of a batch at the network's present parameters as one graph. */
    Value graph(int[] order, int from, int to) {
        Value sum = example(order[from], 0);
        for (int i = from + 1; i < to; i++) {
            sum = sum.add(example(order[i], i - from));
        }
        double scale = problem.loss().scale(to - from, problem.shape().outputs());
        Value data = scale == 1 ? sum : sum.mul(scale);
        return problem.regularization().addTo(data, mlp.parameters(), biases);
    }

    @Override
    public double dataLoss() {
        return dataLoss;
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public double[] gradients() {
        return gradients;
    }

    @Override
    public double[] outputs() {
        return outputs;
    }
}
