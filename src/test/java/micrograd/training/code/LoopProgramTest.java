package micrograd.training.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.lang.Language;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.LoopFault;
import micrograd.training.options.LoopRules;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.WeightGenerator;
import micrograd.training.run.TrainingSession;
import micrograd.training.run.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs beside a run are that run. */
class LoopProgramTest {
    private static final int STEPS = 5;

    @TempDir
    Path directory;

    private static Map<String, TrainingSetup> cases() {
        TrainingSetup usual = TrainingDocument.DEFAULT.setup();
        TrainingSetup small = TrainingSetup.builder(DatasetSetup.of(DatasetKind.XOR), List.of(2, 4, 3, 1))
                .activation(Activation.TANH)
                .build();
        TrainingSetup lecture = TrainingSetup.builder(DatasetSetup.of(DatasetKind.LECTURE), List.of(3, 4, 1))
                .activation(Activation.TANH)
                .loss(Loss.SQUARED)
                .learningRate(0.05)
                .build();
        List<Example> points = List.of(
                new Example(new double[] {0.1, -2}, 1),
                new Example(new double[] {1e-7, 3}, -1),
                new Example(new double[] {-1.5, 0.25}, 1));
        Map<String, TrainingSetup> cases = new LinkedHashMap<>();
        cases.put("usual", usual);
        cases.put(
                "published batches",
                Preset.KARPATHY_MOONS.setup().toBuilder().batchSize(8).build());
        cases.put("published", Preset.EUREKA_YINYANG.setup());
        cases.put(
                "batches, momentum, step schedule, he",
                small.toBuilder()
                        .batchSize(30)
                        .optimizer(new OptimizerSetup.Sgd(0.9, true, 0.01))
                        .schedule(new Schedule.Step(2, 0.5))
                        .initialization(Initialization.HE)
                        .build());
        cases.put(
                "rmsprop, cosine, l1, weights only",
                small.toBuilder()
                        .optimizer(OptimizerSetup.RmsProp.DEFAULT)
                        .schedule(new Schedule.Cosine(0.1, 5))
                        .l1(0.01)
                        .l2(0.02)
                        .weightsOnly(true)
                        .learningRate(0.01)
                        .initialization(Initialization.XAVIER)
                        .build());
        cases.put(
                "each layer its own, cross-entropy, adam",
                small.toBuilder()
                        .layerActivations(List.of(Activation.SOFTPLUS, Activation.LEAKY_RELU))
                        .loss(Loss.BINARY_CROSS_ENTROPY)
                        .optimizer(OptimizerSetup.Adam.DEFAULT)
                        .build());
        cases.put(
                "two outputs, one against the rest",
                small.toBuilder()
                        .layers(List.of(2, 3, 2))
                        .activation(Activation.SIGMOID)
                        .loss(Loss.MEAN_SQUARED)
                        .build());
        cases.put(
                "own points",
                small.toBuilder().dataset(small.dataset().withPoints(points)).build());
        cases.put(
                "frozen",
                small.toBuilder()
                        .rules(LoopRules.USUAL.withFrozen(0, true).withFrozen(7, true))
                        .build());
        List<Example> spiral = new DatasetSetup(DatasetKind.SPIRAL, 500, 0.1, 3, 1, List.of())
                .data()
                .train();
        cases.put(
                "many own points",
                small.toBuilder()
                        .batchSize(20)
                        .dataset(small.dataset().withPoints(spiral))
                        .build());
        cases.put(
                "features, playground's weights and loss",
                small.toBuilder()
                        .features(List.of("x1", "x2", "x1 * x2", "sin(x1)"))
                        .layers(List.of(4, 3, 1))
                        .initialization(Initialization.PLAYGROUND)
                        .loss(Loss.HALF_SQUARED)
                        .build());
        cases.put(
                "numbers, weights by the data's generator",
                TrainingSetup.builder(DatasetSetup.of(DatasetKind.FUNCTION), List.of(2, 3, 1))
                        .activation(Activation.TANH)
                        .loss(Loss.MEAN_SQUARED)
                        .generator(WeightGenerator.DATASET)
                        .build());
        cases.put(
                "batches as the examples stand, weights pruned",
                small.toBuilder()
                        .batchSize(30)
                        .shuffle(false)
                        .l1(0.2)
                        .l1Prunes(true)
                        .weightsOnly(true)
                        .build());
        cases.put(
                "pruned and frozen, adam",
                small.toBuilder()
                        .l1(0.3)
                        .l1Prunes(true)
                        .optimizer(OptimizerSetup.Adam.DEFAULT)
                        .rules(LoopRules.USUAL.withFrozen(2, true))
                        .build());
        for (LoopFault fault : LoopFault.values()) {
            cases.put(
                    fault.key(),
                    lecture.toBuilder()
                            .rules(LoopRules.USUAL.withFault(Optional.of(fault)))
                            .build());
        }
        return cases;
    }

    private static double[] losses(TrainingSession session, int steps) {
        double[] losses = new double[steps];
        for (int i = 0; i < steps; i++) {
            session.step();
            losses[i] = session.loss();
        }
        return losses;
    }

    private static void assertSame(List<double[]> expected, List<double[]> printed, double tolerance) {
        assertEquals(expected.size(), printed.size());
        for (int p = 0; p < expected.size(); p++) {
            assertEquals(STEPS, printed.get(p).length);
            for (int i = 0; i < STEPS; i++) {
                double loss = expected.get(p)[i];
                String where = "program " + p + ", step " + (i + 1);
                assertEquals(loss, printed.get(p)[i], tolerance * (1 + Math.abs(loss)), where);
            }
        }
    }

