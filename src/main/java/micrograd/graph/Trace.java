package micrograd.graph;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * The passes of a program, step by step: a forward step computes one operation, a backward step starts at the output or adds one contribution to one
 * gradient, results before operands. Only what leads to the output takes part. Where a program asks for several backward passes, all of them are walked in
 * their order, and what it sets between them, such as gradients back to 0, is a step of its own.
 *
 * <p>Gradients begin at 0 and grow in the engine's own order, so that they end as {@link micrograd.engine.Value#backward} leaves them, to the last bit.
 * Constants are passed over: nothing is learnt from their gradients.
 *
 * <p>Steps are kept as numbers and made when they are asked for: a large graph has millions.
 */
public final class Trace {
    private final Graph graph;
    private final Asked asked;
    private final TraceParts parts;
    private final List<Step> steps = new Steps();

    private Trace(Graph graph, Asked asked, TraceParts parts) {
        this.graph = graph;
        this.asked = asked;
        this.parts = parts;
    }

    /** What the program asked for itself: the passes that are kept, how many came before, and whether it has seen to its gradients. */
    private record Asked(List<PassStart> starts, int earlier, boolean own) {
        static final Asked NOTHING = new Asked(List.of(), 0, false);
    }

    /** What is walked, its data and gradients as they end. */
    public Graph graph() {
        return graph;
    }

    /** Forward steps, then backward steps; where there are several passes, in turns. */
    public List<Step> steps() {
        return steps;
    }

    /** How many are forward before the first backward pass. */
    public int forwardCount() {
        return parts.forwardCount();
    }

    /** One step of a pass. */
    public sealed interface Step {
        /** The node that gets its data or gradient; of several the first. */
        int node();
    }

    /** Computes a node's data. */
    public record Computed(int node) implements Step {}

    /** Sets the output's gradient to 1. */
    public record Started(int node) implements Step {}

    /**
     * Adds what one use sends back to a node's gradient.
     *
     * @param node whose gradient grows
     * @param result in which it is used
     * @param operand which operand of the result it is
     * @param local ∂result/∂node
     * @param upstream the result's gradient
     * @param contribution local derivative × upstream
     * @param before the gradient before
     * @param after the gradient after
     */
    public record Contributed(
            int node,
            int result,
            int operand,
            double local,
            double upstream,
            double contribution,
            double before,
            double after)
            implements Step {}

    /**
     * The program sets numbers of nodes itself.
     *
     * @param nodes which, in their order
     * @param data whether it is their data, not their gradients
     * @param numbers to what
     */
    public record Assigned(List<Integer> nodes, boolean data, List<Double> numbers) implements Step {
        public Assigned {
            nodes = List.copyOf(nodes);
            numbers = List.copyOf(numbers);
        }

        @Override
        public int node() {
            return nodes.get(0);
        }

        /** Whether gradients go back to 0. */
        public boolean zeroes() {
            boolean zero = !data;
            for (double number : numbers) {
                zero &= number == 0;
            }
            return zero;
        }
    }

    /** The passes of a graph; without an output there are no steps. */
    public static Trace of(Graph graph) {
        return new Trace(graph, Asked.NOTHING, TraceParts.ofOne(graph));
    }

    /**
     * The passes of a graph whose program asked for its backward passes itself.
     *
     * @param starts what stood where when each began
     * @param earlier how many passes came before those
     * @param own whether the program has seen to its gradients itself
     */
    public static Trace of(Graph graph, List<PassStart> starts, int earlier, boolean own) {
        TraceParts parts = TraceParts.of(graph, starts, earlier, own);
        Asked asked = parts.isPlain() ? Asked.NOTHING : new Asked(List.copyOf(starts), earlier, own);
        return new Trace(graph, asked, parts);
    }

