package micrograd.training.options;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;

/** The published runs, which this library follows number by number. */
public enum Preset {
    /** karpathy/micrograd's {@code demo.ipynb}: two moons, MLP(2, [16, 16, 1]), max-margin loss, L2, 100 steps. */
    KARPATHY_MOONS("karpathy-moons", 100) {
        @Override
        public TrainingSetup setup() {
            DatasetSetup moons = new DatasetSetup(DatasetKind.MOONS, 100, 0.1, 1337, 1, List.of());
            return TrainingSetup.builder(moons, List.of(2, 16, 16, 1))
                    .loss(Loss.MAX_MARGIN)
                    .learningRate(1)
                    .schedule(new Schedule.Linear(0.1, 100))
                    .l2(1e-4)
                    .seed(1337)
                    .build();
        }
    },
    /** EurekaLabsAI/micrograd's {@code micrograd.py}: yin-yang, MLP(2, [8, 3]), negative log likelihood, AdamW, 100 steps. */
    EUREKA_YINYANG("eureka-yinyang", 100) {
        @Override
        public TrainingSetup setup() {
            DatasetSetup yinYang = new DatasetSetup(DatasetKind.YINYANG, 100, 0, 42, 0.8, List.of());
            return TrainingSetup.builder(yinYang, List.of(2, 8, 3))
                    .activation(Activation.TANH)
                    .initialization(Initialization.SCALED_UNIFORM)
                    .generator(WeightGenerator.DATASET)
                    .loss(Loss.SOFTMAX)
                    .optimizer(new OptimizerSetup.AdamW(0.9, 0.95, 1e-8, 1e-4))
                    .learningRate(0.1)
                    .seed(42)
                    .build();
        }
    };

    private final String literal;
    private final int steps;

    Preset(String literal, int steps) {
        this.literal = literal;
        this.steps = steps;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }

    /** How many steps were published. */
    public int steps() {
        return steps;
    }

    /** What was trained, and how. */
    public abstract TrainingSetup setup();
}
