package micrograd.scene.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import micrograd.graph.Group;

/**
 * What of a graph is folded away in its picture.
 *
 * @param constants whether constants are part of their operations' symbols
 * @param groups what can be folded into its result
 * @param closed the names of the results whose groups are
 */
public record Folding(boolean constants, List<Group> groups, Set<String> closed) {
    /** Everything has a place of its own. */
    public static final Folding NONE = new Folding(false, List.of(), Set.of());

    public Folding {
        groups = List.copyOf(groups);
        closed = Set.copyOf(closed);
    }

    /** The groups by their results. */
    Map<Integer, Group> byResult() {
        Map<Integer, Group> byResult = new LinkedHashMap<>();
        for (Group group : groups) {
            byResult.put(group.result(), group);
        }
        return byResult;
    }
}
