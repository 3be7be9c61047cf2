package micrograd.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Verdict;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.straight.Assignment;
import micrograd.lang.straight.Limits;
import micrograd.limits.Budgets;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What a program comes to, as text can carry it to a wing that has no language of its own.
 *
 * @param graph what it made, differentiated; empty where it is wrong
 * @param problem why it is wrong; empty where it is not
 * @param literals its names that are given a number as it stands
 */
public record ProgramGraph(Graph graph, String problem, List<Literal> literals) {
    private static final Limits LIMITS = new Limits(
            Budgets.CHARACTERS_OF_A_LESSON,
            Budgets.BRACKETS_OF_A_LESSON,
            Budgets.VALUES_OF_A_LESSON,
            Budgets.STEPS_OF_A_LESSON,
            Budgets.TEXT_OF_A_LESSON,
            Budgets.PRINTED_OF_A_LESSON);

    /** A name, and where in the source the number begins that it is given. */
    public record Literal(String name, int start) {}

    public ProgramGraph {
        literals = List.copyOf(literals);
    }

    /** Runs a program of straight lines. */
    public static ProgramGraph of(String source) {
        Evaluation evaluation = Verdict.ofLines(source, LIMITS).alone();
        if (!evaluation.ok()) {
            return wrong(evaluation.diagnostics());
        }
        List<Literal> literals = new ArrayList<>();
        for (Assignment assignment : evaluation.assignments()) {
            assignment.literal().ifPresent(span -> literals.add(new Literal(assignment.name(), span.start())));
        }
        return new ProgramGraph(Graph.of(evaluation.values(), evaluation.output()), "", literals);
    }

    /** Of a program that is wrong. */
    public static ProgramGraph wrong(List<Diagnostic> diagnostics) {
        String why = diagnostics.isEmpty()
                ? "the program is wrong"
                : diagnostics.get(0).message();
        return new ProgramGraph(new Graph(List.of(), Optional.empty()), why, List.of());
    }

    /** As text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        graph.write(to);
        to.text(problem).whole(literals.size());
        for (Literal literal : literals) {
            to.text(literal.name).whole(literal.start);
        }
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static ProgramGraph read(String written) {
        FieldReader from = new FieldReader(written);
        Graph graph = Graph.read(from);
        String problem = from.text();
        List<Literal> literals = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            literals.add(new Literal(from.text(), from.whole()));
        }
        return new ProgramGraph(graph, problem, literals);
    }
}
