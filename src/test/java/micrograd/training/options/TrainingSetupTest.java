package micrograd.training.options;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TrainingSetupTest {
    private static final DatasetSetup MOONS = DatasetSetup.of(DatasetKind.MOONS);

    @Test
    void everythingButDataAndLayersHasADefault() {
        TrainingSetup setup = TrainingSetup.builder(MOONS, List.of(2, 4, 1)).build();
        assertEquals(Activation.RELU, setup.activation());
        assertEquals(Activation.LINEAR, setup.outputActivation());
        assertEquals(Initialization.UNIFORM, setup.initialization());
        assertEquals(Loss.MAX_MARGIN, setup.loss());
        assertEquals(OptimizerSetup.Sgd.DEFAULT, setup.optimizer());
        assertEquals(new Schedule.Constant(), setup.schedule());
        assertEquals(0, setup.batchSize());
        assertEquals(EngineChoice.BEST, setup.engine());
        assertEquals(
                Loss.SOFTMAX,
                TrainingSetup.builder(DatasetSetup.of(DatasetKind.YINYANG), List.of(2, 3))
                        .build()
                        .loss());
    }

    @Test
    void aBuilderChangesOneOptionAndKeepsTheRest() {
        TrainingSetup setup = Preset.KARPATHY_MOONS.setup();
        assertEquals(setup, setup.toBuilder().build());
        TrainingSetup changed = setup.toBuilder().learningRate(0.5).build();
        assertEquals(0.5, changed.learningRate());
        assertEquals(setup, changed.toBuilder().learningRate(1).build());
    }

    @Test
    void layersMustFitTheDataAndTheLoss() {
        assertMessage("layers must be 2 to 17 numbers: inputs, then neurons of each layer, not 1", () -> layers(2));
        assertMessage("layers must begin with 2, the coordinates of moons, not 3", () -> layers(3, 1));
        assertMessage("layers[1] must be a whole number from 1 to 512, not 0", () -> layers(2, 0, 1));
        assertMessage("layers[1] must be a whole number from 1 to 512, not 513", () -> layers(2, 513, 1));
        assertMessage("layers must make at most 500000 parameters, not 790017", () -> layers(2, 512, 512, 512, 512, 1));
        assertMessage(
                "layers must end with 1 or 2, the classes of moons, for loss \"max-margin\", not 3",
                () -> layers(2, 3));
        assertMessage(
                "layers must end with 2, the classes of moons, for loss \"softmax\", not 1",
                () -> TrainingSetup.builder(MOONS, List.of(2, 1))
                        .loss(Loss.SOFTMAX)
                        .build());
        DatasetSetup yinYang = DatasetSetup.of(DatasetKind.YINYANG);
        assertMessage(
                "layers must end with 3, the classes of yinyang, for loss \"squared\", not 1",
                () -> TrainingSetup.builder(yinYang, List.of(2, 1))
                        .loss(Loss.SQUARED)
                        .build());
        layers(2, 2);
    }

    private static TrainingSetup layers(Integer... layers) {
        return TrainingSetup.builder(MOONS, List.of(layers)).build();
    }

    @Test
    void numbersOutOfRangeAreNamed() {
        assertNamed("learningRate", () -> moons().learningRate(-1).build());
        assertNamed("learningRate", () -> moons().learningRate(Double.NaN).build());
        assertNamed("batchSize", () -> moons().batchSize(-1).build());
        assertNamed("l1", () -> moons().l1(-0.1).build());
        assertNamed("l2", () -> moons().l2(Double.POSITIVE_INFINITY).build());
        assertNamed("seed", () -> moons().seed(-1).build());
        assertNamed("seed", () -> moons().seed(1L << 32).build());
        assertNamed(
                "schedule.steps",
                () -> moons().schedule(new Schedule.Linear(0.1, 0)).build());
        assertNamed(
                "schedule.endFactor",
                () -> moons().schedule(new Schedule.Cosine(-1, 10)).build());
        assertNamed(
                "schedule.stepSize",
                () -> moons().schedule(new Schedule.Step(0, 1)).build());
        assertNamed(
                "schedule.gamma",
                () -> moons().schedule(new Schedule.Step(1, -1)).build());
        assertNamed("optimizer.momentum", () -> new OptimizerSetup.Sgd(1, false, 0));
        assertNamed("optimizer.nesterov", () -> new OptimizerSetup.Sgd(0, true, 0));
        assertNamed("optimizer.weightDecay", () -> new OptimizerSetup.Sgd(0, false, -1));
        assertNamed("optimizer.alpha", () -> new OptimizerSetup.RmsProp(1, 0));
        assertNamed("optimizer.eps", () -> new OptimizerSetup.RmsProp(0.9, -1));
        assertNamed("optimizer.eps", () -> new OptimizerSetup.RmsProp(0.9, Double.NaN));
        assertNamed("optimizer.eps", () -> new OptimizerSetup.Adam(0.9, 0.999, Double.POSITIVE_INFINITY));
        assertNamed("optimizer.betas", () -> new OptimizerSetup.Adam(0.9, 1, 0));
        assertNamed("optimizer.betas", () -> new OptimizerSetup.AdamW(-0.1, 0.9, 0, 0));
        assertNamed("dataset.size", () -> new DatasetSetup(DatasetKind.MOONS, 0, 0, 0, 1, List.of()));
    }

    private static TrainingSetupBuilder moons() {
        return TrainingSetup.builder(MOONS, List.of(2, 4, 1));
    }

    @Test
    void unknownLiteralsAreNamedWithWhatTheyMayBe() {
        assertMessage(
                "activation must be \"linear\", \"relu\", \"tanh\", \"sigmoid\", \"leaky-relu\" or \"softplus\", not \"ReLU\"",
                () -> Options.activation("activation", "ReLU"));
        assertMessage(
                "engine must be \"kernel\", \"kernel-f32\", \"tape\" or \"objects\", not \"gpu\"",
                () -> Options.engine("engine", "gpu"));
        assertMessage("preset must be \"karpathy-moons\" or \"eureka-yinyang\"", () -> Options.preset("preset", ""));
        assertNamed("dataset.kind", () -> Options.datasetKind("dataset.kind", "blobs"));
        assertNamed("initialization", () -> Options.initialization("initialization", ""));
        assertNamed("generator", () -> Options.generator("generator", "numpy"));
        assertNamed("loss", () -> Options.loss("loss", "mse"));
        assertNamed("optimizer.kind", () -> Options.optimizer("optimizer.kind", "lion"));
        assertNamed("size", () -> Options.wholeNumber("size", 1.5, 1, 10));
        assertNamed("size", () -> Options.wholeNumber("size", Double.NaN, 1, 10));
    }

    @Test
    void everyLiteralIsReadBack() {
        for (DatasetKind kind : DatasetKind.values()) {
            assertEquals(kind, Options.datasetKind("", kind.literal()));
        }
        for (Activation activation : Activation.values()) {
            assertEquals(activation, Options.activation("", activation.literal()));
        }
        for (Initialization initialization : Initialization.values()) {
            assertEquals(initialization, Options.initialization("", initialization.literal()));
        }
        for (Loss loss : Loss.values()) {
            assertEquals(loss, Options.loss("", loss.literal()));
        }
        for (EngineChoice engine : EngineChoice.values()) {
            assertEquals(engine, Options.engine("", engine.literal()));
        }
        for (Preset preset : Preset.values()) {
            assertEquals(preset, Options.preset("", preset.literal()));
        }
        for (WeightGenerator generator : WeightGenerator.values()) {
            assertEquals(generator, Options.generator("", generator.literal()));
        }
        for (OptimizerSetup optimizer : OptimizerSetup.defaults()) {
            assertEquals(optimizer, Options.optimizer("", optimizer.literal()));
        }
    }

    @Test
    void ownPointsReplaceTheDrawnOnesAndKeepTheShare() {
        DatasetSetup drawn = new DatasetSetup(DatasetKind.MOONS, 10, 0.1, 3, 0.7, List.of());
        List<Example> points = new ArrayList<>(drawn.data().train());
        points.addAll(drawn.data().test());
        points.set(8, new Example(new double[] {5, 5}, 1));
        DatasetSetup own = drawn.withPoints(points);
        assertEquals(drawn.data().train(), own.data().train());
        assertEquals(points.get(8), own.data().test().get(1));
    }

    @Test
    void draggingAPointDoesNotChangeTheInitialParameters() {
        TrainingSetup setup = Preset.EUREKA_YINYANG.setup();
        DatasetSetup own = setup.dataset().withPoints(setup.data().train().subList(0, 5));
        double[] parameters = setup.toBuilder().dataset(own).build().initialParameters();
        assertArrayEquals(setup.initialParameters(), parameters);
    }

    @Test
    void ownPointsMustFitTheirKind() {
        assertMessage(
                "dataset.points must have 2 coordinates for moons, not 1", () -> own(new Example(new double[] {1}, 1)));
        assertMessage(
                "dataset.points must have finite coordinates", () -> own(new Example(new double[] {1, Double.NaN}, 1)));
        assertMessage(
                "dataset.points must have targets of -1 or 1 for moons",
                () -> own(new Example(new double[] {1, 2}, 0)));
        Example good = new Example(new double[] {1, 2}, 1);
        assertMessage(
                "dataset.points must be at most 10000 examples, not 10001",
                () -> MOONS.withPoints(Collections.nCopies(10_001, good)));
        assertEquals(
                10_000,
                MOONS.withPoints(Collections.nCopies(10_000, good)).data().size());
    }

    private static DatasetSetup own(Example point) {
        return MOONS.withPoints(List.of(point));
    }

    @Test
    void trainingMayGoOnUnderASetUpWithTheSameNetwork() {
        TrainingSetup setup = Preset.KARPATHY_MOONS.setup();
        assertTrue(setup.toBuilder()
                .learningRate(0.1)
                .activation(Activation.TANH)
                .build()
                .continues(setup));
        assertFalse(setup.toBuilder().layers(List.of(2, 16, 1)).build().continues(setup));
    }

    private static void assertNamed(String option, Executable executable) {
        String message =
                assertThrows(IllegalArgumentException.class, executable).getMessage();
        assertTrue(message.startsWith(option + " must be "), message);
    }

    private static void assertMessage(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}
