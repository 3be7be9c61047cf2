package micrograd.app.expression;

import micrograd.text.Numbers;
import micrograd.text.Rounding;

/** How long a run is, in words. */
final class RunWords {
    private RunWords() {}

    static String seconds(double seconds) {
        return Numbers.fixed(seconds, 1) + " s";
    }

    /** {@code 12 thousand steps}, {@code 3.4 million steps}. */
    static String steps(double steps) {
        if (steps < 1_000) {
            return Rounding.truncated(steps) + " steps";
        }
        return steps < 1_000_000
                ? Rounding.truncated(steps / 1_000) + " thousand steps"
                : Numbers.fixed(steps / 1_000_000, steps < 100_000_000 ? 1 : 0) + " million steps";
    }
}
