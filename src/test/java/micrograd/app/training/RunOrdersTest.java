package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import micrograd.document.TrainingDocument;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingEngines;
import micrograd.training.run.TrainingState;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingLoop;
import micrograd.training.wire.TrainingProgress;
import org.junit.jupiter.api.Test;

class RunOrdersTest {
    private static TrainingEffect.StartRun start(int run, Optional<TrainingState> from) {
        return new TrainingEffect.StartRun(run, TrainingDocument.DEFAULT.setup(), from);
    }

    private static TrainingLoop worker() {
        return new TrainingLoop(TrainingEngines.everywhere(), () -> 0);
    }

    @Test
    void aStepPressedWhileADeadWorkerIsWaitedForIsMadeByTheNext() {
        RunOrders orders = new RunOrders();
        TrainingLoop first = worker();
        orders.take(start(1, Optional.empty())).forEach(first::handle);
        orders.take(new TrainingEffect.StepRun(3)).forEach(first::handle);
        TrainingProgress told = first.report().orElseThrow();
        orders.hear(told);
        assertEquals(3, told.step());
        // Killed: nothing of what follows is heard.
        orders.take(new TrainingEffect.StepRun(1));
        orders.take(new TrainingEffect.StepRun(1));
        orders.die();
        TrainingLoop second = worker();
        orders.take(start(1, Optional.of(told.state()))).forEach(second::handle);
        TrainingProgress after = second.report().orElseThrow();
        assertEquals(5, after.step());
        orders.hear(after);
        assertEquals(1, orders.again().size(), "what was obeyed is not told again");
    }

    @Test
    void aProgressSentBeforeAnOrderDoesNotTakeItForObeyed() {
        RunOrders orders = new RunOrders();
        TrainingLoop worker = worker();
        orders.take(start(1, Optional.empty())).forEach(worker::handle);
        orders.take(new TrainingEffect.StepRun(2)).forEach(worker::handle);
        TrainingProgress early = worker.report().orElseThrow();
        orders.take(new TrainingEffect.StepRun(5));
        orders.hear(early);
        assertEquals(
                List.of(orders.again().get(0), new TrainingCommand.Step(5)),
                orders.again(),
                "the later order still stands");
    }

    @Test
    void anotherRunForgetsTheOrdersOfTheOneBefore() {
        RunOrders orders = new RunOrders();
        orders.take(start(1, Optional.empty()));
        orders.take(new TrainingEffect.StepRun(2));
        orders.die();
        assertEquals(1, orders.take(start(2, Optional.empty())).size());
    }

    @Test
    void playingIsSaidAnewWhereARunIsStartedAgain() {
        RunOrders orders = new RunOrders();
        orders.take(start(1, Optional.empty()));
        orders.take(new TrainingEffect.PlayRun(60, 0, StopConditions.NONE));
        orders.die();
        assertEquals(1, orders.take(start(1, Optional.empty())).size());
        assertEquals(
                List.of(new TrainingCommand.Play(60, 0)),
                orders.take(new TrainingEffect.PlayRun(60, 0, StopConditions.NONE)));
    }
}
