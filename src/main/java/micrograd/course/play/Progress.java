package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far an activity is worked through.
 *
 * @param at the step that is open
 * @param tried what was done about questions, by their ids
 * @param skipped steps that were left before they were done
 * @param passed steps that count as done without answers: those that a code brought along
 */
public record Progress(int at, Map<String, Tried> tried, Set<Integer> skipped, Set<Integer> passed) {
    /** The beginning. */
    public static final Progress NONE = new Progress(0, Map.of(), Set.of(), Set.of());

    /** What was done about a question. */
    public Tried tried(String id) {
        return tried.getOrDefault(id, Tried.NOTHING);
    }

    Progress at(int step) {
        return new Progress(step, tried, skipped, passed);
    }

    Progress with(String id, Tried one) {
        Map<String, Tried> changed = new LinkedHashMap<>(tried);
        changed.put(id, one);
        return new Progress(at, changed, skipped, passed);
    }

    Progress skipping(int step, boolean skips) {
        Set<Integer> changed = new LinkedHashSet<>(skipped);
        if (skips) {
            changed.add(step);
        } else {
            changed.remove(step);
        }
        return new Progress(at, tried, changed, passed);
    }

    static List<Integer> sorted(Set<Integer> steps) {
        List<Integer> sorted = new ArrayList<>(steps);
        sorted.sort((one, other) -> one - other);
        return sorted;
    }
}
