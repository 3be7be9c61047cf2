package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.Numbers;

/**
 * The paths from a value to the output: its gradient is the sum over them of the products of their local derivatives.
 *
 * @param count how many there are; infinite where they are more than a {@code double} can count
 * @param paths the first of them
 */
public record Paths(double count, List<Path> paths) {
    public Paths {
        paths = List.copyOf(paths);
    }

    /**
     * One path.
     *
     * @param uses from the value to the output: in which result, as which operand
     * @param product of the local derivatives
     */
    public record Path(List<Trace.Use> uses, double product) {
        public Path {
            uses = List.copyOf(uses);
        }
    }

    /** How many there are, in words: "1,048,576 paths". */
    public String counted() {
        if (count > 1e300) {
            return "more paths than can be counted";
        }
        String digits = count < 1e15 ? Numbers.fixed(count, 0) : Numbers.compact(count);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; count < 1e15 && at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.append(count == 1 ? " path" : " paths").toString();
    }

    /**
     * Finds the paths from a value to the output; none go through constant exponents.
     *
     * @param limit how many are listed at most; all are counted
     */
    public static Paths of(Graph graph, int node, int limit) {
        if (graph.output().isEmpty() || node > graph.output().get()) {
            return new Paths(0, List.of());
        }
        return new Walk(graph, graph.output().get()).from(node, limit);
    }

    private static final class Walk {
        private final Graph graph;
        private final int output;
        private final List<List<Trace.Use>> uses = new ArrayList<>();
        private final double[] counts;
        private final List<Path> found = new ArrayList<>();

        Walk(Graph graph, int output) {
            this.graph = graph;
            this.output = output;
            counts = new double[output + 1];
            counts[output] = 1;
            for (int id = 0; id <= output; id++) {
                uses.add(new ArrayList<>());
            }
            for (int result : BackwardOrder.of(graph, output)) {
                List<Integer> operands = graph.node(result).operands();
                for (int k = 0; k < operands.size(); k++) {
                    if (graph.receivesGradient(result, k)) {
                        uses.get(operands.get(k)).add(new Trace.Use(result, k));
                        counts[operands.get(k)] += counts[result];
                    }
                }
            }
        }

        Paths from(int node, int limit) {
            if (counts[node] > 0) {
                list(node, limit);
            }
            return new Paths(counts[node], found);
        }

        /** Every use that was noted leads to the output, so that the walk never turns back empty. */
        private void list(int node, int limit) {
            List<Trace.Use> path = new ArrayList<>();
            List<Integer> next = new ArrayList<>();
            next.add(0);
            while (!next.isEmpty() && found.size() < limit) {
                int depth = next.size() - 1;
                int here = depth == 0 ? node : path.get(depth - 1).node();
                if (here == output) {
                    found.add(new Path(path, product(path)));
                }
                if (here == output || next.get(depth) == uses.get(here).size()) {
                    next.remove(depth);
                    if (depth > 0) {
                        path.remove(depth - 1);
                    }
                } else {
                    path.add(uses.get(here).get(next.get(depth)));
                    next.set(depth, next.get(depth) + 1);
                    next.add(0);
                }
            }
        }

        private double product(List<Trace.Use> path) {
            double product = 1;
            for (Trace.Use use : path) {
                product *= graph.local(use.node(), use.operand());
            }
            return product;
        }
    }
}