    private static List<String> programs(Function<LoopProgram, String> writer) {
        List<String> programs = new ArrayList<>();
        for (TrainingSetup setup : cases().values()) {
            programs.add(writer.apply(LoopProgram.of(setup, Optional.empty(), STEPS)));
        }
        for (LoopProgram program : laterPrograms()) {
            programs.add(writer.apply(program));
        }
        return programs;
    }

    private static List<double[]> losses() {
        List<double[]> losses = new ArrayList<>();
        for (TrainingSetup setup : cases().values()) {
            losses.add(losses(new TrainingSession(setup), STEPS));
        }
        for (LoopProgram program : laterPrograms()) {
            TrainingSession later = new TrainingSession(program.setup());
            later.restore(program.start().orElseThrow());
            losses.add(losses(later, STEPS));
        }
        return losses;
    }

    /** Runs that go on at step 5 from what they had come to, with what their optimizers remember and without. */
    private static List<LoopProgram> laterPrograms() {
        List<LoopProgram> programs = new ArrayList<>();
        for (String name : List.of(
                "batches, momentum, step schedule, he",
                "rmsprop, cosine, l1, weights only",
                "each layer its own, cross-entropy, adam",
                "published",
                "pruned and frozen, adam")) {
            TrainingSetup setup = cases().get(name);
            TrainingSession session = new TrainingSession(setup);
            session.step(5);
            programs.add(LoopProgram.of(setup, Optional.of(session.state()), 5 + STEPS));
            TrainingState bare = TrainingState.of(5, session.parameters());
            programs.add(LoopProgram.of(setup, Optional.of(bare), 5 + STEPS));
        }
        return programs;
    }

    @Test
    void theJavaProgramsGiveTheRunsLosses() throws Exception {
        assertSame(losses(), Programs.java(directory, programs(one -> one.in(LoopProgram.Language.JAVA))), 1e-12);
    }

    @Test
    void theMicrogradProgramsGiveTheRunsLosses() throws Exception {
        assertSame(losses(), Programs.python(directory, programs(one -> one.in(LoopProgram.Language.MICROGRAD))), 1e-9);
    }

    @Test
    void aMicrogradProgramThatIsPastedIntoThePageGivesTheRunsLosses() {
        for (String name :
                List.of("own points", "two outputs, one against the rest", LoopFault.GRADIENTS_NEVER_ZEROED.key())) {
            TrainingSetup setup = cases().get(name);
            LoopProgram program = LoopProgram.of(setup, Optional.empty(), STEPS);
            double[] expected = losses(new TrainingSession(setup), STEPS);
            List<String> printed = Language.evaluate(program.in(LoopProgram.Language.MICROGRAD))
                    .printed();
            assertEquals(STEPS, printed.size(), name);
            for (int i = 0; i < STEPS; i++) {
                String line = printed.get(i);
                double loss = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                assertEquals(expected[i], loss, 1e-9 * (1 + expected[i]), name + ": " + line);
            }
        }
    }

    @Test
    void dropoutIsTheRunsOwnInJava() throws Exception {
        TrainingSetup setup = cases().get("published batches").toBuilder()
                .dropout(0.25)
                .layers(List.of(2, 6, 5, 1))
                .build();
        LoopProgram program = LoopProgram.of(setup, Optional.empty(), STEPS);
        List<double[]> expected = List.of(losses(new TrainingSession(setup), STEPS));
        assertSame(expected, Programs.java(directory, List.of(program.in(LoopProgram.Language.JAVA))), 1e-12);
        assertEquals(
                STEPS,
                Programs.python(directory, List.of(program.in(LoopProgram.Language.MICROGRAD)))
                        .get(0)
                        .length);
        assertTrue(program.in(LoopProgram.Language.PYTORCH).contains("nn.Dropout(0.25)"));
    }

    @Test
    void thePyTorchProgramsArePython() throws Exception {
        Programs.parseAsPython(directory, programs(one -> one.in(LoopProgram.Language.PYTORCH)));
    }

    @Test
    void theProgramsFollowTheSettings() {
        TrainingSetup setup = Preset.EUREKA_YINYANG.setup();
        String torch = LoopProgram.of(setup, Optional.empty(), 100).in(LoopProgram.Language.PYTORCH);
        assertTrue(torch.contains(
                "torch.optim.AdamW(model.parameters(), lr=0.1, betas=(0.9, 0.95), eps=1e-08, weight_decay=0.0001)"));
        assertTrue(torch.contains("F.cross_entropy"));
        String micrograd = LoopProgram.of(Preset.KARPATHY_MOONS.setup(), Optional.empty(), 100)
                .in(LoopProgram.Language.MICROGRAD);
        assertTrue(micrograd.contains("rate = 1.0 * (1 + (0.1 - 1) * min(step, 100) / 100)"), micrograd);
        assertTrue(micrograd.contains("for step in range(100):"));
    }

    /** A long program's beginning is written without the rest. */
    @ParameterizedTest
    @EnumSource
    void itsBeginningIsItsBeginning(LoopProgram.Language language) {
        TrainingSetup setup = Preset.values()[0].setup();
        for (LoopProgram program : List.of(
                LoopProgram.of(setup, Optional.empty(), 3),
                LoopProgram.of(
                        setup,
                        Optional.of(micrograd.training.run.TrainingState.of(0, setup.initialParameters())),
                        3))) {
            String whole = program.in(language);
            for (int most : new int[] {1, 100, 2_000, whole.length(), whole.length() + 1}) {
                String beginning = program.beginning(language, most);
                assertTrue(whole.startsWith(beginning), language + " " + most);
                assertTrue(beginning.length() >= Math.min(most, whole.length()), language + " " + most);
                assertTrue(beginning.length() <= most + 2_000, language + " " + most);
            }
        }
    }
}
