package micrograd.training.run;

import java.util.Optional;
import micrograd.tape.Kernel;
import micrograd.tape.LaneProgram;
import micrograd.tape.Lanes;
import micrograd.tape.Precision;
import micrograd.tape.WebAssembly;
import micrograd.training.options.EngineChoice;

/** Makes engines. */
@FunctionalInterface
public interface TrainingEngines {
    /** The engine asked for, or the next best where it cannot be had; its name says which it is. */
    TrainingEngine create(EngineChoice choice, TrainingProblem problem);

    /** Those there are everywhere: objects, and the tape, which is the best of them. */
    static TrainingEngines everywhere() {
        return with(WebAssembly.none());
    }

    /**
     * Those there are with WebAssembly. Kernels are compiled for a whole batch of all examples; where single precision is not to be
     * had, double is the next best, and then the tape. Dropout trains on the tape: what a kernel reads of the examples does not change.
     */
    static TrainingEngines with(WebAssembly webAssembly) {
        return (choice, problem) -> {
            if (choice == EngineChoice.OBJECTS) {
                return new ObjectEngine(problem);
            }
            LaneProgram program = ReplayEngine.program(problem);
            double[] table = ReplayEngine.table(problem);
            int examples = problem.examples().size();
            if (choice == EngineChoice.KERNEL_F32 && problem.dropout().isNone()) {
                Optional<Kernel> kernel = Kernel.training(program, table, examples, Precision.SINGLE, webAssembly);
                if (kernel.isPresent()) {
                    return new ReplayEngine(choice.literal(), problem, table, kernel.get());
                }
            }
            if (choice != EngineChoice.TAPE && problem.dropout().isNone()) {
                Optional<Kernel> kernel = Kernel.training(program, table, examples, Precision.DOUBLE, webAssembly);
                if (kernel.isPresent()) {
                    return new ReplayEngine(EngineChoice.KERNEL.literal(), problem, table, kernel.get());
                }
            }
            return new ReplayEngine(EngineChoice.TAPE.literal(), problem, table, new Lanes(program, table));
        };
    }
}
