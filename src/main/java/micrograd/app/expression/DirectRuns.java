package micrograd.app.expression;

import java.util.Optional;
import micrograd.lang.Running;

/** Runs programs by the machine itself: that is in the program of the language, and not in the page's own. */
public final class DirectRuns implements KeyRuns {
    @Override
    public boolean areThere() {
        return true;
    }

    @Override
    public Optional<ProgramOutcome> run(String source, int instructions) {
        Running running = Running.atAKey(source);
        return running.runAtMost(instructions) && !running.isTooLarge()
                ? Optional.of(ProgramOutcome.of(source, running.evaluation()))
                : Optional.empty();
    }
}
