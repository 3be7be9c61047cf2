package micrograd.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the steps of a program that asks for its backward passes itself, and sets numbers before, between or after them. */
final class SeveralPasses {
    private static final double RELATIVE = 1e-9;

    private final Graph graph;
    private final List<PassStart> starts;
    private final int earlier;
    private final boolean[] leading;
    private final List<TraceParts.Part> parts = new ArrayList<>();
    private final List<Trace.Assigned> assignments = new ArrayList<>();
    private final double[] grads;
    private int[] nodes = new int[256];
    private byte[] kinds = new byte[256];
    private double[] upstreams = new double[256];
    private double[] befores = new double[256];
    private double[] afters = new double[256];
    private int count;

    SeveralPasses(Graph graph, List<PassStart> starts, int earlier) {
        this.graph = graph;
        this.starts = starts.isEmpty() ? List.of(atTheEnd(graph)) : starts;
        this.earlier = earlier;
        leading = new boolean[graph.nodes().size()];
        for (PassStart start : this.starts) {
            boolean[] more = graph.leadingTo(start.root());
            for (int id = 0; id < more.length; id++) {
                leading[id] |= more[id];
            }
        }
        grads = earlier > 0 && !starts.isEmpty() ? starts.get(0).grads().clone() : new double[leading.length];
    }

    /** A pass that nobody asked for as such: from the output, over the data as it ends. */
    private static PassStart atTheEnd(Graph graph) {
        int size = graph.nodes().size();
        boolean[] made = new boolean[size];
        Arrays.fill(made, true);
        return new PassStart(graph.output().orElseThrow(), made, dataOf(graph), new double[size]);
    }

    private static double[] dataOf(Graph graph) {
        double[] data = new double[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            data[node.id()] = node.data();
        }
        return data;
    }

    TraceParts parts() {
        double[] left = grads.clone();
        boolean[] made = new boolean[leading.length];
        double[] last = starts.get(0).data();
        for (int pass = 0; pass < starts.size(); pass++) {
            PassStart start = starts.get(pass);
            Optional<double[]> data = Optional.of(start.data());
            setData(made, last, start.data(), start.root(), data);
            compute(start, made, data);
            setGrads(start.grads(), start.made(), start.root(), data);
            backward(start, earlier + pass + 1, data);
            made = start.made();
            last = start.data();
        }
        int output = graph.output().orElseThrow();
        setData(made, last, dataOf(graph), output, Optional.empty());
        double[] ends = new double[leading.length];
        for (GraphNode node : graph.nodes()) {
            ends[node.id()] = node.grad();
        }
        setGrads(ends, made, output, Optional.empty());
        int forward = parts.get(0).kind() == TraceParts.COMPUTED ? parts.get(0).end() : 0;
        TraceParts.Numbers numbers = new TraceParts.Numbers(
                Arrays.copyOf(nodes, count),
                Arrays.copyOfRange(kinds, forward, count),
                Arrays.copyOfRange(upstreams, forward, count),
                Arrays.copyOfRange(befores, forward, count),
                Arrays.copyOfRange(afters, forward, count));
        return new TraceParts(graph, parts, assignments, numbers, first(), earlier, left);
    }

    private Graph first() {
        PassStart start = starts.get(0);
        Graph then = graph.with(Optional.of(start.data()), start.root());
        double[] alone = new double[leading.length];
        alone[start.root()] = 1;
        for (int id : BackwardOrder.of(then, start.root())) {
            GraphNode node = then.node(id);
            for (int k = 0; k < node.operands().size(); k++) {
                alone[node.operands().get(k)] += then.contribution(node, k, alone[id]);
            }
        }
        return then.withGrads(alone);
    }

    private void setData(boolean[] made, double[] before, double[] after, int root, Optional<double[]> data) {
        List<Integer> changed = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int id = 0; id < made.length; id++) {
            if (made[id] && !same(before[id], after[id])) {
                changed.add(id);
                numbers.add(after[id]);
            }
        }
        assign(new Trace.Assigned(changed, true, numbers), root, data, false);
    }

    private void setGrads(double[] wanted, boolean[] made, int root, Optional<double[]> data) {
        List<Integer> changed = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        boolean zero = true;
        for (int id = 0; id < made.length; id++) {
            boolean counts = made[id] && !graph.node(id).constant();
            if (counts && !same(grads[id], wanted[id])) {
                changed.add(id);
                numbers.add(wanted[id]);
                grads[id] = wanted[id];
            }
            zero &= !counts || grads[id] == 0;
        }
        assign(new Trace.Assigned(changed, false, numbers), root, data, zero);
    }

    private void assign(Trace.Assigned assigned, int root, Optional<double[]> data, boolean zero) {
        if (!assigned.nodes().isEmpty()) {
            add(assignments.size(), TraceParts.ASSIGNED, 0, 0, 0);
            assignments.add(assigned);
            parts.add(new TraceParts.Part(TraceParts.ASSIGNED, count - 1, count, 0, root, data, zero));
        }
    }

    private void compute(PassStart start, boolean[] before, Optional<double[]> data) {
        int from = count;
        for (GraphNode node : graph.nodes()) {
            int id = node.id();
            if (leading[id] && !node.isLeaf() && start.made()[id] && !before[id]) {
                add(id, TraceParts.COMPUTED, 0, 0, 0);
            }
        }
        if (count > from) {
            parts.add(new TraceParts.Part(TraceParts.COMPUTED, from, count, 0, start.root(), data, true));
        }
    }

    private void backward(PassStart start, int pass, Optional<double[]> data) {
        Graph then = graph.with(data, start.root());
        int from = count;
        int[] order = BackwardOrder.of(then, start.root());
        boolean clean = true;
        for (int id : order) {
            clean &= id == start.root() || grads[id] == 0 || then.node(id).constant();
            for (int operand : then.node(id).operands()) {
                clean &= grads[operand] == 0 || then.node(operand).constant();
            }
        }
        add(start.root(), TraceParts.STARTED, 0, grads[start.root()], 1);
        grads[start.root()] = 1;
        for (int id : order) {
            GraphNode result = then.node(id);
            for (int k = 0; k < result.operands().size(); k++) {
                int node = result.operands().get(k);
                if (!then.node(node).constant()) {
                    double before = grads[node];
                    grads[node] += then.contribution(result, k, grads[id]);
                    add(id, k, grads[id], before, grads[node]);
                }
            }
        }
        parts.add(new TraceParts.Part(TraceParts.STARTED, from, count, pass, start.root(), data, clean));
    }

    private void add(int node, int kind, double upstream, double before, double after) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            upstreams = Arrays.copyOf(upstreams, 2 * count);
            befores = Arrays.copyOf(befores, 2 * count);
            afters = Arrays.copyOf(afters, 2 * count);
        }
        nodes[count] = node;
        kinds[count] = (byte) kind;
        upstreams[count] = upstream;
        befores[count] = before;
        afters[count++] = after;
    }

    private static boolean same(double a, double b) {
        return a == b || a != a && b != b || Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    }
}
