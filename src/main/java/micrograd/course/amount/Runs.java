package micrograd.course.amount;

import micrograd.document.Document;

/** Works out what a training run comes to; the page, which holds no engines here, looks it up among what was worked out at build time. */
public interface Runs {
    /** Nothing can be worked out. */
    Runs NONE = (function, argument, state, document) -> {
        throw new Amount.Problem("“" + function + "” is not known here.");
    };

    /**
     * One of {@code loss}, {@code accuracy}, {@code testLoss}, {@code testAccuracy} (after so many steps), {@code size} (the number of parameters),
     * {@code parameter} (the first, after so many steps), {@code diverged} (the step at which the run did, 0 if not by then).
     *
     * @param argument how many steps
     * @param state the name of the state
     * @param document the state
     */
    double of(String function, int argument, String state, Document document);
}
