package micrograd.app.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Value;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.graph.PassStart;
import micrograd.graph.Trace;
import micrograd.graph.ValueIds;
import micrograd.lang.Evaluation;
import micrograd.lang.OwnCode;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Assignment;
import micrograd.lang.straight.Passes;
import micrograd.limits.Budgets;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What a program without errors came to, as a snapshot.
 *
 * @param source the program
 * @param graph every value of it; a node's id is its place in the order of creation
 * @param lines what each line assigned last, in the order of lines
 * @param leaves the leaves that are written as a number and can be turned
 * @param printed what it printed, a text a line
 * @param origins for each node, the piece of source that made it
 * @param rounds for each node, the round of the outermost loop that made it, from 1, 0 outside of loops; empty where there is no loop
 * @param groups what can be folded into one in the picture of a graph that is not large
 * @param passes its passes
 * @param own what a learner's own class did to the values, where these stand for its objects
 */
public record Program(
        String source,
        Graph graph,
        List<Line> lines,
        List<Leaf> leaves,
        List<String> printed,
        List<Span> origins,
        List<Integer> rounds,
        List<Group> groups,
        Trace passes,
        Optional<OwnCode> own) {
    /** So many numbers of passes are kept in all. */
    private static final int MOST_KEPT = Budgets.ASSIGNMENTS_KEPT;

    /** The value that line {@code line} (from 1) assigned to {@code name}: node {@code node} of the graph. */
    public record Line(int line, String name, int node) {}

    /** The leaf {@code name}, node {@code node} of the graph, whose number stands at {@code literal} in the source. */
    public record Leaf(String name, int node, Span literal) {}

    /** What tools need to know of it. */
    public Evaluated evaluated() {
        return new Evaluated(source, graph, leaves);
    }

    /** What the output is called; "the result" where it has no name. */
    public String outputName() {
        return evaluated().outputName();
    }

    /** The lines from a number on, found without looking at those before it. */
    public List<Line> linesFrom(int line) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return lines.subList(low, lines.size());
    }

    void write(FieldWriter to) {
        to.text(source);
        graph.write(to);
        to.whole(lines.size());
        for (Line line : lines) {
            to.whole(line.line()).text(line.name()).whole(line.node());
        }
        to.whole(leaves.size());
        for (Leaf leaf : leaves) {
            to.text(leaf.name()).whole(leaf.node());
            to.whole(leaf.literal().start()).whole(leaf.literal().end());
        }
        to.whole(origins.size());
        for (int node = 0; node < origins.size(); node++) {
            boolean same = node > 0 && origins.get(node) == origins.get(node - 1);
            to.flag(same);
            if (!same) {
                to.whole(origins.get(node).start()).whole(origins.get(node).end());
            }
        }
        to.whole(rounds.size());
        for (int node = 0; node < rounds.size(); node++) {
            to.whole(rounds.get(node));
        }
        to.whole(printed.size());
        printed.forEach(to::text);
        to.whole(groups.size());
        for (Group group : groups) {
            to.whole(group.result()).whole(group.parts().size());
            group.parts().forEach(to::whole);
        }
        passes.write(to);
        to.flag(own.isPresent());
        own.ifPresent(code -> OwnCodeFields.write(code, to));
    }

    /** Reads what {@link #write} wrote, so many values at a time. What one call made has the same origin, and keeps it. */
    static final class Reader {
        private final FieldReader from;
        private final String source;
        private final Graph.Reader nodes;
        private final List<Line> lines = new ArrayList<>();
        private final List<Leaf> leaves = new ArrayList<>();
        private final List<Span> origins = new ArrayList<>();
        private final List<Integer> rounds = new ArrayList<>();
        private Optional<Graph> graph = Optional.empty();
        private int part;
        private int left = -1;

        Reader(FieldReader from) {
            this.from = from;
            source = from.text();
            nodes = new Graph.Reader(from);
        }

        /** Reads at most so many of what it is made of more; whether its values, lines, leaves, origins and rounds are read. */
        boolean read(int most) {
            if (graph.isEmpty()) {
                if (nodes.read(most)) {
                    graph = Optional.of(nodes.graph());
                }
                return false;
            }
            if (left < 0) {
                left = from.whole();
            }
            for (int room = most; left > 0 && room > 0; left--, room--) {
                switch (part) {
                    case 0 -> lines.add(new Line(from.whole(), from.text(), from.whole()));
                    case 1 -> leaves.add(new Leaf(from.text(), from.whole(), new Span(from.whole(), from.whole())));
                    case 3 -> rounds.add(from.whole());
                    default -> {
                        boolean same = from.flag();
                        origins.add(same ? origins.get(origins.size() - 1) : new Span(from.whole(), from.whole()));
                    }
                }
            }
            if (left == 0 && part < 3) {
                part++;
                left = -1;
            }
            return left == 0;
        }

        /** The program, once all that is read. */
        Program program() {
            List<String> printed = new ArrayList<>();
            for (int more = from.whole(); more > 0; more--) {
                printed.add(from.text());
            }
            List<Group> groups = new ArrayList<>();
            for (int more = from.whole(); more > 0; more--) {
                int result = from.whole();
                List<Integer> parts = new ArrayList<>();
                for (int some = from.whole(); some > 0; some--) {
                    parts.add(from.whole());
                }
                groups.add(new Group(result, parts));
            }
            Trace passes = Trace.read(graph.orElseThrow(), from);
            return new Program(
                    source,
                    graph.orElseThrow(),
                    List.copyOf(lines),
                    List.copyOf(leaves),
                    List.copyOf(printed),
                    List.copyOf(origins),
                    List.copyOf(rounds),
                    List.copyOf(groups),
                    passes,
                    from.flag() ? Optional.of(OwnCodeFields.read(from)) : Optional.empty());
        }
    }

    static Program of(String source, Evaluation evaluation) {
        List<Value> values = evaluation.values();
        ValueIds ids = new ValueIds(values);
        Line[] byLine = new Line[16];
        List<Leaf> leaves = new ArrayList<>();
        List<Span> statements = new ArrayList<>();
        List<Integer> results = new ArrayList<>();
        for (Assignment assignment : evaluation.assignments()) {
            int node = ids.of(assignment.value());
            if (node < 0) {
                continue;
            }
            statements.add(assignment.statement());
            results.add(node);
            int line = assignment.line();
            if (line >= byLine.length) {
                byLine = Arrays.copyOf(byLine, 2 * line);
            }
            byLine[line] = new Line(line, assignment.name(), node);
            assignment.literal().ifPresent(span -> leaves.add(new Leaf(assignment.name(), node, span)));
        }
        List<Line> lines = new ArrayList<>();
        for (Line line : byLine) {
            if (line != null) {
                lines.add(line);
            }
        }
        Graph graph = Graph.of(values, ids, evaluation.output());
        boolean large = values.size() > Budgets.VALUES_DRAWN;
        return new Program(
                source,
                graph,
                List.copyOf(lines),
                List.copyOf(leaves),
                evaluation.printed(),
                evaluation.origins(),
                evaluation.rounds(),
                large
                        ? List.of()
                        : Group.of(
                                graph,
                                results,
                                (statement, node) -> isIn(
                                        statements.get(statement),
                                        evaluation.origins().get(node))),
                passes(graph, ids, evaluation),
                evaluation.own());
    }

    private static Trace passes(Graph graph, ValueIds ids, Evaluation evaluation) {
        List<Passes.Start> all = evaluation.passes().starts();
        int kept = Math.max(1, MOST_KEPT / Math.max(1, graph.nodes().size()));
        int earlier = evaluation.passes().earlier();
        List<PassStart> starts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int root = ids.of(all.get(i).root());
            if (root >= 0 && i >= all.size() - kept) {
                starts.add(started(graph, ids, all.get(i), root));
            } else {
                earlier++;
            }
        }
        return Trace.of(graph, starts, earlier, evaluation.passes().own());
    }

    private static PassStart started(Graph graph, ValueIds ids, Passes.Start start, int root) {
        int size = graph.nodes().size();
        boolean[] made = new boolean[size];
        double[] data = new double[size];
        double[] grads = new double[size];
        for (GraphNode node : graph.nodes()) {
            made[node.id()] = node.isLeaf() && node.constant();
            data[node.id()] = node.data();
        }
        for (int i = 0; i < start.data().length; i++) {
            int id = ids.of(start.values().get(i));
            if (id >= 0) {
                made[id] = true;
                data[id] = start.data()[i];
                grads[id] = start.grads()[i];
            }
        }
        return new PassStart(root, made, data, grads);
    }

    /** The text of a line of the program, from 1, without the space around it. */
    public String line(int number) {
        int from = 0;
        for (int i = 1; i < number && from >= 0; i++) {
            int end = source.indexOf('\n', from);
            from = end < 0 ? -1 : end + 1;
        }
        if (from < 0 || number < 1) {
            return "";
        }
        int end = source.indexOf('\n', from);
        return source.substring(from, end < 0 ? source.length() : end).strip();
    }

    /** Whether its graph is too large to be drawn value by value. */
    public boolean isLarge() {
        return graph.nodes().size() > Budgets.VALUES_DRAWN;
    }

    /** For each node the line of the program that made it, from 1. */
    public int[] linesOfNodes() {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == source.length() || source.charAt(i + 1) != '\n')) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        int[] of = new int[origins.size()];
        for (int node = 0; node < of.length; node++) {
            boolean same = node > 0 && origins.get(node) == origins.get(node - 1);
            if (same) {
                of[node] = of[node - 1];
            } else {
                int place =
                        Arrays.binarySearch(starts, 0, count, origins.get(node).start());
                of[node] = place >= 0 ? place + 1 : -place - 1;
            }
        }
        return of;
    }

    /** For each node the call that made it together with others, from 1; 0 for one made alone. */
    public int[] callsOfNodes() {
        int[] calls = new int[origins.size()];
        int call = 0;
        for (int node = 1; node < calls.length; node++) {
            if (origins.get(node) == origins.get(node - 1)) {
                call += calls[node - 1] == 0 ? 1 : 0;
                calls[node - 1] = call;
                calls[node] = call;
            }
        }
        return calls;
    }

    /** For each node the round of the loop that made it, from 1; 0 outside of loops. */
    public int[] roundsOfNodes() {
        int[] of = new int[origins.size()];
        for (int node = 0; node < rounds.size(); node++) {
            of[node] = rounds.get(node);
        }
        return of;
    }

    private static boolean isIn(Span statement, Span origin) {
        return origin.start() >= statement.start() && origin.end() <= statement.end();
    }
}