    /** Writes what the passes are known by beside their graph. */
    public void write(FieldWriter to) {
        to.flag(asked.own).whole(asked.earlier).whole(asked.starts.size());
        for (PassStart start : asked.starts) {
            start.write(to);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Trace read(Graph graph, FieldReader from) {
        boolean own = from.flag();
        int earlier = from.whole();
        List<PassStart> starts = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            starts.add(PassStart.read(graph.nodes().size(), from));
        }
        return of(graph, starts, earlier, own);
    }

    /** The graph as its first backward pass alone leaves it: what its root moves by. */
    public Graph first() {
        return parts.first();
    }

    /**
     * Where among the passes a number of steps done is.
     *
     * @param forward whether the step done last is one of computing
     * @param pass the number of its backward pass, from 1; 0 where it is in none
     * @param next the number of the backward pass that comes next
     * @param done how many steps of that part are done
     * @param count how many it has
     */
    public record Spot(boolean forward, int pass, int next, int done, int count) {
        /** Whether a backward pass comes behind it, where there are so many. */
        public boolean isBefore(int passes) {
            return next <= passes;
        }
    }

    /** Where among the passes so many steps are. */
    public Spot spot(int done) {
        return parts.spot(done);
    }

    /** How many backward passes there are, with those that are not walked. */
    public int passCount() {
        return parts.passCount();
    }

    /** What the gradients are after so many steps. */
    public GradientSum sum(int done) {
        return parts.sum(done);
    }

    /** The steps, each made of its numbers. */
    private final class Steps extends AbstractList<Step> {
        @Override
        public int size() {
            return parts.count();
        }

        @Override
        public Step get(int i) {
            return parts.step(i);
        }
    }

    /** Whether another trace has the same steps, with whatever numbers. */
    public boolean hasStepsOf(Trace other) {
        return parts.hasStepsOf(other.parts);
    }

    /** Whether another walks the same graph by the same steps. */
    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Trace trace
                        && graph.equals(trace.graph)
                        && passCount() == trace.passCount()
                        && hasStepsOf(trace);
    }

    @Override
    public int hashCode() {
        return graph.hashCode();
    }

    /** How many contributions the first backward pass adds. */
    public int contributions() {
        return parts.contributions();
    }

    /** How many steps are done once a node's data is known: 0 for a leaf and for what does not lead to the output. */
    public int whenDataIsKnown(int node) {
        for (int i = 0; i < parts.count(); i++) {
            if (parts.kind(i) == TraceParts.COMPUTED && parts.nodeOf(i) == node) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many steps are done once nothing more is added to a node's gradient: all of them where nothing ever is. */
    public int whenGradientIsComplete(int node) {
        for (int i = parts.count() - 1; i >= 0; i--) {
            if (parts.kind(i) != TraceParts.COMPUTED && parts.touches(i, node)) {
                return i + 1;
            }
        }
        return parts.count();
    }

    /** Whether more is added to a node's gradient in the backward pass of step {@code done - 1} behind it. */
    public boolean growsOn(int node, int done) {
        for (int i = done; i < parts.count() && parts.kind(i) >= 0; i++) {
            if (parts.nodeOf(i) == node) {
                return true;
            }
        }
        return false;
    }

    /** What is known once the first {@code done} steps are done; at the end, what no step touched shows its own gradient. */
    public Moment after(int done) {
        int size = graph.nodes().size();
        int count = parts.count();
        boolean[] blankData = new boolean[size];
        boolean[] blankGrads = new boolean[size];
        boolean[] blankUses = new boolean[2 * size];
        double[] grads = new double[size];
        if (done < count) {
            Arrays.fill(blankGrads, true);
            Arrays.fill(blankUses, true);
            parts.begin(grads, blankGrads);
        }
        for (int i = 0; i < count; i++) {
            if (i >= done) {
                if (parts.kind(i) == TraceParts.COMPUTED) {
                    blankData[parts.nodeOf(i)] = true;
                }
            } else {
                parts.apply(i, grads, blankGrads, blankUses);
            }
        }
        if (done >= count) {
            for (GraphNode node : graph.nodes()) {
                grads[node.id()] = node.grad();
            }
            return new Moment(graph, new boolean[size], new boolean[size], new boolean[2 * size]);
        }
        return new Moment(parts.graphAt(done).withGrads(grads), blankData, blankGrads, blankUses);
    }

    /** An operand (0 or 1) of a node. */
    public record Use(int node, int operand) {}

    /** What is known at a step: the graph with its gradients so far, and what of it is not known yet. */
    public static final class Moment {
        private final Graph graph;
        private final boolean[] blankData;
        private final boolean[] blankGrads;
        private final boolean[] blankUses;

        private Moment(Graph graph, boolean[] blankData, boolean[] blankGrads, boolean[] blankUses) {
            this.graph = graph;
            this.blankData = blankData;
            this.blankGrads = blankGrads;
            this.blankUses = blankUses;
        }

        /** The graph with its gradients so far. */
        public Graph graph() {
            return graph;
        }

        Blanks blanks() {
            return new Blanks(blankData, blankGrads, blankUses);
        }
    }
}
