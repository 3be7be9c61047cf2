package micrograd.museum;

import java.util.Optional;

/**
 * One kind of question in the report on a learner's engine.
 *
 * @param kind what was tried
 * @param ok whether every answer was right
 * @param program where it is wrong, the smallest program that shows it; where it is right, one that was tried
 * @param look what of it is compared, as {@code a.grad}
 * @param expected what this engine says; NaN where there is no number
 * @param actual what the learner's engine says; NaN where there is none
 * @param raised the error in place of an answer
 * @param mistake the mistake that is recognised in it
 * @param note a sentence beside a right row, on a limit that is nobody's mistake; or an empty text
 */
public record EngineRow(
        EngineKind kind,
        boolean ok,
        String program,
        String look,
        double expected,
        double actual,
        Optional<String> raised,
        Optional<Mistake> mistake,
        String note) {
    /** What was tried, for people. */
    public String title() {
        return kind.title();
    }

    EngineRow withMistake(Optional<Mistake> its) {
        return new EngineRow(kind, ok, program, look, expected, actual, raised, its, note);
    }
}
