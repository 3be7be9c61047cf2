package micrograd.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Limits;
import micrograd.lang.straight.Passes;
import micrograd.lang.straight.StraightRun;

/**
 * Runs programs: those of straight lines by themselves, all others as Python does.
 *
 * <p>There are two ways of writing. A program that says {@code Value(} (or {@code torch.Tensor(}) somewhere is read as Python
 * reads it: {@code h = 0.001} is a plain number. In one that never does, each name assigned a number is a leaf: {@code a = 2} makes a {@code Value}, and
 * {@code a = b = 2} two. In both, numbers among numbers stay plain numbers, and become constants where they meet a {@code Value}.
 */
public final class Language {
    private Language() {}

    /** Runs any text, within the ordinary limits. */
    public static Evaluation evaluate(String source) {
        return evaluate(source, Limits.DEFAULT);
    }

    /**
     * Runs any text. A source with syntax errors is not run at all; an error while it runs ends it, and keeps what was made until then.
     * If the program is right and has not seen to gradients itself, its output is differentiated at the end.
     */
    public static Evaluation evaluate(String source, Limits limits) {
        if (source.length() > limits.sourceLength()) {
            Diagnostics tooLong = new Diagnostics(new Lines(""));
            tooLong.error(
                    new Span(0, 0),
                    "This source is longer than " + limits.sourceLength() + " characters: make it shorter.");
            return new Evaluation(
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    List.of(),
                    tooLong.inOrder(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Passes());
        }
        return Running.start(source, limits).toItsEnd(limits.steps());
    }

    /** What a program of straight lines came to. */
    static Evaluation evaluation(StraightRun run) {
        return new Evaluation(
                run.values(),
                run.bindings(),
                run.result(),
                run.printed(),
                run.diagnostics(),
                run.assignments(),
                run.origins(),
                List.of(),
                run.passes());
    }

    /** The better of two. */
    static Evaluation better(Evaluation straight, Evaluation python) {
        return python.ok() ? python : straight;
    }
}
