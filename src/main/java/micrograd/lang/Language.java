package micrograd.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Severity;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Limits;
import micrograd.lang.straight.Passes;
import micrograd.lang.straight.StraightRun;
import micrograd.lang.syntax.Tree;

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

    /** What a program of straight lines comes to, if the straight-line language has all of it. */
    static Optional<Evaluation> straightLines(String source, Tree tree, Limits limits) {
        return StraightRun.of(source, tree, limits)
                .map(run -> new Evaluation(
                        run.values(),
                        run.bindings(),
                        run.result(),
                        run.printed(),
                        run.diagnostics(),
                        run.assignments(),
                        run.origins(),
                        List.of(),
                        run.passes()));
    }

    /** Whether what the straight-line language says of a program is the last word: what it leaves out may be Python all the same: subscripts, displays, methods of lists. */
    static boolean isLastWord(Evaluation straight) {
        return straight.ok() || isLimited(straight) || !isLeftOut(straight);
    }

    /** The better of two. */
    static Evaluation better(Evaluation straight, Evaluation python) {
        return python.ok() ? python : straight;
    }

    static boolean isLimited(Evaluation evaluation) {
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            String message = diagnostic.message();
            if (diagnostic.severity() == Severity.ERROR
                    && (message.startsWith("There are more than")
                            || message.startsWith("This program ")
                            || message.startsWith("This text is longer")
                            || message.startsWith("This network has more"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the straight-line language refuses something that it does not know, and Python may. */
    private static boolean isLeftOut(Evaluation evaluation) {
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            String message = diagnostic.message();
            if (diagnostic.severity() == Severity.ERROR
                    && !message.contains("was given")
                    && (message.contains("not supported")
                            || message.contains("remove it")
                            || message.contains("a list")
                            || message.contains("a tuple")
                            || message.contains("a text")
                            || message.startsWith("There is no")
                            || message.startsWith("Only a list")
                            || message.contains("has no value here")
                            || message.contains("cannot stand"))) {
                return true;
            }
        }
        return false;
    }
}
