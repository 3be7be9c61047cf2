package micrograd.browser.training.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.browser.ui.CanvasView;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.HoverCard;
import micrograd.browser.ui.ThemeChanges;
import micrograd.browser.ui.ThemeColours;
import micrograd.browser.ui.Twin;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.HitArea;
import micrograd.scene.graph.Detail;
import micrograd.scene.graph.Folding;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphMovement;
import micrograd.scene.graph.GraphScene;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The scalars as a drawing and its twin, or as a table in their place. A folded neuron opens where it stands, and folds again. */
final class InspectedGraph {
    private static final int MOST_IN_RECORDS = 16;
    private static final double LEAST_WIDTH_OF_RECORDS = 640;
    private static final double UPRIGHT = 1.15;

    private static final double LEAST_OPENED = 0.48;

    /** A network that would be smaller is shown at this scale around its loss. */
    private static final double LEAST_OF_NETWORK = 0.3;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement frame = Dom.byId("training-inspect-frame");
    private final HTMLElement canvas = Dom.byId("training-inspect-canvas");
    private final HTMLElement tablePanel = Dom.byId("training-inspect-table-panel");
    private final HTMLElement asTable = Dom.byId("training-inspect-as-table");
    private final CanvasView<Selection> view;
    private final HoverCard card = new HoverCard(frame);
    private final Twin twin;
    private final ValueTable table;
    private final Map<Integer, NeuronPlace> results = new LinkedHashMap<>();
    private GraphScene scene =
            GraphScene.of(new Graph(List.of(), Optional.empty()), GraphStyle.COMPACT, Direction.LEFT_TO_RIGHT);
    private Folding folding = Folding.NONE;
    private GraphLook look = GraphLook.PLAIN;
    private Detail detail = Detail.FULL;
    private Optional<Selection> hovered = Optional.empty();
    private Optional<Selection> focused = Optional.empty();
    private boolean showsTable;
    private Optional<Inspection> inspected = Optional.empty();

    InspectedGraph(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        ThemeColours colours = new ThemeColours();
        view = new CanvasView<>(frame, (HTMLCanvasElement) canvas, colours, Optional.empty(), scene.drawing(look));
        ThemeChanges.listen(() -> {
            colours.read();
            view.redraw();
        });
        twin = new Twin(
                Dom.byId("training-inspect-twin"), this::focus, node -> ask(Optional.of(Selection.ofNode(node))));
        twin.folding(node -> scene.stands(node), this::fold);
        table = new ValueTable(tablePanel, node -> ask(Optional.of(Selection.ofNode(node))));
        view.onHover(hit -> {
            hovered = hit.map(HitArea::target);
            hit.ifPresentOrElse(this::explain, card::hide);
            store.redraw();
        });
        view.onClick(this::clicked);
        view.onResize(store::redraw);
        view.onView(() -> {
            if (seen() != detail) {
                store.redraw();
            }
        });
        Dom.onClick(asTable, () -> {
            showsTable = !showsTable;
            store.redraw();
        });
        Dom.onClick(Dom.byId("training-inspect-zoom-in"), view::zoomIn);
        Dom.onClick(Dom.byId("training-inspect-zoom-out"), view::zoomOut);
        Dom.onClick(Dom.byId("training-inspect-zoom-fit"), view::fitAgain);
    }

    /** As a click explains it: with the gradients of the loss. */
    private void explain(HitArea<Selection> area) {
        inspected.ifPresent(inspection -> card.show(
                Shown.all(inspection.whole()), inspection.inWhole(area.target()), area.box(), view.viewport()));
    }

    /** What is no longer pointed at. */
    void leave() {
        card.hide();
    }

    void hide() {
        Dom.show(frame, false);
        Dom.show(tablePanel, false);
    }

    boolean showsTable() {
        return showsTable;
    }

    /** Shows the scalars; {@code other} says that they are not those of the step before. */
    void show(Inspection inspection, boolean other) {
        inspected = Optional.of(inspection);
        Dom.attribute(asTable, "aria-pressed", Boolean.toString(showsTable));
        Dom.attribute(
                canvas,
                "aria-label",
                "The graph of its " + inspection.shown().nodes().size() + " scalars");
        // The frame is shown before it is measured.
        Dom.show(tablePanel, showsTable);
        Dom.show(frame, !showsTable);
        int asked = inspection.request().asked().map(Selection::node).orElse(-1);
        if (showsTable) {
            table.show(inspection.shown(), asked);
        }
        draw(inspection, other);
        twin.show(inspection.shown(), scene.stands(Math.max(0, asked)) < 0 || asked < 0 ? -1 : scene.stands(asked));
    }

    private Detail seen() {
        return Detail.at(view.viewport().scale());
    }

