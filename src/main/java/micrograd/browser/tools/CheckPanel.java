package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import micrograd.app.expression.Evaluated;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.CheckWords;
import micrograd.app.tools.FewShown;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Choice;
import micrograd.browser.ui.Css;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Gesture;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.Probes;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.slope.DifferenceSweep;
import micrograd.graph.slope.Differences;
import micrograd.graph.slope.Recomputation;
import micrograd.scene.chart.CheckPlot;
import micrograd.text.Fitting;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A gradient beside its finite differences, for an h of the learner's choice, and a plot of their errors for every h. */
final class CheckPanel implements Part<ToolsModel> {
    private static final int NARROW = 700;
    private static final int CHARACTERS_WHERE_NARROW = 19;

    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final Choice node = new Choice("check-node", this::chooseNode);
    private final HTMLInputElement slider = Dom.inputById("check-h");
    private final HTMLElement number = Dom.byId("check-h-number");
    private final HTMLElement step = Dom.byId("check-step");
    private final HTMLElement frame = Dom.byId("check-frame");
    private final HTMLElement result = Dom.byId("check-of");
    private final HTMLElement verdict = Dom.byId("check-verdict");
    private final HTMLElement best = Dom.byId("check-best");
    private final HTMLElement pointed = Dom.byId("check-pointed");
    private final PlotCanvas canvas;
    private Optional<Graph> graph = Optional.empty();
    private Optional<CheckPlot> plot = Optional.empty();
    private OptionalDouble pointedH = OptionalDouble.empty();
    private Names names = Names.of(new Graph(List.of(), Optional.empty()));
    private int checked = -1;
    private double h;
    private boolean known;
    private final Gesture drag = new Gesture("h");

    CheckPanel(Store<ToolsModel, ToolsMessage, ToolsEffect> store, ThemeColours colours) {
        this.store = store;
        slider.setAttribute("min", Integer.toString(DifferenceSweep.SMALLEST));
        slider.setAttribute("max", Integer.toString(DifferenceSweep.LARGEST));
        slider.setAttribute("step", Numbers.shortest(1.0 / DifferenceSweep.PER_DECADE));
        Dom.on(slider, "pointerdown", event -> drag.begin());
        Dom.on(slider, "change", event -> drag.end());
        Dom.on(slider, "input", event -> choose(DifferenceSweep.step(Numbers.parse(slider.getValue()))));
        canvas = new PlotCanvas(frame, Dom.byId("check-plot"), colours, new Pointing(), this::refresh);
    }

    void repaint() {
        graph = Optional.empty();
    }

    @Override
    public void show(ToolsModel model) {
        Evaluated program = model.program();
        Graph next = program.graph();
        Probes probes = model.document().probes();
        if (probes.check().isEmpty() || next.output().isEmpty()) {
            return;
        }
        int wanted = wanted(next, model.document().selection());
        boolean seen = model.shown().explainsGrad(wanted);
        Dom.show(step, seen);
        Dom.show(frame, seen);
        boolean resized = canvas.fit();
        boolean another = resized || graph.isEmpty() || graph.get() != next || wanted != checked || seen != known;
        double wantedH = probes.check().get();
        if (!another && wantedH == h) {
            return;
        }
        graph = Optional.of(next);
        checked = wanted;
        known = seen;
        h = wantedH;
        if (another) {
            names = Names.of(next);
            node.show(options(next, wanted), Integer.toString(wanted));
            plot = seen
                    ? Optional.of(CheckPlot.of(DifferenceSweep.of(next, wanted), canvas.width(), canvas.height()))
                    : Optional.empty();
        }
        Dom.text(result, "∂" + program.outputName() + "/∂");
        Dom.toggleClass(Dom.byId("check-tool"), "stale", !model.current());
        plot.ifPresentOrElse(shown -> compare(shown.sweep()), () -> blank(program));
    }

    private void compare(DifferenceSweep sweep) {
        Differences chosen = chosen(sweep);
        row("backward", sweep.gradient(), "");
        row("central", chosen.central(), Numbers.compact(chosen.centralError(sweep.gradient())));
        row("forward", chosen.forward(), Numbers.compact(chosen.forwardError(sweep.gradient())));
        verdict(CheckWords.verdict(sweep, names.name(checked)), sweep.verdict() != DifferenceSweep.Verdict.AGREES);
        Dom.text(best, CheckWords.best(sweep));
        showH(sweep, chosen);
        paint();
    }

