package micrograd.browser.training.drawing;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.data.Example;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The scalars behind the network, a layer, a neuron or a loss, over the network's drawing, and the way between them. */
public final class ScalarInspector {
    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final InspectedGraph graph;
    private final InspectedLayer layer;
    private final InspectedWhy why;
    private final HTMLElement panel = Dom.byId("training-inspect");
    private final HTMLElement title = Dom.byId("training-inspect-title");
    private final HTMLElement unfold = Dom.byId("training-inspect-unfold");
    private final HTMLElement crumbs = Dom.byId("training-inspect-crumbs");
    private final HTMLElement supposed = Dom.byId("training-inspect-supposed");
    private final HTMLSelectElement itsClass = (HTMLSelectElement) Dom.byId("training-inspect-class");
    private Optional<Inspection> open = Optional.empty();

    public ScalarInspector(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        graph = new InspectedGraph(store);
        layer = new InspectedLayer(store);
        why = new InspectedWhy(store);
        Dom.onClick(Dom.byId("training-inspect-close"), this::close);
        Dom.onClick(Dom.byId("training-inspect-open"), () -> inspect(Optional.empty()));
        Dom.onClick(
                unfold,
                () -> store.send(new TrainingMessage.UnfoldingChosen(
                        !open.orElseThrow().request().unfolded())));
        Dom.onClick(Dom.byId("training-inspect-walk"), () -> store.send(new RunMessage.WalkAsked()));
        Dom.on(itsClass, "change", event -> {
            Example example = open.orElseThrow().request().example();
            double target = Numbers.parse(itsClass.getValue());
            store.send(new TrainingMessage.ExampleChosen(new Example(example.inputs(), target)));
        });
        Dom.on(panel, "keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Escape") && !Dom.isHandled(event)) {
                event.preventDefault();
                close();
            }
        });
    }

    private void close() {
        graph.leave();
        store.send(new TrainingMessage.InspectionClosed());
        store.show();
        Dom.byId("training-neurons").focus();
    }

    private void inspect(Optional<NeuronPlace> neuron) {
        graph.leave();
        store.send(new TrainingMessage.InspectionRequested(neuron, Optional.empty()));
    }

    public void show(TrainingModel model) {
        Optional<Inspection> next = model.inspection();
        boolean opens = next.isPresent() && open.isEmpty();
        boolean same = next.isPresent() && open.isPresent() && next.get() == open.get();
        boolean other = next.isPresent()
                && (opens || isOther(open.get().request(), next.get().request()));
        Dom.show(panel, next.isPresent());
        open = next;
        if (next.isEmpty()) {
            return;
        }
        NetworkShape shape = model.run().setup().shape();
        boolean ofLayer = next.get().request().isLayer();
        if (!same) {
            tell(next.get(), shape);
            suppose(next.get(), model.run());
            why.show(next.get(), shape);
        }
        layer.show(ofLayer);
        Dom.show(Dom.byId("training-inspect-zoom"), !ofLayer && !graph.showsTable());
        Dom.show(Dom.byId("training-inspect-view"), !ofLayer);
        if (!ofLayer) {
            graph.show(next.get(), other);
        } else {
            graph.hide();
            if (!same) {
                layer.fill(next.get(), shape);
            }
        }
        if (opens) {
            Window.setTimeout(() -> title.focus(), 0);
        }
    }

    /** Whether something else is asked for, rather than the same at another step or with another neuron opened. */
    private static boolean isOther(Inspection.Request before, Inspection.Request now) {
        boolean cut = !now.isLoss() && !now.opened().equals(before.opened());
        return cut
                || !before.neuron().equals(now.neuron())
                || !before.layer().equals(now.layer())
                || before.unfolded() != now.unfolded();
    }

    private void tell(Inspection inspection, NetworkShape shape) {
        Dom.text(title, inspection.title());
        crumbs(inspection, shape);
        boolean foldable =
                inspection.request().unfolded() || !inspection.folded().isEmpty();
        Dom.show(
                unfold,
                foldable
                        && !inspection.request().isLayer()
                        && inspection.whole().nodes().size() <= Inspection.MOST_UNFOLDED);
        Dom.attribute(
                unfold, "aria-pressed", Boolean.toString(inspection.request().unfolded()));
    }

    /** Each layer, the neuron where one is open, and the whole graph: the way that led here, and to what lies beside it. */
    private void crumbs(Inspection inspection, NetworkShape shape) {
        Inspection.Request request = inspection.request();
        Dom.clear(crumbs);
        for (int i = 0; i < shape.layers(); i++) {
            int its = i;
            crumb(
                    i == shape.layers() - 1 ? "Output" : "Layer " + (i + 1),
                    request.layer().isPresent() && request.layer().get() == i,
                    request.isLayer(),
                    () -> store.send(new TrainingMessage.LayerRequested(its)));
            if (request.neuron().isPresent() && request.neuron().get().layer() == i) {
                String name = "Neuron " + (request.neuron().get().neuron() + 1);
                Dom.append(crumbs, "span", "crumb-here", name).setAttribute("aria-current", "true");
            }
        }
        crumb("Whole graph", request.isLoss(), request.isLoss(), () -> inspect(Optional.empty()));
    }

    private void crumb(String name, boolean within, boolean here, Runnable go) {
        HTMLElement crumb = Dom.button("crumb" + (within ? " within" : ""), name, go);
        if (within && here) {
            crumb.setAttribute("aria-current", "true");
        }
        crumbs.appendChild(crumb);
    }

    /** What the example is supposed to be. */
    private void suppose(Inspection inspection, TrainingRun run) {
        boolean classes = !run.data().isRegression();
        Dom.show(supposed, classes);
        if (!classes) {
            return;
        }
        Dom.clear(itsClass);
        for (int i = 0; i < run.data().classes(); i++) {
            double target = run.data().classes() == 2 ? 2 * i - 1 : i;
            Dom.append(itsClass, "option", "", "class " + run.setup().dataset().label(i))
                    .setAttribute("value", Numbers.shortest(target));
        }
        itsClass.setValue(Numbers.shortest(inspection.request().example().target()));
    }
}
