package micrograd.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import micrograd.app.DescentTrace;
import micrograd.app.ExpressionMessage;
import micrograd.app.LeafRange;
import micrograd.app.Model;
import micrograd.app.PlotChoice;
import micrograd.app.Plottable;
import micrograd.app.Program;
import micrograd.document.Probes;
import micrograd.document.Probes.Plot;
import micrograd.document.Probes.Range;
import micrograd.graph.Graph;
import micrograd.scene.ContourMap;
import micrograd.scene.LeafPlot;
import micrograd.scene.PlotFrame;
import micrograd.text.Numbers;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The output over a leaf with the tangent whose slope is the gradient, or a map of it over two; the present point can be dragged along. */
final class PlotPanel implements Part {
    private static final String NONE = "";
    private static final double LARGE_STEP = 10;
    private static final double SMALL_STEP = 0.1;

    private final Playground playground;
    private final Choice across = new Choice("plot-across", this::chooseAcross);
    private final Choice upwards = new Choice("plot-upwards", this::chooseUpwards);
    private final NumberField from = field("plot-from", low -> range(low, Double.NaN, false));
    private final NumberField to = field("plot-to", high -> range(Double.NaN, high, false));
    private final NumberField from2 = field("plot-from-2", low -> range(low, Double.NaN, true));
    private final NumberField to2 = field("plot-to-2", high -> range(Double.NaN, high, true));
    private final HTMLElement tool = Dom.byId("plot-tool");
    private final HTMLElement frame = Dom.byId("plot-frame");
    private final HTMLElement readout = Dom.byId("plot-readout");
    private final HTMLElement pointed = Dom.byId("plot-pointed");
    private final HTMLElement outside = Dom.byId("plot-outside");
    private final PlotCanvas canvas;
    private Optional<Program> program = Optional.empty();
    private Optional<Plot> wanted = Optional.empty();
    private Optional<PlotChoice> choice = Optional.empty();
    private Optional<LeafPlot> curve = Optional.empty();
    private Optional<ContourMap> map = Optional.empty();
    private List<DescentTrace.Stop> way = List.of();
    private double pointerX = -1;
    private double pointerY = -1;
    private int drags;
    private double dragStart;

    PlotPanel(Playground playground, ThemeColours colours) {
        this.playground = playground;
        canvas = new PlotCanvas(frame, Dom.byId("plot-canvas"), colours, new Pointing(), playground::redraw);
        Dom.on(canvas.element(), "keydown", event -> keyed((KeyboardEvent) event));
        Dom.onClick(Dom.byId("plot-show"), this::showPresent);
    }

    void repaint() {
        program = Optional.empty();
    }

