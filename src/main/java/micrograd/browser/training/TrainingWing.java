package micrograd.browser.training;

import micrograd.app.store.Next;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingUpdate;
import micrograd.browser.ui.Frames;
import micrograd.browser.ui.Host;
import micrograd.document.TrainingEntries;

/** The program of the training view: joins its store, its view, the worker and the page. */
public final class TrainingWing {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final Runner runner;
    private boolean visible;

    private TrainingWing(Next<TrainingLab, TrainingEffect> opened) {
        store = new Store<>(opened.model(), TrainingUpdate::update, Frames::asking);
        runner = new Runner(store::send);
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
    public static void begin() {
        Host.listen(
                (entries, sight, visible) -> {
                    TrainingWing program = new TrainingWing(TrainingLab.opened(TrainingEntries.of(entries)));
                    Host.listen((next, seen, now) -> program.open(next, now), what -> {});
                    program.appear(visible);
                },
                what -> {});
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
            Host.changed(change.entries().fragment(), change.how());
        } else if (effect instanceof TrainingEffect.Notice notice) {
            Host.notice(notice.sentence());
        } else if (effect instanceof TrainingEffect.OpenFragment open) {
            Host.open(open.fragment());
        } else if (effect instanceof TrainingEffect.Announce announce) {
            Host.say(announce.sentence());
        } else {
            runner.accept(effect);
        }
    }
}
