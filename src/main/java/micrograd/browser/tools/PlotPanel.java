package micrograd.browser.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import micrograd.app.expression.DescentTrace;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.LeafRange;
import micrograd.app.expression.PlotChoice;
import micrograd.app.expression.Plottable;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.PlotWords;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Gesture;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.Probes;
import micrograd.document.Probes.Plot;
import micrograd.document.Probes.Range;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.scene.chart.ContourMap;
import micrograd.scene.chart.LeafPlot;
import micrograd.scene.chart.PlotFrame;
import micrograd.text.Numbers;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The output over a leaf with the tangent whose slope is the gradient, or a map of it over two; the present point can be dragged along. */
final class PlotPanel implements Part<ToolsModel> {
    private static final double LARGE_STEP = 10;
    private static final double SMALL_STEP = 0.1;

    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final PlotForm form;
    private final HTMLElement tool = Dom.byId("plot-tool");
    private final HTMLElement frame = Dom.byId("plot-frame");
    private final HTMLElement readout = Dom.byId("plot-readout");
    private final HTMLElement pointed = Dom.byId("plot-pointed");
    private final HTMLElement none = Dom.byId("plot-none");
    private final HTMLElement some = Dom.byId("plot-some");
    private final HTMLElement outside = Dom.byId("plot-outside");
    private final PlotCanvas canvas;
    private Optional<Evaluated> program = Optional.empty();
    private Optional<Plot> wanted = Optional.empty();
    private Optional<PlotChoice> choice = Optional.empty();
    private Optional<LeafPlot> curve = Optional.empty();
    private Optional<ContourMap> map = Optional.empty();
    private List<DescentTrace.Spot> way = List.of();
    private Shown seen;
    private double pointerX = -1;
    private double pointerY = -1;
    private final Gesture drag = new Gesture("plot drag");

    PlotPanel(Store<ToolsModel, ToolsMessage, ToolsEffect> store, ThemeColours colours) {
        this.store = store;
        canvas = new PlotCanvas(frame, Dom.byId("plot-canvas"), colours, new Pointing(), store::redraw);
        Dom.on(canvas.element(), "keydown", event -> keyed((KeyboardEvent) event));
        form = new PlotForm(this::send);
    }

    void repaint() {
        program = Optional.empty();
    }

    @Override
    public void show(ToolsModel model) {
        Optional<Plot> plot = model.document().probes().plot();
        if (plot.isEmpty()) {
            return;
        }
        Evaluated next = model.program();
        Shown nextSeen = model.shown();
        List<DescentTrace.Spot> nextWay = model.way();
        boolean same = program.isPresent() && program.get() == next && plot.equals(wanted) && nextSeen == seen;
        if (same && !canvas.fit() && nextWay.equals(way)) {
            return;
        }
        List<Plottable> leaves = Plottable.of(next);
        program = Optional.of(next);
        seen = nextSeen;
        wanted = plot;
        way = nextWay;
        choice = PlotChoice.of(next, leaves, plot.get());
        Dom.toggleClass(tool, "stale", !model.current());
        String nothing = PlotWords.nothing(next, choice, seen);
        Dom.text(none, nothing);
        Dom.show(none, !nothing.isEmpty());
        Dom.show(some, nothing.isEmpty());
        if (!nothing.isEmpty()) {
            return;
        }
        PlotChoice chosen = choice.orElseThrow();
        Dom.toggleClass(frame, "map", chosen.upwards().isPresent());
        canvas.fit();
        form.show(next, leaves, chosen);
        plot(next.graph(), chosen);
        describe(next, chosen);
        paint();
    }

    private void plot(Graph graph, PlotChoice chosen) {
        curve = Optional.empty();
        map = Optional.empty();
        if (!canvas.isVisible()) {
            return;
        }
        if (chosen.upwards().isPresent()) {
            PlotChoice.Upwards other = chosen.upwards().get();
            ContourMap drawn = ContourMap.of(
                    graph,
                    chosen.across().node(),
                    chosen.range(),
                    other.leaf().node(),
                    other.range(),
                    canvas.width(),
                    canvas.height());
            map = Optional.of(PlotWords.isSlopeKnown(chosen, seen) ? drawn : drawn.withoutArrow());
        } else {
            LeafPlot drawn =
                    LeafPlot.of(graph, chosen.across().node(), chosen.range(), canvas.width(), canvas.height());
            curve = Optional.of(PlotWords.isSlopeKnown(chosen, seen) ? drawn : drawn.withoutTangent());
        }
    }

