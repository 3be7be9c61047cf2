package micrograd.training;

import micrograd.engine.Value;
import micrograd.nn.Loss;
import micrograd.nn.MLP;

/** The defining engine: builds the graph of the batch's loss out of {@link Value}s and calls {@code backward()}. */
final class ObjectEngine implements TrainingEngine {
    private final TrainingProblem problem;
    private final MLP mlp;
    private final boolean[] biases;
    private final Value[][] inputs;
    private final Value[][] targets;
    private final double[] gradients;
    private final double[] outputs;
    private double dataLoss;
    private double loss;

    ObjectEngine(TrainingProblem problem) {
        this.problem = problem;
        mlp = new MLP(problem.shape(), new double[problem.shape().parameters()]);
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
    public void run(double[] parameters, int[] order, int from, int to) {
        for (int i = 0; i < parameters.length; i++) {
            mlp.parameters().get(i).data(parameters[i]);
        }
        Value total = graph(order, from, to);
        loss = total.data();
        mlp.zeroGrad();
        total.backward();
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = mlp.parameters().get(i).grad();
        }
    }

    /** The loss of a batch at the network's present parameters; sets data loss and outputs on the way. */
    Value graph(int[] order, int from, int to) {
        Loss kind = problem.loss();
        int width = problem.shape().outputs();
        Value sum = null;
        for (int i = from; i < to; i++) {
            Value[] out = mlp.forward(inputs[order[i]]);
            for (int j = 0; j < width; j++) {
                outputs[(i - from) * width + j] = out[j].data();
            }
            Value example = kind.of(out, targets[order[i]]);
            sum = sum == null ? example : sum.add(example);
        }
        double scale = kind.scale(to - from, width);
        Value data = scale == 1 ? sum : sum.mul(scale);
        dataLoss = data.data();
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
