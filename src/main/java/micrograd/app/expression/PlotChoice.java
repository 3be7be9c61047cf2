package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import micrograd.document.Probes.Over;
import micrograd.document.Probes.Plot;
import micrograd.document.Probes.Range;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * What is plotted: the leaves and ranges of a {@link Plot}, with what is missing filled in.
 *
 * @param across the leaf across
 * @param range its range
 * @param upwards the leaf upwards of a map, and its range
 */
public record PlotChoice(Plottable across, Range range, Optional<Upwards> upwards) {
    private static final double STEPS = 200;
    private static final double ROOM = 1.5;

    /** From there to the other side of 0 is still a finite width. */
    private static final double WIDEST = 8e307;

    /** The leaf upwards of a map, and its range. */
    public record Upwards(Plottable leaf, Range range) {}

    /** A plot over a program's leaves; leaves that are not there any more give way to the first one. Nothing where there are none. */
    public static Optional<PlotChoice> of(Evaluated program, List<Plottable> leaves, Plot plot) {
        if (leaves.isEmpty() || program.graph().output().isEmpty()) {
            return Optional.empty();
        }
        Graph graph = program.graph();
        Optional<Plottable> wanted = Plottable.find(leaves, plot.across().leaf());
        Plottable across = wanted.orElse(leaves.get(0));
        Range range = wanted.flatMap(leaf -> plot.across().range()).orElse(around(value(graph, across)));
        Optional<Plottable> second = plot.upwards()
                .flatMap(over -> Plottable.find(leaves, over.leaf()))
                .filter(leaf -> leaf.node() != across.node());
        Optional<Upwards> upwards = second.map(leaf ->
                new Upwards(leaf, plot.upwards().flatMap(Over::range).orElse(around(value(graph, leaf)))));
        return Optional.of(new PlotChoice(across, range, upwards));
    }

    private static double value(Graph graph, Plottable leaf) {
        return graph.node(leaf.node()).data();
    }

    /** What is plotted at first: the output over the leaf that is asked about, or else over the first one. */
    public static Plot first(Evaluated program, List<Plottable> leaves, Optional<Selection> asked) {
        Plottable chosen = leaves.get(0);
        for (Plottable leaf : leaves) {
            if (asked.isPresent() && asked.get().node() == leaf.node()) {
                chosen = leaf;
            }
        }
        return over(program, chosen);
    }

    /** The plot over one leaf, on a range around where it is. */
    public static Plot over(Evaluated program, Plottable leaf) {
        return new Plot(new Over(leaf.key(), Optional.of(around(value(program.graph(), leaf)))), Optional.empty());
    }

    /** The map over two leaves, on ranges as wide as each other, so that the gradient's arrow stands upright on the lines. */
    public static Plot over(Evaluated program, Plottable across, Plottable upwards) {
        Range one = around(value(program.graph(), across));
        Range other = around(value(program.graph(), upwards));
        Optional<Range> wider = Optional.of(one.to() >= other.to() ? one : other);
        return new Plot(new Over(across.key(), wider), Optional.of(new Over(upwards.key(), wider)));
    }

    /** This choice as a link holds it, every range said. */
    public Plot plot() {
        return new Plot(
                new Over(across.key(), Optional.of(range)),
                upwards.map(over -> new Over(over.leaf().key(), Optional.of(over.range()))));
    }

    /** As far to either side of 0 as makes sense for a number: 5 for 3 and for 0, 20 for 10. */
    public static Range around(double value) {
        double bound = LeafRange.around(value == 0 ? 0 : value * ROOM / 2).bound();
        double wide =
                Math.abs(value) - Math.abs(value) == 0 ? Math.min(WIDEST, Math.max(bound, Math.abs(value) * ROOM)) : 5;
        return new Range(-wide, wide);
    }

    /** A number read off a plot over a range, on steps that fit the range, without the dust of binary fractions. */
    public static double rounded(double number, Range range) {
        double exponent = Math.floor(Math.log10((range.to() - range.from()) / STEPS) + 1e-9);
        if (exponent > 0) {
            double step = Math.pow(10, exponent);
            return Rounding.rint(number / step) * step;
        }
        return Numbers.parse(Numbers.fixed(number, Rounding.truncated(Math.min(100, -exponent)))) + 0.0;
    }
}
