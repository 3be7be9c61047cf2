package micrograd.browser;

import java.util.List;
import java.util.Optional;
import micrograd.app.ExpressionMessage;
import micrograd.app.Model;
import micrograd.app.PlotChoice;
import micrograd.app.Plottable;
import micrograd.app.Program;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Probes;
import micrograd.document.Probes.Plot;

/** The tabs “Check” and “Plot”: the gradients held against differences, and the output over its leaves; a program of its own shows them. */
final class ProbesPanel {
    private static final double USUAL_H = 1e-5;

    private final Playground playground;
    private final ProbesLoader program;
    private double h = USUAL_H;
    private Optional<Plot> plotted = Optional.empty();

    ProbesPanel(Playground playground) {
        this.playground = playground;
        program = new ProbesLoader(playground);
    }

    void addTo(ToolTabs tabs) {
        tabs.add(
                "check",
                ProbesPanel::isOffered,
                document -> document.probes().check().isPresent(),
                () -> choose(probes().withCheck(Optional.of(h))),
                model -> {
                    h = model.document().expression().probes().check().orElse(h);
                    program.show(model);
                });
        tabs.add(
                "plot",
                ProbesPanel::isOffered,
                document -> document.probes().plot().isPresent(),
                () -> choose(probes().withCheck(Optional.empty()).withPlot(Optional.of(usualPlot()))),
                model -> {
                    plotted = model.document().expression().probes().plot();
                    program.show(model);
                });
    }

    /** Closes both tabs. */
    void close() {
        choose(probes().withCheck(Optional.empty()).withPlot(Optional.empty()));
    }

    /** Where gradients are found by hand nothing gives them away, and the museum's engines have checks of their own. */
    private static boolean isOffered(ExpressionDocument document) {
        return document.activity() == Activity.NONE;
    }

    private Probes probes() {
        return playground.model().document().expression().probes();
    }

    private void choose(Probes next) {
        playground.send(new ExpressionMessage.ProbesChosen(next, "tool", Dom.now()));
    }

    /** What was plotted last where its leaf is still there, else the output over the leaf that is asked about. */
    private Plot usualPlot() {
        Model model = playground.model();
        Program program = model.expression().program();
        List<Plottable> leaves = Plottable.of(program);
        if (leaves.isEmpty()) {
            return new Plot(new Probes.Over("x", Optional.empty()), Optional.empty());
        }
        Optional<Plot> last = plotted.filter(
                one -> Plottable.find(leaves, one.across().leaf()).isPresent());
        return last.isPresent()
                ? last.get()
                : PlotChoice.first(program, leaves, model.document().selection());
    }
}
