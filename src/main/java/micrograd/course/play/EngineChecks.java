package micrograd.course.play;

import java.util.List;

/** Checks a learner's own engine; who runs the page hands it in. */
public interface EngineChecks {
    /** No engine can be checked. */
    EngineChecks NONE = (program, checks) -> new Outcome(false, "", "Programs cannot be checked here.");

    /**
     * What the checks found.
     *
     * @param right whether nothing is wrong
     * @param mistake the name of a known mistake, or an empty text
     * @param message what is wrong, with the smallest expression that shows it; empty where nothing is
     */
    record Outcome(boolean right, String mistake, String message) {}

    /**
     * Runs a program and looks at what is asked.
     *
     * @param checks names of checks, each with what it is restricted to: {@code add}, {@code graph}, {@code gradients}, {@code order}
     */
    Outcome check(String program, List<String> checks);
}
