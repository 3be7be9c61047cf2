package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Dropout;
import micrograd.nn.Loss;
import micrograd.tape.WebAssembly;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {
    @Test
    void theTapeAgreesWithObjectsOnEveryActivationAndLoss() {
        for (TrainingSetup setup : EngineSetups.all()) {
            EngineSetups.compare(setup, EngineChoice.TAPE, TrainingEngines.everywhere(), 1e-12);
        }
    }

    /** With nothing below the fraction, as PyTorch allows: no gradient here is a sum that cancels, so that none is only rounding. */
    @Test
    void optimizersThatDivideByWhatTheyRememberAgreeWithAnyEps() {
        for (OptimizerSetup optimizer : EngineSetups.withoutEps()) {
            EngineSetups.compareSteps(optimizer, EngineChoice.TAPE, TrainingEngines.everywhere());
        }
    }

    @Test
    void dropoutTrainsOnTheTapeAsOnObjects() {
        for (int batch : new int[] {0, 7, 1}) {
            TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.YINYANG), List.of(2, 6, 5, 3))
                    .activation(Activation.TANH)
                    .dropout(0.4)
                    .l2(0.01)
                    .batchSize(batch)
                    .build();
            EngineSetups.compare(setup, EngineChoice.TAPE, TrainingEngines.everywhere(), 1e-12);
        }
        TrainingSetup kernels = session(EngineChoice.BEST, WebAssembly.none()).setup();
        WebAssembly never = new WebAssembly() {
            @Override
            public boolean validates(byte[] module) {
                throw new AssertionError("a kernel was compiled");
            }

            @Override
            public Optional<Instance> instantiate(byte[] module) {
                throw new AssertionError("a kernel was compiled");
            }
        };
        TrainingSetup dropping = kernels.toBuilder().dropout(0.5).build();
        assertEquals("tape", new TrainingSession(dropping, TrainingEngines.with(never)).engine());
    }

    @Test
    void dropoutIsDrawnFromSeedAndStepAndLeavesEvaluationAlone() {
        TrainingSetup setup = session(EngineChoice.TAPE, WebAssembly.none()).setup().toBuilder()
                .dropout(0.5)
                .build();
        TrainingSession once = new TrainingSession(setup);
        TrainingSession plain = new TrainingSession(setup.toBuilder().dropout(0).build());
        assertEquals(plain.loss(), once.loss(), "before the first step nothing is dropped");
        once.step(3);
        TrainingState state = once.state();
        once.step(2);
        TrainingSession again = new TrainingSession(setup);
        again.restore(state);
        again.step(2);
        assertArrayEquals(once.parameters(), again.parameters());
        plain.step(5);
        assertFalse(Arrays.equals(plain.parameters(), once.parameters()));
        Dropout half = new Dropout(0.5, 7);
        double[] factors = new double[10_000];
        half.draw(3, factors, factors.length);
        assertEquals(1, Arrays.stream(factors).average().orElseThrow(), 0.03);
        assertEquals(2, Arrays.stream(factors).max().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"TAPE", "OBJECTS"})
    void everyExamplesGraphOpensWithTheNumbersOfTheStep(EngineChoice choice) {
        for (TrainingSetup setup : EngineSetups.all()) {
            EngineSetups.openEveryExample(setup, choice, TrainingEngines.everywhere());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEST", "KERNEL", "KERNEL_F32"})
    void withoutWebAssemblyTheTapeIsTheNextBest(EngineChoice choice) {
        assertEquals("tape", session(choice, WebAssembly.none()).engine());
    }

    @ParameterizedTest
    @EnumSource(names = {"BEST", "KERNEL", "KERNEL_F32"})
    void whereModulesValidateButAreForbiddenTheTapeIsTheNextBest(EngineChoice choice) {
        WebAssembly forbidden = new WebAssembly() {
            @Override
            public boolean validates(byte[] module) {
                return true;
            }

            @Override
            public Optional<Instance> instantiate(byte[] module) {
                return Optional.empty();
            }
        };
        assertEquals("tape", session(choice, forbidden).engine());
    }

    @Test
    void numbersThatOverflowAreThoseOfTheObjects() {
        for (Activation activation : List.of(Activation.LEAKY_RELU, Activation.LINEAR)) {
            double[] objects = diverge(activation, EngineChoice.OBJECTS);
            double[] tape = diverge(activation, EngineChoice.TAPE);
            assertFalse(Double.isFinite(objects[objects.length - 1]));
            for (int i = 0; i < objects.length; i++) {
                String what = activation + " step " + i;
                if (Double.isFinite(objects[i])) {
                    assertEquals(objects[i], tape[i], 1e-6 * Math.abs(objects[i]), what);
                } else {
                    assertEquals(objects[i], tape[i], what);
                }
            }
        }
    }

    private static double[] diverge(Activation activation, EngineChoice engine) {
        TrainingSession session = new TrainingSession(TrainingSetup.builder(
                        new DatasetSetup(DatasetKind.MOONS, 20, 0.1, 3, 1, List.of()), List.of(2, 4, 4, 1))
                .activation(activation)
                .loss(Loss.SQUARED)
                .learningRate(1e3)
                .engine(engine)
                .build());
        double[] losses = new double[12];
        for (int i = 0; i < losses.length; i++) {
            session.step();
            losses[i] = session.loss();
        }
        return losses;
    }

    private static TrainingSession session(EngineChoice choice, WebAssembly webAssembly) {
        TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 3, 1))
                .engine(choice)
                .build();
        return new TrainingSession(setup, TrainingEngines.with(webAssembly));
    }
}
