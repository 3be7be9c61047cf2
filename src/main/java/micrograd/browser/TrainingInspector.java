package micrograd.browser;

import java.util.List;
import java.util.Optional;
import micrograd.app.Inspection;
import micrograd.app.NeuronPlace;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingModel;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.nn.NetworkShape;
import micrograd.scene.Direction;
import micrograd.scene.GraphLook;
import micrograd.scene.GraphScene;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

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
    private final HTMLElement loss = Dom.byId("training-inspect-loss");
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
        Dom.onClick(loss, () -> inspect(Optional.empty()));
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
                        || open.get().request().unfolded()
                                != next.get().request().unfolded());
        open = next;
        if (next.isEmpty()) {
            return;
        }
        if (!same) {
            tell(next.get(), model.run().setup().shape());
        }
        draw(next.get(), other);
        showTable(next.get());
        if (opens) {
            Window.setTimeout(() -> title.focus(), 0);
        }
    }

    private void tell(Inspection inspection, NetworkShape shape) {
        Dom.text(title, inspection.title());
        Dom.show(loss, inspection.request().neuron().isPresent());
        boolean foldable =
                inspection.request().unfolded() || !inspection.folded().isEmpty();
        Dom.show(unfold, foldable && inspection.whole().nodes().size() <= Inspection.MOST_UNFOLDED);
        Dom.attribute(
                unfold, "aria-pressed", Boolean.toString(inspection.request().unfolded()));
        Dom.attribute(
                canvas,
                "aria-label",
                "The graph of its " + inspection.shown().nodes().size() + " scalars");
        explain(inspection, shape);
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
        }
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
