package micrograd.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import micrograd.app.ExpressionMessage;
import micrograd.app.Message;
import micrograd.app.Model;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.document.Probes;
import micrograd.document.Selection;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/** Loads the program behind “Check” and “Plot” when one of them is first opened, tells it what is on screen, and takes what is chosen there. */
final class ProbesLoader implements Part {
    private final Playground playground;
    private final OnDemand program;
    private Optional<Guest> guest = Optional.empty();
    private Optional<Model> told = Optional.empty();

    ProbesLoader(Playground playground) {
        this.playground = playground;
        program = new OnDemand("What checks and plots", playground, "check-tool", "plot-tool");
    }

    /** The program, as its own {@link ProbesHost} made it known. */
    private interface Guest extends JSObject {}

    @JSFunctor
    private interface Chosen extends JSObject {
        void chosen(String fragment, String gesture, double millis);
    }

    @JSFunctor
    private interface Moved extends JSObject {
        void moved(Float64Array numbers, String gesture, double millis);
    }

    @JSFunctor
    private interface Selected extends JSObject {
        void selected(int node);
    }

    @Override
    public void show(Model model) {
        if (guest.isPresent()) {
            tell(guest.get(), model);
        } else {
            program.want(this::loaded);
        }
    }

    private void tell(Guest program, Model model) {
        boolean news = told.isEmpty()
                || !told.get().document().expression().equals(model.document().expression())
                || told.get().expression() != model.expression();
        if (news) {
            told = Optional.of(model);
            double[] way = model.expression().trace().numbers(model.document().source());
            shown(program, Fragment.encode(model.document()), Float64Array.fromJavaArray(way));
        }
    }

    private void loaded() {
        guest = Optional.of(start(this::chosen, this::moved, this::selected));
        playground.redraw();
    }

    private void chosen(String fragment, String gesture, double millis) {
        Document present = playground.model().document();
        Probes probes =
                Fragment.decode(fragment, present).document().expression().probes();
        send(new ExpressionMessage.ProbesChosen(probes, gesture, millis));
    }

    private void moved(Float64Array flat, String gesture, double millis) {
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        double[] pairs = flat.toJavaArray();
        for (int i = 0; i < pairs.length; i += 2) {
            numbers.put((int) pairs[i], pairs[i + 1]);
        }
        send(new ExpressionMessage.LeavesMoved(numbers, gesture, millis));
    }

    private void selected(int node) {
        send(new ExpressionMessage.SelectionChanged(Optional.of(Selection.ofNode(node))));
    }

    private void send(Message message) {
        playground.send(message);
    }

    @JSBody(
            params = {"chosen", "moved", "selected"},
            script =
                    "var host = { chosen: chosen, moved: moved, selected: selected }; lab('probes', host); return host;")
    private static native Guest start(Chosen chosen, Moved moved, Selected selected);

    @JSBody(
            params = {"guest", "fragment", "way"},
            script = "guest.shown(fragment, way);")
    private static native void shown(Guest guest, String fragment, Float64Array way);
}
