package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.Update;
import micrograd.app.store.Next;
import micrograd.document.Fragment;
import micrograd.document.TrainingFragment;
import micrograd.training.run.TrainingEngines;
import micrograd.training.wire.Packet;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingLoop;
import micrograd.training.wire.TrainingProgress;

/** The playground, the training view and a worker's loop, joined as the shell joins them, but at once. */
final class TrainingBench {
    Model page;
    TrainingLab model;
    final TrainingLoop loop = new TrainingLoop(TrainingEngines.everywhere(), () -> this.millis);
    final List<TrainingEffect> effects = new ArrayList<>();
    double millis;
    int slices;

    TrainingBench(String fragment) {
        page = Model.opened(fragment, KeyRuns.NOT_YET);
        take(TrainingLab.opened(page.document().training()));
    }

    /** Whether a message to a network of such layers comes to what it asks for; where it does not a sentence must say why. */
    static boolean takes(String layers, TrainingMessage message, Predicate<TrainingBench> come) {
        TrainingBench bench = new TrainingBench("view=training&dataset.kind=moons&layers=" + layers);
        bench.effects.clear();
        bench.send(message);
        boolean says = bench.effects.stream().anyMatch(effect -> effect instanceof TrainingEffect.Notice);
        assertTrue(come.test(bench) != says);
        return !says;
    }

    void send(TrainingMessage message) {
        take(TrainingUpdate.update(model, message));
    }

    void send(DocumentMessage message) {
        page = Update.update(page, message).model();
        if (!page.document().training().equals(TrainingFragment.encode(model.document()))) {
            send(new TrainingMessage.DocumentOpened(page.document().training()));
        }
    }

    private void take(Next<TrainingLab, TrainingEffect> next) {
        model = next.model();
        for (TrainingEffect effect : next.effects()) {
            effects.add(effect);
            if (effect instanceof TrainingEffect.ChangeDocument change) {
                send(new DocumentMessage.TrainingChanged(change.entries(), change.how()));
            } else {
                carryOut(effect);
            }
        }
        tell();
    }

    private void carryOut(TrainingEffect effect) {
        if (effect instanceof TrainingEffect.RunEffect run) {
            command(run.command());
        } else if (effect instanceof TrainingEffect.Inspect inspect) {
            while (inspect.work().goOn()) {
                slices++;
            }
            send(new TrainingMessage.Inspected(inspect.work()));
        }
    }

    private void command(TrainingCommand command) {
        Packet sent = command.encode();
        loop.handle(TrainingCommand.decode(sent));
    }

    private void tell() {
        while (loop.isBusy() && !loop.isPlaying()) {
            loop.work(1);
        }
        Optional<TrainingProgress> report = loop.report();
        report.ifPresent(progress -> {
            loop.handle(new TrainingCommand.Acknowledge(progress.run()));
            send(new TrainingMessage.Progressed(TrainingProgress.decode(progress.encode()), millis));
        });
    }

    /** What Share would copy. */
    String link() {
        return Fragment.encode(page.document());
    }

    void work(double forMillis) {
        millis += forMillis;
        loop.work(0);
        tell();
    }

    TrainingRun run() {
        return model.training().run();
    }
}
