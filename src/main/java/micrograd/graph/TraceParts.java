package micrograd.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The passes of a program as parts of steps, each step kept as numbers. */
final class TraceParts {
    /** A step that computes; any other number from 0 on is the operand to which a contribution flows. */
    static final int COMPUTED = -1;

    /** A step that sets the gradient of a root to 1. */
    static final int STARTED = -2;

    /** A step in which the program sets numbers itself. */
    static final int ASSIGNED = -3;

    /**
     * Steps {@code start} to {@code end}, of one kind: that of the first of them.
     *
     * @param pass the number of the backward pass, from 1; 0 for another part
     * @param root what the backward pass begins at
     * @param data the data of every node while and after it; empty where it is the graph's
     * @param clean for a backward pass, whether all gradients on its way were 0 before; for what is set, whether all are 0 after it
     */
    record Part(int kind, int start, int end, int pass, int root, Optional<double[]> data, boolean clean) {}

    /**
     * The steps in numbers, found when the first of them is asked for.
     *
     * @param nodes for each step the node computed, the root, the result whose use is added, or the place among the assignments
     * @param kinds for each step behind the first forward ones its kind
     * @param upstreams for each of those the result's gradient
     * @param befores the gradients before it
     * @param afters the gradients after it
     */
    record Numbers(int[] nodes, byte[] kinds, double[] upstreams, double[] befores, double[] afters) {}

    private final Graph graph;
    private final List<Part> parts;
    private final List<Trace.Assigned> assignments;
    private final Optional<Graph> first;
    private final int forwardCount;
    private final int count;
    private final int earlier;
    private final double[] left;
    private Optional<Numbers> numbers;
    private Optional<double[]> graphData = Optional.empty();
    private Graph graphThen;

    /** One forward and one backward pass. */
    private TraceParts(Graph graph, int forward, int backward) {
        this.graph = graph;
        forwardCount = forward;
        count = forward + backward;
        int root = graph.output().orElse(0);
        parts = List.of(
                new Part(COMPUTED, 0, forward, 0, root, Optional.empty(), true),
                new Part(STARTED, forward, count, 1, root, Optional.empty(), true));
        assignments = List.of();
        first = Optional.empty();
        earlier = 0;
        left = new double[0];
        numbers = Optional.empty();
        graphThen = graph;
    }

    /** All passes. */
    TraceParts(
            Graph graph,
            List<Part> parts,
            List<Trace.Assigned> assignments,
            Numbers numbers,
            Graph first,
            int earlier,
            double[] left) {
        this.graph = graph;
        this.parts = List.copyOf(parts);
        this.assignments = List.copyOf(assignments);
        this.first = Optional.of(first);
        this.earlier = earlier;
        this.left = left;
        this.numbers = Optional.of(numbers);
        count = numbers.nodes().length;
        forwardCount = count - numbers.kinds().length;
        graphThen = graph;
    }

    static TraceParts ofOne(Graph graph) {
        if (graph.output().isEmpty()) {
            return new TraceParts(graph, 0, 0);
        }
        boolean[] leading = graph.leadingTo(graph.output().get());
        int forward = 0;
        int backward = 1;
        for (GraphNode node : graph.nodes()) {
            if (leading[node.id()] && !node.isLeaf()) {
                forward++;
                for (int operand : node.operands()) {
                    backward += graph.node(operand).constant() ? 0 : 1;
                }
            }
        }
        return new TraceParts(graph, forward, backward);
    }

    static TraceParts of(Graph graph, List<PassStart> starts, int earlier, boolean own) {
        boolean one = starts.isEmpty() || starts.size() == 1 && starts.get(0).isOnlyOneOf(graph);
        int before = starts.isEmpty() ? Math.max(0, earlier - 1) : earlier;
        boolean plain = graph.output().isEmpty()
                || starts.isEmpty() && earlier == 0 && !own
                || one && before == 0 && OnePass.hasGradientsOf(graph);
        return plain ? ofOne(graph) : new SeveralPasses(graph, starts, before).parts();
    }