    /** What the picture shows, in words: below it, and for those who do not see it. */
    private void describe(Evaluated shown, PlotChoice chosen) {
        StringBuilder words = new StringBuilder(PlotWords.present(shown, chosen, seen));
        double x = shown.graph().node(chosen.across().node()).data();
        boolean inside = true;
        if (map.isPresent()) {
            if (!map.get().isEvenlyScaled()) {
                words.append(" The axes are scaled differently, so the arrow does not stand upright on the lines.");
            }
            inside = map.get().isPresentShown();
        } else if (curve.isPresent()) {
            if (!curve.get().hasCurve()) {
                words.append(' ').append(shown.outputName()).append(" has no value over this range.");
            }
            inside = !(x < chosen.range().from()) && !(x > chosen.range().to());
        }
        Dom.text(readout, words.toString());
        Dom.show(outside, !inside);
        canvas.element().setAttribute("aria-valuenow", Numbers.shortest(x));
        Dom.attribute(canvas.element(), "aria-valuetext", words.toString());
        role(shown, chosen, words.toString());
    }

    /** A plot whose point can be moved is a slider; a map's has two directions, for which there is no word. */
    private void role(Evaluated shown, PlotChoice chosen, String words) {
        HTMLElement element = canvas.element();
        boolean movable = isMovable(chosen);
        boolean mapping = chosen.upwards().isPresent();
        Dom.attribute(element, "role", !movable ? "img" : mapping ? "application" : "slider");
        if (movable) {
            Dom.attribute(element, "tabindex", "0");
        } else {
            element.removeAttribute("tabindex");
        }
        if (movable && !mapping) {
            Dom.attribute(
                    element, "aria-valuemin", Numbers.shortest(chosen.range().from()));
            Dom.attribute(
                    element, "aria-valuemax", Numbers.shortest(chosen.range().to()));
            Dom.attribute(element, "aria-label", chosen.across().name() + " on the plot of " + shown.outputName());
        } else {
            for (String name : new String[] {"aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext"}) {
                element.removeAttribute(name);
            }
            String title = PlotWords.title(shown, chosen);
            Dom.attribute(element, "aria-label", title + ". " + words + (movable ? " Arrow keys move the point." : ""));
        }
    }

    private static boolean isMovable(PlotChoice chosen) {
        return chosen.across().leaf().isPresent()
                && chosen.upwards()
                        .map(other -> other.leaf().leaf().isPresent())
                        .orElse(true);
    }

    private void paint() {
        if (!canvas.isVisible() || choice.isEmpty()) {
            return;
        }
        PlotChoice chosen = choice.get();
        String name = chosen.across().name();
        String said = "";
        if (curve.isPresent()) {
            LeafPlot shown = curve.get();
            OptionalDouble at = pointerX < 0 ? OptionalDouble.empty() : OptionalDouble.of(x(shown.frame(), chosen));
            if (at.isPresent()) {
                said = name + " = " + Numbers.compact(at.getAsDouble()) + ": " + outputName() + " = "
                        + Numbers.compact(shown.function().at(at.getAsDouble()));
            }
            canvas.paint(shown.drawing(name, outputName(), trace(chosen), at));
        } else if (map.isPresent()) {
            ContourMap shown = map.get();
            PlotChoice.Upwards other = chosen.upwards().orElseThrow();
            OptionalDouble a = OptionalDouble.empty();
            OptionalDouble b = OptionalDouble.empty();
            if (pointerX >= 0) {
                a = OptionalDouble.of(x(shown.frame(), chosen));
                b = OptionalDouble.of(y(shown.frame(), other.range()));
                said = name + " = " + Numbers.compact(a.getAsDouble()) + ", "
                        + other.leaf().name() + " = " + Numbers.compact(b.getAsDouble()) + ": " + outputName() + " = "
                        + Numbers.compact(shown.function().at(a.getAsDouble(), b.getAsDouble()));
            }
            canvas.paint(shown.drawing(name, other.leaf().name(), trace(chosen), a, b));
        }
        Dom.text(pointed, said);
    }

    private double x(PlotFrame placed, PlotChoice chosen) {
        return PlotChoice.rounded(placed.acrossAt(pointerX), chosen.range());
    }

    private double y(PlotFrame placed, Range range) {
        return PlotChoice.rounded(placed.upwardsAt(pointerY), range);
    }

