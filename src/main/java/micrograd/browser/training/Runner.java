package micrograd.browser.training;

import java.util.Optional;
import java.util.function.Consumer;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingMessage;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Scripts;
import micrograd.training.wire.Packet;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingProgress;
import org.teavm.jso.browser.Window;

/**
 * Has a worker train: loads its program when it is first needed, starts it, and starts it again when it died. Where workers are forbidden, the same
 * program trains in the page, in slices between its frames.
 */
public final class Runner implements Consumer<TrainingEffect> {
    private static final int WATCH_MILLIS = 2000;
    private static final double RELOAD_MILLIS = 5000;
    private static final double PATIENCE_MILLIS = 10_000;
    private static final double MOST_PATIENCE_MILLIS = 600_000;

    private final Consumer<TrainingMessage> messages;
    private Optional<WorkerWire.Wire> worker = Optional.empty();
    private boolean inPage;
    private Optional<TrainingEffect.StartRun> wanted = Optional.empty();
    private Optional<TrainingEffect> lastOrder = Optional.empty();
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
        wanted.ifPresent(this::begin);
        lastOrder.ifPresent(this::send);
    }

    private void notLoaded() {
        loading = false;
        loadAgainAt = Dom.now() + RELOAD_MILLIS;
        messages.accept(new TrainingMessage.WorkerDied("its program could not be loaded"));
    }

    @Override
    public void accept(TrainingEffect effect) {
        if (effect instanceof TrainingEffect.StartRun start) {
            wanted = Optional.of(start);
            lastOrder = Optional.empty();
            if (awake) {
                begin(start);
            }
        } else {
            boolean lasts = !(effect instanceof TrainingEffect.CommandRun);
            lastOrder = lasts ? Optional.of(effect) : lastOrder;
            if (awake) {
                send(effect);
            }
        }
    }

    private void begin(TrainingEffect.StartRun start) {
        unacknowledged = 0;
        playing = false;
        if (worker.isEmpty()) {
            start();
        }
        order(new TrainingCommand.Start(start.run(), start.setup(), start.from(), start.whole()));
    }

    private void send(TrainingEffect effect) {
        if (effect instanceof TrainingEffect.PlayRun play) {
            playing = true;
            order(new TrainingCommand.Play(play.stepsPerSecond(), play.untilStep(), play.stop()));
        } else if (effect instanceof TrainingEffect.CommandRun asked) {
            command(asked.command());
        } else if (effect instanceof TrainingEffect.StepRun step) {
            playing = false;
            order(new TrainingCommand.Step(step.count()));
        } else if (effect instanceof TrainingEffect.PauseRun) {
            playing = false;
            order(new TrainingCommand.Pause());
        }
    }

    private void command(TrainingCommand command) {
        boolean pauses =
                !(command instanceof TrainingCommand.SetParameters) && !(command instanceof TrainingCommand.Change);
        playing = playing && !pauses;
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
        // One that has stopped by itself has nothing more to say.
        playing = progress.playing();
        messages.accept(new TrainingMessage.Progressed(progress, Dom.now()));
    }

    /** A worker that never said a word is forbidden; one that did has died. */
    private void died(String reason) {
        worker.ifPresent(WorkerWire::stop);
        worker = Optional.empty();
        if (!heard && !inPage) {
            inPage = true;
            wanted.ifPresent(this::begin);
            lastOrder.ifPresent(this::send);
            return;
        }
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
