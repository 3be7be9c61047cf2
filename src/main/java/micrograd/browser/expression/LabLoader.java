package micrograd.browser.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.OnDemand;
import micrograd.browser.ui.Scripts;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.Probes;
import micrograd.document.Selection;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Loads the program behind the tools of the expression view when one of them is first opened, and joins it to the store: what is on screen goes in,
 * what is chosen comes out. {@link micrograd.browser.tools.LabHost} is at the other end.
 *
 * <p>The program is told before the graph is shown, since by hand and in the museum it says what can be seen; it shows its own after all else, when its
 * panels are open.
 */
public final class LabLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final OnDemand program;
    private Runnable offered = () -> {};
    private Picture picture = dark -> "";
    private String wantedExport = "";
    private Optional<Guest> guest = Optional.empty();
    private Optional<Model> told = Optional.empty();

    public LabLoader(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
        program = new OnDemand(
                "lab", "The lab", store, "check-tool", "plot-tool", "hand-tool", "museum-tool", "table-panel");
    }

    /** The program, as its own {@link micrograd.browser.tools.LabHost} made it known. */
    private interface Guest extends JSObject {}

    @JSFunctor
    private interface Numbers extends JSObject {
        void told(Float64Array numbers);
    }

    @JSFunctor
    private interface Gesture extends JSObject {
        void chosen(String fragment, String gesture, double millis);
    }

    @JSFunctor
    private interface Moves extends JSObject {
        void moved(Float64Array numbers, String gesture, double millis);
    }

    @JSFunctor
    private interface Node extends JSObject {
        void selected(int node, boolean sent);
    }

    @JSFunctor
    private interface Text extends JSObject {
        void said(String text);
    }

    /** The graph as it is drawn, as the text of an SVG file. */
    @JSFunctor
    interface Picture extends JSObject {
        String svg(boolean dark);
    }

    /** {@code offered} brings the tools into view where they are a sheet of their own; {@code picture} draws the graph. */
    void join(Runnable offered, Picture picture) {
        this.offered = offered;
        this.picture = picture;
    }

    /** Opens the dialog of what can be exported. */
    void export(String what) {
        wantedExport = what;
        if (guest.isPresent()) {
            exportNow();
        } else {
            load();
        }
    }

    @Override
    public void show(Model model) {
        ExpressionDocument document = model.document().expression();
        Probes probes = document.probes();
        boolean wanted = model.expression().practice().isOn()
                || probes.check().isPresent()
                || probes.plot().isPresent()
                || probes.table().isPresent();
        if (wanted && guest.isEmpty()) {
            load();
        } else if (wanted) {
            tell(model);
        }
    }

    /** Has the program show what it was told. */
    public void render() {
        guest.ifPresent(LabLoader::render);
    }

    private void load() {
        program.want(() -> {
            guest = Optional.of(start(
                    this::seen,
                    this::chosen,
                    this::probed,
                    this::moved,
                    this::selected,
                    announcer::say,
                    announcer::note,
                    offered::run,
                    picture::svg));
            if (!wantedExport.isEmpty()) {
                exportNow();
            }
            store.redraw();
        });
    }

    private void exportNow() {
        tell(store.model());
        exported(guest.orElseThrow(), wantedExport);
        wantedExport = "";
    }

    private void tell(Model model) {
        ExpressionModel expression = model.expression();
        boolean news = told.isEmpty()
                || !told.get().document().expression().equals(model.document().expression())
                || told.get().expression().program() != expression.program()
                || told.get().expression().trace() != expression.trace();
        if (news) {
            told = Optional.of(model);
            String source = model.document().source();
            shown(
                    guest.orElseThrow(),
                    Fragment.encode(model.document()),
                    expression.current() ? source : expression.program().source(),
                    Float64Array.fromJavaArray(expression.trace().numbers(source)));
        }
    }

    private void seen(Float64Array numbers) {
        send(new ExpressionMessage.PracticeShown(numbers.toJavaArray()));
    }

    private void chosen(String fragment) {
        ExpressionDocument next = decoded(fragment);
        send(new ExpressionMessage.ActivityChosen(next.activity(), Optional.of(next.source())));
    }

    private void probed(String fragment, String gesture, double millis) {
        send(new ExpressionMessage.ProbesChosen(decoded(fragment).probes(), gesture, millis));
    }

    private ExpressionDocument decoded(String fragment) {
        Document present = store.model().document();
        return Fragment.decode(fragment, present).document().expression();
    }

    private void moved(Float64Array flat, String gesture, double millis) {
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        double[] pairs = flat.toJavaArray();
        for (int i = 0; i < pairs.length; i += 2) {
            numbers.put((int) pairs[i], pairs[i + 1]);
        }
        send(new ExpressionMessage.LeavesMoved(numbers, gesture, millis));
    }

    private void selected(int node, boolean sent) {
        send(
                sent && store.model().expression().walk().isOn()
                        ? new ExpressionMessage.WalkSentTo(node)
                        : new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(node))));
    }

    private void send(Message message) {
        store.send(message);
    }

    @JSBody(
            params = {"seen", "chosen", "probed", "moved", "selected", "say", "note", "offered", "svg"},
            script =
                    "var host = { seen: seen, chosen: chosen, probed: probed, moved: moved, selected: selected, say: say, note: note,"
                            + " offered: offered, svg: svg }; lab('expression', host); return host;")
    private static native Guest start(
            Numbers seen,
            Text chosen,
            Gesture probed,
            Moves moved,
            Node selected,
            Text say,
            Text note,
            Scripts.Task offered,
            Picture svg);

    @JSBody(
            params = {"guest", "fragment", "source", "way"},
            script = "guest.shown(fragment, source, way);")
    private static native void shown(Guest guest, String fragment, String source, Float64Array way);

    @JSBody(params = "guest", script = "guest.render();")
    private static native void render(Guest guest);

    @JSBody(
            params = {"guest", "what"},
            script = "guest.exported(what);")
    private static native void exported(Guest guest, String what);
}
