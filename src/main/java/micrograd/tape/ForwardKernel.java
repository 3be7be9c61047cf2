package micrograd.tape;

import java.util.Optional;

/** The forward half of a {@link Kernel}: computes the outputs of a {@link LaneProgram} for many points. */
public final class ForwardKernel {
    /** How many points are run at a time, at most. */
    private static final int POINTS = 512;

    private final LaneProgram program;
    private final KernelMemory memory;
    private final WebAssembly.Function forward;

    private ForwardKernel(LaneProgram program, KernelMemory memory, WebAssembly.Function forward) {
        this.program = program;
        this.memory = memory;
        this.forward = forward;
    }

    /** A kernel; nothing where WebAssembly is missing or forbidden, or where the program does what a kernel cannot. */
    public static Optional<ForwardKernel> of(LaneProgram program, WebAssembly webAssembly) {
        try {
            KernelLayout layout = new KernelLayout(program, Precision.bestDouble(webAssembly), POINTS, false);
            byte[] module = new KernelCompiler(program, layout).compileForward();
            return webAssembly
                    .instantiate(module)
                    .map(instance -> new ForwardKernel(
                            program,
                            new KernelMemory(layout, program.parameterCount(), instance),
                            instance.function("forward")));
        } catch (UnsupportedKernelException e) {
            return Optional.empty();
        }
    }

    /** Computes the outputs from one on, in planes as {@link Replay#forward} has them, the first of these at the beginning. */
    public void run(double[] parameters, double[] inputs, int points, int fromOutput, double[] outputs) {
        run(program, memory, forward, parameters, inputs, points, fromOutput, outputs);
    }

    static void run(
            LaneProgram program,
            KernelMemory memory,
            WebAssembly.Function forward,
            double[] parameters,
            double[] inputs,
            int points,
            int fromOutput,
            double[] outputs) {
        memory.writeParameters(parameters);
        int given = points == 0 ? 0 : inputs.length / points;
        for (int first = 0; first < points; first += memory.mostLanes) {
            int lanes = Math.min(memory.mostLanes, points - first);
            for (int i = 0; i < Math.min(given, program.inputCount()); i++) {
                memory.writeRow(i, lanes, inputs, i * points + first);
            }
            forward.call(memory.groups(lanes), 0);
            for (int k = fromOutput; k < program.outputCount(); k++) {
                memory.readRow(program.output(k), lanes, outputs, (k - fromOutput) * points + first, 1);
            }
        }
    }
}