    /** The gradient is not known yet, and the differences would give it away. */
    private void blank(Evaluated program) {
        for (String row : new String[] {"backward", "central", "central-error", "forward", "forward-error"}) {
            Dom.text(Dom.byId("check-" + row), "");
        }
        verdict(CheckWords.notYet(program, names.name(checked)), false);
        Dom.text(best, "");
        Dom.text(pointed, "");
    }

    private void verdict(String sentence, boolean wrong) {
        Dom.text(verdict, sentence);
        Dom.toggleClass(verdict, "wrong", wrong);
        Dom.toggleClass(verdict, "quiet", !known);
    }

    private void row(String name, double slope, String error) {
        int room = Window.current().getInnerWidth() < NARROW ? CHARACTERS_WHERE_NARROW : Integer.MAX_VALUE;
        String all = Numbers.withTrueMinus(Fitting.typed(slope, room));
        Dom.text(Dom.byId("check-" + name), slope - slope == 0 ? all : Numbers.compact(slope));
        if (!error.isEmpty()) {
            Dom.text(Dom.byId("check-" + name + "-error"), error);
        }
    }

    private void showH(DifferenceSweep sweep, Differences chosen) {
        double exponent = Math.log10(h);
        slider.setValue(Numbers.fixed(exponent, 3));
        double share = (exponent - DifferenceSweep.SMALLEST) / (DifferenceSweep.LARGEST - DifferenceSweep.SMALLEST);
        Dom.style(slider, "--from", "0%");
        Dom.style(slider, "--to", Css.percent(share));
        Dom.attribute(slider, "aria-valuetext", CheckWords.errors(sweep, chosen));
        Dom.text(number, CheckWords.step(h));
    }

    private void paint() {
        if (!canvas.isVisible() || plot.isEmpty()) {
            return;
        }
        DifferenceSweep sweep = plot.get().sweep();
        canvas.paint(plot.get().drawing(chosen(sweep), pointedH));
        Dom.attribute(
                canvas.element(),
                "aria-label",
                "Errors of finite differences by h, both axes logarithmic. " + CheckWords.best(sweep));
        Dom.text(pointed, pointedH.isPresent() ? CheckWords.errors(sweep, sweep.nearest(pointedH.getAsDouble())) : "");
    }

    /** The differences for the very h that is chosen, which a link may place anywhere. */
    private Differences chosen(DifferenceSweep sweep) {
        Differences near = sweep.nearest(h);
        if (near.h() == h) {
            return near;
        }
        Graph shown = graph.orElseThrow();
        return Differences.of(Recomputation.of(shown, shown.output().orElseThrow(), checked), h);
    }

    private static int wanted(Graph graph, Optional<Selection> asked) {
        if (asked.isPresent() && asked.get().node() < graph.nodes().size()) {
            Selection selection = asked.get();
            return selection.operand().isPresent()
                    ? graph.node(selection.node())
                            .operands()
                            .get(selection.operand().getAsInt())
                    : selection.node();
        }
        boolean[] leading = graph.leadingTo(graph.output().orElseThrow());
        for (GraphNode one : graph.nodes()) {
            if (one.isLeaf() && !one.constant() && leading[one.id()]) {
                return one.id();
            }
        }
        return graph.output().orElseThrow();
    }

    private List<Choice.Option> options(Graph graph, int wanted) {
        List<Choice.Option> options = new ArrayList<>();
        for (int one : FewShown.toCheck(graph, wanted)) {
            options.add(new Choice.Option(Integer.toString(one), names.name(one)));
        }
        return options;
    }

    private void chooseNode(String id) {
        store.send(new ToolsMessage.Asked(Rounding.truncated(Numbers.parse(id)), false));
    }

    /** All that is chosen in one drag is one step to undo. */
    private void choose(double chosenH) {
        double within = Math.max(Probes.SMALLEST_H, Math.min(Probes.LARGEST_H, chosenH));
        Probes probes = store.model().document().probes();
        store.send(new ToolsMessage.ProbesChosen(probes.withCheck(Optional.of(within)), drag.key(), drag.millis()));
    }

    private void refresh() {
        store.redraw();
    }

    /** The plot's pointer: hovering reads values off, pressing and dragging chooses h. */
    private final class Pointing implements PlotCanvas.Listener {
        @Override
        public void hovered(double x, double y) {
            pointedH = x < 0 || plot.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(plot.get().at(x).h());
            paint();
        }

        @Override
        public boolean pressed(double x, double y, double reach) {
            drag.begin();
            pointedH = OptionalDouble.empty();
            return plot.isPresent();
        }

        @Override
        public void dragged(double x, double y) {
            plot.ifPresent(shown -> choose(shown.at(x).h()));
        }

        @Override
        public void released() {
            drag.end();
        }
    }
}
