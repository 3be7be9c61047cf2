package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.LoopRules;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One step by hand: forward, zero, backward, update. */
class HandStepTest {
    private static final TrainingSetup SETUP = TrainingSetup.builder(
                    DatasetSetup.of(DatasetKind.MOONS), List.of(2, 5, 1))
            .activation(Activation.TANH)
            .batchSize(30)
            .optimizer(OptimizerSetup.Adam.DEFAULT)
            .l2(1e-3)
            .seed(7)
            .build();

    private final TrainingSession session = new TrainingSession(SETUP);

    private static void all(TrainingSession session) {
        for (HandStep part : HandStep.values()) {
            session.step(part);
        }
    }

    @Test
    void theFourPartsInOrderAreAStep() {
        TrainingSession whole = new TrainingSession(SETUP);
        for (int i = 0; i < 9; i++) {
            whole.step();
            all(session);
            assertEquals(whole.steps(), session.steps());
            assertEquals(whole.loss(), session.loss());
            assertArrayEquals(whole.gradients(), session.gradients());
            assertArrayEquals(whole.parameters(), session.parameters());
        }
    }

    @Test
    void lossIsStaleFromAnUpdateToTheNextForward() {
        session.step();
        double loss = session.loss();
        assertFalse(session.standing(false, 0).fresh());
        session.step(HandStep.ZERO);
        session.step(HandStep.BACKWARD);
        assertEquals(loss, session.loss());
        assertFalse(session.standing(false, 0).fresh());
        session.step(HandStep.FORWARD);
        assertNotEquals(loss, session.loss());
        assertTrue(session.standing(false, 0).fresh());
    }

    @Test
    void withoutZeroTheGradientsOfTwoPassesAddUp() {
        session.step(HandStep.FORWARD);
        session.step(HandStep.BACKWARD);
        double[] once = session.gradients();
        session.step(HandStep.FORWARD);
        session.step(HandStep.BACKWARD);
        double[] twice = session.gradients();
        assertEquals(2, session.standing(false, 0).passes());
        for (int i = 0; i < once.length; i++) {
            assertEquals(2 * once[i], twice[i]);
        }
        session.step(HandStep.ZERO);
        assertEquals(0, session.standing(false, 0).passes());
        assertArrayEquals(new double[once.length], session.gradients());
    }

    @Test
    void withoutUpdateTheNextForwardGivesTheSameLoss() {
        double[] parameters = session.parameters();
        session.step(HandStep.FORWARD);
        session.step(HandStep.ZERO);
        session.step(HandStep.BACKWARD);
        double loss = session.loss();
        session.step(HandStep.FORWARD);
        assertEquals(loss, session.loss());
        assertEquals(0, session.steps());
        assertArrayEquals(parameters, session.parameters());
    }

    @Test
    void beforeAForwardThereIsNothingToGoBackwardFrom() {
        session.step(HandStep.BACKWARD);
        assertEquals(0, session.standing(false, 0).passes());
        assertArrayEquals(new double[session.parameters().length], session.gradients());
    }

    /** 100 examples in batches of 30: the last of an epoch has 10. */
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 0})
    void examplesTakenInOneByOneMakeTheSameStep(int batchSize) {
        TrainingSetup setup = SETUP.toBuilder().batchSize(batchSize).build();
        TrainingSession single = new TrainingSession(setup);
        TrainingSession whole = new TrainingSession(setup);
        int[] sizes = batchSize == 30 ? new int[] {30, 30, 30, 10, 30} : new int[] {batchSize == 0 ? 100 : 1};
        for (int size : sizes) {
            for (int taken = 1; taken < size; taken++) {
                single.stepExample();
                assertEquals(taken, single.standing(false, 0).taken());
                assertEquals(whole.steps(), single.steps());
                assertArrayEquals(whole.parameters(), single.parameters());
            }
            single.stepExample();
            whole.step();
            assertEquals(0, single.standing(false, 0).taken());
            assertEquals(whole.loss(), single.loss());
            assertArrayEquals(whole.parameters(), single.parameters());
            assertArrayEquals(whole.gradients(), single.gradients());
        }
    }

    @Test
    void aFrozenParameterHasAGradientAndStays() {
        TrainingSetup frozen = SETUP.toBuilder()
                .optimizer(OptimizerSetup.AdamW.DEFAULT)
                .rules(LoopRules.USUAL.withFrozen(3, true).withFrozen(0, true).withFrozen(1, true))
                .build();
        TrainingSession held = new TrainingSession(frozen);
        double[] before = held.parameters();
        held.step(5);
        double[] after = held.parameters();
        for (int i = 0; i < before.length; i++) {
            assertEquals(i == 0 || i == 1 || i == 3, before[i] == after[i], "parameter " + i);
            assertNotEquals(0, held.gradients()[i]);
        }
    }
}
