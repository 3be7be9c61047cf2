package micrograd.lang;

import java.util.Optional;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.straight.Ending;
import micrograd.lang.straight.Limits;
import micrograd.lang.straight.StraightRun;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;

/**
 * A program under way for the page, run in slices of any size: what becomes of it is what {@link Language#evaluate(String)} makes of it, however it is sliced, and
 * two runs of one source are the same. It can be ended between slices.
 */
public final class Running {
    /** What setting a program up and calls within built-in functions may take, however little the program itself may. */
    private static final int AT_LEAST = 250_000;

    private final Optional<Evaluation> straight;
    private final Optional<Execution> execution;
    private final boolean limited;

    private Running(Optional<Evaluation> straight, Optional<Execution> execution, boolean limited) {
        this.straight = straight;
        this.execution = execution;
        this.limited = limited;
    }

    /** One that is left to Python, with what straight lines made of it, if they made anything. */
    private static Running python(Optional<Evaluation> straight, Execution execution) {
        return new Running(straight, Optional.of(execution), false);
    }

    /** Sets any program up. One of straight lines is over at once. */
    public static Running start(String source, RunLimits limits) {
        return source.length() > Limits.DEFAULT.sourceLength()
                ? new Running(Optional.of(Language.evaluate(source)), Optional.empty(), false)
                : start(source, limits, Limits.DEFAULT);
    }

    /** Sets a program up as far as may be at a key: one that is too large is {@link #isTooLarge}, or turns out to be while it runs. */
    public static Running atAKey(String source) {
        return source.length() > Limits.AT_A_KEY.sourceLength()
                ? new Running(Optional.empty(), Optional.empty(), true)
                : start(source, RunLimits.AT_A_KEY, Limits.AT_A_KEY);
    }

    /** Whether a program set up {@link #atAKey} takes more than that, so that what it came to so far counts for nothing. */
    public boolean isTooLarge() {
        return limited || execution.filter(one -> one.program().isLimited()).isPresent();
    }

    static Running start(String source, Limits limits) {
        int most = Math.max(limits.steps(), AT_LEAST);
        return start(source, new RunLimits(500_000, most, most, limits.printed(), limits.values()), limits);
    }

    private static Running start(String source, RunLimits limits, Limits straightLimits) {
        Optional<Tree> lines = Parser.straight(source, straightLimits.nesting());
        if (lines.isPresent() && !lines.get().problems().isEmpty()) {
            return python(Optional.empty(), Execution.begin(source, lines.get(), limits));
        }
        Optional<StraightRun> run = lines.flatMap(tree -> StraightRun.of(source, tree, straightLimits));
        Optional<Evaluation> straight = run.map(Language::evaluation);
        Ending ending = run.map(StraightRun::ending).orElse(Ending.LEFT_OUT);
        return ending == Ending.LEFT_OUT
                ? python(straight, Execution.begin(source, Parser.parse(source), limits))
                : new Running(straight, Optional.empty(), ending == Ending.LIMITED);
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
        return execution.isEmpty() || execution.get().program().run(instructions);
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
            return straight.orElseThrow();
        }
        Evaluation python = execution.get().evaluation();
        return straight.map(first -> execution.get().isStopped() ? python : Language.better(first, python))
                .orElse(python);
    }
}
