package micrograd.browser;

import micrograd.app.Effect;
import micrograd.app.ExpressionMessage;
import micrograd.app.Message;
import micrograd.app.Model;
import micrograd.app.Update;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.graph.Shown;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The program behind the tabs “By hand” and “Museum”: follows the document that it is told of, holds how far exercises and hunts are, and tells what
 * can be seen of the graph.
 */
final class PracticePlayground extends Playground {
    private Shown told;

    private PracticePlayground(Model model) {
        super(model);
        add(new HandPanel(this, PracticeHost::offered));
        add(new MuseumPanel(this));
    }

    /** Begins the program: builds the panels for the first document that it hears of. */
    static void begin() {
        PracticeHost.listen(fragment -> {
            PracticePlayground playground = new PracticePlayground(Model.opened(fragment));
            PracticeHost.listen(playground::open);
            playground.open(fragment);
        });
    }

    private void open(String fragment) {
        Document document = Fragment.decode(fragment, model().document()).document();
        replace(model().showing(document));
        told = null;
        tell();
        show();
    }

    private void tell() {
        Shown shown = model().expression().shown();
        if (shown != told) {
            told = shown;
            PracticeHost.seen(Float64Array.fromJavaArray(shown.numbers()));
        }
    }

    @Override
    void send(Message message) {
        if (message instanceof ExpressionMessage.SelectionChanged changed) {
            changed.selection().ifPresent(asked -> PracticeHost.selected(asked.node()));
            return;
        }
        Update.Next next = Update.update(model(), message);
        if (message instanceof ExpressionMessage.ActivityChosen) {
            PracticeHost.chosen(Fragment.encode(next.model().document()));
        } else {
            replace(next.model());
            tell();
            redraw();
        }
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Announce announce) {
                PracticeHost.say(announce.sentence());
            }
        }
    }
}
