package micrograd.training.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import micrograd.document.TrainingDocument;
import micrograd.training.run.Curve;
import micrograd.training.run.TrainingEngines;
import org.junit.jupiter.api.Test;

/** A run of any length takes the same room, in the worker and in what the page keeps of it. */
class LongRunTest {
    private static final int STEPS = 200_000;
    private static final long MOST_GROWTH = 2 << 20;

    @Test
    void memoryStaysFlatOver200000Steps() {
        TrainingLoop loop = new TrainingLoop(TrainingEngines.everywhere(), () -> 0);
        loop.handle(new TrainingCommand.Start(1, TrainingDocument.DEFAULT.setup(), Optional.empty()));
        Curve curve = play(loop, Curve.EMPTY, 2000);
        long before = used();
        curve = play(loop, curve, STEPS);
        long grown = used() - before;
        loop.handle(new TrainingCommand.GoBack(123_456));
        while (loop.isBusy()) {
            loop.work(1);
        }
        assertEquals(123_456, loop.report().orElseThrow().step(), "and each of its steps can be gone back to");
        assertTrue(curve.size() > 1000);
        assertTrue(grown < MOST_GROWTH, "grew by " + grown + " bytes");
    }

    /** As the page does: a report now and then, acknowledged. */
    private static Curve play(TrainingLoop loop, Curve curve, int until) {
        Curve grown = curve;
        for (int step = 0; step == 0 || grown.step(grown.size() - 1) + 500 < until; step++) {
            loop.handle(new TrainingCommand.Step(500));
            TrainingProgress told = loop.report().orElseThrow();
            loop.handle(new TrainingCommand.Acknowledge(1));
            grown = grown.with(
                    told.recent().steps(), told.recent().losses(), told.recent().accuracies());
        }
        return grown;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
