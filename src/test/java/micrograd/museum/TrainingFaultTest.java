package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.engine.Value;
import micrograd.nn.Activation;
import micrograd.nn.MLP;
import micrograd.nn.Neuron;
import micrograd.random.PythonRandom;
import org.junit.jupiter.api.Test;

class TrainingFaultTest {
    private static final TrainingTrial TRIAL = TrainingTrial.FORGETTING_SHOWS;

    @Test
    void kindsAreTheTables() {
        assertEquals(FaultKind.NETWORK, TrainingFault.SHORTER_INPUT_IGNORED.kind());
        assertEquals(FaultKind.TRAINING_LOOP, TrainingFault.GRADIENTS_NEVER_ZEROED.kind());
        assertEquals(FaultKind.TRAINING_LOOP, TrainingFault.WRONG_NETWORK_UPDATED.kind());
        for (TrainingFault fault : TrainingFault.values()) {
            assertEquals(fault, TrainingFault.of(fault.key()).orElseThrow());
            assertTrue(fault.story().endsWith("."));
            assertTrue(fault.detection().endsWith("."));
        }
        assertTrue(TrainingFault.of("assign").isEmpty());
    }

    @Test
    void aNeuronOfFourTakesThreeNumbersAndItsLastWeightDoesNothing() {
        Neuron neuron = new Neuron(4, Activation.TANH, new PythonRandom(1337));
        Value[] three = values(2, 3, -1);
        assertThrows(IllegalArgumentException.class, () -> neuron.forward(three));
        Value output = ShortInputs.forward(neuron, three);
        assertEquals(neuron.forward(values(2, 3, -1, 0)).data(), output.data());
        output.backward();
        assertEquals(0, neuron.weight(3).grad());
        assertNotEquals(0, neuron.weight(2).grad());
        assertEquals(
                neuron.forward(values(2, 3, -1, 5)).data(),
                ShortInputs.forward(neuron, values(2, 3, -1, 5, 7)).data());
    }

    @Test
    void equalLengthsHideIt() {
        MLP network = new MLP(3, List.of(4, 4, 1), new PythonRandom(1337));
        Value[] inputs = values(2, 3, -1);
        Value sound = network.forward(inputs)[0];
        Value faulty = ShortInputs.forward(network, inputs)[0];
        assertEquals(sound.data(), faulty.data());
        assertArrayEquals(TRIAL.losses(), TRIAL.losses(TrainingFault.SHORTER_INPUT_IGNORED));
        assertEquals(1, ShortInputs.forward(network, values(2)).length);
    }

    @Test
    void withoutZeroingTheLossDoesNotConverge() {
        double[] sound = TRIAL.losses();
        double[] faulty = TRIAL.losses(TrainingFault.GRADIENTS_NEVER_ZEROED);
        assertEquals(101, sound.length);
        assertEquals(5.9042, sound[0], 5e-5);
        assertEquals(sound[0], faulty[0]);
        assertEquals(sound[1], faulty[1]);
        assertNotEquals(sound[2], faulty[2]);
        assertTrue(sound[100] < 1e-5, "" + sound[100]);
        assertTrue(faulty[100] > 3, "" + faulty[100]);
    }

    @Test
    void withATanhOutputTheFaultLooksBetter() {
        double[] sound = TrainingTrial.FORGETTING_LOOKS_BETTER.losses();
        double[] faulty = TrainingTrial.FORGETTING_LOOKS_BETTER.losses(TrainingFault.GRADIENTS_NEVER_ZEROED);
        assertTrue(sound[100] > 1e-3, "" + sound[100]);
        assertTrue(faulty[100] < 1e-4, "" + faulty[100]);
    }

    @Test
    void theWrongNetworkUpdatedLeavesTheLossWhereItWas() {
        double[] losses = TRIAL.losses(TrainingFault.WRONG_NETWORK_UPDATED);
        for (double loss : losses) {
            assertEquals(losses[0], loss);
        }
        assertEquals(TRIAL.losses()[0], losses[0]);
    }

    @Test
    void oneNetworkOnlyHidesThatTheWrongOneIsUpdated() {
        assertArrayEquals(TRIAL.losses(), TRIAL.losses(TrainingFault.WRONG_NETWORK_UPDATED, 1));
        double[] three = TRIAL.losses(TrainingFault.WRONG_NETWORK_UPDATED, 3);
        assertEquals(three[0], three[100]);
    }

    @Test
    void aRunIsTheSameEachTime() {
        assertArrayEquals(TRIAL.losses(), TRIAL.losses());
    }

    private static Value[] values(double... numbers) {
        Value[] values = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = new Value(numbers[i]);
        }
        return values;
    }
}
