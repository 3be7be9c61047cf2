package micrograd.browser;

import java.util.List;
import java.util.Optional;
import micrograd.app.ExpressionMessage;
import micrograd.app.Model;
import micrograd.app.PlotChoice;
import micrograd.app.Plottable;
import micrograd.app.Program;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Probes;
import micrograd.document.Probes.Plot;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The tabs beside “Why?”: a check of the gradients, and a plot of the output. */
final class ProbesPanel implements Part {
    private static final double USUAL_H = 1e-5;
    private static final String[] TABS = {"why", "check", "plot"};

    private final Playground playground;
    private final Runnable opened;
    private final HTMLElement tabs = Dom.byId("tool-tabs");
    private final CheckPanel check;
    private final PlotPanel plot;
    private String shown = "why";
    private double h = USUAL_H;
    private Optional<Plot> plotted = Optional.empty();

    /** {@code opened} is called when a tab other than the first has opened. */
    ProbesPanel(Playground playground, Theme theme, Runnable opened) {
        this.playground = playground;
        this.opened = opened;
        ThemeColours colours = new ThemeColours();
        check = new CheckPanel(playground, colours);
        plot = new PlotPanel(playground, colours);
        theme.onChange(() -> {
            colours.read();
            check.repaint();
            plot.repaint();
            playground.redraw();
        });
        for (String tab : TABS) {
            Dom.onClick(Dom.byId("tool-" + tab), () -> choose(tab));
        }
        Dom.on(tabs, "keydown", event -> pressed((KeyboardEvent) event));
    }

    @Override
    public void show(Model model) {
        Probes probes = model.document().expression().probes();
        probes.check().ifPresent(one -> h = one);
        plotted = probes.plot().isPresent() ? probes.plot() : plotted;
        boolean hidden = model.document().expression().activity() instanceof Activity.ByHand;
        boolean empty = model.expression().program().graph().output().isEmpty();
        Dom.show(tabs, !hidden && !empty);
        String tab = hidden || empty ? "why" : tab(probes);
        boolean another = false;
        if (!tab.equals(shown)) {
            shown = tab;
            for (String one : TABS) {
                boolean chosen = one.equals(tab);
                Dom.attribute(Dom.byId("tool-" + one), "aria-selected", chosen ? "true" : "false");
                Dom.attribute(Dom.byId("tool-" + one), "tabindex", chosen ? "0" : "-1");
                Dom.show(Dom.byId(one + "-tool"), chosen);
            }
            another = !tab.equals("why");
        }
        if (tab.equals("check")) {
            check.show(model);
        } else if (tab.equals("plot")) {
            plot.show(model);
        }
        if (another) {
            opened.run();
            Dom.reveal(Dom.byId("why-panel"));
        }
    }

    private static String tab(Probes probes) {
        return probes.check().isPresent() ? "check" : probes.plot().isPresent() ? "plot" : "why";
    }

    private void choose(String tab) {
        Model model = playground.model();
        Probes probes = model.document().expression().probes();
        Probes next;
        if (tab.equals("check")) {
            next = probes.withCheck(Optional.of(h));
        } else if (tab.equals("plot")) {
            next = probes.withCheck(Optional.empty()).withPlot(plot(model));
        } else {
            next = probes.withCheck(Optional.empty()).withPlot(Optional.empty());
        }
        playground.send(new ExpressionMessage.ProbesChosen(next, "tool", Dom.now()));
    }

    /** What was plotted last where its leaf is still there, else the output over the leaf that is asked about. */
    private Optional<Plot> plot(Model model) {
        Program program = model.expression().program();
        List<Plottable> leaves = Plottable.of(program);
        if (leaves.isEmpty()) {
            return Optional.of(new Plot(new Probes.Over("x", Optional.empty()), Optional.empty()));
        }
        Optional<Plot> last = plotted.filter(
                one -> Plottable.find(leaves, one.across().leaf()).isPresent());
        return last.isPresent()
                ? last
                : Optional.of(PlotChoice.first(program, leaves, model.document().selection()));
    }

    private void pressed(KeyboardEvent event) {
        int at = List.of(TABS).indexOf(shown);
        int next = switch (event.getKey()) {
            case "ArrowRight" -> (at + 1) % TABS.length;
            case "ArrowLeft" -> (at + TABS.length - 1) % TABS.length;
            case "Home" -> 0;
            case "End" -> TABS.length - 1;
            default -> -1;
        };
        if (next >= 0) {
            event.preventDefault();
            choose(TABS[next]);
            Dom.byId("tool-" + TABS[next]).focus();
        }
    }
}
