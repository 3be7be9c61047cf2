package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.tools.ToolsModel;
import micrograd.app.tools.ValueRows;
import micrograd.browser.ui.Dom;
import micrograd.document.Selection;
import micrograd.document.TableOrder;
import micrograd.graph.DotWriter;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.JavaWriter;
import micrograd.graph.LatexWriter;
import micrograd.graph.PyTorchWriter;
import micrograd.graph.PythonWriter;
import micrograd.graph.Shown;
import micrograd.limits.Budgets;

/**
 * What is exported.
 *
 * @param graph the expression, as the sound engine computes it
 * @param shown what can be seen of it
 * @param compares whether what is seen are the numbers of an engine that may be wrong
 * @param asked what is asked about
 * @param rows the table
 * @param order in which order it stands
 */
record ExportSource(
        Graph graph, Shown shown, boolean compares, Optional<Selection> asked, ValueRows rows, TableOrder order) {
    /** Explanations of so many values at most are written at once. */
    private static final int MOST_EXPLAINED = Budgets.VALUES_EXPLAINED;

    private static final String KEPT =
            "This program's numbers are not what one backward pass gives, and not all of them are known yet: walk on, or show all.\n";

    static ExportSource of(ToolsModel model) {
        return new ExportSource(
                model.program().graph(),
                model.shown(),
                model.practice().compares(),
                model.document().selection(),
                ValueRows.of(model),
                model.document().probes().table().orElse(TableOrder.PROGRAM));
    }

    /** Checks gradients of the table until a moment; whether all of them are checked. */
    boolean checks(double until) {
        while (rows.checked() < rows.size() && Dom.now() < until) {
            rows.checkNext();
        }
        return rows.checked() == rows.size();
    }

    /** The expression in a format that is no picture. */
    String text(ExportFormat format) {
        return switch (format) {
            case SVG, PNG -> "";
            case DOT -> DotWriter.write(shown);
            case MICROGRAD -> isKept() ? "# " + KEPT : PythonWriter.write(graph);
            case PYTORCH -> isKept() ? "# " + KEPT : PyTorchWriter.write(graph);
            case JAVA -> isKept() ? "// " + KEPT : JavaWriter.write(graph);
            case LATEX -> latex();
            case CSV -> rows.csv(order);
        };
    }

    /** A program that assigns its numbers would tell those that are not known yet. */
    private boolean isKept() {
        return !shown.isWhole() && !graph.isOnePass();
    }

    /** What is asked about, else every gradient; as far as it is known, and an engine with a bug does not explain itself. */
    private String latex() {
        Shown known = compares ? Shown.all(graph) : shown;
        List<Explanation> explanations =
                asked.map(one -> explanations(known, one)).orElseGet(() -> everyGradient(known));
        return explanations.isEmpty()
                ? "% What is asked about is not known yet: walk on to it, or show all.\n"
                : LatexWriter.write(explanations);
    }

    private static List<Explanation> explanations(Shown known, Selection asked) {
        Graph graph = known.graph();
        List<Explanation> explanations = new ArrayList<>();
        int node = asked.node();
        if (asked.operand().isPresent()) {
            int operand = asked.operand().getAsInt();
            if (known.hasUse(node, operand)) {
                explanations.add(Explanation.ofEdge(graph, node, operand));
            }
            return explanations;
        }
        if (known.explainsGrad(node)) {
            explanations.add(Explanation.ofGradient(graph, node));
        }
        if (known.explainsData(node)) {
            explanations.add(Explanation.ofData(graph, node));
        }
        return explanations;
    }

    /** From the output back, as they come about. */
    private static List<Explanation> everyGradient(Shown known) {
        Graph graph = known.graph();
        List<Integer> nodes = new ArrayList<>();
        for (int id = graph.nodes().size() - 1; id >= 0 && nodes.size() < MOST_EXPLAINED; id--) {
            if (!graph.node(id).constant() && known.explainsGrad(id)) {
                nodes.add(id);
            }
        }
        return Explanation.ofGradients(graph, nodes);
    }
}
