package micrograd.browser.shell;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Shelf;
import org.teavm.jso.dom.html.HTMLDocument;

/** What the page is, in a sentence, and two ways in: on the first visit, and never again once it was closed; {@code opening.js} decides it. */
final class Welcome {
    private static final String KEY = "welcome";
    private static final String FIRST_LESSON = "view=course&lesson=01-slope";

    Welcome(Store<Model, Message, Effect> store) {
        Dom.onClick(Dom.byId("welcome-lesson"), () -> {
            close();
            store.send(new DocumentMessage.FileOpened(FIRST_LESSON));
        });
        Dom.onClick(Dom.byId("welcome-try"), this::close);
    }

    private void close() {
        Shelf.write(KEY, "closed");
        Dom.toggleClass(HTMLDocument.current().getDocumentElement(), "welcoming", false);
        Dom.byId("playground").focus();
    }
}
