package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.PlotChoice;
import micrograd.app.expression.Plottable;
import micrograd.browser.ui.Choice;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.NumberField;
import micrograd.document.Probes.Plot;
import micrograd.document.Probes.Range;
import org.teavm.jso.dom.html.HTMLElement;

/** Over which leaves the output is plotted, and from where to where. */
final class PlotForm {
    private static final String NONE = "";

    private final Consumer<Plot> chosen;
    private final Choice across = new Choice("plot-across", this::chooseAcross);
    private final Choice upwards = new Choice("plot-upwards", this::chooseUpwards);
    private final NumberField from = field("plot-from", low -> range(low, Double.NaN, false));
    private final NumberField to = field("plot-to", high -> range(Double.NaN, high, false));
    private final NumberField from2 = field("plot-from-2", low -> range(low, Double.NaN, true));
    private final NumberField to2 = field("plot-to-2", high -> range(Double.NaN, high, true));
    private final HTMLElement output = Dom.byId("plot-of");
    private Evaluated program;
    private PlotChoice choice;

    /** {@code chosen} hears what is to be plotted. */
    PlotForm(Consumer<Plot> chosen) {
        this.chosen = chosen;
        Dom.onClick(Dom.byId("plot-show"), () -> chosen.accept(around(choice.upwards())));
    }

    void show(Evaluated shown, List<Plottable> leaves, PlotChoice present) {
        program = shown;
        choice = present;
        Dom.text(output, shown.outputName() + " over");
        List<Choice.Option> all = new ArrayList<>();
        List<Choice.Option> others = new ArrayList<>();
        others.add(new Choice.Option(NONE, "nothing"));
        for (Plottable leaf : leaves) {
            Choice.Option option = new Choice.Option(leaf.key(), leaf.name());
            all.add(option);
            if (leaf.node() != present.across().node()) {
                others.add(option);
            }
        }
        across.show(all, present.across().key());
        upwards.show(others, present.upwards().map(other -> other.leaf().key()).orElse(NONE));
        Dom.text(Dom.byId("plot-range-name"), present.across().name());
        from.show(present.range().from());
        to.show(present.range().to());
        Dom.show(Dom.byId("plot-range-2"), present.upwards().isPresent());
        present.upwards().ifPresent(other -> {
            Dom.text(Dom.byId("plot-range-name-2"), other.leaf().name());
            from2.show(other.range().from());
            to2.show(other.range().to());
        });
    }

    /** The plot of the same leaves with the present point in its middle. */
    private Plot around(Optional<PlotChoice.Upwards> second) {
        return second.isPresent()
                ? PlotChoice.over(program, choice.across(), second.get().leaf())
                : PlotChoice.over(program, choice.across());
    }

    private void chooseAcross(String key) {
        Plottable.find(Plottable.of(program), key).ifPresent(leaf -> {
            Optional<Plottable> other =
                    choice.upwards().map(PlotChoice.Upwards::leaf).filter(one -> one.node() != leaf.node());
            chosen.accept(
                    other.isPresent() ? PlotChoice.over(program, leaf, other.get()) : PlotChoice.over(program, leaf));
        });
    }

    private void chooseUpwards(String key) {
        Optional<Plottable> other = Plottable.find(Plottable.of(program), key);
        chosen.accept(
                other.isPresent()
                        ? PlotChoice.over(program, choice.across(), other.get())
                        : PlotChoice.over(program, choice.across()));
    }

    /** Takes one end of a range, the other kept where it is NaN; says whether that is a range. */
    private boolean range(double low, double high, boolean second) {
        Range before = second ? choice.upwards().orElseThrow().range() : choice.range();
        double newLow = low == low ? low : before.from();
        double newHigh = high == high ? high : before.to();
        if (!Range.isRange(newLow, newHigh)) {
            return false;
        }
        Range range = new Range(newLow, newHigh);
        PlotChoice next = second
                ? new PlotChoice(
                        choice.across(),
                        choice.range(),
                        choice.upwards().map(other -> new PlotChoice.Upwards(other.leaf(), range)))
                : new PlotChoice(choice.across(), range, choice.upwards());
        chosen.accept(next.plot());
        return true;
    }

    private static NumberField field(String id, DoublePredicate entered) {
        return new NumberField(
                id, "plot-error", "The range goes from a number to a larger one, such as −5 to 5.", entered);
    }
}
