package micrograd.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Ending;
import micrograd.lang.straight.Limits;
import micrograd.lang.straight.Passes;
import micrograd.lang.straight.StraightRun;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.SyntaxProblem;
import micrograd.lang.syntax.Tree;

/**
 * What can be said of a program without the machine that runs Python: what its straight lines come to, or why it cannot be read. Of any other program nothing can.
 *
 * @param evaluation what is said
 * @param last whether that is the last word: else the machine is to be asked
 * @param tooLarge whether it is that the program is larger than it may be
 * @param tree the program, where it was read whole on the way and the machine is to run it
 */
public record Verdict(Optional<Evaluation> evaluation, boolean last, boolean tooLarge, Optional<Tree> tree) {
    private static final Verdict NOTHING = new Verdict(Optional.empty(), false, false, Optional.empty());

    private static Verdict last(Evaluation evaluation, boolean tooLarge) {
        return new Verdict(Optional.of(evaluation), true, tooLarge, Optional.empty());
    }

    /** What can be said of any text within limits, with advice about what is wrong in how it is written. */
    public static Verdict of(String source, Limits limits) {
        Verdict verdict = of(source, limits, problem -> SyntaxAdvice.of(problem, source), true);
        return verdict.last() || verdict.evaluation().isPresent()
                ? verdict
                : unread(source, Parser.parse(source), problem -> SyntaxAdvice.of(problem, source), true);
    }

    /**
     * The same where the machine is asked anyway of what is more than straight lines, and of what cannot be read: the one is not read here, and of the other is said what it is, but
     * not what to do.
     */
    public static Verdict ofLines(String source, Limits limits) {
        return of(source, limits, SyntaxProblem::advice, false);
    }

    private static Verdict of(String source, Limits limits, Function<SyntaxProblem, String> advice, boolean advises) {
        if (source.length() > limits.sourceLength()) {
            return last(tooLong(limits), true);
        }
        Optional<Tree> lines = Parser.straight(source, limits.nesting());
        if (lines.isEmpty()) {
            return NOTHING;
        }
        if (!lines.get().problems().isEmpty()) {
            return unread(source, lines.get(), advice, advises);
        }
        Optional<StraightRun> run = StraightRun.of(source, lines.get(), limits);
        Ending ending = run.map(StraightRun::ending).orElse(Ending.LEFT_OUT);
        return new Verdict(
                run.map(Verdict::evaluation), ending != Ending.LEFT_OUT, ending == Ending.LIMITED, Optional.empty());
    }

    private static Evaluation evaluation(StraightRun run) {
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

    /** What is said in the end where there is no machine to ask. */
    public Evaluation alone() {
        return evaluation.orElseGet(() -> {
            Diagnostics diagnostics = new Diagnostics(new Lines(""));
            diagnostics.error(
                    new Span(0, 0), "Loops, functions and classes are not run here: write it in single lines.");
            return wrong(diagnostics);
        });
    }

    private static Verdict unread(String source, Tree tree, Function<SyntaxProblem, String> advice, boolean last) {
        if (tree.problems().isEmpty()) {
            return new Verdict(Optional.empty(), false, false, Optional.of(tree));
        }
        Diagnostics diagnostics = new Diagnostics(new Lines(source));
        for (SyntaxProblem problem : tree.problems()) {
            diagnostics.error(
                    place(source, problem.start(), problem.end()),
                    advised(problem.type() + ": " + problem.message(), advice.apply(problem)));
        }
        return new Verdict(Optional.of(wrong(diagnostics)), last, false, Optional.empty());
    }

    private static Evaluation tooLong(Limits limits) {
        Diagnostics diagnostics = new Diagnostics(new Lines(""));
        diagnostics.error(
                new Span(0, 0),
                "This source is longer than " + limits.sourceLength() + " characters: make it shorter.");
        return wrong(diagnostics);
    }

    private static Evaluation wrong(Diagnostics diagnostics) {
        return new Evaluation(
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                diagnostics.inOrder(),
                List.of(),
                List.of(),
                List.of(),
                new Passes());
    }

    /** A place of a source, of one character at least. */
    static Span place(String source, int start, int end) {
        int from = Math.max(0, Math.min(start, source.length() - 1));
        return new Span(from, Math.min(Math.max(end, from + 1), source.length()));
    }

    /** Said of a blank, which is no mistake yet. */
    static final String BLANK = "This is a blank: write what belongs in its place.";

    /** What is wrong as a sentence, and what to do about it. */
    static String advised(String wrong, String advice) {
        if (advice.equals(BLANK)) {
            return advice;
        }
        String whole = wrong.endsWith(".") || wrong.endsWith("?") ? wrong : wrong + ".";
        return advice.isEmpty() ? whole : whole + " " + advice;
    }
}
