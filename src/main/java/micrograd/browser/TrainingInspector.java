package micrograd.browser;

import java.util.List;
import java.util.Optional;
import micrograd.app.Inspection;
import micrograd.app.NeuronPlace;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingMessage.RunMessage;
import micrograd.app.TrainingModel;
import micrograd.app.TrainingRun;
import micrograd.data.Example;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.nn.NetworkShape;
import micrograd.scene.Direction;
import micrograd.scene.GraphLook;
import micrograd.scene.GraphScene;
import micrograd.text.Numbers;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The scalars behind a neuron or a loss, over the network's drawing: their graph, the same as a table, and why a number is what it is. */
final class TrainingInspector {
    private static final int MOST_IN_RECORDS = 16;
    private static final double LEAST_WIDTH_OF_RECORDS = 640;
    private static final int MOST_USES = 6;
    private static final double LEAST_SCALE = 0.8;

    private final TrainingPlayground playground;
    private final HTMLElement panel = Dom.byId("training-inspect");
    private final HTMLElement title = Dom.byId("training-inspect-title");
    private final HTMLElement frame = Dom.byId("training-inspect-frame");
    private final HTMLElement canvas = Dom.byId("training-inspect-canvas");
    private final HTMLElement tablePanel = Dom.byId("training-inspect-table-panel");
    private final HTMLElement why = Dom.byId("training-inspect-why");
    private final HTMLElement whyTitle = Dom.byId("training-inspect-why-title");
    private final HTMLElement asTable = Dom.byId("training-inspect-as-table");
    private final HTMLElement unfold = Dom.byId("training-inspect-unfold");
    private final HTMLElement crumbs = Dom.byId("training-inspect-crumbs");
    private final HTMLElement layerPanel = Dom.byId("training-inspect-layer");
    private final HTMLElement supposed = Dom.byId("training-inspect-supposed");
    private final HTMLSelectElement itsClass = (HTMLSelectElement) Dom.byId("training-inspect-class");
    private final CanvasView<Selection> view;
    private final HoverCard card;
    private final Twin twin;
    private final ValueTable table;
    private Optional<Inspection> open = Optional.empty();
    private GraphScene scene =
            GraphScene.of(new Graph(List.of(), Optional.empty()), GraphStyle.COMPACT, Direction.LEFT_TO_RIGHT);
    private GraphLook look = GraphLook.PLAIN;
    private Optional<Selection> hovered = Optional.empty();
    private Optional<Selection> focused = Optional.empty();
    private boolean showsTable;

