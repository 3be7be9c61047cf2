package micrograd.browser;

import java.util.ArrayList;
import java.util.List;
import micrograd.app.ValueRows;
import micrograd.document.TableOrder;
import micrograd.graph.DotWriter;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.JavaWriter;
import micrograd.graph.LatexWriter;
import micrograd.graph.PyTorchWriter;
import micrograd.graph.PythonWriter;
import micrograd.graph.Shown;

/**
 * What is exported.
 *
 * @param graph the expression
 * @param shown what can be seen of it in the table
 * @param node what is asked about, or -1
 * @param operand the operand of the edge that is asked about, or -1
 * @param order in which order the table stands
 * @param checkable whether the table has checks
 */
record ExportSource(Graph graph, Shown shown, int node, int operand, TableOrder order, boolean checkable) {
    /** Explanations of so many values at most are written at once. */
    private static final int MOST_EXPLAINED = 200;

    /** The expression in a format that is no picture. */
    String text(ExportFormat format) {
        return switch (format) {
            case SVG, PNG -> "";
            case DOT -> DotWriter.write(graph);
            case MICROGRAD -> PythonWriter.write(graph);
            case PYTORCH -> PyTorchWriter.write(graph);
            case JAVA -> JavaWriter.write(graph);
            case LATEX -> LatexWriter.write(node < 0 ? everyGradient() : explanations());
            case CSV -> new ValueRows(shown, checkable).csv(order);
        };
    }

    private List<Explanation> explanations() {
        return operand >= 0
                ? List.of(Explanation.ofEdge(graph, node, operand))
                : List.of(Explanation.ofGradient(graph, node), Explanation.ofData(graph, node));
    }

    /** From the output back, as they come about. */
    private List<Explanation> everyGradient() {
        List<Explanation> explanations = new ArrayList<>();
        for (int id = graph.nodes().size() - 1; id >= 0 && explanations.size() < MOST_EXPLAINED; id--) {
            if (!graph.node(id).constant()) {
                explanations.add(Explanation.ofGradient(graph, id));
            }
        }
        return explanations;
    }
}
