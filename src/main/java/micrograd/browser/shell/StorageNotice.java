package micrograd.browser.shell;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Store;
import micrograd.browser.ui.Address;
import micrograd.browser.ui.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** Says when what is on screen is too long for a link, where it is kept then, and clears that when asked to. */
final class StorageNotice {
    private final Store<Model, Message, Effect> store;
    private final HTMLElement row = Dom.byId("kept");

    StorageNotice(Store<Model, Message, Effect> store, Address address) {
        this.store = store;
        address.onKept(this::show);
        Dom.show(row, address.keeping() == Address.Keeping.TAB);
        Dom.onClick(Dom.byId("kept-clear"), address::forget);
    }

    private void show(Address.Keeping keeping) {
        Dom.show(row, keeping == Address.Keeping.TAB);
        if (keeping == Address.Keeping.TAB) {
            say(
                    "This is too long for a link: the address says only the view. It is kept in this tab, a reload brings it back;"
                            + " Share saves it as a file. Help has a button that clears it.");
        } else if (keeping == Address.Keeping.NOWHERE) {
            say(
                    "This is too long for a link, and nothing keeps it here: a reload would lose it. Share saves it as a file.");
        }
    }

    private void say(String sentence) {
        store.send(new DocumentMessage.Noticed(sentence));
    }
}
