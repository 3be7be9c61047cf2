package micrograd.browser;

import micrograd.app.Effect;
import micrograd.app.TrainingEffect;
import micrograd.app.TrainingLab;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingUpdate;
import micrograd.document.TrainingEntries;

/** Holds the training view's state: takes messages, has effects carried out, and shows the state in the next frame. */
final class TrainingPlayground {
    private final TrainingView view;
    private final TrainingRunner runner = new TrainingRunner(this::send);
    private final Frames frames = new Frames(this::show);
    private TrainingLab model;
    private boolean visible;

    private TrainingPlayground(TrainingUpdate.Next opened) {
        model = opened.model();
        view = new TrainingView(this, runner);
        opened.effects().forEach(this::carryOut);
    }

    /** Begins the program: builds the view for the first document that it hears of. */
    static void begin() {
        TrainingHost.listen((entries, visible) -> {
            TrainingPlayground playground = new TrainingPlayground(TrainingLab.opened(TrainingEntries.of(entries)));
            TrainingHost.listen(playground::open);
            playground.appear(visible);
        });
    }

    TrainingLab model() {
        return model;
    }

    void send(TrainingMessage message) {
        TrainingUpdate.Next next = TrainingUpdate.update(model, message);
        model = next.model();
        next.effects().forEach(this::carryOut);
        redraw();
    }

    void redraw() {
        frames.ask();
    }

    private void open(String entries, boolean visible) {
        send(new TrainingMessage.DocumentOpened(TrainingEntries.of(entries)));
        appear(visible);
    }

    private void appear(boolean visible) {
        this.visible = visible;
        show();
    }

    /** Shows the state now. */
    void show() {
        if (visible) {
            view.show(model.training());
        }
    }

    private void carryOut(Effect effect) {
        if (effect instanceof TrainingEffect.ChangeDocument change) {
            TrainingHost.changed(change.entries().fragment(), change.undoable(), change.group(), change.millis());
        } else if (effect instanceof TrainingEffect.Notice notice) {
            TrainingHost.notice(notice.sentence());
        } else if (effect instanceof TrainingEffect.OpenFragment open) {
            TrainingHost.open(open.fragment());
        } else if (effect instanceof TrainingEffect run) {
            runner.accept(run);
        } else if (effect instanceof Effect.Announce announce) {
            TrainingHost.say(announce.sentence());
        }
    }
}
