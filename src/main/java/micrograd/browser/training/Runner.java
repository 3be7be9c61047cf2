package micrograd.browser.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import micrograd.app.training.RunOrders;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingMessage;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Scripts;
import micrograd.browser.ui.Workers;
import micrograd.training.wire.Packet;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingProgress;
import org.teavm.jso.browser.Window;

/**
 * Has a worker train: loads its program when it is first needed, starts it, and starts it again when it died. Where workers are forbidden, the same
 * program trains in the page, in slices between its frames.
 */
public final class Runner implements Consumer<TrainingEffect.RunEffect> {
    private static final int WATCH_MILLIS = 2000;
    private static final double RELOAD_MILLIS = 5000;
    private static final double PATIENCE_MILLIS = 10_000;
    private static final double MOST_PATIENCE_MILLIS = 600_000;

    private final Consumer<TrainingMessage> messages;
    private Optional<Workers.Wire> worker = Optional.empty();
    private boolean inPage;
    private final RunOrders orders = new RunOrders();
    private boolean loading;
    private double loadAgainAt;
    private boolean awake;
    private boolean heard;
    private boolean playing;
    private boolean owesAnswer;
    private double askedAt;
    private double watchedAt;
    private double patience = PATIENCE_MILLIS;
    private int unacknowledged;

    public Runner(Consumer<TrainingMessage> messages) {
        this.messages = messages;
        Window.setInterval(this::watch, WATCH_MILLIS);
    }

    /** Begins to work: until then nothing but the latest order is kept. */
    void wake() {
        if (!awake && !loading && Dom.now() >= loadAgainAt) {
            loading = true;
            Scripts.load("training", this::loaded, this::notLoaded);
        }
    }

    private void loaded() {
        loading = false;
        awake = true;
        begin(orders.again());
    }

    private void notLoaded() {
        loading = false;
        loadAgainAt = Dom.now() + RELOAD_MILLIS;
        messages.accept(new TrainingMessage.WorkerDied("its program could not be loaded"));
    }

    @Override
    public void accept(TrainingEffect.RunEffect effect) {
        List<TrainingCommand> commands = orders.take(effect);
        if (!awake) {
            return;
        }
        if (effect instanceof TrainingEffect.StartRun) {
            begin(commands);
        } else {
            commands.forEach(this::send);
        }
    }

    private void begin(List<TrainingCommand> commands) {
        unacknowledged = 0;
        playing = false;
        if (worker.isEmpty()) {
            start();
        }
        commands.forEach(this::send);
    }

    private void send(TrainingCommand command) {
        boolean keeps = command instanceof TrainingCommand.SetParameters || command instanceof TrainingCommand.Change;
        playing = command instanceof TrainingCommand.Play || playing && keeps;
        order(command);
    }

    private void order(TrainingCommand command) {
        askedAt = Dom.now();
        owesAnswer = true;
        worker.ifPresent(started -> WorkerWire.post(started, command.encode()));
    }

    /** The page has shown what it was told: the worker may tell more. */
    void acknowledge() {
        if (unacknowledged > 0) {
            int run = unacknowledged;
            unacknowledged = 0;
            order(new TrainingCommand.Acknowledge(run));
            owesAnswer = playing;
        }
    }

    private void start() {
        heard = false;
        worker =
                inPage ? Optional.of(WorkerWire.startHere(this::receive)) : WorkerWire.start(this::receive, this::died);
    }

    private void receive(Packet packet) {
        TrainingProgress progress = TrainingProgress.decode(packet);
        heard = true;
        owesAnswer = false;
        patience = PATIENCE_MILLIS;
        unacknowledged = progress.run();
        orders.hear(progress);
        // One that has stopped by itself has nothing more to say.
        playing = progress.playing();
        messages.accept(new TrainingMessage.Progressed(progress, Dom.now()));
    }

    /** A worker that never said a word is forbidden; one that did has died. */
    private void died(String reason) {
        worker.ifPresent(Workers::stop);
        worker = Optional.empty();
        if (!heard && !inPage) {
            inPage = true;
            begin(orders.again());
            return;
        }
        orders.die();
        messages.accept(new TrainingMessage.WorkerDied(reason));
    }

    /** A worker that was killed says nothing: it is taken for dead when it owes an answer for long. */
    private void watch() {
        double now = Dom.now();
        if (now - watchedAt > 3 * WATCH_MILLIS) {
            // The page itself was asleep.
            askedAt = now;
        }
        watchedAt = now;
        if (owesAnswer && heard && worker.isPresent() && now - askedAt > patience) {
            patience = Math.min(2 * patience, MOST_PATIENCE_MILLIS);
            died("it did not answer");
        }
    }
}
