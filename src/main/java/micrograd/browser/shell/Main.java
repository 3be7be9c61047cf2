package micrograd.browser.shell;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Update;
import micrograd.app.store.Store;
import micrograd.browser.expression.ExpressionView;
import micrograd.browser.expression.PythonLoader;
import micrograd.browser.expression.ToolsLoader;
import micrograd.browser.ui.Address;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Frames;
import micrograd.browser.ui.LoadedRuns;
import micrograd.browser.ui.Terms;
import micrograd.browser.ui.Theme;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The page's entry: builds everything once and shows the first state. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        HTMLElement root = HTMLDocument.current().getDocumentElement();
        boolean embedded = Address.isEmbedded();
        Dom.toggleClass(root, "embed", embedded);
        Dom.show(Dom.byId("open-playground"), embedded);

        Theme theme = new Theme();
        Announcer announcer = new Announcer();
        new Terms();
        Address address = new Address();
        LoadedRuns python = new LoadedRuns();
        Store<Model, Message, Effect> store =
                new Store<>(Model.opened(Address.opened(), python), Update::update, Frames::asking);
        store.effects(new Effects(address, announcer));
        store.add(new PythonLoader(store, python));
        new StorageNotice(store, address);
        address.onOpened(fragment -> store.send(new DocumentMessage.LinkOpened(fragment)));

        store.add(new Header(store));
        CourseLoader course = new CourseLoader(store, announcer);
        ToolsLoader tools = new ToolsLoader(store, announcer, course::hearTools);
        store.add(tools);
        store.add(new ExpressionView(store, tools, announcer, theme));
        store.add(new TrainingLoader(store, announcer, course::hearTraining));
        store.add(course);
        new Welcome(store);
        address.before().ifPresent(fragment -> {
            store.send(new DocumentMessage.LinkOpened(fragment));
            store.send(new DocumentMessage.Noticed(
                    "What was made here before is back. Undo (Ctrl+Z) shows what stood here at first."));
        });
        Dom.toggleClass(root, "running", true);
        store.show();
        Window.requestAnimationFrame(time -> replaceOpening());
        HTMLDocument.current().getBody().setAttribute("data-ready", "");
    }

    /** What stood in the markup in place of what is painted in this frame. */
    @JSBody(
            script =
                    "document.documentElement.classList.remove('starting');"
                            + " document.querySelectorAll('.opening-picture, .opening-code').forEach(function(one) { one.remove(); });")
    private static native void replaceOpening();
}
