package micrograd.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What can be seen of a graph: whose numbers, which of them are blank, and which stand beside others.
 *
 * <p>Blank is what a walk has not come to, or what is to be found out; beside a wrong number stands the right one.
 *
 * @param graph the numbers to show
 * @param blankData nodes whose data is not to be seen
 * @param blankGrads nodes whose gradient is not to be seen
 * @param blankUses uses of which nothing is to be seen: neither the local derivative nor what flows back
 * @param rightData for nodes whose data is wrong, what it should be
 * @param rightGrads for nodes whose gradient is wrong, what it should be
 */
public record Shown(
        Graph graph,
        Set<Integer> blankData,
        Set<Integer> blankGrads,
        Set<Trace.Use> blankUses,
        Map<Integer, Double> rightData,
        Map<Integer, Double> rightGrads) {
    public Shown {
        blankData = Set.copyOf(blankData);
        blankGrads = Set.copyOf(blankGrads);
        blankUses = Set.copyOf(blankUses);
        rightData = Map.copyOf(rightData);
        rightGrads = Map.copyOf(rightGrads);
    }

    /** Everything. */
    public static Shown all(Graph graph) {
        return of(graph, Set.of(), Set.of(), Set.of());
    }

    /** Everything but what is blank. */
    public static Shown of(Graph graph, Set<Integer> blankData, Set<Integer> blankGrads, Set<Trace.Use> blankUses) {
        return new Shown(graph, blankData, blankGrads, blankUses, Map.of(), Map.of());
    }

    /** What is known at a step of the passes. */
    public static Shown of(Trace.Moment moment) {
        return of(moment.graph(), moment.unknownData(), moment.unknownGrads(), moment.unknownUses());
    }

    /** All of this as text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        graph.write(to);
        write(blankData, to);
        write(blankGrads, to);
        to.whole(blankUses.size());
        for (Trace.Use use : blankUses) {
            to.whole(use.node()).whole(use.operand());
        }
        write(rightData, to);
        write(rightGrads, to);
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static Shown read(String text) {
        FieldReader from = new FieldReader(text);
        Graph graph = Graph.read(from);
        Set<Integer> blankData = readNodes(from);
        Set<Integer> blankGrads = readNodes(from);
        Set<Trace.Use> blankUses = new LinkedHashSet<>();
        for (int left = from.whole(); left > 0; left--) {
            blankUses.add(new Trace.Use(from.whole(), from.whole()));
        }
        return new Shown(graph, blankData, blankGrads, blankUses, readNumbers(from), readNumbers(from));
    }

    private static void write(Set<Integer> nodes, FieldWriter to) {
        to.whole(nodes.size());
        for (int node : nodes) {
            to.whole(node);
        }
    }

    private static Set<Integer> readNodes(FieldReader from) {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (int left = from.whole(); left > 0; left--) {
            nodes.add(from.whole());
        }
        return nodes;
    }

    private static void write(Map<Integer, Double> numbers, FieldWriter to) {
        to.whole(numbers.size());
        for (Map.Entry<Integer, Double> number : numbers.entrySet()) {
            to.whole(number.getKey()).number(number.getValue());
        }
    }

    private static Map<Integer, Double> readNumbers(FieldReader from) {
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        for (int left = from.whole(); left > 0; left--) {
            int node = from.whole();
            numbers.put(node, from.number());
        }
        return numbers;
    }

    /** Whether a node's data can be seen. */
    public boolean hasData(int node) {
        return !blankData.contains(node);
    }

    /** Whether a node's gradient can be seen. */
    public boolean hasGrad(int node) {
        return !blankGrads.contains(node);
    }

    /** Whether what flows back along a use can be seen. */
    public boolean hasUse(int node, int operand) {
        return !blankUses.contains(new Trace.Use(node, operand));
    }

    /** Whether a node's gradient can be explained: it can be seen, and so can all that it is made of. */
    public boolean explainsGrad(int node) {
        if (!hasGrad(node)) {
            return false;
        }
        for (Trace.Use blank : blankUses) {
            if (graph.node(blank.node()).operands().get(blank.operand()) == node) {
                return false;
            }
        }
        return true;
    }

    /** Whether a node's data can be explained: it can be seen, and so can its operands'. */
    public boolean explainsData(int node) {
        boolean explained = hasData(node);
        for (int operand : graph.node(node).operands()) {
            explained &= hasData(operand);
        }
        return explained;
    }

    /** The nodes for the ear: "e equals a times b, data minus 6, gradient not known yet". */
    public Speech speech() {
        return new Speech(this);
    }
}
