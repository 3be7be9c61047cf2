package micrograd.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Assignment;
import micrograd.lang.straight.Passes;

/**
 * What became of a program.
 *
 * @param values every value made, constants included, in the order in which they were made, operands before results; a value's place is
 *     its id
 * @param bindings the names that stand for a value at the end, in the order in which they first did
 * @param output the value that {@code backward()} was called on last, else the one assigned last
 * @param printed the lines printed, as Python would print them
 * @param diagnostics what is to be said about the source, in its order
 * @param assignments the values given to names, in the order in which it happened
 * @param origins the piece of source that made each value
 * @param rounds the round of the outermost loop that made each value, from 1, 0 outside of loops; empty where there was no loop
 * @param passes the backward passes that the program asked for itself
 * @param own what a learner's own class did to the values, where these stand for its objects
 */
public record Evaluation(
        List<Value> values,
        Map<String, Value> bindings,
        Optional<Value> output,
        List<String> printed,
        List<Diagnostic> diagnostics,
        List<Assignment> assignments,
        List<Span> origins,
        List<Integer> rounds,
        Passes passes,
        Optional<OwnCode> own) {
    /** Of values of the engine's own. */
    Evaluation(
            List<Value> values,
            Map<String, Value> bindings,
            Optional<Value> output,
            List<String> printed,
            List<Diagnostic> diagnostics,
            List<Assignment> assignments,
            List<Span> origins,
            List<Integer> rounds,
            Passes passes) {
        this(values, bindings, output, printed, diagnostics, assignments, origins, rounds, passes, Optional.empty());
    }

    /** Whether there was no error; warnings and hints do not count. */
    public boolean ok() {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }
}
