package micrograd.app.course;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import micrograd.course.play.Progress;
import micrograd.course.play.Tried;

/** Two progresses of one activity as one: answers stay given, whichever way a document was come back to. */
final class Merged {
    private Merged() {}

    /** What was done in either, with the step that {@code shown} has open. */
    static Progress of(Progress shown, Progress kept) {
        Map<String, Tried> tried = new LinkedHashMap<>(kept.tried());
        for (Map.Entry<String, Tried> one : shown.tried().entrySet()) {
            if (isFurther(one.getValue(), kept.tried(one.getKey()))) {
                tried.put(one.getKey(), one.getValue());
            }
        }
        return new Progress(
                shown.at(), tried, union(shown.skipped(), kept.skipped()), union(shown.passed(), kept.passed()));
    }

    private static boolean isFurther(Tried one, Tried other) {
        return one.isSettled() != other.isSettled() ? one.isSettled() : one.misses() > other.misses();
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