    @Override
    public void show(Model model) {
        Optional<Plot> plot = model.document().expression().probes().plot();
        if (plot.isEmpty()) {
            return;
        }
        Program next = model.expression().program();
        List<DescentTrace.Stop> nextWay =
                model.expression().trace().upTo(model.document().source());
        boolean same = program.isPresent() && program.get() == next && plot.equals(wanted);
        boolean mapped = choice.isPresent() && choice.get().upwards().isPresent();
        if (same && !canvas.fit() && nextWay.equals(way)) {
            return;
        }
        List<Plottable> leaves = Plottable.of(next);
        program = Optional.of(next);
        wanted = plot;
        way = nextWay;
        choice = PlotChoice.of(next, leaves, plot.get());
        Dom.toggleClass(tool, "stale", !model.expression().current());
        Dom.show(Dom.byId("plot-none"), choice.isEmpty());
        Dom.show(Dom.byId("plot-some"), choice.isPresent());
        if (choice.isEmpty()) {
            return;
        }
        PlotChoice chosen = choice.get();
        boolean mapping = chosen.upwards().isPresent();
        if (mapping != mapped) {
            Dom.toggleClass(frame, "map", mapping);
        }
        canvas.fit();
        showChoices(next, leaves, chosen);
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
            map = Optional.of(ContourMap.of(
                    graph,
                    chosen.across().node(),
                    chosen.range(),
                    other.leaf().node(),
                    other.range(),
                    canvas.width(),
                    canvas.height()));
        } else {
            curve = Optional.of(
                    LeafPlot.of(graph, chosen.across().node(), chosen.range(), canvas.width(), canvas.height()));
        }
    }

    private void showChoices(Program shown, List<Plottable> leaves, PlotChoice chosen) {
        Dom.text(Dom.byId("plot-of"), shown.outputName() + " over");
        List<Choice.Option> all = new ArrayList<>();
        List<Choice.Option> others = new ArrayList<>();
        others.add(new Choice.Option(NONE, "nothing"));
        for (Plottable leaf : leaves) {
            Choice.Option option = new Choice.Option(leaf.key(), leaf.name());
            all.add(option);
            if (leaf.node() != chosen.across().node()) {
                others.add(option);
            }
        }
        across.show(all, chosen.across().key());
        upwards.show(others, chosen.upwards().map(other -> other.leaf().key()).orElse(NONE));
        Dom.text(Dom.byId("plot-range-name"), chosen.across().name());
        from.show(chosen.range().from());
        to.show(chosen.range().to());
        Dom.show(Dom.byId("plot-range-2"), chosen.upwards().isPresent());
        chosen.upwards().ifPresent(other -> {
            Dom.text(Dom.byId("plot-range-name-2"), other.leaf().name());
            from2.show(other.range().from());
            to2.show(other.range().to());
        });
    }

    /** What the picture shows, in words: below it, and for those who do not see it. */
    private void describe(Program shown, PlotChoice chosen) {
        Graph graph = shown.graph();
        Plottable leaf = chosen.across();
        String output = shown.outputName();
        double height = graph.node(graph.output().orElseThrow()).data();
        double x = graph.node(leaf.node()).data();
        double slope = graph.node(leaf.node()).grad();
        StringBuilder words = new StringBuilder("At " + leaf.name() + " = " + Numbers.compact(x));
        boolean inside;
        if (chosen.upwards().isPresent()) {
            Plottable other = chosen.upwards().get().leaf();
            words.append(", ")
                    .append(other.name())
                    .append(" = ")
                    .append(Numbers.compact(graph.node(other.node()).data()));
            words.append(": ").append(output).append(" = ").append(Numbers.compact(height));
            words.append(", gradient (").append(Numbers.compact(slope)).append(", ");
            words.append(Numbers.compact(graph.node(other.node()).grad())).append(").");
            if (map.isPresent() && !map.get().isEvenlyScaled()) {
                words.append(" The axes are scaled differently, so the arrow does not stand upright on the lines.");
            }
            inside = map.isEmpty() || map.get().isPresentShown();
        } else {
            words.append(": ").append(output).append(" = ").append(Numbers.compact(height));
            words.append(", slope ").append(Numbers.compact(slope)).append('.');
            if (curve.isPresent() && !curve.get().hasCurve()) {
                words.append(' ').append(output).append(" has no value over this range.");
            }
            inside = curve.isEmpty()
                    || !(x < chosen.range().from()) && !(x > chosen.range().to());
        }
        Dom.text(readout, words.toString());
        Dom.show(outside, !inside);
        canvas.element().setAttribute("aria-valuenow", Numbers.shortest(x));
        Dom.attribute(canvas.element(), "aria-valuetext", words.toString());
        role(chosen, output, words.toString());
    }

    /** A plot whose point can be moved is a slider; a map's has two directions, for which there is no word. */
    private void role(PlotChoice chosen, String output, String words) {
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
            Dom.attribute(element, "aria-label", chosen.across().name() + " on the plot of " + output);
        } else {
            for (String name : new String[] {"aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext"}) {
                element.removeAttribute(name);
            }
            String title = mapping
                    ? "Map of " + output + " over " + chosen.across().name() + " and "
                            + chosen.upwards().get().leaf().name()
                    : "Plot of " + output + " over " + chosen.across().name();
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
        return program.map(Program::outputName).orElse("");
    }

    /** The way that the leaves have come, in the numbers of this plot. */
    private double[] trace(PlotChoice chosen) {
        if (way.size() < 2 || !isMovable(chosen)) {
            return new double[0];
        }
        int first = chosen.across().leaf().getAsInt();
        double[] points = new double[2 * way.size()];
        for (int i = 0; i < way.size(); i++) {
            DescentTrace.Stop stop = way.get(i);
            points[2 * i] = stop.data().get(first);
            points[2 * i + 1] = chosen.upwards().isPresent()
                    ? stop.data().get(chosen.upwards().get().leaf().leaf().getAsInt())
                    : stop.output();
        }
        return points;
    }

    private void chooseAcross(String key) {
        Program shown = program.orElseThrow();
        List<Plottable> leaves = Plottable.of(shown);
        Optional<Plottable> leaf = Plottable.find(leaves, key);
        if (leaf.isEmpty()) {
            return;
        }
        Optional<Plottable> other = choice.flatMap(PlotChoice::upwards)
                .map(PlotChoice.Upwards::leaf)
                .filter(one -> one.node() != leaf.get().node());
        send(other.isPresent() ? PlotChoice.over(shown, leaf.get(), other.get()) : PlotChoice.over(shown, leaf.get()));
    }

    private void chooseUpwards(String key) {
        Program shown = program.orElseThrow();
        PlotChoice chosen = choice.orElseThrow();
        Optional<Plottable> other = Plottable.find(Plottable.of(shown), key);
        send(
                other.isPresent()
                        ? PlotChoice.over(shown, chosen.across(), other.get())
                        : PlotChoice.over(shown, chosen.across()));
    }

    /** Takes one end of a range, the other kept where it is NaN; says whether that is a range. */
    private boolean range(double low, double high, boolean second) {
        PlotChoice chosen = choice.orElseThrow();
        Range before = second ? chosen.upwards().orElseThrow().range() : chosen.range();
        double newLow = low == low ? low : before.from();
        double newHigh = high == high ? high : before.to();
        if (!Range.isRange(newLow, newHigh)) {
            return false;
        }
        Range range = new Range(newLow, newHigh);
        PlotChoice next = second
                ? new PlotChoice(
                        chosen.across(),
                        chosen.range(),
                        chosen.upwards().map(other -> new PlotChoice.Upwards(other.leaf(), range)))
                : new PlotChoice(chosen.across(), range, chosen.upwards());
        send(next.plot());
        return true;
    }

    private void showPresent() {
        PlotChoice chosen = choice.orElseThrow();
        Program shown = program.orElseThrow();
        send(
                chosen.upwards().isPresent()
                        ? PlotChoice.over(
                                shown, chosen.across(), chosen.upwards().get().leaf())
                        : PlotChoice.over(shown, chosen.across()));
    }

    private void send(Plot plot) {
        Probes probes = playground.model().document().expression().probes();
        playground.send(new ExpressionMessage.ProbesChosen(probes.withPlot(Optional.of(plot)), "plot", Dom.now()));
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
        double value = playground
                .model()
                .expression()
                .program()
                .graph()
                .node(leaf.node())
                .data();
        double nudged = LeafRange.around(value).nudged(value, steps);
        move(Map.of(leaf.leaf().getAsInt(), nudged), "keys", Dom.now());
    }

    private void move(Map<Integer, Double> numbers, String gesture, double millis) {
        playground.send(new ExpressionMessage.LeavesMoved(numbers, "plot " + gesture, millis));
    }

    private NumberField field(String id, java.util.function.DoublePredicate entered) {
        return new NumberField(
                id, "plot-error", "The range goes from a number to a larger one, such as −5 to 5.", entered);
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
            drags++;
            dragStart = Dom.now();
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
            move(numbers, "drag " + drags, dragStart);
        }

        @Override
        public void released() {
            pointerX = -1;
        }
    }
}
