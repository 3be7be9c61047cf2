package micrograd.app.expression;

import micrograd.app.jobs.Job;
import micrograd.lang.Running;
import micrograd.lang.run.loop.RunLimits;
import micrograd.limits.Budgets;

/** Runs a program to its end, however long that takes: its text is the source, its result a {@link ProgramOutcome}. */
public final class ProgramJob implements Job {
    private static final RunLimits LIMITS = new RunLimits(
            Budgets.OBJECTS_ALIVE_IN_A_WORKER,
            0,
            Budgets.STEPS_OF_ONE_CALL,
            Budgets.PRINTED_CHARACTERS,
            Budgets.VALUES_MADE);
    private static final int NEWS = 4_000;

    private final String source;
    private final Running running;

    public ProgramJob(String source) {
        this.source = source;
        running = Running.start(source, LIMITS);
    }

    @Override
    public boolean work(int instructions) {
        return running.run(instructions);
    }

    @Override
    public double steps() {
        return running.steps();
    }

    /** The last that was printed, from the beginning of a line. */
    @Override
    public String news() {
        String printed = running.printed();
        if (printed.length() <= NEWS) {
            return printed;
        }
        int line = printed.indexOf('\n', printed.length() - NEWS);
        return "…\n" + printed.substring(line < 0 ? printed.length() - NEWS : line + 1);
    }

    @Override
    public void stop(String message) {
        running.stop(message);
    }

    @Override
    public String result() {
        return ProgramOutcome.of(source, running.evaluation()).written();
    }
}
