package micrograd.browser.shell;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Change;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Wing;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import org.teavm.jso.dom.html.HTMLElement;

/** Loads the program of the training view when the view is first opened, and joins it to the page: {@code micrograd.browser.training} is at the other end of the seam. */
final class TrainingLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final HTMLElement section = Dom.byId(View.TRAINING.key());
    private final Wing wing;

    TrainingLoader(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        wing = new Wing("training", "view", "The training view", store, announcer, this::changed, View.TRAINING.key());
    }

    @Override
    public void show(Model model) {
        boolean opens = model.document().isOnScreen(View.TRAINING);
        if (wing.isThere()) {
            wing.show(model.document().training().fragment(), "", opens);
        } else if (opens) {
            wing.want((ready, failed) -> Markup.fill(View.TRAINING.key(), section, ready, failed));
        }
    }

    private void changed(String document, Change how) {
        TrainingEntries entries = TrainingEntries.of(document);
        wing.shows(entries.fragment());
        store.send(new DocumentMessage.TrainingChanged(entries, how));
    }
}
