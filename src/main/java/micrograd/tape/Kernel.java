package micrograd.tape;

import java.util.Optional;

/**
 * A {@link LaneProgram} compiled to WebAssembly at run time: the examples of a batch lie in the lanes of vectors.
 *
 * <p>In double precision it agrees with {@link Lanes} to 1e-12. It leaves out work whose result is 0 if all numbers are finite; where they
 * turn out not to be, it computes the batch again with lanes.
 */
public final class Kernel implements Replay {
    private final LaneProgram program;
    private final double[] examples;
    private final WebAssembly.Function train;
    private final WebAssembly.Function forward;
    private final KernelMemory memory;
    private double[] gradients;
    /** The examples that are in the groups, how many, and with what scale. */
    private final int[] loaded;

    private int loadedCount;
    private double loadedScale;
    private int count;
    private double loss;
    private Lanes lanes;
    private boolean ranOnLanes;
    /** The outputs of a batch that was run in pieces. */
    private double[] outputs = {};

    private Kernel(LaneProgram program, double[] examples, KernelLayout layout, WebAssembly.Instance instance) {
        this.program = program;
        this.examples = examples;
        memory = new KernelMemory(layout, program.parameterCount(), instance);
        train = instance.function("train");
        forward = instance.function("forward");
        gradients = memory.gradients();
        loaded = new int[memory.mostLanes];
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
        try {
            VectorType vector = precision.best(webAssembly);
            if (vector == null) {
                return Optional.empty();
            }
            KernelLayout layout = new KernelLayout(program, vector, batch, true);
            byte[] module = new KernelCompiler(program, layout).compileTraining();
            return webAssembly.instantiate(module).map(instance -> new Kernel(program, examples, layout, instance));
        } catch (UnsupportedKernelException e) {
            return Optional.empty();
        }
    }

    @Override
    public double[] hold(double[] parameters) {
        return memory.hold(parameters);
    }

    @Override
    public void run(double[] parameters, int[] order, int from, int to, double scale) {
        count = to - from;
        memory.writeParameters(parameters);
        for (int first = from; first < to; first += memory.mostLanes) {
            int last = Math.min(to, first + memory.mostLanes);
            load(order, first, last, scale);
            train.call(memory.groups(last - first), first == from ? 1 : 0);
            if (count > memory.mostLanes) {
                keepOutputs(first - from, last - first);
            }
        }
        // NaN where anything was not finite.
        ranOnLanes = memory.at(memory.verdict) != 0;
        if (ranOnLanes) {
            runOnLanes(parameters, order, from, to, scale);
        } else {
            loss = memory.at(memory.loss);
            gradients = memory.gradients();
        }
    }

    private void runOnLanes(double[] parameters, int[] order, int from, int to, double scale) {
        if (lanes == null) {
            lanes = new Lanes(program, examples);
        }
        lanes.run(parameters, order, from, to, scale);
        loss = lanes.loss();
        gradients = lanes.gradients();
    }

    /** Whether the last run met a number that was not finite, and was made by lanes. */
    boolean ranOnLanes() {
        return ranOnLanes;
    }

    /** Puts examples into the groups, unless they are there from the last run. */
    private void load(int[] order, int from, int to, double scale) {
        int size = to - from;
        if (size != loadedCount || scale != loadedScale) {
            memory.writeScales(size, scale);
            loadedCount = size;
            loadedScale = scale;
        } else if (isLoaded(order, from)) {
            return;
        }
        int[] keep = loaded;
        for (int i = 0; i < size; i++) {
            keep[i] = order[from + i];
        }
        memory.writeExamples(examples, program.inputCount(), loaded, size);
    }

    private boolean isLoaded(int[] order, int from) {
        int[] kept = loaded;
        int size = loadedCount;
        for (int i = 0; i < size; i++) {
            if (kept[i] != order[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void keepOutputs(int first, int lanes) {
        int width = program.outputCount();
        if (outputs.length < width * count) {
            outputs = new double[width * count];
        }
        readOutputs(lanes, outputs, first * width);
    }

    /** Copies the outputs of the first lanes, all those of the first lane first. */
    private void readOutputs(int lanes, double[] into, int start) {
        int width = program.outputCount();
        for (int k = 0; k < width; k++) {
            memory.readRow(program.output(k), lanes, into, start + k, width);
        }
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
    public void readOutputs(double[] into) {
        if (ranOnLanes) {
            lanes.readOutputs(into);
        } else if (count > memory.mostLanes) {
            System.arraycopy(outputs, 0, into, 0, count * program.outputCount());
        } else {
            readOutputs(count, into, 0);
        }
    }

    @Override
    public void forward(double[] parameters, double[] inputs, int points, double[] results) {
        loadedCount = 0;
        ForwardKernel.run(program, memory, forward, parameters, inputs, points, 0, results);
    }
}
