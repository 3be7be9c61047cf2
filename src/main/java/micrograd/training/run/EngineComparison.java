package micrograd.training.run;

import java.util.function.DoubleSupplier;
import micrograd.engine.Value;
import micrograd.nn.Dropout;
import micrograd.tape.Tape;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.TrainingSetup;

/**
 * One forward and backward pass over all examples on three engines: objects made anew, the same graph recorded and played again, and the compiled kernel.
 *
 * @param objects how long a pass on objects takes, in milliseconds
 * @param tape how long one on the record takes
 * @param kernel how long one on the compiled engine takes
 * @param compiled whether there is a compiled engine; where there is none, the next best stands for it
 * @param apartTape by how much the gradient that differs most of the record differs from that of the objects
 * @param apartKernel likewise of the compiled engine, as a part of the largest gradient
 */
public record EngineComparison(
        double objects, double tape, double kernel, boolean compiled, double apartTape, double apartKernel) {
    private static final double LEAST = 1e-6;

    /**
     * Measures a set-up at its first parameters.
     *
     * @param clock milliseconds
     * @param least for how many milliseconds each engine is measured at least
     */
    public static EngineComparison of(
            TrainingSetup setup, TrainingEngines engines, DoubleSupplier clock, double least) {
        TrainingProblem problem = new TrainingProblem(
                setup.shape(),
                setup.loss(),
                setup.regularization(),
                Dropout.NONE,
                setup.inputFeatures().of(setup.data().train()));
        int examples = problem.examples().size();
        int[] order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
        double[] parameters = setup.initialParameters();
        ObjectEngine objects = new ObjectEngine(problem);
        for (int i = 0; i < parameters.length; i++) {
            objects.parameters().get(i).data(parameters[i]);
        }
        double[] gradients = new double[parameters.length];
        double objectMillis = measured(clock, least, () -> {
            objects.parameters().forEach(parameter -> parameter.grad(0));
            objects.graph(order, 0, examples).backward();
        });
        read(objects, gradients);
        objects.parameters().forEach(parameter -> parameter.grad(0));
        Value root = objects.graph(order, 0, examples);
        Tape tape = Tape.of(root);
        double tapeMillis = measured(clock, least, () -> {
            tape.zeroGrad();
            tape.forward();
            tape.backward();
        });
        tape.writeTo(root);
        double[] recorded = new double[parameters.length];
        read(objects, recorded);
        TrainingEngine kernel = engines.create(EngineChoice.KERNEL, problem);
        double[] held = kernel.hold(parameters.clone());
        double kernelMillis = measured(clock, least, () -> kernel.run(held, order, 0, examples));
        return new EngineComparison(
                objectMillis,
                tapeMillis,
                kernelMillis,
                kernel.name().equals(EngineChoice.KERNEL.literal()),
                apart(gradients, recorded),
                apart(gradients, kernel.gradients()) / largest(gradients));
    }

    /** How many times as fast as objects the record is. */
    public double tapeTimes() {
        return objects / tape;
    }

    /** How many times as fast as objects the compiled engine is. */
    public double kernelTimes() {
        return objects / kernel;
    }

    private static void read(ObjectEngine objects, double[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = objects.parameters().get(i).grad();
        }
    }

    /** The first run, in which a machine gets used to it, does not count. */
    private static double measured(DoubleSupplier clock, double least, Runnable pass) {
        pass.run();
        int passes = 0;
        double begun = clock.getAsDouble();
        double now;
        do {
            pass.run();
            passes++;
            now = clock.getAsDouble();
        } while (now - begun < least);
        return Math.max(LEAST, (now - begun) / passes);
    }

    private static double apart(double[] one, double[] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }

    private static double largest(double[] numbers) {
        double most = 0;
        for (double number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        return most > 0 ? most : 1;
    }
}