    private String outputName() {
        return program.map(Evaluated::outputName).orElse("");
    }

    /** The way that the leaves have come, in the numbers of this plot. */
    private double[] trace(PlotChoice chosen) {
        if (way.size() < 2 || !isMovable(chosen)) {
            return new double[0];
        }
        int first = chosen.across().leaf().getAsInt();
        double[] points = new double[2 * way.size()];
        for (int i = 0; i < way.size(); i++) {
            DescentTrace.Spot spot = way.get(i);
            points[2 * i] = spot.data().get(first);
            points[2 * i + 1] = chosen.upwards().isPresent()
                    ? spot.data().get(chosen.upwards().get().leaf().leaf().getAsInt())
                    : spot.output();
        }
        return points;
    }

    private void send(Plot plot) {
        Probes probes = store.model().document().probes();
        store.send(new ToolsMessage.ProbesChosen(probes.withPlot(Optional.of(plot)), "plot", Dom.now()));
    }

    private void keyed(KeyboardEvent event) {
        if (choice.isEmpty() || !isMovable(choice.get()) || event.isCtrlKey() || event.isMetaKey()) {
            return;
        }
        double size = event.isShiftKey() ? LARGE_STEP : event.isAltKey() ? SMALL_STEP : 1;
        Optional<PlotChoice.Upwards> other = choice.get().upwards();
        switch (event.getKey()) {
            case "ArrowRight" -> nudge(event, choice.get().across(), size);
            case "ArrowLeft" -> nudge(event, choice.get().across(), -size);
            case "ArrowUp" ->
                nudge(
                        event,
                        other.map(PlotChoice.Upwards::leaf).orElse(choice.get().across()),
                        size);
            case "ArrowDown" ->
                nudge(
                        event,
                        other.map(PlotChoice.Upwards::leaf).orElse(choice.get().across()),
                        -size);
            default -> {}
        }
    }

    private void nudge(KeyboardEvent event, Plottable leaf, double steps) {
        event.preventDefault();
        double value = store.model().program().graph().node(leaf.node()).data();
        double nudged = LeafRange.around(value).nudged(value, steps);
        move(Map.of(leaf.leaf().getAsInt(), nudged), "plot keys", Dom.now());
    }

    private void move(Map<Integer, Double> numbers, String gesture, double millis) {
        store.send(new ToolsMessage.LeavesMoved(numbers, gesture, millis));
    }

    /** The plot's pointer: hovering reads values off, pressing and dragging moves the leaves. */
    private final class Pointing implements PlotCanvas.Listener {
        @Override
        public void hovered(double x, double y) {
            pointerX = x;
            pointerY = y;
            paint();
        }

        @Override
        public boolean pressed(double x, double y, double reach) {
            if (choice.isEmpty() || !isMovable(choice.get()) || !isNear(x, y, reach)) {
                return false;
            }
            drag.begin();
            // The range that is seen stays while the point is dragged through it.
            Plot seen = choice.get().plot();
            if (!Optional.of(seen).equals(wanted)) {
                send(seen);
            }
            return true;
        }

        private boolean isNear(double x, double y, double reach) {
            if (reach == Double.POSITIVE_INFINITY) {
                return true;
            }
            double presentX = curve.map(plot -> plot.frame().x(plot.x()))
                    .or(() -> map.map(plot -> plot.frame().x(plot.a())))
                    .orElse(Double.NaN);
            double presentY = curve.map(plot -> plot.frame().y(plot.y()))
                    .or(() -> map.map(plot -> plot.frame().y(plot.b())))
                    .orElse(Double.NaN);
            return Math.abs(presentX - x) <= reach && Math.abs(presentY - y) <= reach;
        }

        @Override
        public void dragged(double x, double y) {
            pointerX = x;
            pointerY = y;
            PlotChoice chosen = choice.orElseThrow();
            Map<Integer, Double> numbers = new LinkedHashMap<>();
            PlotFrame placed =
                    curve.map(LeafPlot::frame).orElseGet(() -> map.orElseThrow().frame());
            numbers.put(chosen.across().leaf().getAsInt(), x(placed, chosen));
            chosen.upwards().ifPresent(other -> numbers.put(other.leaf().leaf().getAsInt(), y(placed, other.range())));
            pointerX = -1;
            move(numbers, drag.key(), drag.millis());
        }

        @Override
        public void released() {
            drag.end();
            pointerX = -1;
        }
    }
}
