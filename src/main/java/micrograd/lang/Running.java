package micrograd.lang;

import java.util.Optional;
import java.util.function.Supplier;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.straight.Limits;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;

/**
 * A program under way for the page, run in slices of any size: what becomes of it is what {@link Language#evaluate(String)} makes of it, however it is sliced, and
 * two runs of one source are the same. It can be ended between slices.
 */
public final class Running {
    /** What setting a program up and calls within built-in functions may take, however little the program itself may. */
    private static final int AT_LEAST = 250_000;

    private final Verdict verdict;
    private Optional<Execution> execution;
    /** The same program with plain numbers, which is run where it is wrong with leaves: {@code %} is for numbers alone. */
    private Optional<Supplier<Execution>> plain;

    private Running(Verdict verdict, Optional<Execution> execution, Optional<Supplier<Execution>> plain) {
        this.verdict = verdict;
        this.execution = execution;
        this.plain = plain;
    }

    /** Sets any program up. One of straight lines is over at once. */
    public static Running start(String source, RunLimits limits) {
        return start(source, limits, Limits.DEFAULT);
    }

    /** Sets a program up as far as may be at a key: one that is too large is {@link #isTooLarge}, or turns out to be while it runs. */
    public static Running atAKey(String source) {
        return start(source, RunLimits.AT_A_KEY, Limits.AT_A_KEY);
    }

    /** Whether a program set up {@link #atAKey} takes more than that, so that what it came to so far counts for nothing. */
    public boolean isTooLarge() {
        return verdict.tooLarge()
                || execution.filter(one -> one.program().isLimited()).isPresent();
    }

    static Running start(String source, Limits limits) {
        int most = Math.max(limits.steps(), AT_LEAST);
        return start(source, new RunLimits(500_000, most, most, limits.printed(), limits.values()), limits);
    }

    private static Running start(String source, RunLimits limits, Limits straightLimits) {
        Verdict verdict = Verdict.of(source, straightLimits);
        if (verdict.last()) {
            return new Running(verdict, Optional.empty(), Optional.empty());
        }
        Tree tree = verdict.tree().orElseGet(() -> Parser.parse(source));
        boolean bare = BareNumbers.areLeaves(source, tree);
        return new Running(
                verdict,
                Optional.of(Execution.begin(source, tree, limits, bare)),
                bare ? Optional.of(() -> Execution.begin(source, tree, limits, false)) : Optional.empty());
    }

    /**
     * Runs for about so many instructions, calls that cannot be set aside included: these are ended when they take more; whether the program is over.
     * One that is not must not be run on.
     */
    public boolean runAtMost(int instructions) {
        execution.ifPresent(
                one -> one.program().machine().interruptedBy(() -> one.program().steps() > instructions));
        return run(instructions) && !isCutShort();
    }

    private boolean isCutShort() {
        return execution.filter(one -> one.program().isInterrupted()).isPresent();
    }

    /** Runs for about so many instructions; whether the program is over. */
    public boolean run(int instructions) {
        if (execution.isEmpty()) {
            return true;
        }
        boolean over = execution.get().program().run(instructions);
        if (over && plain.isPresent() && execution.get().hasFailed()) {
            execution = Optional.of(plain.get().get());
            plain = Optional.empty();
            return run(instructions);
        }
        return over;
    }

    /** Runs to the end, or for so many instructions: to take more is an error. */
    Evaluation toItsEnd(int instructions) {
        if (!run(instructions)) {
            PythonProgram program = execution.orElseThrow().program();
            program.end(program.tooManySteps());
        }
        return evaluation();
    }

    /** About how many instructions were run. */
    public double steps() {
        return execution.map(one -> one.program().steps()).orElse(0.0);
    }

    /** What it printed so far. */
    public String printed() {
        return execution.map(one -> one.program().stdout()).orElse("");
    }

    /** Ends it where it is; {@code message} is said at that place. */
    public void stop(String message) {
        execution.ifPresent(one -> one.stop(message));
    }

    /** What became of the program, which is over. */
    public Evaluation evaluation() {
        if (execution.isEmpty()) {
            return verdict.alone();
        }
        Evaluation python = execution.get().evaluation();
        boolean better = python.ok() || execution.get().isStopped();
        return better ? python : verdict.evaluation().orElse(python);
    }
}