    boolean isPlain() {
        return first.isEmpty();
    }

    Graph first() {
        return first.orElse(graph);
    }

    int count() {
        return count;
    }

    int forwardCount() {
        return forwardCount;
    }

    int passCount() {
        int passes = earlier;
        for (Part part : parts) {
            passes += part.kind() == STARTED ? 1 : 0;
        }
        return passes;
    }

    int contributions() {
        for (Part part : parts) {
            if (part.kind() == STARTED) {
                return Math.max(0, part.end() - part.start() - 1);
            }
        }
        return 0;
    }

    private Numbers numbers() {
        if (numbers.isEmpty()) {
            numbers = Optional.of(found());
        }
        return numbers.get();
    }

    private Numbers found() {
        int backward = count - forwardCount;
        int[] nodes = new int[count];
        byte[] kinds = new byte[backward];
        double[] befores = new double[backward];
        double[] afters = new double[backward];
        double[] upstreams = new double[backward];
        int at = 0;
        int[] order = {};
        double[] grads = new double[graph.nodes().size()];
        if (graph.output().isPresent()) {
            int output = graph.output().get();
            boolean[] leading = graph.leadingTo(output);
            for (GraphNode node : graph.nodes()) {
                if (at < forwardCount && leading[node.id()] && !node.isLeaf()) {
                    nodes[at++] = node.id();
                }
            }
            nodes[at] = output;
            kinds[0] = STARTED;
            afters[0] = 1;
            grads[output] = 1;
            order = BackwardOrder.of(graph, output);
        }
        int step = 1;
        for (int id : order) {
            GraphNode result = graph.node(id);
            for (int k = 0; k < result.operands().size(); k++) {
                int node = result.operands().get(k);
                if (!graph.node(node).constant()) {
                    nodes[forwardCount + step] = id;
                    kinds[step] = (byte) k;
                    upstreams[step] = grads[id];
                    befores[step] = grads[node];
                    grads[node] += graph.contribution(result, k, grads[id]);
                    afters[step++] = grads[node];
                }
            }
        }
        return new Numbers(nodes, kinds, upstreams, befores, afters);
    }

    int kind(int i) {
        return i < forwardCount ? COMPUTED : numbers().kinds()[i - forwardCount];
    }

    /** The node that gets its data or gradient in a step; of several the first. */
    int nodeOf(int i) {
        int node = numbers().nodes()[i];
        int kind = kind(i);
        return kind >= 0
                ? graph.node(node).operands().get(kind)
                : kind == ASSIGNED ? assignments.get(node).node() : node;
    }

    /** Whether a step gives a node a gradient. */
    boolean touches(int i, int node) {
        if (kind(i) != ASSIGNED) {
            return nodeOf(i) == node;
        }
        Trace.Assigned assigned = assignments.get(numbers().nodes()[i]);
        return !assigned.data() && assigned.nodes().contains(node);
    }

    Trace.Step step(int i) {
        int node = numbers().nodes()[i];
        int kind = kind(i);
        return switch (kind) {
            case COMPUTED -> new Trace.Computed(node);
            case STARTED -> new Trace.Started(node);
            case ASSIGNED -> assignments.get(node);
            default -> contributed(node, kind, i);
        };
    }

    private Trace.Contributed contributed(int id, int k, int i) {
        Graph then = graphAt(i + 1);
        GraphNode result = then.node(id);
        Numbers all = numbers();
        int step = i - forwardCount;
        double upstream = all.upstreams()[step];
        return new Trace.Contributed(
                result.operands().get(k),
                id,
                k,
                then.local(id, k),
                upstream,
                then.contribution(result, k, upstream),
                all.befores()[step],
                all.afters()[step]);
    }

