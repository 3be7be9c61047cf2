package micrograd.browser;

import java.util.Optional;
import micrograd.app.ExpressionMessage;
import micrograd.app.Model;
import micrograd.app.Program;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Fragment;
import micrograd.document.Selection;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The tabs “By hand” and “Museum”: loads the program behind them when one is first opened, and tells it what is on screen, before the graph is shown,
 * since it says what can be seen of it.
 */
final class PracticeLoader implements Part {
    private final Playground playground;
    private final Announcer announcer;
    private final OnDemand program;
    private Runnable offered = () -> {};
    private Optional<Guest> guest = Optional.empty();
    private Program toldProgram;
    private ExpressionDocument told;

    PracticeLoader(Playground playground, Announcer announcer) {
        this.playground = playground;
        this.announcer = announcer;
        program = new OnDemand("Practice", playground, "hand-tool", "museum-tool");
    }

    /** The program, as its own {@link PracticeHost} made it known. */
    private interface Guest extends JSObject {}

    @JSFunctor
    private interface Seen extends JSObject {
        void seen(Float64Array numbers);
    }

    @JSFunctor
    private interface Selected extends JSObject {
        void selected(int node);
    }

    @JSFunctor
    private interface Text extends JSObject {
        void said(String text);
    }

    /** {@code offered} brings the tabs into view where they are a sheet of its own. */
    void addTo(ToolTabs tabs, Runnable offered) {
        this.offered = offered;
        tabs.add(
                "hand",
                document -> true,
                document -> document.activity() instanceof Activity.ByHand,
                () -> {
                    if (!(activity() instanceof Activity.ByHand)) {
                        choose(Activity.ByHand.OWN);
                    }
                    playground.redraw();
                },
                model -> {});
        tabs.add(
                "museum",
                document -> true,
                document -> isMuseum(document.activity()),
                () -> {
                    if (!isMuseum(activity())) {
                        choose(new Activity.Fault(Activity.Fault.NO_FAULT, 1));
                    }
                },
                model -> {});
    }

    private static boolean isMuseum(Activity activity) {
        return activity instanceof Activity.Fault || activity instanceof Activity.Hunt;
    }

    private Activity activity() {
        return playground.model().document().expression().activity();
    }

    private void choose(Activity activity) {
        playground.send(new ExpressionMessage.ActivityChosen(activity, Optional.empty()));
    }

    @Override
    public void show(Model model) {
        if (guest.isPresent()) {
            tell(guest.get(), model);
        } else if (model.expression().practice().isOn()) {
            program.want(() -> {
                guest = Optional.of(start(this::seen, this::chosen, this::selected, announcer::say, offered::run));
                playground.redraw();
            });
        }
    }

    private void tell(Guest program, Model model) {
        ExpressionDocument document = model.document().expression();
        if (!document.equals(told) || model.expression().program() != toldProgram) {
            told = document;
            toldProgram = model.expression().program();
            shown(program, Fragment.encode(model.document()));
        }
    }

    private void seen(Float64Array numbers) {
        playground.send(new ExpressionMessage.PracticeShown(numbers.toJavaArray()));
    }

    private void chosen(String fragment) {
        Document present = playground.model().document();
        ExpressionDocument next = Fragment.decode(fragment, present).document().expression();
        playground.send(new ExpressionMessage.ActivityChosen(next.activity(), Optional.of(next.source())));
    }

    private void selected(int node) {
        playground.send(new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(node))));
    }

    @JSBody(
            params = {"seen", "chosen", "selected", "say", "offered"},
            script = "var host = { seen: seen, chosen: chosen, selected: selected, say: say, offered: offered };"
                    + " lab('practice', host); return host;")
    private static native Guest start(Seen seen, Text chosen, Selected selected, Text say, Scripts.Task offered);

    @JSBody(
            params = {"guest", "fragment"},
            script = "guest.shown(fragment);")
    private static native void shown(Guest guest, String fragment);
}
