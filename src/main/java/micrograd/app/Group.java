package micrograd.app;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Span;

/**
 * All that a line of the program made on the way to the value that it names: what can be folded into that one.
 *
 * @param result the value named
 * @param parts what else the line made for it alone, ascending
 */
public record Group(int result, List<Integer> parts) {
    public Group {
        parts = List.copyOf(parts);
    }

    /** The groups of a graph's named values; {@code statements} are the assignments' places in the source, {@code results} the values they name. */
    static List<Group> of(Graph graph, List<Span> statements, List<Integer> results, List<Span> origins) {
        int[] uses = new int[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                uses[operand]++;
            }
        }
        // What is differentiated is looked at for itself.
        graph.output().ifPresent(output -> uses[output]++);
        List<Group> groups = new ArrayList<>();
        int[] within = new int[uses.length];
        int named = -1;
        for (int i = 0; i < statements.size(); i++) {
            int result = results.get(i);
            if (result > named) {
                List<Integer> parts = parts(graph, statements.get(i), result, origins, uses, within);
                if (hasOperation(graph, parts)) {
                    groups.add(new Group(result, parts));
                }
                named = result;
            }
        }
        return List.copyOf(groups);
    }

    /** What a statement made stands together before its result. */
    private static List<Integer> parts(
            Graph graph, Span statement, int result, List<Span> origins, int[] uses, int[] within) {
        List<Integer> parts = new ArrayList<>();
        for (int id = result; id >= 0 && isIn(statement, origins.get(id)); id--) {
            if (id == result || within[id] > 0 && within[id] == uses[id]) {
                count(graph, id, within, 1);
                if (id != result) {
                    parts.add(0, id);
                }
            }
        }
        count(graph, result, within, -1);
        for (int part : parts) {
            count(graph, part, within, -1);
        }
        return parts;
    }

    private static void count(Graph graph, int node, int[] within, int by) {
        for (int operand : graph.node(node).operands()) {
            within[operand] += by;
        }
    }

    private static boolean isIn(Span statement, Span origin) {
        return origin.start() >= statement.start() && origin.end() <= statement.end();
    }

    private static boolean hasOperation(Graph graph, List<Integer> parts) {
        for (int part : parts) {
            if (!graph.node(part).isLeaf()) {
                return true;
            }
        }
        return false;
    }
}