    /** The part that so many steps end in. */
    private Part part(int done) {
        for (Part part : parts) {
            if (done <= part.end() && part.end() > part.start()) {
                return part;
            }
        }
        return parts.get(parts.size() - 1);
    }

    /** The graph with the data that it has after so many steps; its output is the root of the pass under way. */
    Graph graphAt(int done) {
        Part part = part(done);
        int root = part.root();
        boolean other = graph.output().filter(output -> output == root).isEmpty();
        if (part.data().isEmpty() && !other) {
            return graph;
        }
        boolean known = graphData.equals(part.data())
                && graphThen.output().filter(output -> output == root).isPresent();
        if (!known) {
            graphThen = graph.with(part.data(), root);
            graphData = part.data();
        }
        return graphThen;
    }

    Trace.Spot spot(int done) {
        Part part = part(done);
        int next = earlier + 1;
        for (Part before : parts) {
            next += before.kind() == STARTED && before.start() < done ? 1 : 0;
        }
        int steps = part.end() - part.start();
        return new Trace.Spot(part.kind() == COMPUTED, part.pass(), next, Math.max(0, done - part.start()), steps);
    }

    /** What earlier passes left. */
    void begin(double[] grads, boolean[] blankGrads) {
        for (int id = 0; id < left.length; id++) {
            grads[id] = left[id];
            blankGrads[id] = left[id] == 0;
        }
    }

    /** Notes what a step does to gradients and to what is known of them. */
    void apply(int i, double[] grads, boolean[] blankGrads, boolean[] blankUses) {
        int kind = kind(i);
        int node = numbers().nodes()[i];
        if (kind == COMPUTED) {
            return;
        }
        if (kind == ASSIGNED) {
            Trace.Assigned assigned = assignments.get(node);
            for (int n = 0; !assigned.data() && n < assigned.nodes().size(); n++) {
                grads[assigned.nodes().get(n)] = assigned.numbers().get(n);
                blankGrads[assigned.nodes().get(n)] = false;
            }
            return;
        }
        int target = nodeOf(i);
        grads[target] = numbers().afters()[i - forwardCount];
        blankGrads[target] = false;
        if (kind == STARTED) {
            Arrays.fill(blankUses, true);
        } else {
            blankUses[2 * node + kind] = false;
        }
    }

    GradientSum sum(int done) {
        int root = first().output().orElse(0);
        int passes = earlier;
        GradientSum.State state = GradientSum.State.WHOLE;
        for (Part part : parts) {
            if (part.start() >= done || part.kind() == COMPUTED) {
                continue;
            }
            if (part.kind() == STARTED) {
                root = part.root();
                passes = part.clean() ? 1 : passes + 1;
                boolean whole = part.clean() || state == GradientSum.State.EARLIER;
                state = whole ? GradientSum.State.WHOLE : state;
            } else if (assignments.get(numbers().nodes()[part.start()]).data()) {
                state = passes == 1 && state == GradientSum.State.WHOLE ? GradientSum.State.EARLIER : state;
            } else {
                passes = part.clean() ? 0 : passes;
                state = part.clean() ? GradientSum.State.WHOLE : GradientSum.State.SET;
            }
        }
        return new GradientSum(root, passes, state);
    }

    boolean hasStepsOf(TraceParts other) {
        if (forwardCount != other.forwardCount || count != other.count || parts.size() != other.parts.size()) {
            return false;
        }
        Numbers mine = numbers();
        Numbers theirs = other.numbers();
        boolean same = Arrays.equals(mine.nodes(), theirs.nodes()) && Arrays.equals(mine.kinds(), theirs.kinds());
        for (int i = forwardCount; same && i < count; i++) {
            same = nodeOf(i) == other.nodeOf(i);
        }
        List<List<Integer>> set = new ArrayList<>();
        List<List<Integer>> setThere = new ArrayList<>();
        assignments.forEach(one -> set.add(one.nodes()));
        other.assignments.forEach(one -> setThere.add(one.nodes()));
        return same && set.equals(setThere);
    }
}