    TrainingInspector(TrainingPlayground playground) {
        this.playground = playground;
        ThemeColours colours = new ThemeColours();
        view = new CanvasView<>(frame, (HTMLCanvasElement) canvas, colours, 0, scene.drawing(look));
        ThemeChanges.listen(() -> {
            colours.read();
            view.redraw();
        });
        card = new HoverCard(frame);
        twin = new Twin(
                Dom.byId("training-inspect-twin"), this::focus, node -> ask(Optional.of(Selection.ofNode(node))));
        table = new ValueTable(tablePanel, node -> ask(Optional.of(Selection.ofNode(node))));
        view.onHover(hit -> {
            hovered = hit.map(area -> area.target());
            hit.ifPresentOrElse(area -> card.show(scene.graph(), area, view.viewport()), card::hide);
            playground.redraw();
        });
        view.onClick(hit -> ask(hit.map(area -> area.target())));
        view.onResize(playground::redraw);
        Dom.onClick(Dom.byId("training-inspect-close"), this::close);
        Dom.onClick(asTable, () -> {
            showsTable = !showsTable;
            playground.redraw();
        });
        Dom.onClick(
                unfold,
                () -> playground.send(new TrainingMessage.UnfoldingChosen(
                        !open.orElseThrow().request().unfolded())));
        Dom.onClick(Dom.byId("training-inspect-walk"), () -> playground.send(new RunMessage.WalkAsked()));
        Dom.on(itsClass, "change", event -> {
            Example example = open.orElseThrow().request().example();
            double target = Numbers.parse(itsClass.getValue());
            playground.send(new TrainingMessage.ExampleChosen(new Example(example.inputs(), target)));
        });
        Dom.onClick(Dom.byId("training-inspect-zoom-in"), view::zoomIn);
        Dom.onClick(Dom.byId("training-inspect-zoom-out"), view::zoomOut);
        Dom.onClick(Dom.byId("training-inspect-zoom-fit"), view::fitAgain);
        Dom.on(panel, "keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Escape") && !Dom.isHandled(event)) {
                event.preventDefault();
                close();
            }
        });
    }

    private void close() {
        card.hide();
        playground.send(new TrainingMessage.InspectionClosed());
        playground.show();
        Dom.byId("training-neurons").focus();
    }

    private void inspect(Optional<NeuronPlace> neuron) {
        card.hide();
        playground.send(new TrainingMessage.InspectionRequested(neuron, Optional.empty()));
    }

    private void ask(Optional<Selection> scalar) {
        playground.send(new TrainingMessage.ScalarAsked(scalar));
    }

    private void focus(int node) {
        focused = node < 0 ? Optional.empty() : Optional.of(Selection.ofNode(node));
        focused.flatMap(chosen -> scene.place(chosen.node())).ifPresent(view::reveal);
        playground.redraw();
    }

    void show(TrainingModel model) {
        Optional<Inspection> next = model.inspection();
        boolean opens = next.isPresent() && open.isEmpty();
        Dom.show(panel, next.isPresent());
        boolean same = next.isPresent() && open.isPresent() && next.get() == open.get();
        boolean other = next.isPresent()
                && (open.isEmpty()
                        || !open.get()
                                .request()
                                .neuron()
                                .equals(next.get().request().neuron())
                        || !open.get()
                                .request()
                                .layer()
                                .equals(next.get().request().layer())
                        || !open.get()
                                .request()
                                .opened()
                                .equals(next.get().request().opened())
                        || open.get().request().unfolded()
                                != next.get().request().unfolded());
        open = next;
        if (next.isEmpty()) {
            return;
        }
        if (!same) {
            tell(next.get(), model.run().setup().shape());
            suppose(next.get(), model.run());
        }
        boolean layer = next.get().request().isLayer();
        Dom.show(layerPanel, layer);
        Dom.show(Dom.byId("training-inspect-zoom"), !layer && !showsTable);
        Dom.show(Dom.byId("training-inspect-view"), !layer);
        if (layer) {
            Dom.show(frame, false);
            Dom.show(tablePanel, false);
            if (!same) {
                showLayer(next.get(), model.run().setup().shape());
            }
        } else {
            // The frame is shown before it is measured.
            showTable(next.get());
            draw(next.get(), other);
        }
        if (opens) {
            Window.setTimeout(() -> title.focus(), 0);
        }
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
        Dom.attribute(
                canvas,
                "aria-label",
                "The graph of its " + inspection.shown().nodes().size() + " scalars");
        explain(inspection, shape);
    }

    /** Loss, each layer, and the neuron where one is open: the way that led here, and to what lies beside it. */
    private void crumbs(Inspection inspection, NetworkShape shape) {
        Inspection.Request request = inspection.request();
        Dom.clear(crumbs);
        for (int layer = 0; layer < shape.layers(); layer++) {
            int its = layer;
            String name = layer == shape.layers() - 1 ? "Output" : "Layer " + (layer + 1);
            crumb(
                    name,
                    request.layer().isPresent() && request.layer().get() == layer,
                    request.isLayer(),
                    () -> playground.send(new TrainingMessage.LayerRequested(its)));
            if (request.neuron().isPresent() && request.neuron().get().layer() == layer) {
                Dom.append(
                                crumbs,
                                "span",
                                "crumb-here",
                                "Neuron " + (request.neuron().get().neuron() + 1))
                        .setAttribute("aria-current", "true");
            }
        }
        boolean loss = request.layer().isEmpty();
        crumb("Loss", loss, loss, () -> inspect(Optional.empty()));
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

    /** A layer's neurons with their numbers; each opens. */
    private void showLayer(Inspection inspection, NetworkShape shape) {
        int layer = inspection.request().layer().orElseThrow();
        HTMLElement table = Dom.byId("training-inspect-layer-table");
        Dom.clear(table);
        HTMLElement head = Dom.append(Dom.append(table, "thead", "", ""), "tr", "", "");
        String activation = shape.activation(layer).literal();
        for (String name :
                new String[] {"neuron", "sum n", "∂loss/∂n", activation + "(n)", "∂loss/∂" + activation + "(n)"}) {
            Dom.append(head, "th", name.equals("neuron") ? "" : "number", name).setAttribute("scope", "col");
        }
        HTMLElement body = Dom.append(table, "tbody", "", "");
        for (Inspection.NeuronNumbers numbers : inspection.neurons(layer)) {
            HTMLElement row = Dom.append(body, "tr", "", "");
            HTMLElement name = Dom.append(row, "th", "", "");
            name.setAttribute("scope", "row");
            String words = TrainingWords.capital(TrainingWords.place(shape, numbers.place()));
            name.appendChild(Dom.button("link-button", words, () -> inspect(Optional.of(numbers.place()))));
            Dom.append(row, "td", "number", Numbers.display(numbers.sum()));
            gradient(row, numbers.sumGrad());
            Dom.append(row, "td", "number", Numbers.display(numbers.output()));
            gradient(row, numbers.outputGrad());
        }
    }

    private static void gradient(HTMLElement row, double number) {
        Dom.append(row, "td", "number " + Signs.of(number), Numbers.display(number));
    }

    private void draw(Inspection inspection, boolean other) {
        Graph graph = inspection.shown();
        view.measure();
        GraphLook next = GraphLook.PLAIN
                .selecting(inspection.request().asked())
                .hovering(hovered.isPresent() ? hovered : focused);
        boolean another = graph != scene.graph();
        if (another) {
            boolean few = graph.nodes().size() <= MOST_IN_RECORDS && view.width() >= LEAST_WIDTH_OF_RECORDS;
            GraphStyle style = few ? GraphStyle.LECTURE : GraphStyle.COMPACT;
            // A neuron's sum is a long chain: there is more room for it downwards, since numbers are wider than high.
            Direction direction = few ? Direction.LEFT_TO_RIGHT : Direction.TOP_TO_BOTTOM;
            scene = other ? GraphScene.of(graph, style, direction) : scene.next(graph, style, direction);
        }
        if (another || !next.equals(look)) {
            look = next;
            view.show(scene.drawing(look));
        }
        if (other) {
            graph.output().flatMap(scene::place).ifPresent(output -> view.open(output, LEAST_SCALE));
        }
        twin.show(graph, asked(inspection));
    }

    private static int asked(Inspection inspection) {
        return inspection.request().asked().map(Selection::node).orElse(-1);
    }

    private void showTable(Inspection inspection) {
        Dom.attribute(asTable, "aria-pressed", Boolean.toString(showsTable));
        Dom.show(tablePanel, showsTable);
        Dom.show(frame, !showsTable);
        if (showsTable) {
            table.show(inspection.shown(), asked(inspection));
        }
    }

    private void explain(Inspection inspection, NetworkShape shape) {
        Dom.clear(why);
        Optional<Selection> asked = inspection.request().asked();
        if (inspection.request().isLayer()) {
            Dom.text(whyTitle, "One layer, for one point");
            Dom.append(
                    why,
                    "p",
                    "quiet",
                    "Each neuron sums its weighted inputs and its bias, n, and gives on what the activation makes of it. Open"
                            + " one for its multiplications and additions.");
            return;
        }
        if (asked.isEmpty()) {
            Dom.text(whyTitle, "Why?");
            Dom.append(
                    why,
                    "p",
                    "quiet",
                    "Click a number of the graph, or the edge between two, to see where it comes from. Gradients are of this"
                            + " point’s own loss.");
            return;
        }
        int node = inspection.origins().get(asked.get().node());
        NeuronPlace place = inspection.folded().get(asked.get().node());
        if (place != null) {
            why.appendChild(Dom.button(
                    "link-button",
                    "Open the scalars of " + TrainingWords.place(shape, place),
                    () -> inspect(Optional.of(place))));
            why.appendChild(Dom.button(
                    "link-button", "Open them here", () -> playground.send(new TrainingMessage.NeuronOpened(place))));
        }
        opened(inspection, node, shape);
        if (asked.get().operand().isPresent()) {
            Explanation edge = Explanation.ofEdge(
                    inspection.whole(), node, asked.get().operand().getAsInt());
            Dom.text(whyTitle, edge.question());
            answer(edge);
            return;
        }
        Explanation gradient = Explanation.ofGradient(inspection.whole(), node);
        Explanation data = Explanation.ofData(inspection.whole(), node);
        Dom.text(whyTitle, data.question());
        answer(data);
        Dom.append(why, "h3", "", gradient.question());
        answer(gradient);
        uses(gradient);
    }

    /** Offers to fold a neuron again that was opened in its place. */
    private void opened(Inspection inspection, int node, NetworkShape shape) {
        String name = inspection.whole().node(node).name();
        for (NeuronPlace place : inspection.request().opened()) {
            String suffix = (place.layer() + 1) + "_" + (place.neuron() + 1);
            if (name.equals("o" + suffix) || name.equals("n" + suffix)) {
                why.appendChild(Dom.button(
                        "link-button",
                        "Fold " + TrainingWords.place(shape, place),
                        () -> playground.send(new TrainingMessage.NeuronOpened(place))));
            }
        }
    }

    private void answer(Explanation explanation) {
        Dom.append(why, "p", "quiet", explanation.sentence());
        for (Formula formula : explanation.formulas()) {
            why.appendChild(MathMl.line(formula));
        }
    }

    private void uses(Explanation gradient) {
        if (gradient.uses().size() < 2) {
            return;
        }
        HTMLElement list = Dom.append(why, "ul", "uses", "");
        for (int i = 0; i < Math.min(MOST_USES, gradient.uses().size()); i++) {
            Dom.append(list, "li", "", "")
                    .appendChild(MathMl.line(gradient.uses().get(i).chain()));
        }
        if (gradient.uses().size() > MOST_USES) {
            Dom.append(list, "li", "quiet", "and " + (gradient.uses().size() - MOST_USES) + " more");
        }
    }
}
