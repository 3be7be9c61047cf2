package micrograd.browser.training;

import micrograd.app.store.Next;
import micrograd.app.store.Store;
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
import org.teavm.jso.JSBody;

/** The program of the training view: joins its store, its view, the worker and the page. */
public final class TrainingWing {
    private static final TrainingEffect.Page PAGE = new HostPage();

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final Runner runner;
    private final TrainingView view;
    private final EngineTrial engines;
    private boolean visible;
    private String moment = "";
    private String told = "";

    private TrainingWing(Next<TrainingLab, TrainingEffect> opened) {
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
                    TrainingWing program = new TrainingWing(TrainingLab.opened(TrainingEntries.of(entries)));
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
        store.send(new TrainingMessage.DocumentOpened(TrainingEntries.of(entries)));
        appear(visible);
    }

    private void appear(boolean visible) {
        this.visible = visible;
        store.show();
    }

    private void carryOut(TrainingEffect effect) {
        if (effect instanceof TrainingEffect.RunEffect run) {
            runner.accept(run);
        } else {
            ((TrainingEffect.PageEffect) effect).in(PAGE);
        }
    }

    private static final class HostPage implements TrainingEffect.Page {
        @Override
        public void open(String fragment) {
            Host.open(fragment);
        }

        @Override
        public void changed(TrainingEffect.ChangeDocument change) {
            Host.changed(change.entries().fragment(), change.how());
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
