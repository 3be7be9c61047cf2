package micrograd.app.expression;

import java.util.Optional;

/** Runs programs as Python does, within what a keystroke may take, once there is something that can. */
public interface KeyRuns {
    /** Where nothing can yet. */
    KeyRuns NOT_YET = new KeyRuns() {
        @Override
        public boolean areThere() {
            return false;
        }

        @Override
        public Optional<ProgramOutcome> run(String source, int instructions) {
            throw new IllegalStateException();
        }
    };

    /** Whether there is something that can. */
    boolean areThere();

    /** What a program comes to within about so many instructions; nothing if it takes more, or is too large for a keystroke. */
    Optional<ProgramOutcome> run(String source, int instructions);
}
