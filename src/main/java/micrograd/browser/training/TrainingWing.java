package micrograd.browser.training;

import micrograd.app.store.Next;
import micrograd.app.store.Store;
import micrograd.app.training.Inspection;
import micrograd.app.training.RunFacts;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingUpdate;
import micrograd.browser.ui.Frames;
import micrograd.browser.ui.Host;
import micrograd.browser.ui.Scripts;
import micrograd.document.TrainingEntries;
import micrograd.limits.Budgets;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** The program of the training view: joins its store, its view, the worker and the page. */
public final class TrainingWing {
    private final TrainingEffect.Page page = new HostPage();
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final Runner runner;
    private final TrainingView view;
    private final EngineTrial engines;
    private boolean visible;
    private Inspection.Work inspected;
    private String moment = "";

    /** The entries that the page and this program have: to read them again takes long where points are many. */
    private String agreed;

    private String told = "";

    private TrainingWing(String entries) {
        agreed = entries;
        Next<TrainingLab, TrainingEffect> opened = TrainingLab.opened(TrainingEntries.of(entries));
        store = new Store<>(opened.model(), TrainingUpdate::update, Frames::asking);
        runner = new Runner(store::send);
        store.effects(this::carryOut);
        view = new TrainingView(store, runner);
        engines = new EngineTrial(store);
        store.add(model -> {
            if (visible) {
                view.show(model.training());
                tell(model.training());
            }
        });
        onLeaving(() -> store.send(new TrainingMessage.PageLeft()));
        store.take(opened);
    }

    @JSBody(params = "leaving", script = "window.addEventListener('pagehide', leaving);")
    private static native void onLeaving(Scripts.Task leaving);

    /** Begins the program: builds the view for the first document that it hears of. */
    public static void begin() {
        Host.listen(
                (entries, sight, visible) -> {
                    TrainingWing program = new TrainingWing(entries);
                    Host.listen(program::open, what -> {});
                    program.see(sight);
                    // In a frame of its own: to build it took as long as a frame may.
                    program.visible = visible;
                    program.store.redraw();
                },
                what -> {});
    }

    /** What a course beside the lab hears, and for which moment of it. */
    private void tell(TrainingModel training) {
        if (moment.isEmpty()) {
            return;
        }
        String facts = "of=" + moment + " " + RunFacts.of(training) + engines.facts();
        if (!facts.equals(told)) {
            told = facts;
            Host.tell(facts);
        }
    }

    /** What of it is there: the moment and the parts of the course's lab, or the whole view. */
    private void see(String sight) {
        if (!sight.isEmpty()) {
            boolean course = !sight.equals("-");
            moment = course ? sight.substring(0, sight.indexOf(',')) : "";
            view.restrict(course ? sight.substring(sight.indexOf(',')) : "");
            engines.see(course && sight.contains(",engines,"));
        }
    }

    private void open(String entries, String sight, boolean visible) {
        see(sight);
        if (!sight.isEmpty() || !entries.equals(agreed)) {
            agreed = entries;
            store.send(new TrainingMessage.DocumentOpened(TrainingEntries.of(entries)));
        }
        appear(visible, entries);
    }

    /** Before the next frame, or, where much was read, in a task of its own. */
    private void appear(boolean visible, String entries) {
        this.visible = visible;
        if (entries.length() > Budgets.CHARACTERS_AT_ONCE) {
            store.redraw();
        } else {
            store.show();
        }
    }

    private void carryOut(TrainingEffect effect) {
        if (effect instanceof TrainingEffect.RunEffect run) {
            runner.accept(run);
        } else {
            ((TrainingEffect.PageEffect) effect).in(page);
        }
    }

    private void goOn(Inspection.Work work) {
        if (inspected != work) {
            return;
        }
        if (work.goOn()) {
            Window.setTimeout(() -> goOn(work), 0);
        } else {
            store.send(new TrainingMessage.Inspected(work));
        }
    }

    private final class HostPage implements TrainingEffect.Page {
        @Override
        public void open(String fragment) {
            Host.open(fragment);
        }

        @Override
        public void changed(TrainingEffect.ChangeDocument change) {
            agreed = change.entries().fragment();
            Host.changed(agreed, change.how());
        }

        @Override
        public void inspect(Inspection.Work work) {
            inspected = work;
            goOn(work);
        }

        @Override
        public void notice(String sentence) {
            Host.notice(sentence);
        }

        @Override
        public void say(String sentence) {
            Host.say(sentence);
        }
    }
}
