package micrograd.browser.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.PlotChoice;
import micrograd.app.expression.Plottable;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Probes;
import micrograd.document.Probes.Plot;

/** The tabs from “Check” to “Museum”: when they are offered, and what opening one chooses. {@code micrograd.browser.tools} shows what is in them. */
final class ToolChoices {
    private static final double USUAL_H = 1e-5;

    private final Store<Model, Message, Effect> store;
    private double h = USUAL_H;
    private Optional<Plot> plotted = Optional.empty();

    private final ToolsLoader tools;
    /** The open tab of which no document tells, by its key; empty where it is none of them. */
    private String opened = "";

    ToolChoices(Store<Model, Message, Effect> store, ToolsLoader tools) {
        this.store = store;
        this.tools = tools;
    }

    void addTo(ToolTabs tabs) {
        tabs.addForAny("why", document -> true, document -> false, leaving(this::close), model -> {});
        tabs.add(
                "check",
                ToolChoices::isOffered,
                document -> document.probes().check().isPresent(),
                leaving(() -> choose(probes().withCheck(Optional.of(h)))),
                model -> h = probes().check().orElse(h));
        tabs.add(
                "plot",
                ToolChoices::isOffered,
                document -> document.probes().plot().isPresent(),
                leaving(() -> choose(probes().withCheck(Optional.empty()).withPlot(Optional.of(usualPlot())))),
                model -> plotted = probes().plot());
        tabs.add(
                "hand",
                document -> true,
                document -> document.activity() instanceof Activity.ByHand,
                leaving(() -> {
                    if (!(expression().activity() instanceof Activity.ByHand)) {
                        choose(Activity.ByHand.OWN);
                    }
                }),
                model -> {});
        tabs.add(
                "museum",
                document -> true,
                document -> isMuseum(document.activity()),
                leaving(() -> {
                    if (!isMuseum(expression().activity())) {
                        choose(new Activity.Fault(Activity.Fault.NO_FAULT, 1));
                    }
                }),
                model -> {});
        addUntold(tabs, "step", document -> !document.source().strip().isEmpty());
    }

    /** A tab of which no document tells whether it is open. */
    private void addUntold(ToolTabs tabs, String key, Predicate<ExpressionDocument> offered) {
        tabs.addForAny(
                key,
                document -> isOffered(document) && offered.test(document),
                document -> opened.equals(key),
                () -> {
                    opened = key;
                    close();
                    tools.open(key);
                },
                model -> {});
    }

    /** What opens a tab of which the document tells. */
    private Runnable leaving(Runnable choose) {
        return () -> {
            if (!opened.isEmpty()) {
                opened = "";
                tools.open("");
            }
            choose.run();
            store.redraw();
        };
    }

    /** Closes what is tried; what is done by hand or in the museum goes on. */
    private void close() {
        choose(probes().withCheck(Optional.empty()).withPlot(Optional.empty()));
    }

    /** Where gradients are found by hand nothing gives them away, and the museum's engines have checks of their own. */
    private static boolean isOffered(ExpressionDocument document) {
        return document.activity() == Activity.NONE;
    }

    private static boolean isMuseum(Activity activity) {
        return activity instanceof Activity.Fault || activity instanceof Activity.Hunt;
    }

    private ExpressionDocument expression() {
        return store.model().document().expression();
    }

    private Probes probes() {
        return expression().probes();
    }

    private void choose(Probes next) {
        store.send(new ExpressionMessage.ProbesChosen(next, "tool", Dom.now()));
    }

    private void choose(Activity activity) {
        store.send(new ExpressionMessage.ActivityChosen(activity));
    }

    /** What was plotted last where its leaf is still there, else the output over the leaf that is asked about. */
    private Plot usualPlot() {
        Model model = store.model();
        Evaluated program = model.expression().program().evaluated();
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
