package micrograd.browser;

import micrograd.app.TrainingEffect;
import micrograd.app.TrainingLab;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingUpdate;
import micrograd.app.store.Next;
import micrograd.app.store.Store;
import micrograd.document.TrainingEntries;

/** The program of the training view: joins its store, its view, the worker and the page. */
final class TrainingPlayground {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final TrainingRunner runner;
    private boolean visible;

    private TrainingPlayground(Next<TrainingLab, TrainingEffect> opened) {
        store = new Store<>(opened.model(), TrainingUpdate::update, Frames::asking);
        runner = new TrainingRunner(store::send);
        store.effects(this::carryOut);
        TrainingView view = new TrainingView(store, runner);
        store.add(model -> {
            if (visible) {
                view.show(model.training());
            }
        });
        store.take(opened);
    }

    /** Begins the program: builds the view for the first document that it hears of. */
    static void begin() {
        TrainingHost.listen((entries, visible) -> {
            TrainingPlayground program = new TrainingPlayground(TrainingLab.opened(TrainingEntries.of(entries)));
            TrainingHost.listen(program::open);
            program.appear(visible);
        });
    }

    private void open(String entries, boolean visible) {
        store.send(new TrainingMessage.DocumentOpened(TrainingEntries.of(entries)));
        appear(visible);
    }

    private void appear(boolean visible) {
        this.visible = visible;
        store.show();
    }

    private void carryOut(TrainingEffect effect) {
        if (effect instanceof TrainingEffect.ChangeDocument change) {
            TrainingHost.changed(change.entries().fragment(), change.undoable(), change.group(), change.millis());
        } else if (effect instanceof TrainingEffect.Notice notice) {
            TrainingHost.notice(notice.sentence());
        } else if (effect instanceof TrainingEffect.OpenFragment open) {
            TrainingHost.open(open.fragment());
        } else if (effect instanceof TrainingEffect.Announce announce) {
            TrainingHost.say(announce.sentence());
        } else {
            runner.accept(effect);
        }
    }
}
