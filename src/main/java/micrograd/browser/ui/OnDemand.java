package micrograd.browser.ui;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Store;
import org.teavm.jso.browser.Window;

/** A program that is loaded when it is needed, as {@link micrograd.browser.Lab} and {@link micrograd.browser.Training}; where it cannot be, that is said, and it is tried again after a while. */
public final class OnDemand {
    private static final int RELOAD_MILLIS = 5000;
    private static final String NEWER =
            "There is a newer version of the playground. Reload the page: what is on screen stays.";

    private final String script;
    private final String title;
    private final Store<Model, Message, Effect> store;
    private final String[] panels;
    private boolean loading;

    /** The program of a script, called {@code title} to the learner, whose panels are busy until it is there. */
    public OnDemand(String script, String title, Store<Model, Message, Effect> store, String... panels) {
        this.script = script;
        this.title = title;
        this.store = store;
        this.panels = panels;
    }

    /** Loads the program unless that is under way; {@code loaded} is run once. */
    public void want(Runnable loaded) {
        if (loading) {
            return;
        }
        loading = true;
        busy(true);
        Scripts.load(
                script,
                () -> {
                    busy(false);
                    takeBack();
                    loaded.run();
                },
                this::failed);
    }

    /** Says that the program, or what belongs to it, could not be loaded, and why; it is tried again when it is wanted after a while. */
    public void failed() {
        Scripts.askHost(answers -> {
            store.send(new DocumentMessage.Noticed(answers ? NEWER : trouble()));
            Window.setTimeout(
                    () -> {
                        loading = false;
                        store.redraw();
                    },
                    RELOAD_MILLIS);
        });
    }

    private String trouble() {
        return title + " could not be loaded. Check the connection: it is tried again every few seconds.";
    }

    /** What was said of a failure is over. */
    private void takeBack() {
        if (store.model()
                .notice()
                .filter(said -> said.equals(trouble()) || said.equals(NEWER))
                .isPresent()) {
            store.send(new DocumentMessage.NoticeDismissed());
        }
    }

    private void busy(boolean loads) {
        for (String panel : panels) {
            Dom.attribute(Dom.byId(panel), "aria-busy", loads ? "true" : "false");
        }
    }
}
