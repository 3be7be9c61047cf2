package micrograd.lang;

import micrograd.lang.straight.Limits;

/**
 * Runs programs: those of straight lines by themselves, all others as Python does.
 *
 * <p>There are two ways of writing. A program that says {@code Value(} (or {@code torch.Tensor(}) somewhere is read as Python
 * reads it: {@code h = 0.001} is a plain number. In one that never does, each name assigned a number is a leaf: {@code a = 2} makes a {@code Value}, and
 * {@code a = b = 2} two. In both, numbers among numbers stay plain numbers, and become constants where they meet a {@code Value}.
 */
public final class Language {
    private Language() {}

    /** Runs any text, within the ordinary limits. */
    public static Evaluation evaluate(String source) {
        return evaluate(source, Limits.DEFAULT);
    }

    /**
     * Runs any text. A source with syntax errors is not run at all; an error while it runs ends it, and keeps what was made until then.
     * If the program is right and has not seen to gradients itself, its output is differentiated at the end.
     */
    public static Evaluation evaluate(String source, Limits limits) {
        return Running.start(source, limits).toItsEnd(limits.steps());
    }
}
