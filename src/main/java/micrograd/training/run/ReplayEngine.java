package micrograd.training.run;

import java.util.Arrays;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.MLP;
import micrograd.nn.NetworkShape;
import micrograd.tape.LaneProgram;
import micrograd.tape.Replay;

/** Replays the recorded graph of one example for all examples of a batch; the regularisation is added in plain numbers. */
final class ReplayEngine implements TrainingEngine {
    private final String name;
    private final TrainingProblem problem;
    private final Replay replay;
    private final double[] table;
    private final double[] factors;
    private int step;
    private final boolean[] biases;
    private final int width;
    private final double[] outputs;
    private boolean outputsRead;
    private double dataLoss;
    private double loss;

    ReplayEngine(String name, TrainingProblem problem, double[] table, Replay replay) {
        this.table = table;
        factors = new double[problem.dropout().isNone() ? 0 : problem.examples().size() * problem.hidden()];
        this.name = name;
        this.problem = problem;
        this.replay = replay;
        biases = problem.shape().biases();
        width = problem.shape().outputs();
        outputs = new double[problem.examples().size() * width];
    }

    /** The graph of one example's loss: its inputs, its targets and what dropout makes of its hidden neurons differ from example to example. */
    static LaneProgram program(TrainingProblem problem) {
        NetworkShape shape = problem.shape();
        MLP mlp = MLP.unlabelled(shape, new double[shape.parameters()]);
        int ends = shape.inputs() + shape.outputs();
        Value[] leaves = new Value[ends + dropped(problem)];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = new Value(0);
        }
        Value[] inputs = new Value[shape.inputs()];
        Value[] targets = new Value[shape.outputs()];
        System.arraycopy(leaves, 0, inputs, 0, inputs.length);
        System.arraycopy(leaves, inputs.length, targets, 0, targets.length);
        Value[] outputs = dropped(problem) == 0
                ? mlp.forward(inputs)
                : mlp.forwardScaled(Arrays.copyOfRange(leaves, ends, leaves.length), inputs);
        Value[] parameters = mlp.parameters().toArray(new Value[0]);
        return LaneProgram.record(problem.loss().of(outputs, targets), parameters, leaves, outputs);
    }

    private static int dropped(TrainingProblem problem) {
        return problem.dropout().isNone() ? 0 : problem.hidden();
    }

    /** Inputs and targets of every example, example after example, with room for dropout's factors. */
    static double[] table(TrainingProblem problem) {
        int inputs = problem.shape().inputs();
        int outputs = problem.shape().outputs();
        int row = inputs + outputs + dropped(problem);
        double[] table = new double[problem.examples().size() * row];
        for (int e = 0; e < problem.examples().size(); e++) {
            Example example = problem.examples().get(e);
            for (int i = 0; i < inputs; i++) {
                table[e * row + i] = example.input(i);
            }
            double[] targets = problem.loss().targets(example.target(), outputs);
            System.arraycopy(targets, 0, table, e * row + inputs, targets.length);
        }
        return table;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] hold(double[] parameters) {
        return replay.hold(parameters);
    }

    @Override
    public void seek(int step) {
        this.step = step;
    }

    @Override
    public void run(double[] parameters, int[] order, int from, int to) {
        if (factors.length > 0) {
            drop(order, from, to);
        }
        replay.run(parameters, order, from, to, problem.loss().scale(to - from, width));
        outputsRead = false;
        dataLoss = replay.loss();
        loss = dataLoss;
        if (!problem.regularization().isNone()) {
            loss += problem.regularization().addSlopes(parameters, biases, replay.gradients());
        }
    }

    private void drop(int[] order, int from, int to) {
        int hidden = problem.hidden();
        int row = table.length / problem.examples().size();
        problem.dropout().draw(step, factors, (to - from) * hidden);
        for (int i = from; i < to; i++) {
            System.arraycopy(factors, (i - from) * hidden, table, (order[i] + 1) * row - hidden, hidden);
        }
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
        return replay.gradients();
    }

    @Override
    public double[] outputs() {
        if (!outputsRead) {
            replay.readOutputs(outputs);
            outputsRead = true;
        }
        return outputs;
    }
}
