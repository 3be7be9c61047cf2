package micrograd.training.code;

import java.util.List;
import java.util.Optional;
import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.LoopFault;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.WeightGenerator;
import micrograd.training.run.TrainingState;

/**
 * What a program is to train.
 *
 * @param setup the run's set-up
 * @param start what it begins with: parameters, the optimizer's memory, the step; empty where the set-up's own parameters are drawn
 * @param steps how many steps it makes
 */
public record LoopProgram(TrainingSetup setup, Optional<TrainingState> start, int steps) {
    private static final int USUAL_STEPS = 100;

    /** The run of a set-up from its start, or from step 0, as far as it was trained; 100 steps where it was not. */
    public static LoopProgram of(TrainingSetup setup, Optional<TrainingState> start, int step) {
        int from = start.map(TrainingState::step).orElse(0);
        return new LoopProgram(setup, start, step > from ? step - from : USUAL_STEPS);
    }

    /** What a program is written in and on. */
    public enum Language {
        /** Java, on this library. */
        JAVA,
        /** Python, on micrograd's {@code Value}. */
        MICROGRAD,
        /** Python, on PyTorch. */
        PYTORCH
    }

    /** The whole program. */
    public String in(Language language) {
        return beginning(language, Integer.MAX_VALUE);
    }

    /** The program's first lines, with so many characters or few more: of ten thousand points all of it takes long to write. */
    public String beginning(Language language, int most) {
        return switch (language) {
            case JAVA -> {
                boolean drawn = setup.generator() != WeightGenerator.DATASET || isGenerated();
                yield new JavaLoop(drawn ? this : listing(), most).text();
            }
            case MICROGRAD -> new MicrogradLoop(this, most).text();
            case PYTORCH -> new PyTorchLoop(this, most).text();
        };
    }

    /** What the network is fed. */
    List<Example> examples() {
        return setup.inputFeatures().of(setup.data().train());
    }

    /** Whether the examples are what the generator gives, unchanged. */
    boolean isGenerated() {
        DatasetSetup data = setup.dataset();
        boolean plain = setup.inputFeatures().isPlain() && data.points().isEmpty();
        if (!plain || data.kind().isTyped() || data.kind() == DatasetKind.POINTS) {
            return false;
        }
        Dataset drawn = Datasets.generate(data.kind(), data.size(), data.noise(), data.seed(), data.trainShare());
        return drawn.train().equals(examples());
    }

    /** Whether the first weights are listed rather than drawn. */
    boolean hasStart() {
        return start.isPresent();
    }

    /** The parameters to begin with. */
    double[] weights() {
        return start.map(TrainingState::parameters).orElseGet(setup::initialParameters);
    }

    /** The step it begins at. */
    int from() {
        return start.map(TrainingState::step).orElse(0);
    }

    /** How many steps the optimizer remembers when it begins. */
    int remembered() {
        return start.filter(state -> state.isMemoryOf(setup))
                .map(TrainingState::optimizerSteps)
                .orElse(0);
    }

    /** What is remembered then: as many arrays as the optimizer has names for, and what else the loop carries. */
    double[][] memory() {
        return remembered() == 0 ? new double[0][] : start.orElseThrow().optimizerState();
    }

    /** The same with the first weights listed. */
    LoopProgram listing() {
        return hasStart()
                ? this
                : new LoopProgram(setup, Optional.of(TrainingState.of(0, setup.initialParameters())), steps);
    }

    /** Whether L1 is kept apart from the gradient. */
    boolean prunes() {
        return setup.l1Prunes() && setup.l1() > 0 && !has(LoopFault.WRONG_NETWORK_UPDATED);
    }

    boolean drops() {
        return setup.dropout() > 0;
    }

    boolean has(LoopFault fault) {
        return setup.rules().has(fault);
    }

    int batchSize() {
        int all = examples().size();
        return setup.batchSize() == 0 ? all : Math.min(setup.batchSize(), all);
    }

    boolean hasBatches() {
        return batchSize() < examples().size();
    }

    int perEpoch() {
        return (examples().size() + batchSize() - 1) / batchSize();
    }

    boolean isRegularized() {
        return !setup.regularization().isNone();
    }

    /** The frozen parameters as a list: {@code 0, 1, 7}. */
    String frozen() {
        StringBuilder text = new StringBuilder();
        for (int parameter : setup.rules().frozen()) {
            text.append(text.length() == 0 ? "" : ", ").append(parameter);
        }
        return text.toString();
    }

    boolean hasFrozen() {
        return !setup.rules().frozen().isEmpty();
    }
}
