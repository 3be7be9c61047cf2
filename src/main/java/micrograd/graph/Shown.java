package micrograd.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What can be seen of a graph: whose numbers, which of them are held, and which stand beside others.
 *
 * @param graph the numbers to show
 * @param hold what is not to be seen of them
 * @param rightData for nodes whose data is wrong, what it should be
 * @param rightGrads for nodes whose gradient is wrong, what it should be
 */
public record Shown(Graph graph, Hold hold, Map<Integer, Double> rightData, Map<Integer, Double> rightGrads) {
    public Shown {
        rightData = Map.copyOf(rightData);
        rightGrads = Map.copyOf(rightGrads);
    }

    /** Everything. */
    public static Shown all(Graph graph) {
        return of(graph, Hold.NONE);
    }

    /** Everything but what is held. */
    public static Shown of(Graph graph, Hold hold) {
        return new Shown(graph, hold, Map.of(), Map.of());
    }

    /** What is known at a step of the passes. */
    public static Shown of(Trace.Moment moment) {
        return of(moment.graph(), new Hold(moment.unknownData(), moment.unknownGrads(), moment.unknownUses()));
    }

    /** This without what is held besides. */
    public Shown held(Hold more) {
        return more.isNone() ? this : new Shown(graph, hold.and(more), rightData, rightGrads);
    }

    /** All of this as text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        graph.write(to);
        write(hold.data(), to);
        write(hold.grads(), to);
        to.whole(hold.uses().size());
        for (Trace.Use use : hold.uses()) {
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
        Set<Integer> data = readNodes(from);
        Set<Integer> grads = readNodes(from);
        Set<Trace.Use> uses = new LinkedHashSet<>();
        for (int left = from.whole(); left > 0; left--) {
            uses.add(new Trace.Use(from.whole(), from.whole()));
        }
        return new Shown(graph, new Hold(data, grads, uses), readNumbers(from), readNumbers(from));
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
        return !hold.data().contains(node);
    }

    /** Whether a node's gradient can be seen. */
    public boolean hasGrad(int node) {
        return !hold.grads().contains(node);
    }

    /** Whether what flows back along a use can be seen. */
    public boolean hasUse(int node, int operand) {
        return !hold.uses().contains(new Trace.Use(node, operand));
    }

    /** Whether a node's gradient can be explained: it can be seen, and so can all that it is made of. */
    public boolean explainsGrad(int node) {
        if (!hasGrad(node)) {
            return false;
        }
        for (Trace.Use blank : hold.uses()) {
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

    /** Whether what the leaves' gradients come to together can be seen, as a step along them tells it. */
    public boolean hasStep() {
        for (GraphNode node : graph.nodes()) {
            if (node.isLeaf() && !node.constant() && !explainsGrad(node.id())) {
                return false;
            }
        }
        return graph.output().filter(this::hasData).isPresent();
    }

    /** Whether a program that prints all of it may be written, or what it printed be shown. */
    public boolean isWhole() {
        return hold.isNone();
    }

    /** The nodes for the ear: "e equals a times b, data minus 6, gradient not known yet". */
    public Speech speech() {
        return new Speech(this);
    }
}
