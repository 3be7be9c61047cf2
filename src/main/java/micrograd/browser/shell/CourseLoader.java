package micrograd.browser.shell;

import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Change;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.OnDemand;
import micrograd.browser.ui.Scripts;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.View;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Loads the program of the course, and the lessons, when its tab is first opened, and joins it to the store: documents go in, changed ones come out. */
final class CourseLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final HTMLElement section = Dom.byId(View.COURSE.key());
    private final OnDemand program;
    private Optional<Guest> guest = Optional.empty();
    private Document told;
    private boolean visible;

    CourseLoader(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
        program = new OnDemand("course", "The lessons", store, View.COURSE.key());
    }

    /** The program, as its own {@code CourseHost} made it known. */
    private interface Guest extends JSObject {}

    @JSFunctor
    private interface Changed extends JSObject {
        void changed(String told, String fragment, boolean undoable, boolean opens, String group, double millis);
    }

    @JSFunctor
    private interface Text extends JSObject {
        void said(String text);
    }

    @Override
    public void show(Model model) {
        boolean opens = model.document().view() == View.COURSE;
        if (guest.isEmpty()) {
            if (opens) {
                program.want(() -> Scripts.load(
                        "lessons",
                        () -> Markup.fill(View.COURSE.key(), section, this::loaded, program::failed),
                        program::failed));
            }
        } else if (opens && !model.document().equals(told) || opens != visible) {
            tell(model.document(), opens);
        }
    }

    private void loaded() {
        section.removeAttribute("aria-busy");
        guest = Optional.of(start(this::changed, announcer::say));
        Document document = store.model().document();
        tell(document, document.view() == View.COURSE);
    }

    private void tell(Document document, boolean opens) {
        told = document;
        visible = opens;
        shown(guest.orElseThrow(), Fragment.encode(document), opens);
    }

    private void changed(String before, String fragment, boolean undoable, boolean opens, String group, double millis) {
        Change how = opens ? Change.opened() : undoable ? step(group, millis) : Change.passed();
        store.send(new DocumentMessage.CourseChanged(decoded(before), decoded(fragment), how));
    }

    private static Change step(String group, double millis) {
        return group.isEmpty() ? Change.step() : Change.grouped(group, millis);
    }

    private static Document decoded(String fragment) {
        Document nothing = new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE);
        return Fragment.decode(fragment, nothing).document();
    }

    @JSBody(
            params = {"changed", "say"},
            script = "var host = { changed: changed, say: say }; course('view', host); return host;")
    private static native Guest start(Changed changed, Text say);

    @JSBody(
            params = {"guest", "fragment", "visible"},
            script = "guest.shown(fragment, visible);")
    private static native void shown(Guest guest, String fragment, boolean visible);
}
