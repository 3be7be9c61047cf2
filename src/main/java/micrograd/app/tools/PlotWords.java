package micrograd.app.tools;

import java.util.Optional;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.PlotChoice;
import micrograd.app.expression.Plottable;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.text.Numbers;

/** What a plot shows, in words: below it, and for those who do not see it. */
public final class PlotWords {
    private PlotWords() {}

    /** The present point: "At a = 2: L = −8, slope 6."; what is not known yet is not told. */
    public static String present(Evaluated program, PlotChoice chosen, Shown seen) {
        Graph graph = program.graph();
        StringBuilder words = new StringBuilder("At ");
        words.append(equation(graph, chosen.across()));
        Optional<Plottable> other = chosen.upwards().map(PlotChoice.Upwards::leaf);
        other.ifPresent(leaf -> words.append(", ").append(equation(graph, leaf)));
        double height = graph.node(graph.output().orElseThrow()).data();
        words.append(": ").append(program.outputName()).append(" = ").append(Numbers.compact(height));
        if (!isSlopeKnown(chosen, seen)) {
            words.append(other.isPresent() ? ", gradient" : ", slope").append(" not known yet.");
        } else if (other.isPresent()) {
            words.append(", gradient (").append(slope(graph, chosen.across()));
            words.append(", ").append(slope(graph, other.get())).append(").");
        } else {
            words.append(", slope ").append(slope(graph, chosen.across())).append('.');
        }
        return words.toString();
    }

    /** "Plot of L over a", "Map of L over a and b". */
    public static String title(Evaluated program, PlotChoice chosen) {
        String over = " of " + program.outputName() + " over " + chosen.across().name();
        return chosen.upwards()
                .map(other -> "Map" + over + " and " + other.leaf().name())
                .orElse("Plot" + over);
    }

    /** Whether the gradients of the plotted leaves are known in full. */
    public static boolean isSlopeKnown(PlotChoice chosen, Shown seen) {
        return seen.explainsGrad(chosen.across().node())
                && chosen.upwards()
                        .map(other -> seen.explainsGrad(other.leaf().node()))
                        .orElse(true);
    }

    /** Why nothing is plotted; empty where something is. */
    public static String nothing(Evaluated program, Optional<PlotChoice> choice, Shown seen) {
        if (choice.isEmpty()) {
            return "Name a number, such as x = 3.0, and the result can be plotted over it.";
        }
        return seen.hasData(program.graph().output().orElseThrow())
                ? ""
                : program.outputName() + " is not computed yet: walk on to it, or show all.";
    }

    private static String equation(Graph graph, Plottable leaf) {
        return leaf.name() + " = " + Numbers.compact(graph.node(leaf.node()).data());
    }

    private static String slope(Graph graph, Plottable leaf) {
        return Numbers.compact(graph.node(leaf.node()).grad());
    }
}