    private void draw(Inspection inspection, boolean other) {
        Graph graph = inspection.shown();
        view.measure();
        GraphLook next = GraphLook.PLAIN
                .selecting(inspection.request().asked())
                .hovering(hovered.isPresent() ? hovered : focused);
        Folding wanted = new Folding(false, inspection.groups(), inspection.closed());
        boolean refolded = !wanted.equals(folding);
        boolean another = graph != scene.graph() || refolded;
        GraphScene before = scene;
        if (another) {
            folding = wanted;
            index(inspection);
            boolean network = !inspection.groups().isEmpty();
            boolean few = graph.nodes().size() <= MOST_IN_RECORDS && view.width() >= LEAST_WIDTH_OF_RECORDS;
            GraphStyle style = few ? GraphStyle.LECTURE : GraphStyle.COMPACT;
            boolean upright = view.height() > view.width() * UPRIGHT;
            // A neuron's sum is a long chain: there is more room for it downwards, since numbers are wider than high.
            Direction direction = few || network && !upright ? Direction.LEFT_TO_RIGHT : Direction.TOP_TO_BOTTOM;
            if (other) {
                scene = GraphScene.of(graph, style, direction, wanted);
            } else if (network && !upright) {
                scene = scene.next(graph, style, direction, wanted);
            } else {
                scene = scene.next(graph, style, scene.arrangement(), wanted, false);
            }
            // A network is read from left to right; where it does not fit so, layers go on below.
            if (other && (!network || upright)) {
                scene = scene.arrangedFor(
                        view.width() - 2 * CanvasView.TIGHT_MARGIN, view.height() - 2 * CanvasView.TIGHT_MARGIN, true);
            }
        }
        if (other && !folding.groups().isEmpty()) {
            graph.output().flatMap(scene::place).ifPresent(output -> view.anchor(Optional.of(output)));
            view.keepReadable(LEAST_OF_NETWORK);
        }
        if (refolded && !other) {
            // What was opened or folded stays in sight.
            scene.place(toggled(before)).ifPresent(place -> view.anchor(Optional.of(place)));
            view.keepReadable(LEAST_OPENED);
        }
        boolean rescaled = seen() != detail;
        if (another || rescaled || !next.equals(look)) {
            look = next;
            detail = seen();
            paint(before, refolded && !other);
        }
        if (other && folding.groups().isEmpty()) {
            graph.output().flatMap(scene::place).ifPresent(output -> view.open(output, LEAST_OPENED));
        }
        if (refolded) {
            twin.foldingChanged();
        }
    }

    /** The result of the neuron that is folded in one of the scenes and not in the other; the output where there is none. */
    private int toggled(GraphScene before) {
        for (int result : results.keySet()) {
            boolean there = result < before.graph().nodes().size();
            if (there && before.isFolded(result) != scene.isFolded(result)) {
                return result;
            }
        }
        return scene.graph().output().orElse(0);
    }

    private void paint(GraphScene before, boolean moves) {
        GraphScene now = scene;
        GraphLook with = look;
        Detail much = detail;
        if (moves) {
            GraphMovement way = now.movedFrom(before);
            Box all = now.bounds();
            view.show(now.drawing(with, much), share -> way.drawing(with, much, all, share));
        } else {
            view.show(now.drawing(with, much));
        }
        if (seen() != detail) {
            detail = seen();
            view.show(now.drawing(with, detail));
        }
    }

    /** Which node is which neuron's result. */
    private void index(Inspection inspection) {
        results.clear();
        for (int i = 0; i < inspection.groups().size(); i++) {
            int result = inspection.groups().get(i).result();
            inspection.neuronOf(result).ifPresent(place -> results.put(result, place));
        }
    }

    private void clicked(Optional<HitArea<Selection>> hit) {
        ask(hit.map(HitArea::target));
        hit.ifPresent(area -> {
            int node = area.target().node();
            boolean itself = area.target().operand().isEmpty();
            if (itself && (area.handle() || scene.isFolded(node))) {
                fold(node);
            }
        });
    }

    /** Opens the neuron that a node stands for where it is, or folds the one that it belongs to. */
    private void fold(int node) {
        NeuronPlace place = results.get(scene.foldedInto(node));
        if (place != null) {
            store.send(new TrainingMessage.NeuronOpened(place));
        }
    }

    private void ask(Optional<Selection> scalar) {
        store.send(new TrainingMessage.ScalarAsked(scalar));
    }

    private void focus(int node) {
        focused = node < 0 ? Optional.empty() : Optional.of(Selection.ofNode(node));
        focused.flatMap(chosen -> scene.place(chosen.node())).ifPresent(view::reveal);
        store.redraw();
    }
}
