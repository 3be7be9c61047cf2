package micrograd.document;

import java.util.List;
import java.util.Optional;

/** A step of a run in a link. */
final class StepEntry {
    private StepEntry() {}

    /** 0, and the problem said, where the text is no step that opening a link trains up to. */
    static int read(String text, int from, List<String> problems) {
        Optional<Integer> count = Fragment.whole(text).filter(whole -> whole <= from + TrainingDocument.MOST_STEPS);
        if (count.isEmpty()) {
            problems.add("the step “" + Fragment.shown(text) + "” is not a whole number up to a million"
                    + (from > 0 ? " from step " + from + " on" : ""));
        }
        return count.orElse(from);
    }

    /** The step at which given weights stand: 0, and the problem said, where the text is none. */
    static int readFrom(String text, List<String> problems) {
        Optional<Integer> count = Fragment.whole(text);
        if (count.isEmpty()) {
            problems.add("the step “" + Fragment.shown(text) + "” is not a whole number up to a billion");
        }
        return count.orElse(0);
    }
}
