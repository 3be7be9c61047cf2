package micrograd.lang.straight;

import micrograd.lang.report.Span;

/** The steps that a program may still take. */
final class Budget {
    private final int all;
    private int left;

    Budget(int all) {
        this.all = all;
        this.left = all;
    }

    /**
     * Takes so many.
     *
     * @throws RunError if there are not so many left
     */
    void spend(int steps, Span span) {
        if (steps > left) {
            throw RunError.limited(
                    span,
                    "This program takes more than " + all + " steps: make it shorter, or run fewer backward passes.");
        }
        left -= steps;
    }
}
