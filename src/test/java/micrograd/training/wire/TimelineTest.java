package micrograd.training.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.limits.Budgets;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.HandStep;
import micrograd.training.run.StopConditions;
import micrograd.training.run.Timeline;
import micrograd.training.run.TrainingEngines;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back to earlier steps of a run, and going on from there. */
class TimelineTest {
    private static final TrainingSetup SETUP = TrainingSetup.builder(DatasetSetup.of(DatasetKind.XOR), List.of(2, 3, 1))
            .optimizer(OptimizerSetup.Adam.DEFAULT)
            .batchSize(32)
            .seed(3)
            .build();

    private final TrainingLoop loop = new TrainingLoop(TrainingEngines.everywhere(), () -> 0);

    private void start(TrainingSetup setup) {
        loop.handle(new TrainingCommand.Start(1, setup, Optional.empty()));
    }

    private TrainingProgress told() {
        loop.handle(new TrainingCommand.Acknowledge(1));
        loop.handle(new TrainingCommand.Acknowledge(2));
        while (loop.isBusy()) {
            loop.work(1);
        }
        return loop.report().orElseThrow();
    }

    private TrainingProgress at(int step) {
        loop.handle(new TrainingCommand.GoBack(step));
        return told();
    }

    private static TrainingSession session(TrainingSetup setup, int steps) {
        TrainingSession session = new TrainingSession(setup);
        session.step(steps);
        return session;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 3000, 20_000})
    void everyStepOfARunOfAnyLengthComesBackNumberByNumber(int steps) {
        start(SETUP);
        loop.handle(new TrainingCommand.Step(steps));
        for (int step : new int[] {steps - 1, 1, steps / 3, steps / 3 + 7, 13, steps}) {
            TrainingProgress past = at(step);
            TrainingSession then = session(SETUP, step);
            assertTrue(past.standing().past());
            assertEquals(step, past.step());
            assertEquals(then.loss(), past.loss());
            assertEquals(then.accuracy(), past.accuracy());
            assertArrayEquals(then.parameters(), past.parameters());
            assertArrayEquals(then.gradients(), past.gradients());
            assertArrayEquals(then.state().optimizerState()[1], past.state().optimizerState()[1]);
        }
        assertArrayEquals(SETUP.initialParameters(), at(0).parameters());
    }

    /** Of states that were changed by hand the latest are kept, once there is no room for all. */
    @Test
    void ofManyChangesTheLatestAreKept() {
        for (int changes : new int[] {Budgets.CHANGES_KEPT, Budgets.CHANGES_KEPT + 1, 100 * Budgets.CHANGES_KEPT}) {
            TrainingSession session = new TrainingSession(SETUP);
            Timeline timeline = new Timeline(session);
            int most = 0;
            for (int i = 0; i < changes; i++) {
                session.step();
                timeline.changed(session);
                most = Math.max(most, timeline.size());
            }
            assertTrue(most <= Budgets.STATES_KEPT, most + " states");
            assertTrue(timeline.size() >= Math.min(changes, Budgets.CHANGES_KEPT), timeline.size() + " states");
        }
    }

    @Test
    void theRunItselfStaysWhereItWas() {
        start(SETUP);
        loop.handle(new TrainingCommand.Step(50));
        at(20);
        loop.handle(new TrainingCommand.Pause());
        TrainingProgress head = told();
        assertFalse(head.standing().past());
        assertEquals(50, head.step());
        assertArrayEquals(session(SETUP, 50).parameters(), head.parameters());
    }

    @Test
    void fromAMomentABranchGoesOnAsTheRunDid() {
        start(SETUP);
        loop.handle(new TrainingCommand.Step(50));
        loop.handle(new TrainingCommand.GoBack(20));
        loop.handle(new TrainingCommand.Branch(2));
        TrainingProgress begun = told();
        assertEquals(2, begun.run());
        assertEquals(20, begun.step());
        assertFalse(begun.standing().past());
        loop.handle(new TrainingCommand.Step(30));
        assertArrayEquals(session(SETUP, 50).parameters(), told().parameters());
        assertArrayEquals(session(SETUP, 11).parameters(), at(11).parameters());
        assertArrayEquals(session(SETUP, 35).parameters(), at(35).parameters());
    }

    @Test
    void whatWasDoneByHandIsPartOfThePast() {
        start(SETUP);
        loop.handle(new TrainingCommand.Step(10));
        double[] other = session(SETUP, 10).parameters();
        other[0] = 5;
        loop.handle(new TrainingCommand.SetParameters(other));
        loop.handle(new TrainingCommand.Step(10));
        TrainingSetup slower = SETUP.toBuilder().learningRate(0.001).build();
        loop.handle(new TrainingCommand.Change(slower));
        loop.handle(new TrainingCommand.Step(3000));
        TrainingSession then = session(SETUP, 10);
        then.setParameters(other);
        then.step(7);
        assertArrayEquals(then.parameters(), at(17).parameters());
        then.step(3);
        TrainingSession later = new TrainingSession(slower);
        later.restore(then.state());
        later.step(700);
        assertArrayEquals(later.parameters(), at(720).parameters());
        assertArrayEquals(session(SETUP, 4).parameters(), at(4).parameters());
    }

    @Test
    void aStepByHandIsPartOfThePast() {
        start(SETUP);
        for (HandStep part : new HandStep[] {HandStep.FORWARD, HandStep.BACKWARD, HandStep.BACKWARD, HandStep.UPDATE}) {
            loop.handle(new TrainingCommand.Part(part));
        }
        double[] byHand = told().parameters();
        loop.handle(new TrainingCommand.Step(4));
        TrainingSession then = new TrainingSession(SETUP);
        then.step(HandStep.FORWARD);
        then.step(HandStep.BACKWARD);
        then.step(HandStep.BACKWARD);
        then.step(HandStep.UPDATE);
        assertArrayEquals(then.parameters(), byHand);
        then.step(2);
        assertArrayEquals(then.parameters(), at(3).parameters());
    }

    @Test
    void aRunTakesTheSameRoomHoweverLong() {
        TrainingSession session = new TrainingSession(SETUP);
        Timeline timeline = new Timeline(session);
        int most = 0;
        for (int i = 0; i < 50_000; i++) {
            session.step();
            timeline.passed(session);
            most = Math.max(most, timeline.size());
        }
        assertTrue(most <= 2049, "" + most);
        assertTrue(timeline.size() > 500, "" + timeline.size());
        assertEquals(0, timeline.earliest());
    }

    @Test
    void manyChangesByHandTakeNoMoreRoom() {
        TrainingSession session = new TrainingSession(SETUP);
        Timeline timeline = new Timeline(session);
        for (int i = 0; i < 6000; i++) {
            session.step();
            session.setParameters(session.parameters());
            timeline.changed(session);
            assertTrue(timeline.size() <= 2049, "" + timeline.size());
        }
        assertEquals(5999, timeline.before(6000).step());
    }

    @Test
    void playingStopsWhereAConditionIsMet() {
        start(SETUP);
        loop.handle(new TrainingCommand.Play(0, 0, new StopConditions(0.2, Double.NaN, 0)));
        TrainingProgress stopped = told();
        assertFalse(stopped.playing());
        assertTrue(stopped.loss() <= 0.2);
        TrainingSession before = session(SETUP, stopped.step() - 1);
        assertTrue(before.loss() > 0.2);

        loop.handle(new TrainingCommand.Play(0, stopped.step() + 5, new StopConditions(0.2, Double.NaN, 0)));
        assertEquals(stopped.step() + 5, told().step(), "a condition that is met already stops nothing");

        start(SETUP);
        loop.handle(new TrainingCommand.Play(0, 0, new StopConditions(Double.NaN, 0.95, 0)));
        assertTrue(told().accuracy() >= 0.95);
    }
}
