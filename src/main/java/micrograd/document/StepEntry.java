package micrograd.document;

import java.util.List;
import java.util.Optional;

/** A step of a run in a link. */
final class StepEntry {
    private StepEntry() {}

    /** 0, and the problem said, where the text is no step that opening a link trains up to. */
    static int read(String text, List<String> problems) {
        Optional<Integer> count = Fragment.whole(text).filter(whole -> whole <= TrainingDocument.MOST_STEPS);
        if (count.isEmpty()) {
            problems.add("the step “" + Fragment.shown(text) + "” is not a whole number up to a million");
        }
        return count.orElse(0);
    }
}
