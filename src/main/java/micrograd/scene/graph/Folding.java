package micrograd.scene.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.graph.Group;

/**
 * What of a graph is folded away in its picture.
 *
 * @param constants whether constants are part of their operations' symbols
 * @param groups what can be folded into its result
 * @param closed the names of the results whose groups are; in a large graph the keys of the parts that are open or closed otherwise than at first
 * @param outline the parts of a large graph
 */
public record Folding(boolean constants, List<Group> groups, Set<String> closed, Optional<NestedOutline> outline) {
    /** Everything has a place of its own. */
    public static final Folding NONE = new Folding(false, List.of(), Set.of());

    /** What of a graph that is not large is folded away. */
    public Folding(boolean constants, List<Group> groups, Set<String> closed) {
        this(constants, groups, closed, Optional.empty());
    }

    /** A large graph in parts. */
    public static Folding of(NestedOutline outline, Set<String> toggled) {
        return new Folding(false, List.of(), toggled, Optional.of(outline));
    }

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
