package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.museum.ShortInputs;
import micrograd.museum.TrainingFault;
import micrograd.museum.TrainingTrial;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.nn.MLP;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.LoopFault;
import micrograd.training.options.LoopRules;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Settings;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The museum's faults in a run of the training view: what each does, with pinned seeds. */
class LoopFaultTest {
    private static TrainingSetup lecture(Activation output, long seed, LoopFault... faults) {
        return TrainingSetup.builder(DatasetSetup.of(DatasetKind.LECTURE), List.of(3, 4, 4, 1))
                .activation(Activation.TANH)
                .outputActivation(output)
                .loss(Loss.SQUARED)
                .learningRate(0.05)
                .seed(seed)
                .engine(EngineChoice.OBJECTS)
                .rules(LoopRules.USUAL.withFault(faults.length == 0 ? Optional.empty() : Optional.of(faults[0])))
                .build();
    }

    private static double[] losses(TrainingSetup setup, int steps) {
        TrainingSession session = new TrainingSession(setup);
        double[] losses = new double[steps];
        for (int i = 0; i < steps; i++) {
            session.step();
            losses[i] = session.loss();
        }
        return losses;
    }

    @Test
    void eachIsAFaultOfTheMuseum() {
        for (LoopFault fault : LoopFault.values()) {
            assertTrue(TrainingFault.of(fault.key()).isPresent(), fault.key());
        }
        assertEquals(TrainingFault.values().length, LoopFault.values().length);
        assertTrue(LoopFault.of("assign").isEmpty());
    }

    @Test
    void forgettingToZeroKeepsTheLossUpAsInTheMuseum() {
        double[] sound = losses(lecture(Activation.LINEAR, 5), 100);
        double[] faulty = losses(lecture(Activation.LINEAR, 5, LoopFault.GRADIENTS_NEVER_ZEROED), 100);
        assertTrue(sound[99] < 1e-4, "" + sound[99]);
        assertTrue(faulty[99] > 3, "" + faulty[99]);
        double[] museum = TrainingTrial.FORGETTING_SHOWS.losses(TrainingFault.GRADIENTS_NEVER_ZEROED);
        for (int i = 0; i < 100; i++) {
            assertEquals(museum[i], faulty[i], 1e-9 * museum[i], "step " + i);
        }
    }

    @Test
    void withATanhOutputForgettingLooksBetter() {
        double[] sound = losses(lecture(Activation.TANH, 4), 101);
        double[] faulty = losses(lecture(Activation.TANH, 4, LoopFault.GRADIENTS_NEVER_ZEROED), 101);
        assertTrue(sound[100] > 1e-3, "" + sound[100]);
        assertTrue(faulty[100] < 1e-4, "" + faulty[100]);
    }

    @Test
    void theWrongNetworkUpdatedLeavesTheLossWhereItWasThoughThereAreGradients() {
        TrainingSetup setup = lecture(Activation.LINEAR, 5, LoopFault.WRONG_NETWORK_UPDATED);
        TrainingSession session = new TrainingSession(setup);
        double first = session.loss();
        for (int i = 0; i < 20; i++) {
            session.step();
            assertEquals(first, session.loss());
        }
        assertArrayEquals(setup.initialParameters(), session.parameters());
        assertNotEquals(0, session.gradients()[0]);
        assertEquals(20, session.steps());
    }

