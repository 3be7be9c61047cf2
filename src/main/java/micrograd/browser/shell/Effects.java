package micrograd.browser.shell;

import java.util.function.Consumer;
import micrograd.app.expression.Effect;
import micrograd.browser.ui.Address;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Clipboard;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.document.Fragment;
import micrograd.document.Reach;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Carries out what the model asks of the shell. */
final class Effects implements Consumer<Effect>, Effect.Handler {
    private final Address address;
    private final Announcer announcer;
    private String shared = "";

    Effects(Address address, Announcer announcer) {
        this.address = address;
        this.announcer = announcer;
        Dom.onClick(Dom.byId("link-close"), () -> Dom.closeDialog(Dom.byId("link-dialog")));
        Dom.onClick(Dom.byId("link-file"), () -> {
            Dom.closeDialog(Dom.byId("link-dialog"));
            Files.save("playground.micrograd.txt", Fragment.toFile(shared));
        });
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
        copy(copy.fragment());
    }

    @Override
    public void on(Effect.SaveFile save) {
        Files.save(save.name(), save.text());
    }

    @Override
    public void on(Effect.Announce announce) {
        announcer.say(announce.sentence());
    }

    private void copy(String fragment) {
        String link = Address.link(fragment);
        Reach reach = Reach.of(link);
        if (reach == Reach.FILE || reach == Reach.NOWHERE) {
            showLink(fragment, reach);
            return;
        }
        String done = reach == Reach.MACHINE ? "Link copied: it works on this machine alone" : "Link copied";
        Clipboard.copy(link, () -> announcer.note(done), () -> showLink(fragment, reach));
    }

    /** Shows a link that was not copied, says where it works, and offers a file in its place. */
    private void showLink(String fragment, Reach reach) {
        shared = fragment;
        String why = switch (reach) {
            case EVERYWHERE -> "This browser does not let the page copy by itself.";
            case MACHINE ->
                "This browser does not let the page copy by itself. The page is served by this machine: the link works here alone.";
            case FILE ->
                "The page was opened from a file, so this link works on this machine alone."
                        + " To send what is on screen, save it: the file opens wherever it is dropped on the page.";
            case NOWHERE ->
                "The page has no address of its own here, so there is no link to send. Save what is on screen:"
                        + " the file opens wherever it is dropped on the page.";
        };
        Dom.text(Dom.byId("link-why"), why);
        HTMLInputElement field = Dom.inputById("link-text");
        Dom.show(field, reach != Reach.NOWHERE);
        field.setValue(Address.link(fragment));
        Dom.openDialog(Dom.byId("link-dialog"));
        if (reach == Reach.EVERYWHERE || reach == Reach.MACHINE) {
            field.focus();
            field.select();
        }
    }
}
