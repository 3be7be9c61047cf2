package micrograd.training.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.nn.Loss;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.Curve;
import micrograd.training.run.Recent;
import micrograd.training.run.TrainingEngines;
import micrograd.training.run.TrainingSession;
import micrograd.training.run.TrainingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {
    private static final TrainingSetup SETUP = TrainingSetup.builder(
                    DatasetSetup.of(DatasetKind.LECTURE), List.of(3, 4, 1))
            .build();

    private double time;
    private TrainingLoop loop;

    /** Every look at the clock takes a millisecond. */
    @BeforeEach
    void startALoop() {
        time = 0;
        loop = new TrainingLoop(TrainingEngines.everywhere(), () -> time++);
        loop.handle(new TrainingCommand.Start(7, SETUP, Optional.empty()));
    }

    @Test
    void aStartReportsStepZero() {
        TrainingProgress progress = loop.report().orElseThrow();
        assertEquals(7, progress.run());
        assertEquals(0, progress.step());
        assertEquals(TrainingStatus.READY, progress.status());
        assertEquals(0, progress.recent().losses().length);
        assertFalse(loop.isPlaying());
        assertEquals("tape", progress.engine());
    }

    @Test
    void nothingIsReportedBeforeTheLastReportWasAcknowledged() {
        loop.report();
        loop.handle(new TrainingCommand.Step(2));
        assertTrue(loop.report().isEmpty());
        loop.handle(new TrainingCommand.Acknowledge(6));
        assertTrue(loop.report().isEmpty(), "another run's acknowledgement is not this one's");
        loop.handle(new TrainingCommand.Step(3));
        loop.handle(new TrainingCommand.Acknowledge(7));
        TrainingProgress progress = loop.report().orElseThrow();
        assertEquals(5, progress.step());
        assertEquals(5, progress.recent().losses().length);
        assertEquals(progress.loss(), progress.recent().losses()[4]);
        assertEquals(progress.accuracy(), progress.recent().accuracies()[4]);
        loop.handle(new TrainingCommand.Acknowledge(7));
        assertTrue(loop.report().isEmpty(), "there is no news");
    }

    /** As while the page is hidden, or too slow: the curve of a million steps has no hole. */
    @Test
    void whatIsReportedOfStepsThatNobodyAskedAboutIsEvenlyThinned() {
        loop.report();
        int reports = 0;
        Curve curve = Curve.EMPTY;
        int[] counts = {3, 70_000, 1, 40_000, 100, 250_000, 10_000};
        for (int count : counts) {
            loop.handle(new TrainingCommand.Step(count));
            loop.handle(new TrainingCommand.Acknowledge(7));
            TrainingProgress progress = loop.report().orElseThrow();
            assertTrue(progress.recent().steps().length <= Recent.MOST);
            assertTrue(progress.recent().steps().length >= Math.min(count, Recent.MOST / 2) - 1);
            curve = curve.with(
                    progress.recent().steps(),
                    progress.recent().losses(),
                    progress.recent().accuracies());
            reports++;
        }
        assertEquals(counts.length, reports);
        assertTrue(curve.size() > Curve.MOST_POINTS / 4);
        int widest = 0;
        for (int i = 1; i < curve.size(); i++) {
            widest = Math.max(widest, curve.step(i) - curve.step(i - 1));
        }
        assertTrue(widest <= 4 * 370_104 / Curve.MOST_POINTS, "no hole: " + widest);
    }

    @Test
    void aPauseIsObeyedBeforeTheNextStep() {
        loop.handle(new TrainingCommand.Play(0, 0));
        loop.work(10);
        loop.handle(new TrainingCommand.Pause());
        int step = loop.report().orElseThrow().step();
        for (int i = 0; i < 50; i++) {
            loop.work(10);
        }
        loop.handle(new TrainingCommand.Acknowledge(7));
        loop.handle(new TrainingCommand.Pause());
        assertEquals(step, loop.report().orElseThrow().step());
        assertFalse(loop.isBusy());
    }

    @Test
    void playingMakesStepsUntilTheSliceIsOver() {
        loop.report();
        loop.handle(new TrainingCommand.Play(0, 0));
        assertTrue(loop.isPlaying());
        assertEquals(0, loop.delay());
        loop.work(10);
        loop.handle(new TrainingCommand.Acknowledge(7));
        assertEquals(10, loop.report().orElseThrow().step());
        loop.handle(new TrainingCommand.Pause());
        loop.work(10);
        loop.handle(new TrainingCommand.Acknowledge(7));
        TrainingProgress paused = loop.report().orElseThrow();
        assertEquals(10, paused.step());
        assertFalse(paused.playing());
    }

    @Test
    void playingStopsAtTheStepAskedFor() {
        loop.handle(new TrainingCommand.Play(0, 25));
        while (loop.isPlaying()) {
            loop.work(10);
        }
        assertEquals(25, loop.report().orElseThrow().step());
        loop.handle(new TrainingCommand.Play(0, 25));
        assertFalse(loop.isPlaying());
    }

    @Test
    void theSpeedIsHeldToAndASleepIsNotMadeUpFor() {
        loop.handle(new TrainingCommand.Play(10, 0));
        loop.work(50);
        assertEquals(1, loop.report().orElseThrow().step());
        assertTrue(loop.delay() > 50 && loop.delay() < 100);
        time += 110;
        loop.work(50);
        time += 60_000;
        loop.work(50);
        loop.handle(new TrainingCommand.Acknowledge(7));
        assertEquals(4, loop.report().orElseThrow().step());
    }

    @Test
    void divergenceStopsThePlaying() {
        TrainingSetup wild =
                SETUP.toBuilder().loss(Loss.SQUARED).learningRate(1000).build();
        loop.handle(new TrainingCommand.Start(8, wild, Optional.empty()));
        loop.handle(new TrainingCommand.Play(0, 0));
        for (int i = 0; i < 100; i++) {
            loop.work(10);
        }
        TrainingProgress progress = loop.report().orElseThrow();
        assertEquals(TrainingStatus.DIVERGED, progress.status());
        assertEquals(progress.divergedAt(), progress.step());
        assertFalse(progress.playing());
    }

    @Test
    void aChangeGoesOnFromTheParametersThereAre() {
        loop.handle(new TrainingCommand.Step(5));
        TrainingProgress before = loop.report().orElseThrow();
        TrainingSetup slower = SETUP.toBuilder().learningRate(0.001).build();
        loop.handle(new TrainingCommand.Change(slower));
        loop.handle(new TrainingCommand.Acknowledge(7));
        TrainingProgress after = loop.report().orElseThrow();
        assertEquals(5, after.step());
        assertArrayEquals(before.parameters(), after.parameters());
        assertEquals(0.001, after.learningRate());
        TrainingSetup wider = SETUP.toBuilder().layers(List.of(3, 5, 1)).build();
        loop.handle(new TrainingCommand.Change(wider));
        loop.handle(new TrainingCommand.Acknowledge(7));
        assertEquals(0, loop.report().orElseThrow().step());
    }

    @Test
    void aRunStartedFromAStateGoesOnFromThere() {
        loop.handle(new TrainingCommand.Step(5));
        TrainingProgress progress = loop.report().orElseThrow();
        loop.handle(new TrainingCommand.Start(8, SETUP, Optional.of(progress.state())));
        loop.handle(new TrainingCommand.Step(5));
        TrainingSession whole = new TrainingSession(SETUP);
        whole.step(10);
        assertArrayEquals(whole.parameters(), loop.report().orElseThrow().parameters());
    }

    @Test
    void changedParametersAreInTheNextReport() {
        loop.report();
        loop.handle(new TrainingCommand.SetParameters(new double[21]));
        loop.handle(new TrainingCommand.Acknowledge(7));
        assertArrayEquals(new double[21], loop.report().orElseThrow().parameters());
    }

    @Test
    void commandsBeforeTheFirstStartDoNothing() {
        TrainingLoop idle = new TrainingLoop(TrainingEngines.everywhere(), () -> 0);
        idle.handle(new TrainingCommand.Play(0, 0));
        idle.work(10);
        assertFalse(idle.isPlaying());
        assertTrue(idle.report().isEmpty());
    }
}
