package micrograd.app.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.Value;
import micrograd.graph.Graph;
import micrograd.graph.Group;
import micrograd.lang.Assignment;
import micrograd.lang.Evaluation;
import micrograd.lang.Span;

/**
 * What a program without errors came to, as a snapshot.
 *
 * @param source the program
 * @param graph every value of it; a node's id is its place in the order of creation
 * @param lines what each line assigned last, in the order of lines
 * @param leaves the leaves that are written as a number and can be turned
 * @param printed what it printed, a text a line
 * @param origins for each node, the piece of source that made it
 * @param groups what can be folded into one in the graph's picture
 */
public record Program(
        String source,
        Graph graph,
        List<Line> lines,
        List<Leaf> leaves,
        List<String> printed,
        List<Span> origins,
        List<Group> groups) {
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

    static Program of(String source, Evaluation evaluation) {
        Map<Value, Integer> ids = new IdentityHashMap<>();
        List<Value> values = evaluation.values();
        for (int id = 0; id < values.size(); id++) {
            ids.put(values.get(id), id);
        }
        List<Line> lines = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        List<Span> statements = new ArrayList<>();
        List<Integer> results = new ArrayList<>();
        for (Assignment assignment : evaluation.assignments()) {
            Integer node = ids.get(assignment.value());
            if (node == null) {
                continue;
            }
            statements.add(assignment.statement());
            results.add(node);
            Line line = new Line(assignment.line(), assignment.name(), node);
            if (!lines.isEmpty() && lines.get(lines.size() - 1).line() == line.line()) {
                lines.set(lines.size() - 1, line);
            } else {
                lines.add(line);
            }
            assignment.literal().ifPresent(span -> leaves.add(new Leaf(assignment.name(), node, span)));
        }
        Graph graph = Graph.of(values, evaluation.output());
        return new Program(
                source,
                graph,
                List.copyOf(lines),
                List.copyOf(leaves),
                evaluation.printed(),
                evaluation.origins(),
                Group.of(
                        graph,
                        results,
                        (statement, node) -> isIn(
                                statements.get(statement), evaluation.origins().get(node))));
    }

    private static boolean isIn(Span statement, Span origin) {
        return origin.start() >= statement.start() && origin.end() <= statement.end();
    }
}
