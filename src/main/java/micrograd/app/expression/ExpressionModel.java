package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.ProgramGraph;
import micrograd.graph.Hold;
import micrograd.graph.Shown;
import micrograd.lang.BareNumbers;
import micrograd.lang.Evaluation;
import micrograd.lang.Verdict;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.straight.Limits;

/**
 * What the expression view derives from the document.
 *
 * @param program the last program without errors
 * @param current whether that is the present text; else the graph is dimmed
 * @param diagnostics what is to be said of the present text, in the order of places
 * @param printed what the present text printed, to its end or to its error; of one that ended before it printed anything, what the one before did
 * @param trace the way that the leaves have gone along their gradients
 * @param walk the walk through its passes
 * @param practice what is done with it besides looking
 * @param hold what a course asks for, and is not to be seen
 * @param shown what can be seen of its graph: the numbers, those left blank, and those beside them
 * @param run how it stands with the present text where that takes longer than a keystroke may
 * @param python what runs programs that are more than straight lines
 */
public record ExpressionModel(
        Program program,
        boolean current,
        List<Diagnostic> diagnostics,
        List<String> printed,
        DescentTrace trace,
        Walk walk,
        Practice practice,
        Hold hold,
        Shown shown,
        Optional<LongRun> run,
        KeyRuns python) {
    /** So many instructions a program may take at each keystroke: some tens of milliseconds of them. A worker takes over what is longer. */
    static final int AT_A_KEYSTROKE = 250_000;
    /** The same while programs are typed that were longer: they most likely still are. */
    static final int AT_A_KEYSTROKE_OF_LONG = 25_000;

    /** Evaluates a document's program; nothing stands behind it where it has errors. */
    static ExpressionModel of(Document document, KeyRuns python) {
        Program nothing = Program.of("", Verdict.ofLines("", Limits.AT_A_KEY).alone());
        Walk walk = Walk.of(nothing);
        Shown all = Shown.all(nothing.graph());
        return new ExpressionModel(
                        nothing,
                        true,
                        List.of(),
                        List.of(),
                        DescentTrace.NONE,
                        walk,
                        Practice.none(nothing),
                        Hold.NOTHING,
                        all,
                        Optional.empty(),
                        python)
                .showing(document);
    }

    /** Shows another document; while its text has errors the program stays the last one that had none. */
    ExpressionModel showing(Document document) {
        ExpressionDocument expression = document.expression();
        ExpressionModel next = evaluated(document.source());
        boolean walks = expression.activity() == Activity.NONE;
        Walk wanted = next.walk.with(expression.answers()).at(walks ? expression.walk() : OptionalInt.empty());
        Practice following = next.practice.following(expression.activity(), next.program);
        Hold held = document.hold();
        boolean same = wanted == next.walk && following == next.practice && next == this && held.equals(hold);
        return same ? next : next.with(wanted, following, held);
    }

    private ExpressionModel evaluated(String source) {
        if (current && source.equals(program.source())
                || run.filter(one -> one.source().equals(source)).isPresent()) {
            return this;
        }
        Verdict verdict = Verdict.ofLines(source, Limits.AT_A_KEY);
        if (verdict.tooLarge()) {
            return stale(List.of(), Optional.of(LongRun.of(source)));
        }
        if (verdict.last()) {
            return ended(source, ProgramOutcome.of(source, verdict.alone()));
        }
        if (!python.areThere()) {
            List<Diagnostic> first =
                    verdict.evaluation().map(Evaluation::diagnostics).orElse(List.of());
            return stale(Beyond.advised(source, first), Optional.of(LongRun.of(source)));
        }
        return python.run(source, run.isPresent() ? AT_A_KEYSTROKE_OF_LONG : AT_A_KEYSTROKE)
                .map(outcome -> ended(source, outcome))
                .orElseGet(() -> stale(List.of(), Optional.of(LongRun.of(source))));
    }

    /** What another program comes to, as far as that can be said within a keystroke. */
    public ProgramGraph graphOf(String source) {
        return Verdict.ofLines(source, Limits.AT_A_KEY).last() || !python.areThere()
                ? ProgramGraph.of(source)
                : python.run(source, AT_A_KEYSTROKE)
                        .map(ProgramOutcome::graph)
                        .orElseGet(() -> ProgramGraph.of(source));
    }

    private ExpressionModel ended(String source, ProgramOutcome outcome) {
        List<Diagnostic> said = Beyond.advised(source, outcome.diagnostics());
        return outcome.program()
                .filter(next -> !next.graph().nodes().isEmpty() || !BareNumbers.becamePlain(program.source(), source))
                .map(next -> made(next, said, Optional.empty()))
                .orElseGet(() -> stale(said, Optional.empty()).having(outcome));
    }

    private ExpressionModel having(ProgramOutcome outcome) {
        Draft draft = new Draft(this);
        boolean any = outcome.program().isPresent() || !outcome.printed().isEmpty();
        draft.printed = any ? outcome.printed() : printed;
        return draft.finished();
    }

    /** Whether numbers of the present text are plain ones for its loops, functions or classes alone, so that nothing has a gradient. */
    public boolean hasPlainNumbersOnly(String source) {
        boolean nothing = current ? program.graph().nodes().isEmpty() : run.isEmpty() && !hasErrors();
        return nothing && BareNumbers.arePlainByForm(source);
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    /** Whether the present text waits for what runs it to be there. */
    public boolean awaits() {
        return runs() && !python.areThere();
    }

    /** What runs programs is there: what waited for it is run. */
    ExpressionModel served(Document document) {
        return withRun(Optional.empty()).showing(document);
    }

    private ExpressionModel stale(List<Diagnostic> diagnostics, Optional<LongRun> run) {
        Draft draft = new Draft(this);
        draft.current = false;
        draft.diagnostics = diagnostics;
        draft.run = run;
        return draft.finished();
    }

    private ExpressionModel made(Program next, List<Diagnostic> diagnostics, Optional<LongRun> run) {
        Walk start = Walk.of(next);
        Shown all = Shown.all(next.graph());
        Draft draft = new Draft(this);
        draft.program = next;
        draft.current = true;
        draft.printed = next.printed();
        draft.diagnostics = diagnostics;
        draft.walk = start;
        draft.shown = all;
        draft.run = run;
        return draft.finished();
    }

    /** A worker came to the end of the run. */
    ExpressionModel ran(LongRun ended, ProgramOutcome outcome) {
        if (outcome.program().isEmpty()) {
            return stale(Beyond.advised(ended.source(), outcome.diagnostics()), Optional.of(ended))
                    .having(outcome);
        }
        Program ran = outcome.program().get();
        return made(ran, outcome.diagnostics(), Optional.of(ended)).withTrace(trace.arrived(ran));
    }

    ExpressionModel withRun(Optional<LongRun> next) {
        Draft draft = new Draft(this);
        draft.run = next;
        return draft.finished();
    }

    /** Whether the graph is to be taken for that of the present text: it is, or will most likely be in a moment. */
    public boolean looksCurrent() {
        return current || isSoonKnown();
    }

    /** Whether what the present text comes to will most likely be known in a moment: until then what is shown may stay as it is. */
    public boolean isSoonKnown() {
        return runs() && run.get().seconds() < SOON_SECONDS;
    }

    private static final double SOON_SECONDS = 0.25;

    /** Whether the present text is being run by a worker, or is about to be. */
    public boolean runs() {
        return run.filter(LongRun::isRunning).isPresent();
    }

    private ExpressionModel with(Walk walk, Practice practice, Hold hold) {
        Shown seen = practice.shown().orElseGet(() -> unpractised(program, walk));
        Draft draft = new Draft(this);
        draft.walk = walk;
        draft.practice = practice;
        draft.hold = hold;
        draft.shown = hold.of(seen);
        return draft.finished();
    }

    /** What can be seen of what the program printed, which may be any number of it: nothing where something is asked, and all of it once a walk is over. */
    public String printedAsSeen(String text) {
        boolean asks = practice.isOn() || !hold.isNone();
        return asks || text.isEmpty() ? "" : shown.isWhole() ? text : "…at the end of the walk";
    }

    /** Whether what a step along the gradients brings can be seen. */
    public boolean showsStep() {
        return shown.hasStep() && !hold.hides("step");
    }

    /** What can be seen where nothing is practised. */
    Shown unpractised() {
        return practice.isOn() ? hold.of(unpractised(program, walk)) : shown;
    }

    private static Shown unpractised(Program program, Walk walk) {
        return walk.isOn() ? Shown.of(walk.passes().after(walk.place())) : Shown.all(program.graph());
    }

    ExpressionModel withPractice(Practice practice) {
        return with(walk, practice, hold);
    }

    ExpressionModel withTrace(DescentTrace trace) {
        Draft draft = new Draft(this);
        draft.trace = trace;
        return draft.finished();
    }

    ExpressionModel withWalk(Walk walk) {
        Draft draft = new Draft(this);
        draft.walk = walk;
        return draft.finished();
    }

    /** Whether nothing was evaluated yet: what runs what was opened is on its way. */
    boolean isEmpty() {
        return program.source().isEmpty() && program.graph().nodes().isEmpty();
    }

    /** The document, asking about nothing if what it asks about is not in the graph; nobody knows that of what is opened and has not run yet. */
    Document withoutLostSelection(Document document) {
        if (runs() && isEmpty()) {
            return document;
        }
        boolean lost = document.selection()
                .filter(asked -> !ExpressionUpdate.exists(program.graph(), asked))
                .isPresent();
        return lost ? document.withSelection(Optional.empty()) : document;
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private Program program;
        private boolean current;
        private List<Diagnostic> diagnostics;
        private List<String> printed;
        private DescentTrace trace;
        private Walk walk;
        private Practice practice;
        private Hold hold;
        private Shown shown;
        private Optional<LongRun> run;
        private final KeyRuns python;

        Draft(ExpressionModel from) {
            program = from.program;
            current = from.current;
            diagnostics = from.diagnostics;
            printed = from.printed;
            trace = from.trace;
            walk = from.walk;
            practice = from.practice;
            hold = from.hold;
            shown = from.shown;
            run = from.run;
            python = from.python;
        }

        ExpressionModel finished() {
            return new ExpressionModel(
                    program, current, diagnostics, printed, trace, walk, practice, hold, shown, run, python);
        }
    }
}
