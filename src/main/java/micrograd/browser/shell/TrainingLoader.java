package micrograd.browser.shell;

import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.OnDemand;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Loads the program of the training view when the view is first opened, and joins it to the store: documents go in, changes come out. */
final class TrainingLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final HTMLElement section = Dom.byId(View.TRAINING.key());
    private final OnDemand program;
    private Optional<Guest> guest = Optional.empty();
    private boolean visible;
    private TrainingEntries told;

    TrainingLoader(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
        program = new OnDemand("training", "The training view", store, View.TRAINING.key());
    }

    /** The program, as its own {@link micrograd.browser.training.TrainingHost} made it known. */
    private interface Guest extends JSObject {}

    @JSFunctor
    private interface Changed extends JSObject {
        void changed(String entries, boolean undoable, String group, double millis);
    }

    @JSFunctor
    private interface Text extends JSObject {
        void said(String text);
    }

    @Override
    public void show(Model model) {
        boolean opens = model.document().isOnScreen(View.TRAINING);
        if (guest.isEmpty()) {
            if (opens) {
                program.want(() -> Markup.fill(View.TRAINING.key(), section, this::loaded, program::failed));
            }
            return;
        }
        TrainingEntries entries = model.document().training();
        if (opens != visible || !entries.equals(told)) {
            tell(guest.get(), entries, opens);
        }
    }

    private void loaded() {
        section.removeAttribute("aria-busy");
        guest = Optional.of(start(
                this::changed,
                announcer::say,
                text -> store.send(new DocumentMessage.Noticed(text)),
                text -> store.send(new DocumentMessage.FileOpened(text))));
        Model model = store.model();
        tell(guest.get(), model.document().training(), model.document().isOnScreen(View.TRAINING));
    }

    private void tell(Guest program, TrainingEntries entries, boolean opens) {
        told = entries;
        visible = opens;
        shown(program, entries.fragment(), opens);
    }

    private void changed(String entries, boolean undoable, String group, double millis) {
        told = TrainingEntries.of(entries);
        store.send(new DocumentMessage.TrainingChanged(told, undoable, group, millis));
    }

    @JSBody(
            params = {"changed", "say", "notice", "open"},
            script = "var host = { changed: changed, say: say, notice: notice, open: open };"
                    + " training('view', host); return host;")
    private static native Guest start(Changed changed, Text say, Text notice, Text open);

    @JSBody(
            params = {"guest", "entries", "visible"},
            script = "guest.shown(entries, visible);")
    private static native void shown(Guest guest, String entries, boolean visible);
}
