package micrograd.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param blanks what of it is not to be seen
 * @param rightData for nodes whose data is wrong, what it should be
 * @param rightGrads for nodes whose gradient is wrong, what it should be
 */
public record Shown(Graph graph, Blanks blanks, Map<Integer, Double> rightData, Map<Integer, Double> rightGrads) {
    public Shown {
        rightData = Map.copyOf(rightData);
        rightGrads = Map.copyOf(rightGrads);
    }

    /**
     * What can be seen.
     *
     * @param blankData nodes whose data is not to be seen
     * @param blankGrads nodes whose gradient is not to be seen
     * @param blankUses uses of which nothing is to be seen: neither the local derivative nor what flows back
     */
    public Shown(
            Graph graph,
            Set<Integer> blankData,
            Set<Integer> blankGrads,
            Set<Trace.Use> blankUses,
            Map<Integer, Double> rightData,
            Map<Integer, Double> rightGrads) {
        this(graph, Blanks.of(graph, blankData, blankGrads, blankUses), rightData, rightGrads);
    }

    /** Everything. */
    public static Shown all(Graph graph) {
        return new Shown(graph, Blanks.NONE, Map.of(), Map.of());
    }

    /** What is known at a step of the passes. */
    public static Shown of(Trace.Moment moment) {
        return new Shown(moment.graph(), moment.blanks(), Map.of(), Map.of());
    }

    /** A graph without some of its gradients, and without what would tell them. */
    public static Shown withoutGrads(Graph graph, List<Integer> grads) {
        return all(graph).without(List.of(), grads);
    }

    /** A graph of which no gradient is seen, and data neither or all of it. */
    public static Shown nothing(Graph graph, boolean seesData) {
        List<Integer> nodes = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            nodes.add(node.id());
        }
        return all(graph).without(seesData ? List.of() : nodes, nodes);
    }

    /** The numbers of an engine that may be wrong, which does not explain itself: what flows back in it is not told. */
    public static Shown unexplained(Graph graph, Map<Integer, Double> rightData, Map<Integer, Double> rightGrads) {
        boolean[] uses = nothing(graph, true).blanks.uses();
        return new Shown(graph, new Blanks(new boolean[0], new boolean[0], uses), rightData, rightGrads);
    }

    /**
     * This without some data and some gradients, and without what would tell them.
     *
     * <ol>
     *   <li>With data goes every use in whose local derivative it may stand: all uses in what it is computed by and in what it is an operand of; and the
     *       gradients that these add up to.
     *   <li>With a gradient goes every use of its value, as what they send back adds up to it, and every use in what is computed by it, as it is a factor there.
     * </ol>
     */
    public Shown without(List<Integer> data, List<Integer> grads) {
        if (data.isEmpty() && grads.isEmpty()) {
            return this;
        }
        int count = graph.nodes().size();
        boolean[] gone = marked(data, new boolean[count]);
        boolean[] blankData = marked(data, Arrays.copyOf(blanks.data(), count));
        boolean[] blankGrads = marked(grads, Arrays.copyOf(blanks.grads(), count));
        boolean[] blankUses = Arrays.copyOf(blanks.uses(), 2 * count);
        for (GraphNode node : graph.nodes()) {
            boolean involved = gone[node.id()];
            for (int operand : node.operands()) {
                involved |= gone[operand];
            }
            for (int k = 0; involved && k < node.operands().size(); k++) {
                blankUses[2 * node.id() + k] = true;
                blankGrads[node.operands().get(k)] = true;
            }
        }
        for (GraphNode node : graph.nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                if (blankGrads[node.id()] || blankGrads[node.operands().get(k)]) {
                    blankUses[2 * node.id() + k] = true;
                }
            }
        }
        Blanks more = new Blanks(blankData, blankGrads, blankUses);
        return new Shown(graph, more, without(rightData, blankData), without(rightGrads, blankGrads));
    }

    private static boolean[] marked(List<Integer> nodes, boolean[] marks) {
        for (int node : nodes) {
            marks[node] = true;
        }
        return marks;
    }

    private static Map<Integer, Double> without(Map<Integer, Double> numbers, boolean[] blank) {
        Map<Integer, Double> left = new LinkedHashMap<>(numbers);
        left.keySet().removeIf(node -> blank[node]);
        return left;
    }

    /** All of this as text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        graph.write(to);
        write(blanks.data(), to);
        write(blanks.grads(), to);
        write(blanks.uses(), to);
        write(rightData, to);
        write(rightGrads, to);
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static Shown read(String text) {
        FieldReader from = new FieldReader(text);
        Graph graph = Graph.read(from);
        Blanks blanks = new Blanks(readMarks(from), readMarks(from), readMarks(from));
        return new Shown(graph, blanks, readNumbers(from), readNumbers(from));
    }

    private static void write(boolean[] marks, FieldWriter to) {
        to.whole(marks.length);
        for (boolean mark : marks) {
            to.flag(mark);
        }
    }

    private static boolean[] readMarks(FieldReader from) {
        boolean[] marks = new boolean[from.whole()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = from.flag();
        }
        return marks;
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

    /** Whether all of it can be seen. */
    public boolean isWhole() {
        return blanks.equals(Blanks.NONE);
    }

    /** Whether what a step along the gradients brings can be seen: all gradients, each in full, and the output. */
    public boolean hasStep() {
        if (isWhole()) {
            return true;
        }
        for (GraphNode node : graph.nodes()) {
            if (!hasGrad(node.id()) || node.isLeaf() && !node.constant() && !explainsGrad(node.id())) {
                return false;
            }
        }
        return graph.output().filter(id -> !hasData(id)).isEmpty();
    }

    /** Whether a node's data can be seen. */
    public boolean hasData(int node) {
        return blanks.hasData(node);
    }

    /** Whether a node's gradient can be seen. */
    public boolean hasGrad(int node) {
        return blanks.hasGrad(node);
    }

    /** Whether what flows back along a use can be seen. */
    public boolean hasUse(int node, int operand) {
        return blanks.hasUse(node, operand);
    }

    /** Whether a node's gradient can be explained: it can be seen, and so can all that it is made of. */
    public boolean explainsGrad(int node) {
        boolean explained = hasGrad(node);
        if (blanks.uses().length > 0) {
            for (int id = node + 1; explained && id < graph.nodes().size(); id++) {
                GraphNode result = graph.node(id);
                for (int k = 0; k < result.operands().size(); k++) {
                    explained &= result.operands().get(k) != node || hasUse(id, k);
                }
            }
        }
        return explained;
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