    /** Whether gradients are those of the loss, by finite differences at the parameters that it belongs to. */
    private static boolean gradientsAreOfTheLoss(TrainingSession session) {
        double[] at = session.parametersOfLoss();
        double[] gradients = session.gradients();
        for (int i = 0; i < at.length; i++) {
            double[] sums = new double[2];
            for (int side = 0; side < 2; side++) {
                double[] moved = at.clone();
                moved[i] += side == 0 ? 1e-6 : -1e-6;
                for (Example example : session.data().train()) {
                    sums[side] += ExampleGraph.of(session.setup(), moved, example)
                            .loss()
                            .data();
                }
            }
            if (Math.abs((sums[0] - sums[1]) / 2e-6 - gradients[i]) > 1e-5) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aSinglePassHidesForgettingAndAGradientCheckAfterTheSecondFindsIt() {
        TrainingSession sound = new TrainingSession(lecture(Activation.LINEAR, 5));
        TrainingSession faulty = new TrainingSession(lecture(Activation.LINEAR, 5, LoopFault.GRADIENTS_NEVER_ZEROED));
        sound.step();
        faulty.step();
        assertArrayEquals(sound.parameters(), faulty.parameters());
        assertArrayEquals(sound.gradients(), faulty.gradients());
        assertTrue(gradientsAreOfTheLoss(faulty));
        sound.step();
        faulty.step();
        assertTrue(gradientsAreOfTheLoss(sound));
        assertTrue(!gradientsAreOfTheLoss(faulty));
    }

    @Test
    void onlyTheParametersTellOfTheWrongNetworkThatTheyDoNotMoveAgainstTheirGradients() {
        TrainingSession faulty = new TrainingSession(lecture(Activation.LINEAR, 5, LoopFault.WRONG_NETWORK_UPDATED));
        TrainingSession sound = new TrainingSession(lecture(Activation.LINEAR, 5));
        faulty.step();
        sound.step();
        assertTrue(gradientsAreOfTheLoss(faulty), "a gradient check finds nothing in the first step");
        double[] before = faulty.setup().initialParameters();
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i], faulty.parameters()[i]);
            assertEquals(before[i] - 0.05 * sound.gradients()[i], sound.parameters()[i], 1e-15);
        }
    }

    @Test
    void aShorterInputTrainsAndItsWeightsNeverMove() {
        TrainingSetup setup = lecture(Activation.LINEAR, 5, LoopFault.SHORTER_INPUT_IGNORED);
        TrainingSession session = new TrainingSession(setup);
        double[] before = session.parameters();
        session.step(100);
        for (int neuron = 0; neuron < 4; neuron++) {
            int last = setup.shape().firstParameter(0, neuron) + 2;
            assertEquals(0, session.gradients()[last]);
            assertEquals(before[last], session.parameters()[last]);
            assertNotEquals(before[last - 1], session.parameters()[last - 1]);
        }
        assertNotEquals(losses(lecture(Activation.LINEAR, 5), 1)[0], losses(setup, 1)[0]);
    }

    @Test
    void aShorterInputIsWhatZippedNeuronsCompute() {
        TrainingSetup setup = lecture(Activation.LINEAR, 5, LoopFault.SHORTER_INPUT_IGNORED);
        TrainingSession session = new TrainingSession(setup);
        session.step(3);
        MLP network = new MLP(setup.shape(), session.parameters());
        for (Example example : session.data().train()) {
            double[] inputs = example.inputs();
            Value output = ShortInputs.forward(network, new Value(inputs[0]), new Value(inputs[1]))[0];
            assertEquals(output.data(), session.predict(inputs)[0]);
            ExampleGraph graph = session.graph(example);
            assertEquals(output.data(), graph.output(2, 0).data());
            for (Value value : TopologicalOrder.of(graph.loss())) {
                assertNotEquals("x3", value.label());
                assertNotEquals("w1_1_3", value.label());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyRunIsTheSameAgainFromAnyOfItsStates(LoopFault fault) {
        TrainingSetup setup = lecture(Activation.TANH, 9, fault).toBuilder()
                .optimizer(OptimizerSetup.AdamW.DEFAULT)
                .build();
        TrainingSession whole = new TrainingSession(setup);
        whole.step(4);
        TrainingSession again = new TrainingSession(setup);
        again.restore(whole.state());
        whole.step(6);
        again.step(6);
        assertArrayEquals(whole.parameters(), again.parameters());
        assertArrayEquals(whole.gradients(), again.gradients());
        assertEquals(whole.loss(), again.loss());
    }

    @Test
    void rulesAreSettings() {
        LoopRules rules = LoopRules.USUAL.withFault(Optional.of(LoopFault.WRONG_NETWORK_UPDATED));
        for (int parameter : new int[] {9, 0, 1, 4, 2}) {
            rules = rules.withFrozen(parameter, true);
        }
        rules = rules.withFrozen(4, false).withFrozen(30, true);
        assertEquals(List.of(0, 1, 2, 9, 30), rules.frozen());
        TrainingSetup setup =
                lecture(Activation.TANH, 9).toBuilder().rules(rules).build();
        assertEquals("0-2,9,30", Settings.of(setup).get("frozen"));
        assertEquals(setup, Settings.take(Settings.of(setup)));
        TrainingSetup other = setup.toBuilder().layers(List.of(3, 1)).build();
        assertEquals(List.of(), other.rules().frozen());
        assertTrue(other.rules().has(LoopFault.WRONG_NETWORK_UPDATED));
    }
}
