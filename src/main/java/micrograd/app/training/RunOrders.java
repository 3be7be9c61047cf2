package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingProgress;

/** What a worker was told of the present run and has not yet said it obeyed: told again to the one that takes its place. */
public final class RunOrders {
    private final List<TrainingCommand> given = new ArrayList<>();
    private Optional<TrainingCommand.Start> start = Optional.empty();
    private int obeyed;
    private boolean died;

    /** What is to be sent for an effect, in order; what is not sent, since no worker is there, is sent by {@link #again}. */
    public List<TrainingCommand> take(TrainingEffect.RunEffect effect) {
        TrainingCommand command = effect.command();
        if (!(command instanceof TrainingCommand.Start begun)) {
            given.add(command);
            return List.of(command);
        }
        boolean revived = died && start.isPresent() && start.get().run() == begun.run();
        died = false;
        start = Optional.of(begun);
        obeyed = 0;
        if (!revived) {
            given.clear();
        }
        // Whether it plays on is said anew.
        given.removeIf(order -> order instanceof TrainingCommand.Play || order instanceof TrainingCommand.Pause);
        return again();
    }

    /** The worker told how far it has come. */
    public void hear(TrainingProgress told) {
        if (start.isPresent() && start.get().run() == told.run()) {
            int more = Math.min(told.obeyed() - obeyed, given.size());
            given.subList(0, Math.max(0, more)).clear();
            obeyed = Math.max(obeyed, told.obeyed());
        }
    }

    /** The worker died: what it was told of the run that is started again still stands. */
    public void die() {
        died = true;
    }

    /** All that a worker is to be told that has heard nothing yet. */
    public List<TrainingCommand> again() {
        List<TrainingCommand> all = new ArrayList<>();
        if (start.isPresent()) {
            all.add(start.get());
            all.addAll(given);
        }
        obeyed = 0;
        return all;
    }
}
