package micrograd.tape;

import java.util.Optional;

/**
 * A {@link LaneProgram} compiled to WebAssembly at run time: the examples of a batch lie in the lanes of vectors.
 *
 * <p>In double precision it agrees with {@link Lanes} to 1e-12. It leaves out work whose result is 0 if all numbers are finite; where they
 * turn out not to be, it computes the batch again with lanes.
 */
public final class Kernel implements Replay {
    /** How many points are run forward at a time, at most. */
    private static final int POINTS = 512;

    private final LaneProgram program;
    private final double[] examples;
    private final KernelLayout layout;
    private final WebAssembly.Function train;
    private final WebAssembly.Function forward;
    private final boolean single;
    private final double[] doubles;
    private final float[] floats;
    private final double[] gradients;
    private final int[] loaded;
    private int loadedCount;
    private double loadedScale;
    private int lanesRun;
    private double loss;
    private Lanes lanes;
    private boolean ranOnLanes;
    private double[] outputs = {};

    private Kernel(
            LaneProgram program,
            double[] examples,
            KernelLayout layout,
            WebAssembly.Instance instance,
            boolean backward) {
        this.program = program;
        this.examples = examples;
        this.layout = layout;
        single = layout.vector.elementBytes() == 4;
        doubles = single ? new double[0] : instance.doubles();
        floats = single ? instance.floats() : new float[0];
        train = backward ? instance.function("train") : null;
        forward = instance.function("forward");
        gradients = new double[program.parameterCount()];
        loaded = new int[layout.capacity * layout.lanes];
    }

    /**
     * A kernel for training on a table of examples; nothing where WebAssembly is missing or forbidden, where it has no vectors in single
     * precision, or where the program does what a kernel cannot.
     *
     * @param examples the program's inputs for each example, example after example
     * @param batch how many examples a batch has at most
     */
    public static Optional<Kernel> training(
            LaneProgram program, double[] examples, int batch, Precision precision, WebAssembly webAssembly) {
        return create(program, examples, batch, precision, webAssembly, true);
    }

    /** A kernel that computes outputs only. */
    public static Optional<Kernel> forwardOnly(LaneProgram program, Precision precision, WebAssembly webAssembly) {
        return create(program, new double[0], POINTS, precision, webAssembly, false);
    }

    private static Optional<Kernel> create(
            LaneProgram program,
            double[] examples,
            int maxLanes,
            Precision precision,
            WebAssembly webAssembly,
            boolean backward) {
        try {
            VectorType vector = precision.best(webAssembly);
            if (vector == null) {
                return Optional.empty();
            }
            KernelLayout layout = new KernelLayout(program, vector, maxLanes, backward);
            byte[] module = new KernelCompiler(program, layout, backward).compile();
            return webAssembly
                    .instantiate(module)
                    .map(instance -> new Kernel(program, examples, layout, instance, backward));
        } catch (UnsupportedKernelException e) {
            return Optional.empty();
        }
    }

    @Override
    public void run(double[] parameters, int[] order, int from, int to, double scale) {
        lanesRun = to - from;
        loadParameters(parameters);
        int piece = layout.capacity * layout.lanes;
        for (int first = from; first < to; first += piece) {
            int last = Math.min(to, first + piece);
            load(order, first, last, scale);
            train.call((last - first + layout.lanes - 1) / layout.lanes, first == from ? 1 : 0);
            if (lanesRun > piece) {
                keepOutputs(first - from, last - first);
            }
        }
        ranOnLanes = number(layout.verdict) != 0;
        if (ranOnLanes) {
            runOnLanes(parameters, order, from, to, scale);
            return;
        }
        loss = number(layout.loss);
        readGradients();
    }

    private void runOnLanes(double[] parameters, int[] order, int from, int to, double scale) {
        if (lanes == null) {
            lanes = new Lanes(program, examples);
        }
        lanes.run(parameters, order, from, to, scale);
        loss = lanes.loss();
        System.arraycopy(lanes.gradients(), 0, gradients, 0, gradients.length);
    }

