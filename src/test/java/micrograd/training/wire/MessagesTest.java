package micrograd.training.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Schedule;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.WeightGenerator;
import micrograd.training.run.HandStep;
import micrograd.training.run.Recent;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingSession;
import micrograd.training.run.TrainingState;
import micrograd.training.run.TrainingStatus;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everySetUpComesThroughAMessageUnchanged() {
        for (TrainingSetup setup : setups()) {
            TrainingCommand.Change change = new TrainingCommand.Change(setup);
            assertEquals(change, TrainingCommand.decode(change.encode()));
        }
    }

    private static List<TrainingSetup> setups() {
        List<TrainingSetup> setups = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            setups.add(preset.setup());
        }
        TrainingSetup setup = setups.get(0);
        for (OptimizerSetup optimizer : List.of(
                new OptimizerSetup.Sgd(0.9, true, 0.1),
                new OptimizerSetup.RmsProp(0.8, 1e-6),
                new OptimizerSetup.Adam(0.7, 0.8, 1e-5),
                new OptimizerSetup.AdamW(0.6, 0.7, 1e-4, 0.2))) {
            setups.add(setup.toBuilder().optimizer(optimizer).build());
        }
        for (Schedule schedule : List.of(
                new Schedule.Constant(),
                new Schedule.Linear(0.3, 7),
                new Schedule.Step(5, 0.5),
                new Schedule.Cosine(0.2, 9))) {
            setups.add(setup.toBuilder().schedule(schedule).build());
        }
        setups.add(setup.toBuilder()
                .layerActivations(List.of(Activation.TANH, Activation.SIGMOID))
                .build());
        List<Example> points =
                List.of(new Example(new double[] {0.1, -3}, 1), new Example(new double[] {1e-9, 2.5}, -1));
        setups.add(setup.toBuilder()
                .dataset(new DatasetSetup(DatasetKind.XOR, 33, 0.25, 4294967295L, 0.6, points))
                .activation(Activation.SOFTPLUS)
                .outputActivation(Activation.TANH)
                .initialization(Initialization.HE)
                .generator(WeightGenerator.DATASET)
                .batchSize(9)
                .l1(0.01)
                .weightsOnly(true)
                .seed(4294967295L)
                .engine(EngineChoice.KERNEL_F32)
                .build());
        return setups;
    }

    @Test
    void everyCommandComesThroughAMessage() {
        for (TrainingCommand command : List.of(
                new TrainingCommand.Start(3, Preset.EUREKA_YINYANG.setup(), Optional.empty()),
                new TrainingCommand.Play(12.5, 100),
                new TrainingCommand.Play(0, 0, new StopConditions(0.1, 0.9, 7)),
                new TrainingCommand.StepExample(),
                new TrainingCommand.Part(HandStep.BACKWARD),
                new TrainingCommand.GoBack(12),
                new TrainingCommand.Branch(13),
                new TrainingCommand.Pause(),
                new TrainingCommand.Step(4),
                new TrainingCommand.Acknowledge(9))) {
            assertEquals(command, TrainingCommand.decode(command.encode()));
        }
        double[] parameters = {1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY};
        TrainingCommand.SetParameters set = (TrainingCommand.SetParameters)
                TrainingCommand.decode(new TrainingCommand.SetParameters(parameters).encode());
        assertArrayEquals(parameters, set.parameters());
    }

    @Test
    void aStartBringsItsStateAlong() {
        TrainingSession session = new TrainingSession(Preset.EUREKA_YINYANG.setup());
        session.step(3);
        TrainingState state = session.state();
        TrainingCommand.Start start = (TrainingCommand.Start)
                TrainingCommand.decode(new TrainingCommand.Start(1, session.setup(), Optional.of(state)).encode());
        assertState(state, start.from().orElseThrow());
    }

    @Test
    void progressComesThroughAMessage() {
        TrainingSession session = new TrainingSession(Preset.EUREKA_YINYANG.setup());
        session.step(3);
        Recent recent = new Recent();
        recent.add(1, 3, 0.1);
        recent.add(2, 2, 0.2);
        recent.add(3, 1, 0.3);
        double[] set = session.parameters();
        set[4] += 2;
        session.setParameters(set);
        TrainingProgress sent = TrainingProgress.of(
                5, session, recent, true, session.standing(false, 0), TrainingProgress.Measured.NOTHING, 7);
        TrainingProgress got = TrainingProgress.decode(sent.encode());
        assertState(sent.state(), got.state());
        assertArrayEquals(sent.parametersOfLoss(), got.parametersOfLoss());
        assertArrayEquals(session.gradients(), got.gradients());
        assertArrayEquals(sent.last().updates(), got.last().updates());
        assertEquals(sent.parameters()[4] - 2 - sent.parametersOfLoss()[4], got.update(4), 1e-12);
        assertArrayEquals(new double[] {1, 2, 3}, got.recent().steps());
        assertArrayEquals(new double[] {3, 2, 1}, got.recent().losses());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, got.recent().accuracies());
        assertEquals(
                List.of(5, 3, session.loss(), session.testLoss(), session.accuracy()),
                List.of(got.run(), got.epoch(), got.loss(), got.testLoss(), got.accuracy()));
        assertEquals(session.testAccuracy(), got.testAccuracy());
        assertEquals(0.1, got.learningRate());
        assertEquals(TrainingStatus.TRAINING, got.status());
        assertEquals(0, got.divergedAt());
        assertEquals(-1, got.divergedParameter());
        assertTrue(got.playing());
        assertEquals("tape", got.engine());
        assertEquals(3, got.step());
    }

    @Test
    void messagesCutShortOrOfNoKnownKindAreErrors() {
        Packet whole = new TrainingCommand.Start(3, Preset.EUREKA_YINYANG.setup(), Optional.empty()).encode();
        for (int i = 0; i < whole.numbers().length; i++) {
            Packet cut = new Packet(whole.texts(), Arrays.copyOf(whole.numbers(), i));
            assertThrows(IllegalArgumentException.class, () -> TrainingCommand.decode(cut));
        }
        for (int i = 0; i < whole.texts().length; i++) {
            Packet cut = new Packet(Arrays.copyOf(whole.texts(), i), whole.numbers());
            assertThrows(IllegalArgumentException.class, () -> TrainingCommand.decode(cut));
        }
        Packet unknown = new Packet(new String[] {"dance"}, new double[0]);
        assertThrows(IllegalArgumentException.class, () -> TrainingCommand.decode(unknown));
    }

    private static void assertState(TrainingState expected, TrainingState state) {
        assertEquals(expected.step(), state.step());
        assertArrayEquals(expected.parameters(), state.parameters());
        assertEquals(expected.optimizerSteps(), state.optimizerSteps());
        assertEquals(expected.optimizerStateNames(), state.optimizerStateNames());
        assertEquals(2, state.optimizerState().length);
        assertArrayEquals(expected.optimizerState()[0], state.optimizerState()[0]);
        assertArrayEquals(expected.optimizerState()[1], state.optimizerState()[1]);
    }
}
