package micrograd.browser.shell;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Link;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Address;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.document.Document;
import micrograd.document.View;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What stands above the views: tabs, undo and redo, sharing, help, the notice, and the shortcuts that hold everywhere. */
final class Header implements Part<Model> {
    private static final int LINK_PAUSE_MILLIS = 500;

    private final Store<Model, Message, Effect> store;
    private final HTMLElement undo = Dom.byId("undo");
    private final HTMLElement redo = Dom.byId("redo");
    private final HTMLElement help = Dom.byId("help");
    private final HTMLElement notice = Dom.byId("notice");
    private final HTMLElement noticeText = Dom.byId("notice-text");
    private final HTMLElement main = Dom.byId("playground");
    private Document linked;
    private int linkTimer;

    Header(Store<Model, Message, Effect> store) {
        this.store = store;
        for (View view : View.values()) {
            tab(view).onClick(event -> choose(view, event));
        }
        Dom.onClick(undo, this::undo);
        Dom.onClick(redo, this::redo);
        Dom.onClick(Dom.byId("share"), () -> store.send(new DocumentMessage.LinkRequested()));
        Dom.onClick(Dom.byId("notice-close"), () -> store.send(new DocumentMessage.NoticeDismissed()));
        Dom.onClick(Dom.byId("help-open"), () -> Dom.openDialog(help));
        Dom.onClick(Dom.byId("help-close"), () -> Dom.closeDialog(help));
        Dom.onClick(Dom.byId("open-file"), () -> Dom.byId("open-file-input").click());
        Files.onChosen("open-file-input", text -> {
            Dom.closeDialog(help);
            store.send(new DocumentMessage.FileOpened(text));
        });
        Files.onDropped(
                (name, text) -> store.send(new DocumentMessage.FileDropped(name, text)), View.TRAINING.key(), () -> {
                    store.send(new DocumentMessage.NoticeDismissed());
                    store.send(new DocumentMessage.ViewChosen(View.TRAINING));
                });
        Dom.byId("skip").onClick(event -> {
            event.preventDefault();
            Dom.byId("playground").focus();
        });
        HTMLDocument.current().addEventListener("keydown", event -> pressed((KeyboardEvent) event));
    }

    void undo() {
        store.send(new DocumentMessage.UndoRequested());
    }

    void redo() {
        store.send(new DocumentMessage.RedoRequested());
    }

    @Override
    public void show(Model model) {
        View chosen = model.document().view();
        for (View view : View.values()) {
            Dom.show(Dom.byId(view.key()), view == chosen || isLab(view, chosen));
            if (view == chosen) {
                Dom.attribute(tab(view), "aria-current", "page");
            } else {
                tab(view).removeAttribute("aria-current");
            }
        }
        Dom.disable(undo, !model.history().canUndo());
        Dom.disable(redo, !model.history().canRedo());
        Dom.text(noticeText, model.notice().orElse(""));
        Dom.show(notice, model.notice().isPresent());
        if (model.document() != linked) {
            linked = model.document();
            Window.clearTimeout(linkTimer);
            linkTimer = Window.setTimeout(this::link, LINK_PAUSE_MILLIS);
        }
    }

    /** Whether a view is the lab beside the course's text, as the course's program has set it up. */
    private boolean isLab(View view, View chosen) {
        return chosen == View.COURSE && view.key().equals(main.getAttribute("data-beside"));
    }

    /** The tabs are links to what a click on them shows: they can be copied, or opened elsewhere. */
    private void link() {
        Link here = Link.to(linked);
        for (View view : View.values()) {
            Link there = linked.opensAsItIs(view) ? here.in(view) : Link.to(linked.opening(view));
            tab(view).setAttribute("href", "#" + there.fragment());
        }
        Dom.byId("open-playground").setAttribute("href", Address.link(here.fragment()));
    }

    private void choose(View view, MouseEvent event) {
        if (event.getButton() != 0 || event.getCtrlKey() || event.getMetaKey() || event.getShiftKey()) {
            return;
        }
        event.preventDefault();
        store.send(new DocumentMessage.ViewChosen(view));
    }

    private void pressed(KeyboardEvent event) {
        if (Dom.isHandled(event)) {
            return;
        }
        boolean command = event.isCtrlKey() || event.isMetaKey();
        String key = event.getKey();
        if (command && !event.isAltKey() && (key.equals("z") || key.equals("Z"))) {
            event.preventDefault();
            if (event.isShiftKey()) {
                redo();
            } else {
                undo();
            }
        } else if (command && !event.isAltKey() && key.equals("y")) {
            event.preventDefault();
            redo();
        } else if (key.equals("?") && !command && !isTyped(event)) {
            event.preventDefault();
            Dom.openDialog(help);
        }
    }

    /** Whether the key goes into a text; within the editor the event comes from the element that holds it. */
    private static boolean isTyped(KeyboardEvent event) {
        HTMLElement target = (HTMLElement) event.getTarget();
        String tag = target.getTagName();
        return tag.equals("INPUT") && !"range".equals(target.getAttribute("type"))
                || tag.equals("TEXTAREA")
                || tag.equals("SELECT")
                || target.getId().equals("editor");
    }

    private static HTMLElement tab(View view) {
        return Dom.byId("tab-" + view.key());
    }
}
