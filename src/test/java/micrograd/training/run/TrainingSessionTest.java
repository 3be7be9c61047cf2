package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.MLP;
import micrograd.nn.SGD;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.TrainingSetupBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingSessionTest {
    private static TrainingSetupBuilder moons(Integer... layers) {
        return TrainingSetup.builder(new DatasetSetup(DatasetKind.MOONS, 23, 0.1, 5, 1, List.of()), List.of(layers));
    }

    @Test
    void aStepIsWhatTheLectureWritesByHand() {
        TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.LECTURE), List.of(3, 4, 4, 1))
                .activation(Activation.TANH)
                .loss(Loss.SQUARED)
                .learningRate(0.05)
                .build();
        TrainingSession session = new TrainingSession(setup);
        MLP mlp = new MLP(setup.shape(), setup.initialParameters());
        for (int step = 0; step < 20; step++) {
            Value loss = new Value(0);
            for (Example example : setup.data().train()) {
                Value output = mlp.forward(example.inputs())[0];
                loss = loss.add(output.sub(example.target()).pow(2));
            }
            mlp.zeroGrad();
            loss.backward();
            new SGD().step(mlp.parameters(), 0.05);
            session.step();
            assertEquals(loss.data(), session.loss(), 1e-12);
            for (int i = 0; i < 41; i++) {
                assertEquals(mlp.parameters().get(i).data(), session.parameters()[i], 1e-12);
                assertEquals(mlp.parameters().get(i).grad(), session.gradients()[i], 1e-12);
            }
        }
        assertTrue(session.loss() < 0.5, "it learns");
        assertEquals(1, session.accuracy());
    }

    @Test
    void beforeTheFirstStepLossAndAccuracyAreThoseOfTheInitialNetwork() {
        TrainingSession session = new TrainingSession(moons(2, 4, 1).l2(0.01).build());
        double loss = session.loss();
        double accuracy = session.accuracy();
        assertEquals(TrainingStatus.READY, session.status());
        assertArrayEquals(new double[17], session.gradients());
        session.step();
        assertEquals(loss, session.loss(), 1e-15);
        assertEquals(accuracy, session.accuracy());
        assertEquals(TrainingStatus.TRAINING, session.status());
    }

    @Test
    void lossAndGradientsBelongToTheParametersBeforeTheUpdate() {
        TrainingSession session = new TrainingSession(moons(2, 3, 1).build());
        session.step(3);
        double[] before = session.parameters();
        session.step();
        assertArrayEquals(before, session.parametersOfLoss());
        double[] after = session.parameters();
        for (int i = 0; i < after.length; i++) {
            assertEquals(before[i] - session.learningRate() * session.gradients()[i], after[i]);
        }
        assertEquals(
                Performance.of(
                                session.setup().shape(),
                                Loss.MAX_MARGIN,
                                before,
                                session.data().train())
                        .loss(),
                session.loss(),
                1e-15);
    }

    @Test
    void theDataLossLeavesRegularisationOut() {
        TrainingSession session = new TrainingSession(
                moons(2, 3, 1).l1(0.02).l2(0.1).weightsOnly(true).build());
        double[] parameters = session.parameters();
        session.step();
        double cost = 0;
        boolean[] biases = session.setup().shape().biases();
        for (int i = 0; i < parameters.length; i++) {
            cost += biases[i] ? 0 : 0.02 * Math.abs(parameters[i]) + 0.1 * parameters[i] * parameters[i];
        }
        assertEquals(cost, session.loss() - session.dataLoss(), 1e-12);
    }

    @Test
    void smallerBatchesTrainOnEveryExampleOnceAnEpoch() {
        TrainingSession session =
                new TrainingSession(moons(2, 3, 1).batchSize(10).learningRate(0).build());
        assertEquals(3, session.stepsPerEpoch());
        double whole = session.evaluate(session.data().train()).loss();
        for (int epoch = 0; epoch < 3; epoch++) {
            assertEquals(epoch, session.epoch());
            double sum = 0;
            for (int size : new int[] {10, 10, 3}) {
                session.step();
                sum += session.loss() * size;
            }
            assertEquals(whole, sum / 23, 1e-14);
        }
    }

    @Test
    void everyEpochOfSmallerBatchesHasItsOwnOrder() {
        TrainingSession session =
                new TrainingSession(moons(2, 3, 1).batchSize(10).learningRate(0).build());
        session.step();
        double first = session.loss();
        session.step(3);
        assertNotEquals(first, session.loss());
    }

    @Test
    void testExamplesAreNotTrainedOn() {
        TrainingSetup setup = moons(2, 3, 1)
                .dataset(new DatasetSetup(DatasetKind.MOONS, 40, 0.1, 5, 0.5, List.of()))
                .build();
        TrainingSession session = new TrainingSession(setup);
        assertEquals(20, session.data().test().size());
        TrainingSession alone = new TrainingSession(setup.toBuilder()
                .dataset(new DatasetSetup(
                        DatasetKind.MOONS, 40, 0, 5, 1, setup.data().train()))
                .build());
        session.step(5);
        alone.step(5);
        assertArrayEquals(alone.parameters(), session.parameters());
        assertEquals(session.evaluate(session.data().test()).loss(), session.testLoss());
        assertNotEquals(alone.loss(), session.testLoss());
        assertTrue(session.testAccuracy() >= 0 && session.testAccuracy() <= 1);
        TrainingSession all = new TrainingSession(moons(2, 3, 1).build());
        assertTrue(Double.isNaN(all.testLoss()));
        assertTrue(Double.isNaN(all.testAccuracy()));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void everyLossTrainsEveryFittingDataSet(Loss loss) {
        for (DatasetKind kind : DatasetKind.values()) {
            if (kind.isPlaygrounds() || kind.classes() == 0 && !loss.isSquared()) {
                continue;
            }
            int outputs = kind.classes() <= 2 && loss != Loss.SOFTMAX ? 1 : kind.classes();
            TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(kind), List.of(kind.inputs(), 6, outputs))
                    .loss(loss)
                    .activation(Activation.TANH)
                    .optimizer(OptimizerSetup.Adam.DEFAULT)
                    .learningRate(0.05)
                    .build();
            TrainingSession session = new TrainingSession(setup);
            double before = session.loss();
            session.step(60);
            double least = kind == DatasetKind.SPIRAL ? 0.98 : 0.8;
            assertTrue(session.loss() < least * before, kind + " " + before + " " + session.loss());
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void gradientsAreThoseOfTheLossByCentralDifferences(Loss loss) {
        TrainingSetup setup = moons(2, 4, 2)
                .loss(loss)
                .activation(Activation.SOFTPLUS)
                .initialization(Initialization.XAVIER)
                .l2(0.01)
                .learningRate(0)
                .build();
        TrainingSession session = new TrainingSession(setup);
        double[] parameters = session.parameters();
        session.step();
        double[] gradients = session.gradients();
        for (int i = 0; i < parameters.length; i++) {
            double h = 1e-5;
            double slope = (lossAt(session, parameters, i, h) - lossAt(session, parameters, i, -h)) / (2 * h);
            assertEquals(slope, gradients[i], 1e-7 * (1 + Math.abs(slope)));
        }
    }

    private static double lossAt(TrainingSession session, double[] parameters, int index, double h) {
        double[] moved = parameters.clone();
        moved[index] += h;
        session.setParameters(moved);
        session.step();
        return session.loss();
    }

    @Test
    void divergenceIsToldAndDoesNotThrow() {
        TrainingSession session = new TrainingSession(
                moons(2, 8, 1).loss(Loss.SQUARED).learningRate(1000).build());
        session.step(60);
        assertEquals(TrainingStatus.DIVERGED, session.status());
        assertTrue(session.divergedAt() > 1 && session.divergedAt() < 60);
        assertTrue(session.divergedParameter() >= 0);
        TrainingSession again = new TrainingSession(session.setup());
        again.step(session.divergedAt() - 1);
        assertEquals(TrainingStatus.TRAINING, again.status());
        again.step();
        assertEquals(TrainingStatus.DIVERGED, again.status());
        again.setParameters(again.setup().initialParameters());
        assertEquals(TrainingStatus.TRAINING, again.status());
    }

    @Test
    void predictionsAreTheNetworksOutputsAndDecideByTheirSign() {
        TrainingSession session = new TrainingSession(Preset.KARPATHY_MOONS.setup());
        session.step(100);
        int right = 0;
        for (Example example : session.data().train()) {
            double[] outputs = session.predict(example.inputs());
            assertEquals(1, outputs.length);
            assertEquals(outputs[0] > 0 ? 1 : 0, session.classify(example.inputs()));
            right += outputs[0] > 0 == example.target() > 0 ? 1 : 0;
        }
        assertEquals(100, right);
        assertThrows(IllegalArgumentException.class, () -> session.predict(1));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aRestoredStateGoesOnNumberByNumber(Preset preset) {
        TrainingSetup setup = preset.setup().toBuilder().batchSize(30).build();
        TrainingSession whole = new TrainingSession(setup);
        whole.step(7);
        TrainingState state = whole.state();
        TrainingSession restored = new TrainingSession(setup);
        restored.restore(state);
        assertEquals(7, restored.steps());
        whole.step(6);
        restored.step(6);
        assertArrayEquals(whole.parameters(), restored.parameters());
        assertEquals(whole.loss(), restored.loss());
        assertEquals(whole.epoch(), restored.epoch());
        restored.restore(state);
        restored.step(6);
        assertArrayEquals(whole.parameters(), restored.parameters());
    }

    @Test
    void anotherOptimizerBeginsWithoutMemory() {
        TrainingSetup setup =
                moons(2, 3, 1).optimizer(OptimizerSetup.Adam.DEFAULT).build();
        TrainingSession adam = new TrainingSession(setup);
        adam.step(4);
        TrainingSession rmsProp = new TrainingSession(
                setup.toBuilder().optimizer(OptimizerSetup.RmsProp.DEFAULT).build());
        rmsProp.restore(adam.state());
        assertEquals(0, rmsProp.state().optimizerSteps());
        assertEquals(List.of("square_avg"), rmsProp.optimizerStateNames());
        assertArrayEquals(adam.parameters(), rmsProp.parameters());
        rmsProp.step();
        assertEquals(5, rmsProp.steps());
    }

    @Test
    void theSameSetUpGivesTheSameNumbers() {
        TrainingSetup setup = moons(2, 3, 1).batchSize(4).build();
        TrainingSession one = new TrainingSession(setup);
        TrainingSession two = new TrainingSession(setup);
        one.step(30);
        two.step(30);
        assertArrayEquals(one.parameters(), two.parameters());
        TrainingSession other = new TrainingSession(setup.toBuilder().seed(2).build());
        other.step(30);
        assertFalse(Arrays.equals(one.parameters(), other.parameters()));
    }

    @Test
    void parametersOfTheWrongNumberAreAnErrorThatSaysBoth() {
        TrainingSession session = new TrainingSession(moons(2, 3, 1).build());
        assertEquals(
                "a network of 13 parameters was given 12",
                assertThrows(IllegalArgumentException.class, () -> session.setParameters(new double[12]))
                        .getMessage());
    }

    @Test
    void whatIsHandedOutIsACopy() {
        TrainingSession session = new TrainingSession(moons(2, 3, 1).build());
        session.step();
        session.parameters()[0] = 77;
        session.gradients()[0] = 77;
        session.state().parameters()[0] = 77;
        assertNotEquals(77, session.parameters()[0]);
        assertNotEquals(77, session.gradients()[0]);
    }
}
