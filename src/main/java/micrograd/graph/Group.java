package micrograd.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

    /** Tells whether a statement of the program made a node. */
    @FunctionalInterface
    public interface Origins {
        boolean made(int statement, int node);
    }

    /** The groups of a graph's named values: {@code results} are the values that statements name, in their order. */
    public static List<Group> of(Graph graph, List<Integer> results, Origins origins) {
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
        for (int i = 0; i < results.size(); i++) {
            int result = results.get(i);
            if (result > named) {
                List<Integer> parts = parts(graph, i, result, origins, uses, within);
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
            Graph graph, int statement, int result, Origins origins, int[] uses, int[] within) {
        List<Integer> parts = new ArrayList<>();
        for (int id = result; id >= 0 && origins.made(statement, id); id--) {
            if (id == result || within[id] > 0 && within[id] == uses[id]) {
                count(graph, id, within, 1);
                if (id != result) {
                    parts.add(id);
                }
            }
        }
        Collections.reverse(parts);
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

    private static boolean hasOperation(Graph graph, List<Integer> parts) {
        for (int part : parts) {
            if (!graph.node(part).isLeaf()) {
                return true;
            }
        }
        return false;
    }
}
