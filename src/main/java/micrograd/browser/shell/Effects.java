package micrograd.browser.shell;

import java.util.function.Consumer;
import micrograd.app.expression.Effect;
import micrograd.browser.ui.Address;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Clipboard;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Carries out what the model asks of the shell. */
final class Effects implements Consumer<Effect>, Effect.Handler {
    private final Address address;
    private final Announcer announcer;

    Effects(Address address, Announcer announcer) {
        this.address = address;
        this.announcer = announcer;
        Dom.onClick(Dom.byId("link-close"), () -> Dom.closeDialog(Dom.byId("link-dialog")));
    }

    @Override
    public void accept(Effect effect) {
        effect.accept(this);
    }

    @Override
    public void on(Effect.ReplaceLink replace) {
        address.replace(replace::link);
    }

    @Override
    public void on(Effect.PushLink push) {
        address.push(push.link());
    }

    @Override
    public void on(Effect.CopyLink copy) {
        copy(Address.link(copy.fragment()));
    }

    @Override
    public void on(Effect.SaveFile save) {
        Files.save(save.name(), save.text());
    }

    @Override
    public void on(Effect.Announce announce) {
        announcer.say(announce.sentence());
    }

    private void copy(String link) {
        Clipboard.copy(link, () -> announcer.note("Link copied"), () -> showLink(link));
    }

    private static void showLink(String link) {
        HTMLInputElement field = Dom.inputById("link-text");
        field.setValue(link);
        Dom.openDialog(Dom.byId("link-dialog"));
        field.focus();
        field.select();
    }
}