    /** Whether the last run met a number that was not finite, and was made by lanes. */
    boolean ranOnLanes() {
        return ranOnLanes;
    }

    private double number(int address) {
        return single ? floats[address >> 2] : doubles[address >> 3];
    }

    private void loadParameters(double[] parameters) {
        int place = layout.parameters / layout.vector.elementBytes();
        if (single) {
            for (int i = 0; i < gradients.length; i++) {
                floats[place + i] = (float) parameters[i];
            }
        } else {
            System.arraycopy(parameters, 0, doubles, place, gradients.length);
        }
    }

    private void readGradients() {
        int place = layout.gradients / layout.vector.elementBytes();
        if (single) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = floats[place + i];
            }
        } else {
            System.arraycopy(doubles, place, gradients, 0, gradients.length);
        }
    }

    /** Puts examples into the groups, unless they are there from the last run. */
    private void load(int[] order, int from, int to, double scale) {
        int count = to - from;
        if (count == loadedCount && scale == loadedScale && isLoaded(order, from, count)) {
            return;
        }
        int inputs = program.inputCount();
        int lanesOfGroups = (count + layout.lanes - 1) / layout.lanes * layout.lanes;
        for (int lane = 0; lane < lanesOfGroups; lane++) {
            // A lane without an example repeats the first, and does not count.
            int example = order[lane < count ? from + lane : from];
            for (int i = 0; i < inputs; i++) {
                put(place(layout.data(i), lane), examples[example * inputs + i]);
            }
            put(place(layout.seed(), lane), lane < count ? scale : 0);
        }
        System.arraycopy(order, from, loaded, 0, count);
        loadedCount = count;
        loadedScale = scale;
    }

    private boolean isLoaded(int[] order, int from, int count) {
        for (int i = 0; i < count; i++) {
            if (loaded[i] != order[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Where in the array of numbers a lane of a row stands; {@code row} is its offset in a group. */
    private int place(int row, int lane) {
        int bytes = layout.groups + lane / layout.lanes * layout.groupBytes + row;
        return bytes / layout.vector.elementBytes() + lane % layout.lanes;
    }

    private void put(int place, double number) {
        if (single) {
            floats[place] = (float) number;
        } else {
            doubles[place] = number;
        }
    }

    private void keepOutputs(int firstLane, int count) {
        int width = program.outputCount();
        if (outputs.length < width * lanesRun) {
            outputs = new double[width * lanesRun];
        }
        for (int lane = 0; lane < count; lane++) {
            for (int k = 0; k < width; k++) {
                outputs[(firstLane + lane) * width + k] = rowNumber(program.output(k), lane);
            }
        }
    }

    private double rowNumber(int row, int lane) {
        int place = place(layout.data(row), lane);
        return single ? floats[place] : doubles[place];
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
    public double output(int index, int lane) {
        if (ranOnLanes) {
            return lanes.output(index, lane);
        }
        return lanesRun > layout.capacity * layout.lanes
                ? outputs[lane * program.outputCount() + index]
                : rowNumber(program.output(index), lane);
    }

    @Override
    public void forward(double[] parameters, double[] inputs, int points, double[] results) {
        loadParameters(parameters);
        loadedCount = 0;
        int given = points == 0 ? 0 : inputs.length / points;
        int piece = layout.capacity * layout.lanes;
        for (int first = 0; first < points; first += piece) {
            int count = Math.min(piece, points - first);
            for (int lane = 0; lane < count; lane++) {
                for (int i = 0; i < program.inputCount(); i++) {
                    put(place(layout.data(i), lane), i < given ? inputs[i * points + first + lane] : 0);
                }
            }
            forward.call((count + layout.lanes - 1) / layout.lanes, 0);
            for (int k = 0; k < program.outputCount(); k++) {
                for (int lane = 0; lane < count; lane++) {
                    results[k * points + first + lane] = rowNumber(program.output(k), lane);
                }
            }
        }
    }
}
