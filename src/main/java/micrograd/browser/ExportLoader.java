package micrograd.browser;

import java.util.Optional;
import java.util.function.Supplier;
import micrograd.app.Model;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Selection;
import micrograd.document.TableOrder;
import micrograd.graph.GraphText;
import micrograd.graph.ShownText;
import micrograd.scene.Drawing;
import micrograd.scene.Palette;
import micrograd.scene.SvgWriter;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The buttons that export; the program behind the dialog is loaded when one of them is first pressed. {@link ExportProgram} is at the other end. */
final class ExportLoader implements Part {
    private final Playground playground;
    private final Announcer announcer;
    private final Supplier<Drawing<?>> picture;
    private final OnDemand program;
    private final HTMLElement[] openers = {Dom.byId("export-open"), Dom.byId("export-open-small")};
    private Optional<Host> host = Optional.empty();
    private String wanted = "";

    /** What the program made known. */
    private interface Host extends JSObject {}

    @JSFunctor
    private interface Drawn extends JSObject {
        String svg(boolean dark);
    }

    @JSFunctor
    private interface Noted extends JSObject {
        void note(String sentence);
    }

    /** {@code picture} draws the graph as it is now. */
    ExportLoader(Playground playground, Announcer announcer, Supplier<Drawing<?>> picture) {
        this.playground = playground;
        this.announcer = announcer;
        this.picture = picture;
        program = new OnDemand("What exports", playground);
        for (HTMLElement opener : openers) {
            Dom.onClick(opener, () -> open("last"));
        }
        Dom.onClick(Dom.byId("why-latex"), () -> open("latex"));
        Dom.onClick(Dom.byId("table-csv"), () -> open("copy"));
    }

    @Override
    public void show(Model model) {
        // What is to be found out by hand, or hunted, is not to be had here.
        Activity activity = model.document().expression().activity();
        boolean secret = activity instanceof Activity.ByHand || activity instanceof Activity.Hunt;
        boolean empty = model.expression().program().graph().nodes().isEmpty();
        for (HTMLElement opener : openers) {
            Dom.disable(opener, secret || empty);
        }
        Dom.show(Dom.byId("why-latex"), !secret && model.document().selection().isPresent());
    }

    private void open(String what) {
        wanted = what;
        if (host.isPresent()) {
            tell(host.get());
        } else {
            program.want(() -> {
                host = Optional.of(start(this::svg, announcer::note));
                tell(host.get());
            });
        }
    }

    private void tell(Host told) {
        Model model = playground.model();
        ExpressionDocument document = model.document().expression();
        Optional<Selection> asked = document.selection();
        opened(
                told,
                wanted,
                GraphText.write(model.expression().program().graph()),
                ShownText.write(model.expression().shown()),
                asked.map(Selection::node).orElse(-1),
                asked.isPresent() ? asked.get().operand().orElse(-1) : -1,
                document.probes().table().orElse(TableOrder.PROGRAM).written(),
                TableLoader.isCheckable(document.activity()));
    }

    private String svg(boolean dark) {
        return SvgWriter.write(picture.get(), dark ? Palette.DARK : Palette.LIGHT);
    }

    @JSBody(
            params = {"drawn", "noted"},
            script = "var host = { drawn: drawn, noted: noted }; lab('export', host); return host;")
    private static native Host start(Drawn drawn, Noted noted);

    @JSBody(
            params = {"host", "what", "graph", "shown", "node", "operand", "order", "checkable"},
            script = "host.opened(what, graph, shown, node, operand, order, checkable);")
    private static native void opened(
            Host host, String what, String graph, String shown, int node, int operand, String order, boolean checkable);
}
