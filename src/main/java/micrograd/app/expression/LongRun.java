package micrograd.app.expression;

/**
 * A run of the present text that takes longer than a keystroke may: a worker has taken it over.
 *
 * @param source the text
 * @param state how it stands
 * @param seconds how long it has run
 * @param steps about how many instructions it has run
 * @param printed what it printed, or the last of it
 * @param reason why it could not be run; empty unless that is so
 */
public record LongRun(String source, State state, double seconds, double steps, String printed, String reason) {
    /** How a run stands. */
    public enum State {
        /** It runs, or is about to. */
        RUNNING,
        /** The learner stopped it. */
        STOPPED,
        /** It came to its end, with or without an error. */
        OVER,
        /** There is nothing that could run it. */
        FAILED
    }

    /** One that is about to begin. */
    static LongRun of(String source) {
        return new LongRun(source, State.RUNNING, 0, 0, "", "");
    }

    LongRun reported(double seconds, double steps, String printed) {
        return new LongRun(source, state, seconds, steps, printed, reason);
    }

    LongRun in(State next, String why) {
        return new LongRun(source, next, seconds, steps, printed, why);
    }

    /** Whether it runs, or is about to. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How it stands, in words; empty where nothing is to be said. */
    public String words() {
        String so = RunWords.seconds(seconds) + ", " + RunWords.steps(steps);
        return switch (state) {
            case RUNNING -> steps == 0 ? "Running" : "Running: " + so;
            case STOPPED -> "Stopped after " + so;
            case OVER -> "Ran for " + so;
            case FAILED -> "This program could not be run: " + reason + ".";
        };
    }
}
