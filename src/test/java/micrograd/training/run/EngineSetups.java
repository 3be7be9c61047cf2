package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.nn.MLP;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.TrainingSetupBuilder;

/** Set-ups of every activation and loss, of many shapes and batch sizes, and what is compared of engines on them. */
final class EngineSetups {
    private EngineSetups() {}

    static List<TrainingSetup> all() {
        List<TrainingSetup> setups = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            setups.add(
                    setup(DatasetKind.MOONS, 2, 7, 5, 1).activation(activation).build());
        }
        for (Loss loss : Loss.values()) {
            if (loss != Loss.SOFTMAX) {
                setups.add(setup(DatasetKind.SPIRAL, 2, 6, 1)
                        .loss(loss)
                        .activation(Activation.TANH)
                        .outputActivation(Activation.SIGMOID)
                        .batchSize(7)
                        .build());
            }
            setups.add(setup(DatasetKind.YINYANG, 2, 4, 3)
                    .loss(loss)
                    .batchSize(11)
                    .l1(0.01)
                    .weightsOnly(true)
                    .build());
        }
        for (int width : new int[] {1, 2, 3, 4, 9, 33, 40}) {
            setups.add(setup(DatasetKind.CIRCLES, 2, width, width, 1).l2(1e-3).build());
        }
        setups.add(setup(DatasetKind.XOR, 2, 1).build());
        setups.add(setup(DatasetKind.XOR, 2, 3, 2, 5, 2, 1)
                .activation(Activation.SOFTPLUS)
                .batchSize(1)
                .build());
        setups.add(setup(DatasetKind.LECTURE, 3, 4, 4, 1)
                .activation(Activation.TANH)
                .outputActivation(Activation.TANH)
                .loss(Loss.SQUARED)
                .build());
        setups.add(TrainingSetup.builder(DatasetSetup.of(DatasetKind.PLANE), List.of(2, 5, 1))
                .activation(Activation.TANH)
                .loss(Loss.HALF_SQUARED)
                .batchSize(37)
                .build());
        setups.add(Preset.KARPATHY_MOONS.setup());
        setups.add(Preset.EUREKA_YINYANG.setup());
        return setups;
    }

    private static TrainingSetupBuilder setup(DatasetKind kind, Integer... layers) {
        int size = kind == DatasetKind.LECTURE ? 4 : 61;
        return TrainingSetup.builder(new DatasetSetup(kind, size, 0.1, 3, 1, List.of()), List.of(layers));
    }

    /** Runs some batches of a set-up by two engines, and compares what they give. */
    static void compare(TrainingSetup setup, EngineChoice choice, TrainingEngines engines, double tolerance) {
        Dataset data = setup.data();
        TrainingProblem problem = new TrainingProblem(
                setup.shape(), setup.loss(), setup.regularization(), setup.dropping(), data.train());
        TrainingEngine objects = TrainingEngines.everywhere().create(EngineChoice.OBJECTS, problem);
        TrainingEngine other = engines.create(choice, problem);
        assertEquals(choice.literal(), other.name());
        double[] parameters = setup.initialParameters();
        Batches batches = new Batches(data.train().size(), setup.batchSize(), setup.seed(), setup.shuffle());
        for (int step = 0; step < 8; step++) {
            batches.seek(step);
            int[] order = batches.order();
            objects.seek(step);
            other.seek(step);
            objects.run(parameters, order, batches.from(), batches.to());
            other.run(parameters, order, batches.from(), batches.to());
            String what = setup.layers() + " " + setup.activation() + " " + setup.loss() + ", step " + step;
            close(objects.loss(), other.loss(), tolerance, what + ", loss");
            close(objects.dataLoss(), other.dataLoss(), tolerance, what + ", data loss");
            for (int i = 0; i < parameters.length; i++) {
                close(objects.gradients()[i], other.gradients()[i], tolerance, what + ", gradient " + i);
                parameters[i] -= 0.05 * objects.gradients()[i];
            }
            int outputs = (batches.to() - batches.from()) * setup.shape().outputs();
            for (int i = 0; i < outputs; i++) {
                close(objects.outputs()[i], other.outputs()[i], tolerance, what + ", output " + i);
            }
        }
    }

    /** Optimizers that divide by the size of what they remember, with nothing or next to nothing below the fraction. */
    static List<OptimizerSetup> withoutEps() {
        return List.of(
                new OptimizerSetup.RmsProp(0.99, 0),
                new OptimizerSetup.RmsProp(0.99, 1e-300),
                new OptimizerSetup.Adam(0.9, 0.999, 0),
                new OptimizerSetup.AdamW(0.9, 0.999, 1e-300, 0.01));
    }

    /** Trains the lecture's four examples by two engines, where no gradient is a sum that cancels, and compares the parameters. */
    static void compareSteps(OptimizerSetup optimizer, EngineChoice choice, TrainingEngines engines) {
        TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.LECTURE), List.of(3, 2, 1))
                .activation(Activation.TANH)
                .outputActivation(Activation.TANH)
                .loss(Loss.SQUARED)
                .optimizer(optimizer)
                .learningRate(0.001)
                .build();
        TrainingSession objects = new TrainingSession(
                setup.toBuilder().engine(EngineChoice.OBJECTS).build());
        TrainingSession other =
                new TrainingSession(setup.toBuilder().engine(choice).build(), engines);
        assertEquals(choice.literal(), other.engine());
        objects.step(10);
        other.step(10);
        double[] expected = objects.parameters();
        for (int i = 0; i < expected.length; i++) {
            close(expected[i], other.parameters()[i], 1e-10, optimizer + ", parameter " + i);
        }
    }

    private static void close(double expected, double actual, double tolerance, String what) {
        assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)), what);
    }

    /**
     * Makes some steps, and opens after each the graphs of all examples of its batch: their losses and gradients must be what the step
     * said, to 1e-12.
     */
    static void openEveryExample(TrainingSetup setup, EngineChoice choice, TrainingEngines engines) {
        TrainingSession session =
                new TrainingSession(setup.toBuilder().engine(choice).build(), engines);
        assertEquals(choice.literal(), session.engine());
        List<Example> train = session.data().train();
        Batches batches = new Batches(train.size(), setup.batchSize(), setup.seed(), setup.shuffle());
        for (int step = 0; step < 4; step++) {
            session.step();
            batches.seek(step);
            String what = choice + " " + setup.layers() + " " + setup.loss() + ", step " + step;
            double scale = setup.loss()
                    .scale(batches.to() - batches.from(), setup.shape().outputs());
            double[] gradients = new double[session.gradients().length];
            double loss = 0;
            for (int i = batches.from(); i < batches.to(); i++) {
                ExampleGraph graph = session.graphOfLoss(train.get(batches.order()[i]));
                loss += graph.loss().data() * scale;
                for (int p = 0; p < gradients.length; p++) {
                    gradients[p] += graph.parameters().get(p).grad() * scale;
                }
            }
            close(loss, session.dataLoss(), 1e-12, what + ", data loss");
            List<Value> parameters = new MLP(setup.shape(), session.parametersOfLoss()).parameters();
            setup.regularization()
                    .addTo(Value.constant(0), parameters, setup.shape().biases())
                    .backward();
            for (int p = 0; p < gradients.length; p++) {
                double whole = gradients[p] + parameters.get(p).grad();
                close(whole, session.gradients()[p], 1e-12, what + ", gradient " + p);
            }
        }
    }
}
