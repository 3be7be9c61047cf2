package micrograd.tape;

import java.util.Arrays;
import java.util.List;

/**
 * Replays one example's graph for a whole batch, a lane an example, without allocation.
 *
 * <p>Every operation is decoded once for all examples, and sums over lanes are taken in the lanes' order. Agrees with the graph of
 * {@link micrograd.engine.Value}s to 1e-12.
 */
public final class Lanes implements Replay {
    /** How many points are run forward at a time. */
    private static final int POINTS = 256;

    private final LaneProgram program;
    private final double[] examples;
    private final LaneStep[] steps;
    /** The rows whose gradients are cleared before the backward pass: all that have any but those that a step sets. */
    private final int[] cleared;

    private LaneState state;
    private double loss;

    /**
     * Lanes for a table of examples.
     *
     * @param examples the program's inputs for each example, example after example; may be empty where only {@link #forward} is needed
     */
    public Lanes(LaneProgram program, double[] examples) {
        this.program = program;
        this.examples = examples;
        List<LaneAction> all = program.steps();
        steps = new LaneStep[all.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = all.get(i) instanceof LaneAction.Dense dense
                    ? new DenseLanes(program, dense)
                    : new ApplyLanes(program, (LaneAction.Apply) all.get(i));
        }
        cleared = cleared();
        state = new LaneState(program.rows(), 0, program.parameterCount());
    }

    private int[] cleared() {
        boolean[] set = new boolean[program.rows()];
        for (LaneStep step : steps) {
            for (int row : step.setGradients()) {
                set[row] = true;
            }
        }
        int[] found = new int[set.length];
        int count = 0;
        for (int row = 0; row < set.length; row++) {
            if (program.isDifferentiated(row) && !set[row]) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public void run(double[] parameters, int[] order, int from, int to, double scale) {
        prepare(parameters, to - from);
        load(order, from);
        for (LaneStep step : steps) {
            step.forward(state);
        }
        loss = sum(program.root()) * scale;
        seed(scale);
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i].backward(state);
        }
    }

    private void prepare(double[] parameters, int lanes) {
        if (lanes > state.stride) {
            state = new LaneState(program.rows(), lanes, program.parameterCount());
        }
        state.parameters = parameters;
        state.lanes = lanes;
    }

    private void load(int[] order, int from) {
        // Fields are read once: compiled to JavaScript they would be read each time.
        double[] to = state.data;
        double[] table = examples;
        int stride = state.stride;
        int lanes = state.lanes;
        int inputs = program.inputCount();
        for (int lane = 0; lane < lanes; lane++) {
            int example = order[from + lane] * inputs;
            int place = lane;
            for (int i = 0; i < inputs; i++) {
                to[place] = table[example + i];
                place += stride;
            }
        }
    }

    private double sum(int row) {
        double[] data = state.data;
        double sum = 0;
        int start = row * state.stride;
        int end = start + state.lanes;
        for (int i = start; i < end; i++) {
            sum += data[i];
        }
        return sum;
    }

    private void seed(double scale) {
        fill(state.gradients, 0, state.gradients.length, 0);
        for (int row : cleared) {
            int start = row * state.stride;
            fill(state.grad, start, start + state.lanes, row == program.root() ? scale : 0);
        }
    }

    private static void fill(double[] numbers, int from, int to, double number) {
        for (int i = from; i < to; i++) {
            numbers[i] = number;
        }
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public double[] gradients() {
        return state.gradients;
    }

    @Override
    public void readOutputs(double[] outputs) {
        int width = program.outputCount();
        for (int k = 0; k < width; k++) {
            int row = program.output(k) * state.stride;
            for (int lane = 0; lane < state.lanes; lane++) {
                outputs[lane * width + k] = state.data[row + lane];
            }
        }
    }

    @Override
    public void forward(double[] parameters, double[] inputs, int points, double[] outputs) {
        int given = points == 0 ? 0 : inputs.length / points;
        for (int first = 0; first < points; first += POINTS) {
            int lanes = Math.min(POINTS, points - first);
            prepare(parameters, lanes);
            for (int i = 0; i < program.inputCount(); i++) {
                int row = i * state.stride;
                if (i < given) {
                    System.arraycopy(inputs, i * points + first, state.data, row, lanes);
                } else {
                    Arrays.fill(state.data, row, row + lanes, 0);
                }
            }
            for (int i = 0; i < program.forwardSteps(); i++) {
                steps[i].forward(state);
            }
            for (int k = 0; k < program.outputCount(); k++) {
                System.arraycopy(state.data, program.output(k) * state.stride, outputs, k * points + first, lanes);
            }
        }
    }
}
