package micrograd.training;

/** Makes engines. */
@FunctionalInterface
public interface TrainingEngines {
    /** The engine asked for, or the next best where it cannot be had; its name says which it is. */
    TrainingEngine create(EngineChoice choice, TrainingProblem problem);

    /** Those there are everywhere. */
    static TrainingEngines everywhere() {
        return (choice, problem) -> new ObjectEngine(problem);
    }
}
