package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import micrograd.browsertests.Chromium;
import micrograd.data.DatasetKind;
import micrograd.fixtures.Fixtures;
import micrograd.nn.Activation;
import micrograd.nn.FeedForward;
import micrograd.nn.NetworkShape;
import micrograd.tape.ChromiumWebAssembly;
import micrograd.tape.WebAssembly;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training on kernels, run in Chromium, agrees with training on objects. */
class KernelEnginesIT {
    private static BrowserContext context;
    private static Page page;

    @BeforeAll
    static void open() {
        context = Chromium.browser().newContext();
        page = context.newPage();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, false"})
    void kernelsAgreeWithObjectsOnEveryActivationAndLoss(boolean vectors, boolean fused) {
        TrainingEngines engines = TrainingEngines.with(new ChromiumWebAssembly(page, vectors, fused));
        for (TrainingSetup setup : EngineSetups.all()) {
            EngineSetups.compare(setup, EngineChoice.KERNEL, engines, 1e-12);
        }
    }

    /**
     * Where no gradient is a sum that cancels they agree with whatever eps; where one should be 0, of which objects leave rounding and kernels nothing, they do as far
     * as eps is more than rounding.
     */
    @Test
    void optimizersThatDivideByWhatTheyRememberAgree() {
        TrainingEngines engines = TrainingEngines.with(new ChromiumWebAssembly(page, true, true));
        for (OptimizerSetup optimizer : EngineSetups.withoutEps()) {
            EngineSetups.compareSteps(optimizer, EngineChoice.KERNEL, engines);
        }
        for (OptimizerSetup optimizer : List.of(
                new OptimizerSetup.RmsProp(0.99, 1e-12),
                new OptimizerSetup.Adam(0.9, 0.999, 1e-12),
                new OptimizerSetup.AdamW(0.9, 0.999, 1e-12, 0.01))) {
            TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 4, 1))
                    .activation(Activation.TANH)
                    .optimizer(optimizer)
                    .learningRate(0.01)
                    .build();
            TrainingSession objects = new TrainingSession(
                    setup.toBuilder().engine(EngineChoice.OBJECTS).build());
            TrainingSession kernel = new TrainingSession(
                    setup.toBuilder().engine(EngineChoice.KERNEL).build(), engines);
            objects.step(20);
            kernel.step(20);
            assertEquals("kernel", kernel.engine());
            assertArrayEquals(objects.parameters(), kernel.parameters(), 1e-5, optimizer::toString);
        }
    }

    @Test
    void everyExamplesGraphOpensWithTheNumbersOfTheStep() {
        TrainingEngines engines = TrainingEngines.with(new ChromiumWebAssembly(page, true, true));
        for (TrainingSetup setup : EngineSetups.all()) {
            EngineSetups.openEveryExample(setup, EngineChoice.KERNEL, engines);
        }
    }

    @Test
    void singlePrecisionAgreesToFiveDigits() {
        TrainingEngines engines = TrainingEngines.with(new ChromiumWebAssembly(page, true, true));
        EngineSetups.compare(Preset.KARPATHY_MOONS.setup(), EngineChoice.KERNEL_F32, engines, 1e-5);
        EngineSetups.compare(Preset.EUREKA_YINYANG.setup(), EngineChoice.KERNEL_F32, engines, 1e-5);
    }

    @Test
    void withoutVectorsSinglePrecisionIsNotOffered() {
        TrainingSetup setup = Preset.EUREKA_YINYANG.setup().toBuilder()
                .engine(EngineChoice.KERNEL_F32)
                .build();
        TrainingEngines engines = TrainingEngines.with(new ChromiumWebAssembly(page, false, false));
        assertEquals("kernel", new TrainingSession(setup, engines).engine());
    }

    @Test
    void mapsAgreeWithTheNetworkItself() {
        NeuronMaps maps = new NeuronMaps(new ChromiumWebAssembly(page, true, true));
        for (TrainingSetup setup : EngineSetups.all()) {
            NetworkShape shape = setup.shape();
            int points = 1301;
            double[] inputs = new double[points * shape.inputs()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = Math.sin(i) * 3;
            }
            double[] expected = new double[points * shape.neurons()];
            double[] computed = new double[points * shape.neurons()];
            new FeedForward(shape).activations(setup.initialParameters(), inputs, points, expected);
            maps.activations(shape, setup.initialParameters(), inputs, points, computed);
            for (int i = 0; i < expected.length; i++) {
                double size = Math.max(1, Math.abs(expected[i]));
                assertEquals(expected[i], computed[i], 1e-12 * size, setup.layers() + ", " + i);
            }
            double[] last = new double[points * shape.outputs()];
            double[] before = Arrays.copyOfRange(computed, computed.length - last.length, computed.length);
            maps.outputs(shape, setup.initialParameters(), inputs, points, last);
            assertArrayEquals(before, last, "the outputs alone");
            new NeuronMaps(WebAssembly.none()).outputs(shape, setup.initialParameters(), inputs, points, last);
            assertArrayEquals(before, last, 1e-9, "without a kernel");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, false"})
    void thePublishedRunsComeOut(boolean vectors, boolean fused) {
        TrainingEngines engines = TrainingEngines.with(new ChromiumWebAssembly(page, vectors, fused));
        published(Preset.KARPATHY_MOONS, engines, Fixtures.read("karpathy-moons.json"), "loss", 1e-12);
        published(Preset.EUREKA_YINYANG, engines, Fixtures.read("eureka-yinyang.json"), "trainLoss", 1e-9);
    }

    private static void published(
            Preset preset, TrainingEngines engines, JsonObject fixture, String losses, double tolerance) {
        double[] expected = Fixtures.doubles(fixture.getAsJsonArray(losses));
        TrainingSession session = new TrainingSession(preset.setup(), engines);
        TrainingSession tape = new TrainingSession(preset.setup());
        assertEquals("kernel", session.engine());
        for (int step = 0; step < expected.length; step++) {
            session.step();
            tape.step();
            assertEquals(expected[step], session.loss(), tolerance, preset + ", step " + step);
            assertEquals(tape.loss(), session.loss(), 1e-12, preset + ", step " + step);
            assertEquals(tape.accuracy(), session.accuracy(), preset + ", step " + step);
        }
    }
}
